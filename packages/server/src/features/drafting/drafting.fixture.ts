// SPDX-License-Identifier: EUPL-1.2
// Acts to be written under the policies of the packs, with invented people and accounts. For tests.
import { readFileSync } from 'node:fs';
import { type Policy, readPolicy } from '@arengo/policy';
import { startOfDay } from '../../foundation/clock/rome.ts';
import { type Block, runsOf, type Words } from '../../foundation/documents/document.ts';
import type { Act } from '../acts/index.ts';
import type { AccountLine, Drafting, GrantLine } from './drafting.ts';

export function packPolicy(name: string): Policy {
  const reading = readPolicy(readFileSync(new URL(`../../../../../packs/${name}.yaml`, import.meta.url), 'utf8'));
  if (!reading.ok) throw new Error(`the pack ${name} does not read`);
  return reading.policy;
}

export const draft = (organ: string, kind: string, subject: string, actId = 'this-act'): Act => ({
  actId,
  organ,
  kind,
  number: null,
  date: null,
  subject,
  note: null,
  inForceFrom: null,
  revokedAt: null,
  revokedBy: null,
  supersededAt: null,
  supersededBy: null,
  albo: null,
  fileId: null,
});

export const numbered = (act: Act, number: string, date: string): Act => ({
  ...act,
  number,
  date,
  inForceFrom: startOfDay(date),
});

export const account = (name: string, network: string, more: Partial<AccountLine> = {}): AccountLine => ({
  accountId: `account ${name} ${network}`,
  name,
  network,
  address: `https://${network}.example/${name.toLowerCase().replaceAll(' ', '-')}`,
  kind: 'main',
  office: 'Servizio Comunicazione',
  managedBy: null,
  until: null,
  actIds: ['this-act'],
  ...more,
});

export const grant = (person: string, powers: string[], more: Partial<GrantLine> = {}): GrantLine => ({
  grantId: `grant ${person} ${powers.join(' ')}`,
  personId: `person ${person}`,
  person,
  personKind: 'employee',
  competence: '',
  role: null,
  powers,
  accounts: null,
  networks: null,
  from: startOfDay('2026-01-01'),
  to: null,
  reason: null,
  actIds: ['this-act'],
  otherActs: [],
  demanded: [],
  ...more,
});

type Parts = {
  body?: string;
  pack: string | null;
  act: Act;
  ends?: Drafting['ends'];
  adopts?: Drafting['adopts'];
  accounts?: Partial<Drafting['accounts']>;
  grants?: Partial<Drafting['grants']>;
  actsInForce?: Act[];
  organs?: Record<string, string>;
};

export function drafting({ body = 'Comune di Valdoria', pack, act, ends, adopts, organs, ...rest }: Parts): Drafting {
  const adoption = numbered(
    draft('giunta', 'resolution', 'Approvazione delle linee guida', 'adoption'),
    '41',
    '2026-01-15',
  );
  return {
    body: { name: body, coatOfArms: null, coatOfArmsUnusable: false, organs: organs ?? {}, signatories: {} },
    act,
    begunAt: new Date('2026-02-01T09:00:00Z'),
    ends: ends ?? [],
    policy: pack === null ? null : { policy: packPolicy(pack), version: 1, act: adoption },
    adopts: adopts ?? null,
    accounts: { opened: [], confirmed: [], closed: [], before: [], ...rest.accounts },
    grants: { given: [], revoked: [], before: [], ...rest.grants },
    actsInForce: rest.actsInForce ?? [],
  };
}

/** The words of the document, a line for each block, item and row. */
export const linesOf = (blocks: readonly Block[]): string[] => blocks.flatMap(linesOfBlock);

const plain = (words: Words) =>
  runsOf(words)
    .map(({ text }) => text)
    .join('');

function linesOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [plain(block.words)];
    case 'list':
      return block.items.map(plain);
    case 'table':
      return [block.caption, ...block.rows.map((row) => row.join(' | '))];
    case 'page-break':
      return [];
  }
}

const oldDecree = numbered(
  draft('mayor', 'decree', 'Elenco degli account e delle persone autorizzate', 'old-decree'),
  '7',
  '2026-01-20',
);

const MAYORS = [{ organ: 'mayor', kind: 'provision', clauses: ['CAS-3.1', 'CAS-3.4', 'CAS-3.5', 'CAS-3.6'] }];

/** Cassino: the mayor's decree with accounts and people, which replaces the one in force. */
export const CASSINO = drafting({
  pack: 'cassino',
  act: draft('mayor', 'decree', 'Elenco degli account istituzionali e delle persone autorizzate'),
  organs: { mayor: 'La Sindaca' },
  ends: [{ act: oldDecree, how: 'superseded' }],
  accounts: {
    opened: [account('Comune di Valdoria', 'instagram')],
    confirmed: [account('Comune di Valdoria', 'facebook')],
    before: [account('Comune di Valdoria', 'facebook', { actIds: ['old-decree'] })],
  },
  grants: {
    given: [
      grant('Elena Prova', ['manage', 'publish', 'draft'], { demanded: MAYORS }),
      grant('Marco Prova', ['moderate', 'answer'], {
        accounts: ['Comune di Valdoria'],
        personKind: 'elected',
        demanded: MAYORS,
      }),
    ],
    before: [
      grant('Elena Prova', ['publish', 'draft'], { grantId: 'old 1', actIds: ['old-decree'] }),
      grant('Davide Prova', ['moderate'], { grantId: 'old 2', actIds: ['old-decree'] }),
    ],
  },
  actsInForce: [oldDecree],
});

const TWO_ACTS = [
  { organ: 'mayor', kind: 'delegation', clauses: ['NOV-2.7', 'NOV-4.4'] },
  { organ: 'head-of-communication-and-culture', kind: 'authorisation', clauses: ['NOV-2.7', 'NOV-4.4'] },
];
const delegation = draft('mayor', 'delegation', 'Delega alla comunicazione', 'delegation');

/** Novi di Modena: what the head authorises for an assessor, whom the mayor has delegated. */
export const NOVI = drafting({
  pack: 'novi-di-modena',
  act: draft('head-of-communication-and-culture', 'authorisation', 'Autorizzazione a pubblicare'),
  grants: {
    given: [
      grant('Anna Prova', ['publish'], {
        personKind: 'elected',
        demanded: TWO_ACTS,
        otherActs: [numbered(delegation, '3', '2026-02-08')],
      }),
    ],
  },
});

/** The mayor's delegation to the same assessor, before the head authorises. */
export const NOVI_DELEGATION = drafting({
  pack: 'novi-di-modena',
  act: { ...delegation, actId: 'this-act' },
  grants: { given: [grant('Anna Prova', ['publish'], { personKind: 'elected', demanded: TWO_ACTS })] },
});

/** Pero: the managerial act that names who is responsible for publications. */
export const PERO = drafting({
  pack: 'pero',
  act: draft('manager', 'managerial-act', 'Individuazione del responsabile delle pubblicazioni'),
  grants: {
    given: [
      grant('Luca Prova', ['publish', 'draft'], {
        role: 'publication-responsible',
        demanded: [{ organ: 'manager', kind: 'managerial-act', clauses: ['PER-S.3'] }],
        competence: 'Giornalista pubblicista.',
      }),
    ],
  },
});

/** Cascina: the resolution of the Giunta that names the social media manager, bound to four networks. */
export const CASCINA = drafting({
  pack: 'cascina',
  act: draft('giunta', 'resolution', 'Nomina del social media manager'),
  grants: {
    given: [
      grant('Sara Prova', ['manage', 'draft', 'publish', 'moderate', 'answer'], {
        role: 'social-media-manager',
        demanded: [{ organ: 'giunta', kind: 'resolution', clauses: ['CSC-R.1', 'CSC-R.2', 'CSC-R.3', 'CSC-R.4'] }],
        networks: ['facebook', 'twitter', 'instagram', 'youtube'],
        competence: 'Responsabile dell’ufficio stampa e della comunicazione pubblica dal 2019.',
      }),
    ],
  },
});

/** Cascina: the resolution that adopts the policy, which is annexed. */
export const ADOPTION = drafting({
  pack: null,
  act: draft('giunta', 'resolution', 'Adozione della Social Media Policy'),
  adopts: { policy: packPolicy('cascina'), version: 1, act: null, takesEffect: 'act' },
});
