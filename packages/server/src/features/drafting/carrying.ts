// SPDX-License-Identifier: EUPL-1.2
// What a draft takes over from the acts that it replaces, and what it leaves: pure.
import type { Because } from '../../foundation/errors.ts';
import { isAlive, type LivingAccount, type OpeningGap } from '../accounts/index.ts';
import { type Act, citeAct } from '../acts/index.ts';
import { type Authorisation, type Objection, standingOf } from '../authority/index.ts';

/** An account that rests on an act to be replaced, with what the policy says against its confirmation by the draft. */
export type HeldAccount = { living: LivingAccount; gap: OpeningGap | null };
/** The same of an authorisation; `closed`: ids of the accounts it names that are no longer there. */
export type HeldGrant = {
  grant: Authorisation;
  person: { id: string; name: string; hasLeft: boolean };
  closed: ReadonlySet<string>;
  objections: readonly Objection[];
};
export type LeftOut = { about: 'account' | 'authorisation'; what: string; because: Because; cites: string[] };
export type Carrying = {
  accounts: LivingAccount['account'][];
  grants: { grant: Authorisation; actIds: string[]; person: { id: string; name: string } }[];
  leftOut: LeftOut[];
  already: number;
};

type Held = {
  draft: Act;
  replaced: readonly Act[];
  accounts: readonly HeldAccount[];
  grants: readonly HeldGrant[];
  /** What the draft gives already. */
  given: readonly Authorisation[];
};

export function planCarrying(held: Held, at: Date): Carrying {
  const plan: Carrying = { accounts: [], grants: [], leftOut: [], already: 0 };
  for (const one of held.accounts) carryAccount(plan, held, one);
  const given = held.given.filter((one) => !isOver(one, at));
  for (const one of held.grants) carryGrant(plan, { ...held, given }, one, at);
  return plan;
}

function carryAccount(plan: Carrying, { draft }: Held, { living, gap }: HeldAccount): void {
  const { account, acts, state } = living;
  if (!isAlive(state) && state !== 'planned') return;
  const confirmed = acts.confirmations.some(({ actId }) => actId === draft.actId);
  if (confirmed || account.opened_by === draft.actId) {
    plan.already += 1;
    return;
  }
  const left = (because: Because, cites: string[] = []) =>
    plan.leftOut.push({ about: 'account', what: account.name, because, cites });
  if (account.closed_by === draft.actId) left(CLOSED_BY_DRAFT);
  else if (gap) left(notAsAsked(gap.clause), [gap.clause]);
  else plan.accounts.push(account);
}

function carryGrant(plan: Carrying, held: Held, { grant, person, closed, objections }: HeldGrant, at: Date): void {
  const left = (because: Because, cites: string[] = []) =>
    plan.leftOut.push({ about: 'authorisation', what: person.name, because, cites });
  const standing = standingOf(grant, at);
  if (person.hasLeft) return void left(HAS_LEFT);
  if (standing.state === 'lapsed') return void left(LAPSED);
  // What an act or a review has ended is no longer something that the replaced act gives.
  if ('since' in standing) return;
  if (grant.endedAt !== null) return void left(ENDING);
  if (grant.revokedBy) return void left(revokedBy(citeAct(grant.revokedBy)), [citeAct(grant.revokedBy)]);
  if (held.given.some((one) => covers(one, grant))) {
    plan.already += 1;
    return;
  }
  const accountIds = grant.accountIds?.filter((accountId) => !closed.has(accountId)) ?? null;
  if (accountIds?.length === 0) return void left(NO_ACCOUNT);
  const [objection] = objections;
  if (objection) {
    return void left(
      objection.because,
      objections.map(({ clause }) => clause),
    );
  }
  const actIds = actsInstead(held, grant);
  plan.grants.push({ grant: { ...grant, accountIds }, actIds, person: { id: person.id, name: person.name } });
}

/** The acts that it rests on, with the draft in the place of those that the draft replaces. */
export function actsInstead({ draft, replaced }: Pick<Held, 'draft' | 'replaced'>, grant: Authorisation): string[] {
  const gone = new Set(replaced.map(({ actId }) => actId));
  const others = grant.acts.map(({ actId }) => actId).filter((actId) => !gone.has(actId));
  return [...new Set([draft.actId, ...others])];
}

const isOver = (one: Authorisation, at: Date) => 'since' in standingOf(one, at) || one.revokedBy !== null;

/** Whether the first gives all that the second does, for as long. */
function covers(one: Authorisation, other: Authorisation): boolean {
  return (
    one.personId === other.personId &&
    other.powers.every((power) => one.powers.includes(power)) &&
    within(other.accountIds, one.accountIds) &&
    within(other.networks, one.networks) &&
    (one.to === null || (other.to !== null && other.to <= one.to)) &&
    (other.role === null || other.role === one.role)
  );
}

/** Null is everything. */
const within = (some: readonly string[] | null, all: readonly string[] | null) =>
  all === null || (some?.every((word) => all.includes(word)) ?? false);

const CLOSED_BY_DRAFT = {
  it: 'Lo chiude questo stesso atto.',
  en: 'This very act closes it.',
};
const notAsAsked = (clause: string): Because => ({
  it: `La policy (${clause}) chiede per questo account un altro atto, o un’altra rete.`,
  en: `The policy (${clause}) asks for another act, or another network, for this account.`,
});
const HAS_LEFT = { it: 'Non è più dell’ente.', en: 'They are no longer of the body.' };
const LAPSED = { it: 'Era a termine, ed è scaduta.', en: 'It was for a time, and has lapsed.' };
const ENDING = { it: 'Ne è già scritta la fine.', en: 'Its end has been written down already.' };
const NO_ACCOUNT = {
  it: 'Gli account su cui valeva sono chiusi.',
  en: 'The accounts that it was for are closed.',
};
const revokedBy = (cited: string): Because => ({
  it: `La revoca già ${cited}.`,
  en: `${cited} revokes it already.`,
});
