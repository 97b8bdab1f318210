// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { PACKS } from '../fixtures/real-packs.ts';
import { type SmallClause, smallPolicy } from '../fixtures/small-policy.ts';
import type { Effect, Policy } from '../schema.ts';
import { differenceInWords } from './difference.ts';

type Clauses = Record<string, SmallClause | Effect[]>;
const block = (when?: object): Effect => ({ effect: 'allow', actions: ['block'], ...(when ? { when } : {}) }) as Effect;
const remove = (...requires: ('notice' | 'reason' | 'co-approval:mayor')[]): Effect => ({
  effect: 'allow',
  actions: ['remove'],
  requires,
});
const insult: Effect = { effect: 'ground', categories: ['insult'] };

const table: { what: string; before: Clauses; after: Clauses; says: [it: string, en: string][] }[] = [
  {
    what: 'a notice that is no longer due',
    before: { A: [remove('notice')] },
    after: { A: [remove()] },
    says: [
      ['La rimozione non richiede più un avviso all’autore.', 'Removal no longer requires a notice to the author.'],
    ],
  },
  {
    what: 'a reason that is now due, asked of every measure by another clause',
    before: { A: [remove()] },
    after: { A: [remove()], B: [{ effect: 'require', actions: 'all', requires: ['reason'] }] },
    says: [['La rimozione ora richiede una motivazione scritta.', 'Removal now requires a written reason.']],
  },
  {
    what: 'an agreement',
    before: { A: [remove()] },
    after: { A: [remove('co-approval:mayor')] },
    says: [
      [
        'La rimozione ora richiede l’accordo di un’altra figura (mayor).',
        'Removal now requires the agreement of another person (mayor).',
      ],
    ],
  },
  {
    what: 'more violations before a block',
    before: { A: [block({ priorViolations: { atLeast: 1 } })] },
    after: { A: [block({ priorViolations: { atLeast: 2 } })] },
    says: [
      [
        'Il blocco ora richiede due violazioni registrate invece di una.',
        'A block now requires two recorded violations instead of one.',
      ],
    ],
  },
  {
    what: 'violations counted within a period',
    before: { A: [block({ priorViolations: { atLeast: 2 } })] },
    after: { A: [block({ priorViolations: { atLeast: 2, within: 'P1Y' } })] },
    says: [
      [
        'Il blocco ora richiede due violazioni registrate in 1 anno invece di due.',
        'A block now requires two recorded violations within 1 year instead of two.',
      ],
    ],
  },
  {
    what: 'a block that needs no repetition any more',
    before: { A: [block({ priorViolations: { atLeast: 1 } })] },
    after: { A: [block()] },
    says: [['Il blocco non richiede più violazioni precedenti.', 'A block no longer requires earlier violations.']],
  },
  {
    what: 'a block for serious cases alone',
    before: { A: [block()] },
    after: { A: [block({ gravity: 'serious' })] },
    says: [['Il blocco ora vale soltanto nei casi gravi.', 'A block now holds only in serious cases.']],
  },
  {
    what: 'a block with a term',
    before: { A: [{ effect: 'allow', actions: ['block'], term: 'permanent' }] },
    after: { A: [{ effect: 'allow', actions: ['block'], term: 'P30D' }] },
    says: [
      ['Il blocco ora dura 30 giorni invece di senza termine.', 'A block now lasts 30 days instead of without end.'],
    ],
  },
  {
    what: 'a measure that is gone, and its conditions with it',
    before: { A: [insult], B: [block({ priorViolations: { atLeast: 1 } })] },
    after: { A: [insult] },
    says: [['La policy non permette più di bloccare l’autore.', 'The policy no longer allows to block the author.']],
  },
  {
    what: 'a new ground',
    before: { A: [insult] },
    after: { A: [insult], B: { modality: 'may', effects: [{ effect: 'ground', categories: ['off-topic'] }] } },
    says: [
      [
        'È ora motivo di intervento: contenuto fuori tema (facoltà).',
        'Now a ground for measures: off-topic content (possibility).',
      ],
    ],
  },
  {
    what: 'a possibility that becomes a duty',
    before: { A: { modality: 'may', effects: [insult] } },
    after: { A: { modality: 'must', effects: [insult] } },
    says: [
      [
        'Per insulti e offese, intervenire ora è un obbligo invece di una facoltà.',
        'On insults, acting now is a duty instead of a possibility.',
      ],
    ],
  },
  {
    what: 'a closed list that opens',
    before: { A: [{ effect: 'list', kind: 'closed' }] },
    after: { A: [{ effect: 'list', kind: 'open' }] },
    says: [
      ['L’elenco dei motivi ora è aperto invece che chiuso.', 'The list of grounds is now open instead of closed.'],
    ],
  },
  {
    what: 'moderation before instead of after',
    before: { A: [{ effect: 'timing', timing: 'publish' }] },
    after: { A: [{ effect: 'timing', timing: 'hold' }] },
    says: [
      [
        'I contenuti dei cittadini ora attendono una verifica prima di apparire invece di apparire subito.',
        'Items of citizens now wait for a person before appearing instead of appearing at once.',
      ],
    ],
  },
  {
    what: 'a time for answers',
    before: { A: [{ effect: 'enquiry', mode: 'contact', answerDue: true, by: { workingDays: 10 } }] },
    after: { A: [{ effect: 'enquiry', mode: 'contact', answerDue: true, by: { workingDays: 5 } }] },
    says: [
      [
        'Per le richieste dei cittadini si risponde ora entro 5 giorni lavorativi invece di 10 giorni lavorativi.',
        'For enquiries an answer now comes within 5 working days instead of 10 working days.',
      ],
    ],
  },
  {
    what: 'another moment of entry into force',
    before: { A: [{ effect: 'entry-into-force', on: 'act' }] },
    after: { A: [{ effect: 'entry-into-force', on: 'albo-publication' }] },
    says: [
      [
        'La policy ora entra in vigore con la pubblicazione all’Albo pretorio.',
        'The policy now enters into force with its publication on the Albo pretorio.',
      ],
    ],
  },
  {
    what: 'powers that wait for the acknowledgement',
    before: { A: [{ effect: 'staff-duty', topic: 'read', acknowledge: true }] },
    after: { A: [{ effect: 'staff-duty', topic: 'read', acknowledge: true, beforePower: ['temporary'] }] },
    says: [
      [
        'I poteri di chi è autorizzato in via temporanea ora attendono la presa visione.',
        'The powers of those authorised for a time now wait for the acknowledgement.',
      ],
    ],
  },
  {
    what: 'an effect without a sentence of its own, beside one that has it',
    before: { A: [insult, { effect: 'purpose', purposes: ['to-inform'] }] },
    after: { A: [{ effect: 'purpose', purposes: ['to-listen'] }] },
    says: [
      ['Non è più motivo di intervento: insulti e offese.', 'No longer a ground for measures: insults.'],
      ['A: cambia ciò che la clausola comporta (finalità).', 'A: what the clause does changes (purpose).'],
    ],
  },
  {
    what: 'an effect of which no sentence speaks, by its name',
    before: { A: [{ effect: 'purpose', purposes: ['to-inform'] }] },
    after: { A: [{ effect: 'purpose', purposes: ['to-listen'] }] },
    says: [['A: cambia ciò che la clausola comporta (finalità).', 'A: what the clause does changes (purpose).']],
  },
];

describe('rules that change are said', () => {
  for (const { what, before, after, says } of table) {
    test(what, () => {
      const { rules } = differenceInWords(smallPolicy(before), smallPolicy(after));
      assert.deepEqual(
        rules.map(({ it, en }) => [it, en]),
        says,
      );
    });
  }
});

test('a clause that is added, one that is gone and one whose text changed are named with both texts', () => {
  const before = smallPolicy({ A: [insult], B: [remove()] });
  const after = structuredClone(smallPolicy({ A: [insult], C: [remove()] }));
  const [first] = after.clauses;
  assert.ok(first);
  first.text.it = 'Testo nuovo';
  const changes = differenceInWords(before, after).clauses;
  assert.deepEqual(
    changes.map(({ id, change, parts }) => [id, change, parts.join()]),
    [
      ['A', 'changed', 'text'],
      ['C', 'added', ''],
      ['B', 'removed', ''],
    ],
  );
  assert.deepEqual([changes[0]?.before?.text.it, changes[0]?.after?.text.it], ['A', 'Testo nuovo']);
});

test('a point on which the policy falls silent is said, with the clauses that spoke of it', () => {
  const before = smallPolicy({ A: [insult], B: [{ effect: 'costs', free: true }] });
  const { points } = differenceInWords(before, smallPolicy({ A: [insult] }));
  assert.deepEqual(points, [
    { it: '«Costi»: la policy non ne parla più.', en: '“Costs”: the policy no longer speaks of it.', clauses: ['B'] },
  ]);
});

const all = ({ rules, clauses, points, heading }: ReturnType<typeof differenceInWords>) => [
  ...rules,
  ...clauses,
  ...points,
  ...heading,
];

test('nothing is said of a policy and itself', () => {
  for (const policy of Object.values(PACKS))
    assert.deepEqual(all(differenceInWords(policy, structuredClone(policy))), []);
});

test('something is said whatever is taken out of a pack, or put in another place', () => {
  const packs = Object.values(PACKS);
  const change = fc.record({
    pack: fc.nat(3),
    part: fc.constantFrom('clause', 'effect', 'section', 'order'),
    at: fc.nat(),
  });
  fc.assert(
    fc.property(change, ({ pack, part, at }) => {
      const before = packs[pack];
      assert.ok(before);
      const after = altered(before, part, at);
      return all(differenceInWords(before, after)).length > 0 && all(differenceInWords(after, before)).length > 0;
    }),
    { numRuns: 200 },
  );
});

function altered(policy: Policy, part: string, at: number): Policy {
  const after = structuredClone(policy);
  const row = at % after.clauses.length;
  const clause = after.clauses[row];
  assert.ok(clause);
  if (part === 'clause') after.clauses.splice(row, 1);
  else if (part === 'effect') clause.effects.splice(at % clause.effects.length, 1);
  else if (part === 'section') after.sections.splice(at % after.sections.length, 1);
  else after.clauses.push(...after.clauses.splice(0, 1));
  return after;
}

test('every sentence of one pack held against another ends as a sentence, in both languages', () => {
  for (const before of Object.values(PACKS)) {
    for (const after of Object.values(PACKS)) {
      const { rules, points, heading } = differenceInWords(before, after);
      for (const { it, en } of [...rules, ...points, ...heading]) {
        assert.match(it, /^[A-ZÀ-Ù«].*[.]$/s);
        assert.match(en, /^[A-Z“].*[.]$/s);
        assert.doesNotMatch(`${it}${en}`, /undefined|\[object/);
      }
    }
  }
});
