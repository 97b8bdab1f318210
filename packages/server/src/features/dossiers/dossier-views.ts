// SPDX-License-Identifier: EUPL-1.2
import type { DossierEdition, DossierItem, DossierRow as DossierRowView, DossierView } from '@arengo/contract';
import type { ChosenCase } from './chosen.ts';
import { isKept } from './chosen.ts';
import type { AgreementRow, DossierRow, EditionRow, HandoverRow, ItemRow } from './dossier-store.ts';

export type Names = ReadonlyMap<string, string>;

const EXCERPT = 200;
const person = (id: string, names: Names) => ({ id, name: names.get(id) ?? '' });

export type Beside = {
  items: readonly ItemRow[];
  editions: readonly EditionRow[];
  handovers: readonly HandoverRow[];
  names: Names;
};

export function viewRow(row: DossierRow, { items, editions, handovers, names }: Beside): DossierRowView {
  return {
    id: row.dossier_id,
    ...{ recipient: row.recipient, addressee: row.addressee, state: row.state },
    caseIds: items.filter((one) => one.dossier_id === row.dossier_id).map((one) => one.case_id),
    impersonationCaseId: row.impersonation_case_id,
    ...{ askedBy: person(row.asked_by, names), askedAt: row.asked_at.toISOString() },
    editions: editions
      .filter((one) => one.dossier_id === row.dossier_id)
      .map((one) => viewEdition(one, handovers, names)),
  };
}

function viewEdition(row: EditionRow, handovers: readonly HandoverRow[], names: Names): DossierEdition {
  return {
    ...{
      id: row.edition_id,
      number: row.number,
      madeBy: person(row.made_by, names),
      madeAt: row.made_at.toISOString(),
    },
    ...{ sha256: row.sha256.toString('hex'), size: row.size, link: row.link, head: row.head_hash.toString('hex') },
    missing: row.missing.length,
    handovers: handovers
      .filter((one) => one.edition_id === row.edition_id)
      .map((one) => ({
        ...{ on: one.handed_on, way: one.way, protocol: one.protocol },
        ...{ recordedBy: person(one.recorded_by, names), recordedAt: one.recorded_at.toISOString() },
      })),
  };
}

/** `readable`: it is no private message, or one that the reader may read. */
export function viewItem(one: ChosenCase, readable: boolean): DossierItem {
  const { found, item, decisions, evidence } = one.kept;
  return {
    ...{ caseId: one.caseId, kept: isKept(one), readable, accountName: found.account_name },
    ...{ network: found.network, itemType: found.item_type, author: readable ? item.author_name : '' },
    excerpt: readable ? Array.from(item.text).slice(0, EXCERPT).join('') : '',
    postedAt: item.posted_at.toISOString(),
    violation: decisions.some(
      ({ outcome, state, overturned }) => outcome === 'violation' && state === 'final' && overturned !== 'whole',
    ),
    evidence: evidence.some(({ content }) => content !== null),
  };
}

/** One of which nothing is left, not even that it was. */
export const viewGone = (caseId: string): DossierItem => ({
  ...{ caseId, kept: false, readable: true, accountName: '', network: '', itemType: null, author: '', excerpt: '' },
  ...{ postedAt: null, violation: false, evidence: false },
});

export function viewAgreements(
  { requires }: DossierRow,
  given: readonly AgreementRow[],
  names: Names,
): DossierView['agreements'] {
  return requires.map((requirement) => {
    const one = given.find((agreement) => agreement.requirement === requirement);
    return {
      ...{ requirement, verdict: one?.verdict ?? 'waiting', reason: one?.reason ?? '' },
      by: one ? person(one.person_id, names) : null,
      at: one?.given_at.toISOString() ?? null,
    };
  });
}
