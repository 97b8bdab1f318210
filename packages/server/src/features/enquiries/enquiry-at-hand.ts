// SPDX-License-Identifier: EUPL-1.2
// The first two beats of every use case on an enquiry: load and lock (case, enquiry, answer), check authority.
import type { EnquiryKind, Ruling } from '@arengo/policy';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, NotFoundError, RefusedError } from '../../foundation/errors.ts';
import { citeAct } from '../acts/index.ts';
import { askAuthority, requireAuthority } from '../authority/index.ts';
import { officePartsOf } from '../editorial/index.ts';
import { assessCase, lockCase } from '../moderation/index.ts';
import { type PolicyVersion, policyInForceIfAny } from '../rules/index.ts';
import type { Asked, Verdict } from './contact.ts';
import { type Enquiry, lockEnquiry } from './enquiries-store.ts';
import { canMove, type EnquiryEvent, nextEnquiryState } from './enquiry.ts';

export type By = { personId: string; at: Date };
export type HeldCase = NonNullable<Awaited<ReturnType<typeof lockCase>>>;
export type Ruled = { asked: Asked; ruling: Ruling | null; version: PolicyVersion | null };
export type Hand = Ruled & { enquiry: Enquiry; held: HeldCase };

/** What the policy in force at an instant says of an enquiry; nothing where none is in force. */
export async function askPolicy(
  tx: Transaction,
  held: Omit<HeldCase, 'state' | 'findings'>,
  kind: EnquiryKind,
  at: Date,
): Promise<Ruled> {
  const itemType = held.item_type;
  if (!(await policyInForceIfAny(tx, at)))
    return { asked: { kind, itemType, ruling: null }, ruling: null, version: null };
  const question = { categories: [], gravity: 'ordinary' as const, at };
  const { ruling, version } = await assessCase(tx, { ...held, enquiry: kind }, question);
  return { asked: { kind, itemType, ruling: ruling.enquiry }, ruling, version };
}

/** The enquiry, locked with its case, and what the policy says of it now. Throws NotFoundError. */
export async function takeInHand(tx: Transaction, enquiryId: string, at: Date): Promise<Hand> {
  const held = await lockCase(tx, enquiryId);
  const enquiry = held && (await lockEnquiry(tx, enquiryId));
  if (!held || !enquiry) throw noEnquiry();
  return { enquiry, held, ...(await askPolicy(tx, held, enquiry.kind, at)) };
}

export const noEnquiry = () => new NotFoundError({ it: 'La richiesta', en: 'The enquiry' });

/** By which act the person may answer; in private, or to a message, they also have to be let read messages. */
export async function requireAnswerer(
  tx: Transaction,
  { account_id: accountId, item_type }: Pick<Enquiry, 'account_id' | 'item_type'>,
  { personId, at }: By,
  place: 'in-place' | 'in-private' = 'in-place',
): Promise<string> {
  const act = await requireAuthority(tx, personId, { power: 'answer', accountId, at });
  if (item_type === 'message' || place === 'in-private')
    await requireAuthority(tx, personId, { power: 'read-messages', accountId, at });
  return citeAct(act);
}

/** The same, or as one of the people of the office that it was given to. Answers what the deed rests on. */
export async function requireHandler(tx: Transaction, enquiry: Enquiry, by: By): Promise<string[]> {
  const { personId, at } = by;
  if (enquiry.item_type !== 'message' && (await isOfOffice(tx, enquiry, by))) return [];
  if (enquiry.item_type === 'message' && (await isOfOffice(tx, enquiry, by))) {
    const asked = { power: 'read-messages' as const, accountId: enquiry.account_id, at };
    return [citeAct(await requireAuthority(tx, personId, asked))];
  }
  return [await requireAnswerer(tx, enquiry, by)];
}

export async function isOfOffice(tx: Transaction, { office_id }: Pick<Enquiry, 'office_id'>, by: By): Promise<boolean> {
  return office_id !== null && (await officePartsOf(tx, by)).some(({ officeId }) => officeId === office_id);
}

/** Whether the person may know of the enquiry at all: they see the account, or it was given to their office. */
export async function maySee(tx: Transaction, enquiry: Enquiry, by: By): Promise<boolean> {
  const asked = { power: 'see' as const, accountId: enquiry.account_id, at: by.at };
  return (await askAuthority(tx, by.personId, asked)).granted || isOfOffice(tx, enquiry, by);
}

/** A private message is read only with that power, in an office too. */
export async function mayRead(tx: Transaction, enquiry: Enquiry, { personId, at }: By): Promise<boolean> {
  if (enquiry.item_type !== 'message') return true;
  return (await askAuthority(tx, personId, { power: 'read-messages', accountId: enquiry.account_id, at })).granted;
}

/** Throws RefusedError with the clause that says no; answers the one that says yes. */
export function heed(verdict: Verdict): string[] {
  if (verdict.lawful) return verdict.clause === null ? [] : [verdict.clause];
  throw new RefusedError(verdict.because, { code: 'policy', cites: [verdict.clause] });
}

/** Who has it, for its next state. */
export const handsOf = ({ office_id, taken_by }: Pick<Enquiry, 'office_id' | 'taken_by'>) => ({
  hasOffice: office_id !== null,
  hasOwner: taken_by !== null,
});

/** The state after the event. Throws ConflictError for a move that there is not. */
export function move(enquiry: Enquiry, event: EnquiryEvent): Enquiry['state'] {
  if (canMove(enquiry.state, event)) return nextEnquiryState(enquiry.state, event, handsOf(enquiry));
  throw new ConflictError(
    enquiry.state === 'answering'
      ? {
          it: 'Una risposta è già in uscita. Aspetta che la rete la confermi, oppure annullala finché si può.',
          en: 'An answer is already on its way. Wait until the network confirms it, or take it back while that is possible.',
        }
      : {
          it: 'Lo stato di questa richiesta è cambiato mentre la guardavi. Ricarica la pagina.',
          en: 'The state of this enquiry changed while you were looking at it. Reload the page.',
        },
    { code: 'enquiry-changed' },
  );
}

/** The clause by which something is asked of answers, where the policy has such a rule. */
export const citeRule = ({ asked }: Ruled, name: string): string[] =>
  asked.ruling?.rules.filter(({ rule }) => rule === name).map(({ clause }) => clause) ?? [];
