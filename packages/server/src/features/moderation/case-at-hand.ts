// SPDX-License-Identifier: EUPL-1.2
// The first two beats of every use case on a case: load and lock, check authority.
import type { Category, EnquiryKind, Gravity, Ruling, Situation } from '@arengo/policy';
import { assess, CATEGORIES, ENQUIRY_KINDS } from '@arengo/policy';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, NotFoundError } from '../../foundation/errors.ts';
import type { Act } from '../acts/index.ts';
import { type Power, requireAuthority } from '../authority/index.ts';
import { circumstancesAt, isSponsor, type PolicyVersion, policyInForce, readBodySettings } from '../rules/index.ts';
import { type AuthorHistory, type ItemFacts, type Rulebook, situationOf } from './assess-item.ts';
import { type LockedCase, lockCase, readHistories } from './case-store.ts';

export type CaseAtHand = { held: LockedCase; act: Act };

/** The case, locked, and the act by which the person may; a private message also asks to be readable. Throws NotFoundError or RefusedError. */
export async function takeCaseInHand(
  tx: Transaction,
  personId: string,
  asked: { caseId: string; power: Power; at: Date },
): Promise<CaseAtHand> {
  const held = await lockCase(tx, asked.caseId);
  if (!held) throw new NotFoundError({ it: 'Il caso', en: 'The case' });
  const where = { accountId: held.account_id, at: asked.at };
  if (held.item_type === 'message') await requireAuthority(tx, personId, { power: 'read-messages', ...where });
  const act = await requireAuthority(tx, personId, { power: asked.power, ...where });
  return { held, act };
}

/** Throws ConflictError while somebody else has the case in hand. */
export function refuseIfClaimed(held: LockedCase, personId: string, at: Date): void {
  const claimed = held.claimed_by !== null && held.claimed_until !== null && held.claimed_until > at;
  if (!claimed || held.claimed_by === personId) return;
  throw new ConflictError(
    {
      it: 'Questo caso è in mano a un’altra persona. Scegline un altro o aspetta che lo lasci.',
      en: 'Somebody else has this case in hand. Choose another, or wait until they leave it.',
    },
    { code: 'claimed' },
  );
}

export type Assessment = { ruling: Ruling; situation: Situation; version: PolicyVersion };
export type Asked = { categories: readonly Category[]; gravity: Gravity; otherGround?: boolean; at: Date };

/** The ruling on a case with these findings, at this moment, with the author's record as it stands. */
export async function assessCase(
  tx: Transaction,
  one: Pick<
    LockedCase,
    'case_id' | 'author_id' | 'author_remote_id' | 'network' | 'item_type' | 'held' | 'text' | 'received_at' | 'enquiry'
  >,
  asked: Asked,
): Promise<Assessment> {
  const settings = await readBodySettings(tx);
  const rulebook: Rulebook = {
    version: await policyInForce(tx, asked.at),
    circumstances: circumstancesAt(settings, asked.at),
  };
  const history = (await readHistories(tx, [one.author_id], one.case_id)).get(one.author_id);
  const sponsor = isSponsor(settings, { network: one.network, remoteId: one.author_remote_id }, asked.at);
  const author: AuthorHistory = { ...(history ?? { violationsAt: [], warned: false }), sponsor };
  const facts: ItemFacts = {
    text: one.text,
    network: one.network,
    itemType: one.item_type,
    held: one.held,
    receivedAt: one.received_at,
  };
  const situation = situationOf(facts, author, rulebook, { ...asked, enquiry: enquiryOf(one.enquiry) });
  return { ruling: assess(rulebook.version.compiled, situation), situation, version: rulebook.version };
}

export const categoriesOf = (names: readonly string[]): Category[] =>
  CATEGORIES.filter((category) => names.includes(category));
export const enquiryOf = (name: string | null): EnquiryKind | null =>
  ENQUIRY_KINDS.find((kind) => kind === name) ?? null;
