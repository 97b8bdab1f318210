// SPDX-License-Identifier: EUPL-1.2
// The register over a real database: drafts, numbers, ends, the Albo, and the refusal of each wrong input.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { DomainError } from '../../foundation/errors.ts';
import { openRegister } from './acts.fixture.ts';
import {
  type Act,
  type Albo,
  actInForce,
  changeDraft,
  discardDraft,
  draftAct,
  findAct,
  numberAct,
  publishOnAlbo,
  registerAct,
  revokeAct,
  stateOf,
  supersedeAct,
  withdrawEnding,
} from './index.ts';

const register = await openRegister();
after(() => register.test[Symbol.asyncDispose]());
const { clock, by } = register;
const NOBODY = '00000000-0000-7000-8000-000000000000';
const GIUNTA = { organ: 'giunta', kind: 'resolution', subject: 'Approvazione della social media policy' };

const stateNow = async (actId: string) => stateOf(await register.read(actId), clock.now());
const revoke = (actId: string, byActId: string) => register.in((tx) => revokeAct(tx, actId, byActId, by()));
const supersede = (actId: string, byActId: string) => register.in((tx) => supersedeAct(tx, actId, byActId, by()));
const number = (actId: string, given: { number: string | null; date: string | null; inForceFrom?: Date | null }) =>
  register.in((tx) => numberAct(tx, actId, given, by()));
const albo = (actId: string, given: Partial<Albo>) =>
  register.in((tx) => publishOnAlbo(tx, actId, { number: '', from: '', to: null, url: null, ...given }, by()));
const discard = (actId: string) => register.in((tx) => discardDraft(tx, actId, by()));

/** The deeds of an act, oldest first. */
async function deedsOf(actId: string): Promise<{ event: string; cites: string[]; data: Record<string, unknown> }[]> {
  const rows = await register.in((tx) =>
    tx.kysely
      .selectFrom('audit_record')
      .select(['event', 'content'])
      .where('body_id', '=', tx.bodyId)
      .where('subject_id', '=', actId)
      .orderBy('record_id')
      .execute(),
  );
  return rows.map(({ event, content }) => ({ event, ...JSON.parse(content) }));
}

/** Fails unless it is refused, in Italian, in these words. */
async function refused(work: Promise<unknown>, words: RegExp, name?: string): Promise<void> {
  await assert.rejects(work, (error) => {
    assert.ok(error instanceof DomainError, String(error));
    assert.match(error.because.it, words);
    if (name) assert.equal(error.name, name);
    return true;
  });
}

describe('a draft', () => {
  test('takes effect when number and date are given, and not before', async () => {
    const actId = await register.in((tx) => draftAct(tx, GIUNTA, by()));
    const draft = await register.read(actId);
    assert.deepEqual([draft.number, draft.date, draft.inForceFrom], [null, null, null]);
    assert.equal(await stateNow(actId), 'draft');
    await number(actId, { number: '166', date: '2026-03-10' });
    const act = await register.read(actId);
    assert.equal(act.inForceFrom?.toISOString(), '2026-03-09T23:00:00.000Z');
    assert.ok(actInForce(act, clock.now()));
    assert.deepEqual(
      (await deedsOf(actId)).map(({ event, cites }) => [event, ...cites]),
      [
        ['act.drafted', 'Bozza di deliberazione di Giunta: Approvazione della social media policy'],
        ['act.numbered', 'Deliberazione di Giunta n. 166 del 10 marzo 2026'],
      ],
    );
  });

  test('may be numbered now and take effect on a later day', async () => {
    const actId = await register.draft();
    await number(actId, { number: '30', date: '2026-03-10', inForceFrom: new Date('2026-04-01T00:00:00+02:00') });
    assert.equal(await stateNow(actId), 'not-yet-in-force');
    assert.ok(actInForce(await register.read(actId), new Date('2026-04-01T00:00:00+02:00')));
  });

  test('is changed while it is one, with its instructions', async () => {
    const actId = await register.draft();
    const given = { organ: 'mayor', kind: 'decree', subject: ' Nomina ', note: ' Apre e chiude i commenti. ' };
    await register.in((tx) => changeDraft(tx, actId, given, by()));
    const { subject, note } = await register.read(actId);
    assert.deepEqual({ subject, note }, { subject: 'Nomina', note: 'Apre e chiude i commenti.' });
  });

  test('is discarded without a trace but in the record', async () => {
    const actId = await register.draft();
    await discard(actId);
    assert.equal(await register.in((tx) => findAct(tx, actId)), null);
    assert.deepEqual((await deedsOf(actId)).at(-1)?.event, 'act.discarded');
  });

  test('on which something rests is not discarded', async () => {
    const actId = await register.draft('Apertura della pagina');
    await register.in((tx) =>
      tx.kysely
        .insertInto('account')
        .values({
          body_id: tx.bodyId,
          account_id: actId,
          kind: 'main',
          network: 'practice',
          remote_id: 'x',
          handle: 'x',
          address_key: 'x',
          name: 'x',
          origin: 'https://network.example',
          opened_by: actId,
          created_at: clock.now(),
        })
        .execute(),
    );
    await refused(discard(actId), /^Bozza di decreto: Apertura della pagina: su questa bozza si fondano già/);
    assert.ok(await register.read(actId));
  });
});

describe('an act with number and date', () => {
  test('keeps the instructions that it adds to the technical duties', async () => {
    const note = 'Gli incaricati pubblicano dopo il visto dell’ufficio stampa.';
    const act = { organ: 'mayor', kind: 'provision', number: '4', date: '2026-01-12', subject: 'Incaricati', note };
    const actId = await register.in((tx) => registerAct(tx, act, by()));
    assert.equal((await register.read(actId)).note, note);
  });

  test('is neither changed, nor numbered again, nor discarded', async () => {
    const actId = await register.decree('5', '2026-01-13');
    const words = /^Decreto n\. 5 del 13 gennaio 2026 ha già numero e data/;
    await refused(
      register.in((tx) => changeDraft(tx, actId, GIUNTA, by())),
      words,
    );
    await refused(number(actId, { number: '6', date: '2026-01-13' }), words);
    await refused(discard(actId), words);
  });

  test('has its number for itself in its year; the numbers begin again with the next', async () => {
    await register.decree('8', '2025-02-01');
    await refused(
      register.decree('8', '2025-03-01'),
      /Nel registro c’è già: Decreto n\. 8 del 1 febbraio 2025.*ricomincia ogni anno/,
      'ConflictError',
    );
    const draft = await register.draft();
    await refused(number(draft, { number: ' 8 ', date: '2025-12-31' }), /c’è già/, 'ConflictError');
    await number(draft, { number: '8', date: '2026-01-01' });
    await register.in((tx) => registerAct(tx, { ...GIUNTA, number: '8', date: '2025-02-01' }, by()));
  });

  test('entered twice at the same moment is entered once', async () => {
    const both = await Promise.allSettled([register.decree('77', '2026-02-02'), register.decree('77', '2026-02-02')]);
    assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
    const { reason } = both.find((one) => one.status === 'rejected') ?? assert.fail();
    assert.match(reason.because.it, /c’è già: Decreto n\. 77 del 2 febbraio 2026/);
  });
});

describe('revoked or superseded', () => {
  for (const [how, end, at, event] of [
    ['revoked', revoke, 'revokedAt', 'act.revoked'],
    ['superseded', supersede, 'supersededAt', 'act.superseded'],
  ] as const) {
    test(`by an act in force, an act is ${how} from that act’s instant`, async () => {
      const actId = await register.decree(`${how}-1`, '2026-02-01');
      const other = await register.decree(`${how}-2`, '2026-03-01');
      const { inForceFrom } = await register.read(other);
      await end(actId, other);
      const act = await register.read(actId);
      assert.deepEqual(act[at], inForceFrom);
      assert.equal(stateOf(act, clock.now()), how);
      assert.ok(inForceFrom && actInForce(act, new Date(inForceFrom.getTime() - 1)));
      assert.equal((await deedsOf(actId)).at(-1)?.event, event);
    });

    test(`by a draft, an act is ${how} when the draft is numbered`, async () => {
      const actId = await register.decree(`${how}-3`, '2026-02-01');
      const draft = await register.draft();
      await end(actId, draft);
      assert.equal(await stateNow(actId), 'in-force');
      const inForceFrom = new Date('2026-03-15T00:00:00+01:00');
      await number(draft, { number: `${how}-4`, date: '2026-03-10', inForceFrom });
      const act = await register.read(actId);
      assert.deepEqual([act[at], stateOf(act, clock.now()), stateOf(act, inForceFrom)], [inForceFrom, 'in-force', how]);
      const events = (await deedsOf(actId)).map((deed) => deed.event);
      assert.deepEqual(events, ['act.registered', `${event}-later`, event]);
    });
  }

  test('an end that was prepared is withdrawn, or falls with its draft', async () => {
    const actId = await register.decree('40', '2026-02-01');
    const [first, second] = [await register.draft(), await register.draft()];
    await revoke(actId, first);
    await supersede(actId, second);
    const ends = ({ revokedBy, supersededBy }: Act) => [revokedBy, supersededBy];
    assert.deepEqual(ends(await register.read(actId)), [null, second]);
    await register.in((tx) => withdrawEnding(tx, actId, by()));
    assert.deepEqual(ends(await register.read(actId)), [null, null]);
    await revoke(actId, first);
    await discard(first);
    assert.deepEqual(ends(await register.read(actId)), [null, null]);
  });

  test('is refused where it makes no sense, and says why', async () => {
    const [old, recent] = [await register.decree('50', '2026-02-01'), await register.decree('51', '2026-02-20')];
    const draft = await register.draft('Nuove nomine');
    await refused(revoke(old, old), /non può revocare o sostituire sé stesso/);
    await refused(revoke(draft, old), /^Bozza di decreto: Nuove nomine è ancora in bozza/);
    await refused(supersede(recent, old), /rovesciate: Decreto n\. 50 .* è anteriore a Decreto n\. 51/);
    await refused(revoke(old, NOBODY), /L’atto non esiste/, 'NotFoundError');
    await refused(revoke(NOBODY, old), /L’atto non esiste/, 'NotFoundError');
    await refused(
      register.in((tx) => withdrawEnding(tx, old, by())),
      /non c’è nulla da ritirare/,
    );
    await revoke(old, recent);
    await refused(supersede(old, draft), /è già stato revocato/, 'ConflictError');
    const other = await register.decree('52', '2026-01-20');
    await refused(revoke(other, old), /non è più in vigore/);
    await revoke(recent, draft);
    await refused(number(draft, { number: '49', date: '2026-02-10' }), /rovesciate: Decreto n\. 49/);
  });
});

describe('on the Albo', () => {
  test('an act has number and days of its publication, which are independent of its own date', async () => {
    const actId = await register.decree('60', '2026-02-01');
    await albo(actId, { number: '312', from: '2026-02-05' });
    assert.deepEqual((await register.read(actId)).albo, { number: '312', from: '2026-02-05', to: null, url: null });
    const whole = { number: '312', from: '2026-02-05', to: '2026-02-20', url: 'https://albo.prova.example/312' };
    await albo(actId, whole);
    const act = await register.read(actId);
    assert.deepEqual(act.albo, whole);
    assert.equal(act.date, '2026-02-01');
    assert.equal(act.inForceFrom?.toISOString(), '2026-01-31T23:00:00.000Z');
    assert.deepEqual((await deedsOf(actId)).at(-1)?.data, whole);
  });

  const rows: { what: string; given: Partial<Albo>; words: RegExp }[] = [
    { what: 'without a number', given: { from: '2026-02-05' }, words: /Manca il numero di pubblicazione/ },
    { what: 'without a day', given: { number: '1' }, words: /Manca il giorno/ },
    {
      what: 'on no day of the calendar',
      given: { number: '1', from: '2026-02-30' },
      words: /«2026-02-30» non è una data/,
    },
    {
      what: 'before the act',
      given: { number: '1', from: '2026-01-31' },
      words: /rovesciate: la pubblicazione comincerebbe il 31 gennaio 2026/,
    },
    {
      what: 'that ends before it begins',
      given: { number: '1', from: '2026-02-05', to: '2026-02-04' },
      words: /rovesciate: la pubblicazione finirebbe il 4 febbraio 2026/,
    },
    {
      what: 'at an address that is none',
      given: { number: '1', from: '2026-02-05', url: 'javascript:alert(1)' },
      words: /deve cominciare con https/,
    },
  ];
  test('a publication that is wrong is refused, with what to mend', async () => {
    const actId = await register.decree('61', '2026-02-01');
    for (const { given, words } of rows) await refused(albo(actId, given), words, 'InvalidInputError');
    assert.equal((await register.read(actId)).albo, null);
  });

  test('a draft is not published', async () => {
    await refused(
      albo(await register.draft(), { number: '1', from: '2026-03-10' }),
      /all’Albo si pubblica un atto, non una bozza/,
    );
  });
});
