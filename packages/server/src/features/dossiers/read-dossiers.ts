// SPDX-License-Identifier: EUPL-1.2
import {
  type BodyOf,
  DOSSIER_RECIPIENTS,
  type DossierItem,
  type QueryOf,
  type ReplyOf,
  type routes,
} from '@arengo/contract';
import type { Policy } from '@arengo/policy';
import { z } from 'zod';
import type { Transaction } from '../../foundation/database/database.ts';
import { InvalidInputError, RefusedError } from '../../foundation/errors.ts';
import { listKnownAccounts, namesOf } from '../accounts/index.ts';
import { accountsByPower, accountsWithPower } from '../authority/index.ts';
import { policyInForceIfAny } from '../rules/index.ts';
import { mayAgree } from './agree-to-dossier.ts';
import { type Chosen, readChosen, requireActs, ruleOfChosen } from './chosen.ts';
import { whyNotNow } from './dossier.ts';
import { type By, dossierAtHand, noSuchDossier } from './dossier-at-hand.ts';
import {
  agreementsOf,
  casesOfAuthors,
  type DossierRow,
  editionsOf,
  handoversOf,
  type ItemRow,
  itemsOf,
  listDossiers,
} from './dossier-store.ts';
import { viewAgreements, viewGone, viewItem, viewRow } from './dossier-views.ts';

/** Other items of the same authors that one may add. */
const MOST_OTHERS = 30;

type Verdict = { granted: boolean; because: { it: string; en: string } };

/** The register, as far as the reader sees the accounts that each file touches. */
export async function readRegister(
  tx: Transaction,
  { cursor, limit }: QueryOf<typeof routes.listDossiers>,
  by: By,
): Promise<ReplyOf<typeof routes.listDossiers>> {
  const rows = await listDossiers(tx, { before: readCursor(cursor), limit: limit + 1 });
  const page = rows.slice(0, limit);
  const items = await itemsOf(
    tx,
    page.map((row) => row.dossier_id),
  );
  const sees = await seeing(tx, by);
  const shown = page.filter((row) => sees(row, items));
  return {
    rows: await viewRows(tx, shown, items),
    cursor: rows.length > limit ? (page.at(-1)?.dossier_id ?? null) : null,
  };
}

async function viewRows(tx: Transaction, rows: readonly DossierRow[], items: readonly ItemRow[]) {
  const editions = await editionsOf(
    tx,
    rows.map((row) => row.dossier_id),
  );
  const handovers = await handoversOf(
    tx,
    editions.map((one) => one.edition_id),
  );
  const names = await namesOf(tx, [
    ...rows.map((row) => row.asked_by),
    ...editions.map((one) => one.made_by),
    ...handovers.map((one) => one.recorded_by),
  ]);
  return rows.map((row) => viewRow(row, { items, editions, handovers, names }));
}

/** Whether the reader sees every account that a file touches; one on a false account alone is seen by whoever sees any. */
async function seeing(tx: Transaction, { personId, at }: By) {
  const known = (await listKnownAccounts(tx)).map((one) => one.account_id);
  const seen = new Set(await accountsWithPower(tx, personId, { power: 'see', at, accountIds: known }));
  return ({ dossier_id: id }: DossierRow, items: readonly ItemRow[]) =>
    items.every((one) => one.dossier_id !== id || seen.has(one.account_id));
}

/** One file. Throws NotFoundError, also for whoever does not see its accounts. */
export async function readDossier(
  tx: Transaction,
  dossierId: string,
  by: By,
): Promise<ReplyOf<typeof routes.readDossier>> {
  const { dossier, items, chosen, editions } = await dossierAtHand(tx, dossierId, { lock: false });
  if (!(await seeing(tx, by))(dossier, items)) throw noSuchDossier();
  const policy = (await policyInForceIfAny(tx, by.at))?.policy ?? null;
  const given = await agreementsOf(tx, dossierId);
  const names = await namesOf(
    tx,
    given.map((one) => one.person_id),
  );
  const [row] = await viewRows(tx, [dossier], items);
  if (!row) throw noSuchDossier();
  const made = editions.length > 0;
  const may = await mayMake(tx, chosen, by);
  return {
    ...row,
    ...{ purpose: dossier.purpose, acts: dossier.acts, clauses: clausesIn(policy, dossier.clauses) },
    agreements: viewAgreements(dossier, given, names),
    items: await viewItems(tx, chosen, by),
    impersonation: calledIn(chosen),
    mayAgree: await agreementInReach(tx, dossier, chosen.accountIds, by),
    mayMake: refusedBy(may, whyNotNow(dossier.state, 'made', made)),
    mayWithdraw: refusedBy(may, whyNotNow(dossier.state, 'withdrawn', made)),
  };
}

async function agreementInReach(
  tx: Transaction,
  dossier: DossierRow,
  accountIds: readonly string[],
  by: By,
): Promise<Verdict | null> {
  if (dossier.state !== 'awaiting-agreement') return null;
  const may = await mayAgree(tx, dossier, accountIds, by);
  return may.granted ? { granted: true, because: byActs(may.acts) } : may;
}

/** What a file on these would be, for each recipient. Nothing is kept. Throws NotFoundError. */
export async function previewDossier(
  tx: Transaction,
  subject: BodyOf<typeof routes.previewDossier>,
  by: By,
): Promise<ReplyOf<typeof routes.previewDossier>> {
  const chosen = await readChosen(tx, subject, { asked: true });
  const policy = (await policyInForceIfAny(tx, by.at))?.policy ?? null;
  const others = await casesOfAuthors(tx, subject.caseIds, MOST_OTHERS);
  const choices = DOSSIER_RECIPIENTS.map((recipient) => {
    const { clauses, requires, given, refused } = ruleOfChosen(policy, chosen, recipient);
    return { recipient, clauses, requires, given, because: refused };
  });
  const ids = choices.flatMap((one) => [
    ...one.clauses,
    ...[...one.requires, ...one.given].map(({ clause }) => clause),
  ]);
  const beside = await readChosen(tx, { caseIds: others, impersonationCaseId: null }, { asked: false });
  return {
    items: await viewItems(tx, chosen, by),
    others: await viewItems(tx, beside, by),
    impersonation: calledIn(chosen),
    ...{ choices, clauses: clausesIn(policy, ids), may: await mayMake(tx, chosen, by) },
  };
}

async function mayMake(tx: Transaction, chosen: Chosen & { accountIds?: string[] }, by: By): Promise<Verdict> {
  try {
    return { granted: true, because: byActs(await requireActs(tx, chosen, by)) };
  } catch (error) {
    if (error instanceof RefusedError) return { granted: false, because: error.because };
    throw error;
  }
}

/** The lack of an act is said before what comes first. */
const refusedBy = (may: Verdict, because: Verdict['because'] | null): Verdict =>
  may.granted && because ? { granted: false, because } : may;

const byActs = (acts: readonly string[]) => ({
  it: `Puoi: ${acts.join('; ')}.`,
  en: `You may: ${acts.join('; ')}.`,
});

/** What is told of items to whoever sees their account, and no other; private messages only to whoever may read them. */
async function viewItems(tx: Transaction, chosen: Chosen, { personId, at }: By): Promise<DossierItem[]> {
  const accountIds = [...new Set(chosen.cases.map(({ accountId }) => accountId))];
  const powers = ['see', 'read-messages'] as const;
  const { see: seen, 'read-messages': reads } = await accountsByPower(tx, personId, { powers, at, accountIds });
  return [
    ...chosen.cases
      .filter(({ accountId }) => seen.includes(accountId))
      .map((one) => viewItem(one, one.kept.found.item_type !== 'message' || reads.includes(one.accountId))),
    ...chosen.gone.map(viewGone),
  ];
}

const calledIn = ({ impersonation }: Chosen) =>
  impersonation && { id: impersonation.row.case_id, name: impersonation.row.name };

function clausesIn(policy: Policy | null, ids: readonly string[]) {
  return (policy?.clauses ?? [])
    .filter(({ id }) => ids.includes(id))
    .map(({ id, section, modality, audience, text }) => ({ id, section, modality, audience, text }));
}

/** A cursor is the id of the last file shown. */
function readCursor(cursor: string | undefined): string | undefined {
  const read = z.uuid().optional().safeParse(cursor);
  if (read.success) return read.data;
  throw new InvalidInputError({
    it: 'Non si sa da dove continuare l’elenco: ricarica il registro.',
    en: 'This place in the list is not valid: reload the register.',
  });
}
