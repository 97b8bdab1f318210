// SPDX-License-Identifier: EUPL-1.2
import { type Insertable, type Selectable, sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type {
  DossierAgreementTable,
  DossierEditionTable,
  DossierHandoverTable,
  DossierTable,
} from '../../foundation/database/tables/dossiers.ts';

export type DossierRow = Selectable<DossierTable>;
export type ItemRow = { dossier_id: string; case_id: string; account_id: string };
export type AgreementRow = Selectable<DossierAgreementTable>;
export type EditionRow = Omit<Selectable<DossierEditionTable>, 'link'> & { link: number };
export type HandoverRow = Selectable<DossierHandoverTable>;

const dossiers = (tx: Transaction) => tx.kysely.selectFrom('dossier').selectAll().where('body_id', '=', tx.bodyId);

/** The newest first; ids are in the order of time. */
export function listDossiers(tx: Transaction, { before, limit }: { before?: string | undefined; limit: number }) {
  const all = dossiers(tx).orderBy('dossier_id', 'desc').limit(limit);
  return (before ? all.where('dossier_id', '<', before) : all).execute();
}

/** Requests on which somebody still has something to do, the oldest first. */
export function listPending(tx: Transaction): Promise<DossierRow[]> {
  return dossiers(tx).where('state', 'in', ['awaiting-agreement', 'ready']).orderBy('dossier_id').limit(500).execute();
}

export function findDossier(tx: Transaction, dossierId: string): Promise<DossierRow | undefined> {
  return dossiers(tx).where('dossier_id', '=', dossierId).executeTakeFirst();
}

/** The same, locked until the transaction ends. */
export function lockDossier(tx: Transaction, dossierId: string): Promise<DossierRow | undefined> {
  return dossiers(tx).where('dossier_id', '=', dossierId).forUpdate().executeTakeFirst();
}

export async function insertDossier(
  tx: Transaction,
  row: Omit<Insertable<DossierTable>, 'body_id'>,
  items: readonly { caseId: string; accountId: string }[],
): Promise<void> {
  await tx.kysely
    .insertInto('dossier')
    .values({ body_id: tx.bodyId, ...row })
    .execute();
  if (items.length === 0) return;
  await tx.kysely
    .insertInto('dossier_item')
    .values(
      items.map(({ caseId, accountId }, place) => ({
        ...{ body_id: tx.bodyId, dossier_id: row.dossier_id, case_id: caseId, account_id: accountId, place },
      })),
    )
    .execute();
}

export async function updateDossier(
  tx: Transaction,
  dossierId: string,
  change: { state: DossierRow['state']; withdrawn_by?: string; withdrawn_at?: Date },
): Promise<void> {
  await tx.kysely
    .updateTable('dossier')
    .set(change)
    .where('body_id', '=', tx.bodyId)
    .where('dossier_id', '=', dossierId)
    .execute();
}

/** In the order in which they were chosen. */
export function itemsOf(tx: Transaction, dossierIds: readonly string[]): Promise<ItemRow[]> {
  return tx.kysely
    .selectFrom('dossier_item')
    .select(['dossier_id', 'case_id', 'account_id'])
    .where('body_id', '=', tx.bodyId)
    .where('dossier_id', '=', sql<string>`any(${[...dossierIds]}::uuid[])`)
    .orderBy('dossier_id')
    .orderBy('place')
    .execute();
}

export function agreementsOf(tx: Transaction, dossierId: string): Promise<AgreementRow[]> {
  return tx.kysely
    .selectFrom('dossier_agreement')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('dossier_id', '=', dossierId)
    .orderBy('given_at')
    .orderBy('requirement')
    .execute();
}

export async function insertAgreement(
  tx: Transaction,
  row: Omit<Insertable<DossierAgreementTable>, 'body_id'>,
): Promise<void> {
  await tx.kysely
    .insertInto('dossier_agreement')
    .values({ body_id: tx.bodyId, ...row })
    .execute();
}

const editions = (tx: Transaction) =>
  tx.kysely.selectFrom('dossier_edition').selectAll().where('body_id', '=', tx.bodyId);
const withLink = (row: Selectable<DossierEditionTable>): EditionRow => ({ ...row, link: Number(row.link) });

/** The newest first. */
export async function editionsOf(tx: Transaction, dossierIds: readonly string[]): Promise<EditionRow[]> {
  const rows = await editions(tx)
    .where('dossier_id', '=', sql<string>`any(${[...dossierIds]}::uuid[])`)
    .orderBy('edition_id', 'desc')
    .execute();
  return rows.map(withLink);
}

export async function findEdition(tx: Transaction, editionId: string): Promise<EditionRow | undefined> {
  const row = await editions(tx).where('edition_id', '=', editionId).executeTakeFirst();
  return row && withLink(row);
}

export async function insertEdition(
  tx: Transaction,
  row: Omit<Insertable<DossierEditionTable>, 'body_id'>,
): Promise<void> {
  await tx.kysely
    .insertInto('dossier_edition')
    .values({ body_id: tx.bodyId, ...row })
    .execute();
}

/** `handed_on` is `YYYY-MM-DD`. */
export function handoversOf(tx: Transaction, editionIds: readonly string[]): Promise<HandoverRow[]> {
  return tx.kysely
    .selectFrom('dossier_handover')
    .selectAll()
    .select(sql<string>`to_char(handed_on, 'YYYY-MM-DD')`.as('handed_on'))
    .where('body_id', '=', tx.bodyId)
    .where('edition_id', '=', sql<string>`any(${[...editionIds]}::uuid[])`)
    .orderBy('handover_id')
    .execute();
}

export async function insertHandover(
  tx: Transaction,
  row: Omit<Insertable<DossierHandoverTable>, 'body_id'>,
): Promise<void> {
  await tx.kysely
    .insertInto('dossier_handover')
    .values({ body_id: tx.bodyId, ...row })
    .execute();
}

/** Cases of the authors of these cases, and of nobody else; the newest first. */
export async function casesOfAuthors(tx: Transaction, caseIds: readonly string[], limit: number): Promise<string[]> {
  const found = await sql<{ case_id: string }>`
    select case_id from moderation_case
    where body_id = ${tx.bodyId} and case_id <> all(${[...caseIds]}::uuid[]) and author_id in (
      select author_id from moderation_case where body_id = ${tx.bodyId} and case_id = any(${[...caseIds]}::uuid[])
    )
    order by case_id desc
    limit ${limit}
  `.execute(tx.kysely);
  return found.rows.map((row) => row.case_id);
}

/** Since when this installation records who opens evidence. */
export async function openingsRecordedSince(tx: Transaction): Promise<Date | null> {
  const found = await sql<{ applied_at: Date }>`
    select applied_at from arengo_migrations where name = '0042-make-evidence-files'
  `.execute(tx.kysely);
  return found.rows[0]?.applied_at ?? null;
}
