// SPDX-License-Identifier: EUPL-1.2
// Everything of a file, read from what is kept. What changes later, such as the state of a measure, is told by the record up to its
// anchor: so that the same edition can be made again.
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError } from '../../foundation/errors.ts';
import { namesOf } from '../accounts/index.ts';
import { citeAct, findActs } from '../acts/index.ts';
import { type ChainExtract, extractChain } from '../audit/index.ts';
import { findBody } from '../people/index.ts';
import { policyInForceIfAny, policyVersion } from '../rules/index.ts';
import { type Chosen, isKept } from './chosen.ts';
import { collectFalseAccount } from './collect-false-account.ts';
import { collectItem } from './collect-item.ts';
import type { DossierData } from './dossier-data.ts';
import { agreementsOf, type DossierRow, openingsRecordedSince } from './dossier-store.ts';
import { historyOf, recordsIn } from './history.ts';
import { type HeldFile, Holdings } from './holdings.ts';

/** When it is made, by whom, and where the chain stood. */
export type Making = { number: number; madeBy: string; madeAt: Date; link: number };
export type Collected = { data: DossierData; files: HeldFile[]; chain: ChainExtract };

export async function collectDossier(
  tx: Transaction,
  { dossier, chosen, making }: { dossier: DossierRow; chosen: Chosen; making: Making },
): Promise<Collected> {
  const chain = await readChain(tx, dossier, chosen, making);
  const agreements = (await agreementsOf(tx, dossier.dossier_id)).filter((one) => one.given_at <= making.madeAt);
  const records = recordsIn(chain);
  const kept = chosen.cases.filter(isKept);
  const names = await namesOf(tx, [
    ...[dossier.asked_by, making.madeBy, ...agreements.map((one) => one.person_id)],
    ...records.map(({ content }) => (content.actor.kind === 'person' ? content.actor.id : null)),
    ...kept.flatMap((one) => one.kept.decisions.map((decision) => decision.person_id)),
    ...(chosen.impersonation ? peopleOf(chosen.impersonation) : []),
  ]);
  const decisions = kept.flatMap((one) => one.kept.decisions);
  const acts = await findActs(tx, [...new Set(decisions.map((one) => one.act_id))]);
  const called = (personId: string) => names.get(personId) ?? personId;
  const cited = (actId: string) => {
    const act = acts.get(actId);
    return act ? citeAct(act) : actId;
  };
  const holdings = new Holdings();
  const about = { records, called, cited, holdings, until: making.madeAt };
  const data: DossierData = {
    ...{ format: 'arengo-dossier', formatVersion: 1 },
    body: { id: tx.bodyId, name: (await findBody(tx, tx.bodyId))?.name ?? '' },
    dossier: {
      ...{ id: dossier.dossier_id, edition: making.number, recipient: dossier.recipient },
      ...{ addressee: dossier.addressee, purpose: dossier.purpose },
      ...{ askedBy: called(dossier.asked_by), askedAt: dossier.asked_at.toISOString() },
      ...{ madeBy: called(making.madeBy), madeAt: making.madeAt.toISOString() },
      ...{ acts: dossier.acts, requires: dossier.requires },
      agreements: agreements.map((one) => ({
        ...{ requirement: one.requirement, by: called(one.person_id), at: one.given_at.toISOString() },
        verdict: one.verdict,
      })),
      happened: historyOf(records, dossier.dossier_id, called),
    },
    clauses: await readClauses(tx, dossier, decisions, making.madeAt),
    items: kept.map((one, place) => collectItem(one, place + 1, about)),
    falseAccount: chosen.impersonation ? await collectFalseAccount(tx, chosen.impersonation, about) : null,
    erased: [...chosen.gone, ...chosen.cases.filter((one) => !isKept(one)).map(({ caseId }) => caseId)],
    openingsRecordedSince: (await openingsRecordedSince(tx))?.toISOString() ?? null,
    chain: { from: chain.from, anchor: chain.anchor, records: records.map(({ content }) => content.id) },
  };
  return { data, files: holdings.files, chain };
}

async function readChain(tx: Transaction, dossier: DossierRow, chosen: Chosen, { link }: Making) {
  const subjectIds = [
    ...[dossier.dossier_id, ...(dossier.impersonation_case_id ? [dossier.impersonation_case_id] : [])],
    ...[...chosen.gone, ...chosen.cases.map(({ caseId }) => caseId)],
  ];
  const heard = chosen.cases.map(({ caseId, accountId, kept }) => ({
    ...{ accountId, itemId: caseId, at: kept.item.received_at },
  }));
  const chain = await extractChain(tx, { subjectIds, heard }, link);
  if (chain) return chain;
  throw new ConflictError({
    it: 'Dal primo di questi contenuti a oggi il resoconto ha troppi anelli per un solo fascicolo. Fai un fascicolo per i contenuti più vecchi e uno per gli altri.',
    en: 'From the first of these items to today the record has too many links for one file. Make one file for the older items and one for the others.',
  });
}

const peopleOf = ({ row, evidence, reports }: NonNullable<Chosen['impersonation']>): (string | null)[] => [
  ...[row.opened_by, row.assessed_by],
  ...evidence.map((one) => one.added_by),
  ...reports.map((one) => one.asked_by),
];

/** The words of every clause that is cited, as they stood when it was. */
async function readClauses(
  tx: Transaction,
  dossier: DossierRow,
  decisions: readonly { policy_version: number; grounds: { clause: string }[] }[],
  at: Date,
): Promise<DossierData['clauses']> {
  const wanted = new Map<number, Set<string>>();
  for (const { policy_version: version, grounds } of decisions) {
    const ids = wanted.get(version) ?? new Set<string>();
    for (const { clause } of grounds) ids.add(clause);
    wanted.set(version, ids);
  }
  const now = await policyInForceIfAny(tx, at);
  if (now) wanted.set(now.version, new Set([...(wanted.get(now.version) ?? []), ...dossier.clauses]));
  const found: DossierData['clauses'] = [];
  for (const [version, ids] of [...wanted].toSorted(([one], [other]) => one - other)) {
    const { policy } = await policyVersion(tx, version);
    for (const { id, text } of policy.clauses) if (ids.has(id)) found.push({ version, id, ...text });
  }
  return found;
}
