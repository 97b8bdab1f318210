// SPDX-License-Identifier: EUPL-1.2
// The annexes of an act: accounts, people, what is closed and revoked, what changes, the text of the policy.
import type { Policy } from '@arengo/policy';
import type { Block, Column } from '../../foundation/documents/document.ts';
import {
  sayAccountKind,
  sayDay,
  sayEnd,
  sayInstant,
  sayNetwork,
  sayPersonKind,
  sayPowers,
  sayRole,
} from './act-wording.ts';
import { type Change, sayChange, sayScope } from './change.ts';
import type { AccountLine, Drafting, GrantLine } from './drafting.ts';

/** Given in the order in which the points name them. */
export class Annexes {
  readonly #added: { title: string; blocks: Block[] }[] = [];

  /** Answers how the annex is called in the text: `Allegato A`. */
  add(title: string, blocks: Block[]): string {
    this.#added.push({ title, blocks });
    return nameOf(this.#added.length - 1);
  }

  blocks(): Block[] {
    return this.#added.flatMap(({ title, blocks }, at): Block[] => [
      ...(at === 0 ? [{ kind: 'page-break' } as const] : []),
      { kind: 'heading', level: 2, text: `${nameOf(at)} – ${title}` },
      ...blocks,
    ]);
  }
}

const nameOf = (at: number) => `Allegato ${String.fromCharCode('A'.charCodeAt(0) + at)}`;

const columns = (...named: [string, number][]): Column[] => named.map(([title, share]) => ({ title, share }));
const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name, 'it');

export function accountsTable({ opened, confirmed }: Drafting['accounts']): Block[] {
  const row = (done: string) => (one: AccountLine) => [
    one.name,
    sayNetwork(one.network),
    one.address,
    one.managedBy ? `${sayAccountKind(one.kind)}: ${one.managedBy}` : sayAccountKind(one.kind),
    one.office ?? '–',
    one.until ? `${done}, fino al ${sayDay(one.until)}` : done,
  ];
  return [
    {
      kind: 'table',
      caption: 'Account istituzionali',
      columns: columns(
        ['Account', 17],
        ['Rete', 12],
        ['Indirizzo', 25],
        ['Tipo', 14],
        ['Servizio', 18],
        ['Con questo atto', 14],
      ),
      rows: [...opened.toSorted(byName).map(row('aperto')), ...confirmed.toSorted(byName).map(row('confermato'))],
    },
  ];
}

export function closingsTable(closed: Drafting['accounts']['closed']): Block[] {
  return [
    {
      kind: 'table',
      caption: 'Account istituzionali che si chiudono',
      columns: columns(['Account', 20], ['Rete', 12], ['Indirizzo', 26], ['Dal giorno', 16], ['Motivo', 26]),
      rows: closed.map(({ account, on, reason }) => [
        account.name,
        sayNetwork(account.network),
        account.address,
        on ? sayDay(on) : 'data dell’atto',
        reason ?? '–',
      ]),
    },
  ];
}

const byPerson = (one: GrantLine, other: GrantLine) =>
  one.person.localeCompare(other.person, 'it') || one.from.getTime() - other.from.getTime();

export function peopleTable(caption: string, given: readonly GrantLine[], drafting: Drafting): Block[] {
  return [
    {
      kind: 'table',
      caption,
      columns: columns(['Persona', 17], ['Incarico', 17], ['Poteri', 26], ['Account', 20], ['Dal', 10], ['Al', 10]),
      rows: given
        .toSorted(byPerson)
        .map((one) => [
          one.person,
          one.role ? `${sayRole(one.role)} (${sayPersonKind(one.personKind)})` : sayPersonKind(one.personKind),
          sayPowers(one.powers),
          sayScope(one),
          sayBeginning(one.from, drafting),
          one.to ? sayEnd(one.to) : 'revoca',
        ]),
    },
  ];
}

/** An authorisation does not begin before its act. */
function sayBeginning(from: Date, { act, begunAt }: Drafting): string {
  const effect = act.inForceFrom;
  if (from > (effect ?? begunAt)) return sayInstant(from);
  return effect ? sayInstant(effect) : 'data dell’atto';
}

export function changesTable(changes: readonly Change[]): Block[] {
  const table = (about: Change['about'], caption: string, what: string): Block[] => {
    const rows = changes.filter((one) => one.about === about);
    if (rows.length === 0) return [];
    return [
      {
        kind: 'table',
        caption,
        columns: columns([what, 18], ['Che cosa cambia', 14], ['Prima', 34], ['Dopo', 34]),
        rows: rows.map((one) => [one.what, sayChange(one.change), one.before ?? '–', one.after ?? '–']),
      },
    ];
  };
  // Clauses that stay as they are would repeat the policy, which is annexed.
  const moving = changes.filter(({ about, change }) => about === 'clause' && change !== 'unchanged');
  const still = changes.filter(({ about, change }) => about === 'clause' && change === 'unchanged').length;
  return [
    ...table('account', 'Account istituzionali', 'Account'),
    ...table('person', 'Persone autorizzate', 'Persona'),
    ...(moving.length > 0
      ? [
          {
            kind: 'table' as const,
            caption: 'Clausole del documento',
            columns: columns(['Clausola', 14], ['Che cosa cambia', 14], ['Prima', 36], ['Dopo', 36]),
            rows: moving.map((one) => [one.what, sayChange(one.change), one.before ?? '–', one.after ?? '–']),
          },
        ]
      : []),
    ...(still > 0 ? [{ kind: 'paragraph' as const, words: `Clausole che restano come sono: ${still}.` }] : []),
  ];
}

/** The policy itself, section by section, each clause under its name. */
export function policyText({ title, sections, clauses }: Policy): Block[] {
  return [
    { kind: 'paragraph', words: [{ text: title.it, strong: true }] },
    ...sections.flatMap((section): Block[] => {
      const own = clauses.filter((clause) => clause.section === section.id);
      if (own.length === 0) return [];
      return [
        { kind: 'heading', level: 3, text: section.title.it },
        ...own.map(
          (clause): Block => ({
            kind: 'paragraph',
            words: [{ text: clause.id, strong: true }, { text: ` ${clause.text.it}` }],
          }),
        ),
      ];
    }),
  ];
}
