// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ACT_KINDS, type ActState, ORGANS } from '@arengo/contract';
import fc from 'fast-check';
import { InvalidInputError } from '../../foundation/errors.ts';
import { actAnswers, actInForce, citeAct, stateOf } from './act.ts';
import { checkKindred, checkNumbering } from './numbering.ts';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const [before, from, end] = [day('2026-02-01'), day('2026-03-01'), day('2026-04-01')];

describe('the state of an act', () => {
  const rows: [what: string, times: Parameters<typeof stateOf>[0], at: Date, state: ActState][] = [
    ['without number and date', { inForceFrom: null, revokedAt: null, supersededAt: null }, end, 'draft'],
    ['before its instant', { inForceFrom: from, revokedAt: null, supersededAt: null }, before, 'not-yet-in-force'],
    ['from its instant', { inForceFrom: from, revokedAt: null, supersededAt: null }, from, 'in-force'],
    ['until it is revoked', { inForceFrom: before, revokedAt: end, supersededAt: null }, from, 'in-force'],
    ['from the revocation', { inForceFrom: before, revokedAt: end, supersededAt: null }, end, 'revoked'],
    ['from the supersession', { inForceFrom: before, revokedAt: null, supersededAt: end }, end, 'superseded'],
    ['revoked before its instant', { inForceFrom: end, revokedAt: from, supersededAt: null }, from, 'revoked'],
  ];
  for (const [what, times, at, state] of rows) {
    test(`${what}: ${state}`, () => {
      assert.equal(stateOf(times, at), state);
      assert.equal(actInForce(times, at), state === 'in-force');
    });
  }

  test('an act is in force in one stretch of time, if at all', () => {
    const instant = fc.date({ min: day('2020-01-01'), max: day('2030-01-01'), noInvalidDate: true });
    const times = fc.record({
      inForceFrom: fc.option(instant),
      revokedAt: fc.option(instant),
      supersededAt: fc.option(instant),
    });
    fc.assert(
      fc.property(times, fc.array(instant, { minLength: 3, maxLength: 20 }), (act, instants) => {
        const seen = instants.toSorted((a, b) => a.getTime() - b.getTime()).map((at) => actInForce(act, at));
        return !/true,(false,)+true/.test(`${seen.join(',')},`);
      }),
    );
  });
});

describe('an act is cited', () => {
  const rows: [organ: string, kind: string, number: string | null, date: string | null, citation: string][] = [
    ['mayor', 'decree', '7', '2026-03-01', 'Decreto n. 7 del 1 marzo 2026'],
    ['giunta', 'resolution', '166', '2016-10-11', 'Deliberazione di Giunta n. 166 dell’11 ottobre 2016'],
    ['council', 'resolution', '12', '2026-03-08', 'Deliberazione di Consiglio n. 12 dell’8 marzo 2026'],
    ['mayor', 'ordinance', '3', '2026-03-18', 'Ordinanza del Sindaco n. 3 del 18 marzo 2026'],
    ['manager', 'managerial-act', '9', '2026-03-09', 'Atto dirigenziale n. 9 del 9 marzo 2026'],
    ['manager', 'determination', '9', '2026-03-09', 'Determinazione dirigenziale n. 9 del 9 marzo 2026'],
    ['president', 'decree', '2/2026', '2026-01-02', 'Decreto del Presidente n. 2/2026 del 2 gennaio 2026'],
    ['mayor', 'decree', null, null, 'Bozza di decreto: Nomina'],
    ['giunta', 'resolution', null, null, 'Bozza di deliberazione di Giunta: Nomina'],
    ['tribunal', 'writ', '1', '2026-01-01', 'Writ (Tribunal) n. 1 del 1 gennaio 2026'],
  ];
  for (const [organ, kind, number, date, citation] of rows) {
    test(citation, () => assert.equal(citeAct({ organ, kind, number, date, subject: 'Nomina' }), citation));
  }
});

describe('an act answers what a policy asks for', () => {
  const rows: [act: string, asked: string, answers: boolean][] = [
    ['mayor provision', 'mayor provision', true],
    ['mayor decree', 'mayor provision', true],
    ['giunta resolution', 'mayor provision', false],
    ['mayor decree', 'giunta resolution', false],
    ['giunta decision', 'giunta resolution', false],
    ['manager determination', 'manager managerial-act', true],
    ['mayor decree', 'mayor delegation', false],
  ];
  const pair = (text: string) => ({ organ: text.split(' ')[0] ?? '', kind: text.split(' ')[1] ?? '' });
  for (const [act, asked, answers] of rows) {
    test(`${act} for ${asked}: ${answers ? 'yes' : 'no'}`, () => {
      assert.equal(actAnswers(pair(act), pair(asked)), answers);
    });
  }
});

test('a provision of the Mayor is any act of the Mayor, and of nobody else', () => {
  const asked = { organ: 'mayor', kind: 'provision' };
  for (const organ of Object.keys(ORGANS)) {
    for (const kind of Object.keys(ACT_KINDS)) {
      assert.equal(actAnswers({ organ, kind }, asked), organ === 'mayor', `${organ} ${kind}`);
    }
  }
});

describe('an act is not registered', () => {
  const now = new Date('2026-03-10T23:30:00+01:00');
  const right = { organ: 'mayor', kind: 'decree', subject: 'Nomina', number: '7', date: '2026-03-10' };
  const check = (given: Partial<typeof right> & { inForceFrom?: Date }) => {
    const act = { ...right, ...given };
    return { ...checkKindred(act), ...checkNumbering(act, now) };
  };
  const rows: { what: string; given: Parameters<typeof check>[0]; field: string; words: RegExp }[] = [
    {
      what: 'of an unknown organ',
      given: { organ: 'tribunal' },
      field: 'organ',
      words: /^«tribunal» non è un organo conosciuto.*Sindaco \(mayor\), Giunta \(giunta\)/,
    },
    {
      what: 'of an unknown kind',
      given: { kind: 'writ' },
      field: 'kind',
      words: /^«writ» non è un tipo di atto conosciuto.*Decreto \(decree\)/,
    },
    {
      what: 'of an organ that is a word of the language',
      given: { organ: 'constructor' },
      field: 'organ',
      words: /non è un organo/,
    },
    { what: 'without a subject', given: { subject: '  ' }, field: 'subject', words: /^Manca l’oggetto/ },
    { what: 'without a number', given: { number: ' ' }, field: 'number', words: /^Manca il numero dell’atto.*bozza/ },
    { what: 'without a date', given: { date: '' }, field: 'date', words: /^Manca la data dell’atto.*bozza/ },
    {
      what: 'of a day that does not exist',
      given: { date: '2026-02-29' },
      field: 'date',
      words: /^«2026-02-29» non è una data del calendario/,
    },
    { what: 'of a day written otherwise', given: { date: '10/03/2026' }, field: 'date', words: /anno-mese-giorno/ },
    {
      what: 'of tomorrow',
      given: { date: '2026-03-11' },
      field: 'date',
      words: /11 marzo 2026, non è ancora arrivata/,
    },
    {
      what: 'that takes effect before its date',
      given: { inForceFrom: new Date('2026-03-09T23:59:59+01:00') },
      field: 'inForceFrom',
      words: /rovesciate: l’atto avrebbe effetto dal 9 marzo 2026, prima della sua data \(10 marzo 2026\)/,
    },
  ];
  for (const { what, given, field, words } of rows) {
    test(what, () => {
      assert.throws(
        () => check(given),
        (error) => {
          assert.ok(error instanceof InvalidInputError);
          assert.match(error.because.it, words);
          assert.equal(error.details.errors?.[0]?.pointer, `/${field}`);
          return true;
        },
      );
    });
  }

  test('unless all is there: it is in force from the midnight of its day in Rome', () => {
    assert.equal(check({}).inForceFrom.toISOString(), '2026-03-09T23:00:00.000Z');
  });
});
