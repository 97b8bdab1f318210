// SPDX-License-Identifier: EUPL-1.2
// Acts written under the four policies, read as a secretary would read them.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Block } from '../../foundation/documents/document.ts';
import { changesOf } from './change.ts';
import { composeAct } from './compose-act.ts';
import {
  ADOPTION,
  account,
  CASCINA,
  CASSINO,
  draft,
  drafting,
  grant,
  linesOf,
  NOVI,
  NOVI_DELEGATION,
  numbered,
  PERO,
  packPolicy,
} from './drafting.fixture.ts';
import type { Drafting } from './drafting.ts';

const read = (given: Drafting) => linesOf(composeAct(given).document.blocks);
const has = (given: Drafting, ...expected: (string | RegExp)[]) => {
  const lines = read(given);
  for (const one of expected) {
    const found = lines.some((line) => (typeof one === 'string' ? line.includes(one) : one.test(line)));
    assert.ok(found, `${one}\nis not in:\n${lines.join('\n')}`);
  }
};
const tableNamed = (given: Drafting, caption: string) =>
  composeAct(given).document.blocks.find(
    (block): block is Extract<Block, { kind: 'table' }> => block.kind === 'table' && block.caption === caption,
  );
const lacks = (given: Drafting, weight?: string) =>
  composeAct(given)
    .missing.filter((one) => weight === undefined || one.weight === weight)
    .map(({ code }) => code);

describe('the mayor’s decree at Cassino', () => {
  test('lists the accounts, and in the same act who manages, who publishes and who moderates', () => {
    assert.deepEqual(
      tableNamed(CASSINO, 'Account istituzionali')?.rows.map(([name, network, , , , done]) => [name, network, done]),
      [
        ['Comune di Valdoria', 'Instagram', 'aperto'],
        ['Comune di Valdoria', 'Facebook', 'confermato'],
      ],
    );
    assert.deepEqual(
      tableNamed(CASSINO, 'Persone autorizzate')?.rows.map(([name, , powers, accounts]) => [name, powers, accounts]),
      [
        [
          'Elena Prova',
          'preparare i contenuti; pubblicare i contenuti; gestire gli account',
          'tutti gli account dell’ente',
        ],
        ['Marco Prova', 'moderare i commenti; rispondere ai cittadini', 'Comune di Valdoria'],
      ],
    );
  });

  test('cites the clauses that ask for it, the policy and the norms that the policy refers to', () => {
    has(
      CASSINO,
      'VISTO l’articolo 50 del decreto legislativo 18 agosto 2000, n. 267',
      'adottato con Deliberazione di Giunta n. 41 del 15 gennaio 2026 (versione 1);',
      ...['CAS-3.1', 'CAS-3.3', 'CAS-3.4', 'CAS-3.5', 'CAS-3.6'].map((id) => `la clausola ${id} (`),
      'Vademecum «Pubblica Amministrazione e social media», Formez PA;',
    );
  });

  test('is written in the body’s own words for its organ, and decrees', () => {
    has(CASSINO, /^LA SINDACA$/, /^DECRETA$/, /^La Sindaca$/);
    has({ ...CASSINO, body: { ...CASSINO.body, organs: {} } }, /^IL SINDACO$/);
  });

  test('replaces the decree in force, and says what changes line by line', () => {
    has(CASSINO, /^di sostituire con questo atto il decreto n. 7 del 20 gennaio 2026, /);
    assert.deepEqual(
      changesOf(CASSINO).map(({ what, change }) => [what, change]),
      [
        ['Comune di Valdoria (Facebook)', 'unchanged'],
        ['Comune di Valdoria (Instagram)', 'added'],
        ['Davide Prova', 'removed'],
        ['Elena Prova', 'changed'],
        ['Marco Prova', 'added'],
      ],
    );
    has(CASSINO, /quanto vi figura come tolto cessa di conseguenza;$/);
  });

  test('that only adds to the one in force takes nothing away', () => {
    const adding = { ...CASSINO, ends: [] };
    assert.ok(!changesOf(adding).some(({ change }) => change === 'removed'));
    assert.ok(!read(adding).some((line) => line.startsWith('di sostituire')));
    has(adding, /^Decreto n. 7 del 20 gennaio 2026, avente a oggetto/);
  });

  test('lacks the moderators, where the policy wants them named with the accounts and nobody is', () => {
    const { given } = CASSINO.grants;
    const nobody = { ...CASSINO, grants: { given: given.slice(0, 1), revoked: [], before: [] } };
    const [first] = composeAct(nobody).missing.filter(({ code }) => code === 'people-for-accounts');
    assert.deepEqual(first?.cites, ['CAS-3.6']);
    assert.match(first?.about.it ?? '', /moderare i commenti/);
    assert.deepEqual(lacks(CASSINO, 'needed'), []);
  });
});

describe('at Novi', () => {
  test('the head’s authorisation of an assessor rests on the mayor’s delegation too, and says so', () => {
    has(NOVI, /si fondano anche su: Delega del Sindaco n. 3 dell’8 febbraio 2026; hanno effetto soltanto mentre tutti/);
    has(NOVI, 'la clausola NOV-2.7 (', 'la clausola NOV-4.4 (');
    assert.deepEqual(lacks(NOVI, 'advised'), []);
  });

  test('without the delegation it says which act is lacking, by which clause', () => {
    const alone = {
      ...NOVI,
      grants: { ...NOVI.grants, given: NOVI.grants.given.map((one) => ({ ...one, otherActs: [] })) },
    };
    const [lacking] = composeAct(alone).missing;
    assert.equal(lacking?.code, 'another-act');
    assert.match(lacking?.about.it ?? '', /delega del Sindaco \(clausola NOV-2\.7\)/);
  });

  test('the mayor’s delegation delegates', () => {
    has(NOVI_DELEGATION, /^Delega del Sindaco n. _+ del _+$/, /^IL SINDACO$/, /^DISPONE$/, /^di delegare alle persone/);
  });
});

test('the managerial act at Pero names who is responsible for publications', () => {
  has(
    PERO,
    /^Atto dirigenziale n. _+/,
    /^IL DIRIGENTE$/,
    'la clausola PER-S.3 (',
    /^di attribuire a Luca Prova l’incarico di responsabile delle pubblicazioni;$/,
  );
  assert.deepEqual(lacks(PERO, 'needed'), []);
});

describe('the resolution of the Giunta at Cascina', () => {
  test('names the social media manager with their competence, bound to four networks', () => {
    has(
      CASCINA,
      /^LA GIUNTA COMUNALE$/,
      /^DELIBERA$/,
      /^DATO ATTO delle competenze di Sara Prova: Responsabile dell’ufficio stampa e della comunicazione pubblica dal 2019;$/,
      /^di attribuire a Sara Prova l’incarico di social media manager, limitatamente a Facebook, Instagram, Twitter e YouTube;$/,
      ...['CSC-R.1', 'CSC-R.2', 'CSC-R.3', 'CSC-R.4'].map((id) => `la clausola ${id} (`),
    );
  });

  test('advises to say why the person is competent, where nothing does', () => {
    const given = CASCINA.grants.given.map((one) => ({ ...one, competence: '' }));
    assert.deepEqual(lacks({ ...CASCINA, grants: { ...CASCINA.grants, given } }, 'advised'), ['competence']);
  });

  test('that adopts the policy has it annexed, clause by clause', () => {
    has(
      ADOPTION,
      /^di adottare il documento «Social Media Policy del Comune di Cascina», versione 1, nel testo dell’Allegato A, /,
    );
    const lines = read(ADOPTION);
    for (const { id, text } of packPolicy('cascina').clauses) assert.ok(lines.includes(`${id} ${text.it}`), id);
    assert.deepEqual(lacks(ADOPTION, 'needed'), []);
  });

  test('is lacking where another organ adopts', () => {
    const mayors = { ...ADOPTION, act: draft('mayor', 'decree', 'Adozione') };
    const [lacking] = composeAct(mayors).missing;
    assert.deepEqual([lacking?.code, lacking?.cites], ['adoption-act', ['CSC-0.1']]);
  });

  test('that adopts a new version says which clauses it changes', () => {
    const before = packPolicy('cascina');
    const [first, second, ...others] = before.clauses;
    assert.ok(first && second);
    const after = {
      ...before,
      clauses: [{ ...first, text: { ...first.text, it: 'Un altro testo.' } }, ...others, { ...second, id: 'CSC-Z.9' }],
    };
    const act = draft('giunta', 'resolution', 'Modifica della policy');
    const again = drafting({
      pack: 'cascina',
      act,
      adopts: { policy: after, version: 2, act: null, takesEffect: 'act' },
    });
    const moving = changesOf(again).filter(({ change }) => change !== 'unchanged');
    assert.deepEqual(
      moving.map(({ what, change }) => [what, change]),
      [
        [first.id, 'changed'],
        ['CSC-Z.9', 'added'],
        [second.id, 'removed'],
      ],
    );
    has(
      again,
      /versione 2, che sostituisce la versione 1, nel testo/,
      `Clausole che restano come sono: ${others.length}.`,
    );
  });
});

const decree = draft('mayor', 'decree', 'Prova');

describe('an act', () => {
  const temporary = grant('Anna Prova', ['publish'], {
    to: new Date('2026-05-31T22:00:00Z'),
    reason: 'Alluvione.',
    role: 'content-editor',
  });

  test('leaves room for number and date while it is a draft, and has them afterwards', () => {
    has(CASSINO, /^Decreto n. ______ del ____________$/, /^Data: _+$/);
    const act = numbered(CASSINO.act, '12', '2026-03-08');
    const { document, missing } = composeAct({ ...CASSINO, act });
    assert.ok(linesOf(document.blocks).includes('Decreto n. 12 dell’8 marzo 2026'));
    assert.ok(linesOf(document.blocks).includes('Data: 8 marzo 2026'));
    assert.ok(!document.running.includes('BOZZA'));
    assert.deepEqual(missing, []);
  });

  test('that authorises for a time says why, until when, and that it lapses by itself', () => {
    const given = drafting({ pack: null, act: decree, grants: { given: [temporary] } });
    has(
      given,
      /^CONSIDERATA la necessità di autorizzare in via temporanea Anna Prova: Alluvione;$/,
      /^di attribuire ad Anna Prova l’incarico di content editor;$/,
      /cessano da sé alla scadenza, senza bisogno di un altro atto;$/,
      /^Anna Prova \| .* \| 31 maggio 2026$/,
    );
  });
});

describe('an act that takes away', () => {
  test('an act and an authorisation says what ends, and with what', () => {
    const old = numbered(draft('mayor', 'provision', 'Vecchio provvedimento', 'old'), '2', '2025-11-01');
    const revoked = grant('Marco Prova', ['moderate'], { actIds: ['another'] });
    const given = drafting({
      pack: null,
      act: decree,
      ends: [{ act: old, how: 'revoked' }],
      accounts: { before: [account('Vecchia pagina', 'facebook', { actIds: ['old'] })] },
      grants: {
        revoked: [revoked],
        before: [revoked, grant('Elena Prova', ['see'], { actIds: ['old'], grantId: 'x' })],
      },
    });
    has(
      given,
      /^di revocare il provvedimento del Sindaco n. 2 del 1 novembre 2025, /,
      /^di revocare le autorizzazioni elencate/,
    );
    assert.deepEqual(
      changesOf(given).map(({ what, change }) => [what, change]),
      [
        ['Vecchia pagina (Facebook)', 'removed'],
        ['Elena Prova', 'removed'],
        ['Marco Prova', 'removed'],
      ],
    );
  });

  test('an account says from which day and why', () => {
    const page = account('Festa', 'facebook', { actIds: ['old'] });
    const closing = { account: page, on: '2026-04-08', reason: 'La festa è finita.' };
    const given = drafting({ pack: null, act: decree, accounts: { closed: [closing], before: [page] } });
    has(
      given,
      /^CONSIDERATA la necessità di chiudere l’account «Festa»: La festa è finita;$/,
      /^Festa \| Facebook \| .* \| 8 aprile 2026 \| La festa/,
    );
    assert.deepEqual(
      changesOf(given).map(({ change }) => change),
      ['removed'],
    );
  });
});

describe('the draft of an act', () => {
  test('on which nothing rests is told to order nothing', () => {
    assert.deepEqual(lacks(drafting({ pack: 'cassino', act: decree }), 'needed'), ['nothing-rests']);
  });

  test('of the wrong organ is told which one the policy asks for', () => {
    const act = draft('manager', 'determination', 'Apertura di un account');
    const opened = [account('Biblioteca', 'facebook')];
    const wrong = composeAct({ ...CASSINO, act, accounts: { ...CASSINO.accounts, opened } }).missing;
    assert.deepEqual(
      wrong.filter(({ weight }) => weight === 'needed').map(({ code, cites }) => [code, cites]),
      [
        ['opening-act', ['CAS-3.3']],
        ['appointment-act', ['CAS-3.1']],
        ['appointment-act', ['CAS-3.1']],
      ],
    );
    assert.match(wrong[0]?.about.it ?? '', /provvedimento del Sindaco \(clausola CAS-3\.3\)/);
  });

  test('that would leave nobody to govern the accounts says so', () => {
    const governing = grant('Irene Prova', ['manage'], { actIds: ['old-decree'], grantId: 'governs' });
    const ending = { ...CASSINO, grants: { given: [], revoked: [], before: [governing] } };
    assert.ok(lacks(ending, 'needed').includes('nobody-governs'));
    assert.ok(!lacks({ ...ending, ends: [] }, 'needed').includes('nobody-governs'));
    assert.ok(!lacks(CASSINO, 'needed').includes('nobody-governs'));
  });

  test('carries the instructions of its note', () => {
    has(
      { ...CASSINO, act: { ...CASSINO.act, note: 'Nessuno pubblica la domenica.' } },
      'di impartire queste istruzioni: Nessuno pubblica la domenica;',
    );
  });
});

describe('what an act changes', () => {
  test('is the same for the same registers, whatever the order in which they are read', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...CASSINO.grants.given], { minLength: 2 }), (given) => {
        const again = composeAct({ ...CASSINO, grants: { ...CASSINO.grants, given } });
        assert.deepEqual(again.changes, composeAct(CASSINO).changes);
      }),
    );
  });

  test('never takes away more than what it ends or revokes', () => {
    const grants = fc.array(
      fc.record({
        person: fc.constantFrom('Anna', 'Luca', 'Sara'),
        power: fc.constantFrom('see', 'publish'),
        act: fc.constantFrom('kept', 'old-decree'),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(grants, (lines) => {
        const before = lines.map(({ person, power, act }, at) =>
          grant(person, [power], { grantId: String(at), actIds: [act] }),
        );
        const gone = changesOf({ ...CASSINO, grants: { given: [], revoked: [], before } });
        for (const person of new Set(before.filter(({ actIds }) => actIds.includes('kept')).map((one) => one.person))) {
          assert.notEqual(gone.find(({ what }) => what === person)?.change, 'removed');
        }
      }),
    );
  });
});
