// SPDX-License-Identifier: EUPL-1.2
// What the policy in force asks of accounts. Rules read it from the policy and hand it over; here it is held against what
// somebody wants to do. Pure.
import type { IDENTITY_CHECKS } from '@arengo/contract';
import { type Because, InvalidInputError, RefusedError } from '../../foundation/errors.ts';
import { type Act, actAnswers } from '../acts/index.ts';
import type { AccountKind } from './account.ts';
import { nameAskedAct, nameNetwork } from './account-words.ts';
import { networkId, PRACTICE } from './address.ts';

export type IdentityCheck = (typeof IDENTITY_CHECKS)[number];
export type AskedAct = { organ: string; kind: string };
/** `kinds` null: every kind of account. */
export type ActDemand = AskedAct & { kinds: readonly string[] | null; clause: string };

export type AccountDemands = {
  opening: readonly ActDemand[];
  closing: readonly ActDemand[];
  /** The only networks on which accounts may be opened. */
  networks: readonly { networks: readonly string[]; clause: string }[];
  checks: readonly { check: IdentityCheck; clause: string }[];
  /** The act that has to fund what is paid for. */
  paid: readonly (AskedAct & { clause: string })[];
  /** Clauses that say that accounts cost nothing. */
  free: readonly string[];
  /** The service that runs the accounts, as the policy names it. */
  offices: readonly { office: string; clause: string }[];
  /** Days from opening to the first check, and from a check to the next. */
  checkDays: { first: number; again: number };
};

export const CHECK_DAYS = { first: 30, again: 365 } as const;

/** Where no policy is in force nothing is asked, and nothing is implied. */
export const NO_DEMANDS: AccountDemands = {
  ...{ opening: [], closing: [], networks: [], checks: [], paid: [], free: [], offices: [] },
  checkDays: CHECK_DAYS,
};

/** What a clause says of this kind of account goes before what another says of all. */
export function demandsFor(demands: readonly ActDemand[], kind: AccountKind): readonly ActDemand[] {
  const own = demands.filter(({ kinds }) => kinds?.includes(kind));
  return own.length > 0 ? own : demands.filter(({ kinds }) => kinds === null);
}

type Opening = { kind: AccountKind; network: string; act: Act };
export type OpeningGap = { clause: string; because: Because };

/** Throws RefusedError, with the clause, when the act or the network is not such as the policy asks for. */
export function checkOpening(demands: AccountDemands, opening: Opening): void {
  const gap = gapOfOpening(demands, opening);
  if (gap) throw refused(gap.clause, gap.because);
}

/** The same as an answer: null when nothing is wrong. */
export function gapOfOpening(demands: AccountDemands, { kind, network, act }: Opening): OpeningGap | null {
  for (const asked of demandsFor(demands.opening, kind)) {
    if (actAnswers(act, asked)) continue;
    return gap(asked.clause, {
      it: `L’account non è stato aperto: la policy (${asked.clause}) chiede ${nameAskedAct(asked).it}, e l’atto scelto è un altro. Scegli l’atto giusto, o registralo.`,
      en: `The account was not opened: the policy (${asked.clause}) asks for ${nameAskedAct(asked).en}, and the act chosen is another. Choose the right act, or register it.`,
    });
  }
  if (network === PRACTICE) return null;
  for (const { networks, clause } of demands.networks) {
    if (networks.map(networkId).includes(network)) continue;
    const names = networks.map(nameNetwork).join(', ');
    return gap(clause, {
      it: `L’account non è stato aperto: la policy (${clause}) autorizza solo ${names}, non ${nameNetwork(network)}. Serve un’autorizzazione che comprenda questa rete.`,
      en: `The account was not opened: the policy (${clause}) authorises only ${names}, not ${nameNetwork(network)}. An authorisation that includes this network is needed.`,
    });
  }
  return null;
}

const gap = (clause: string, because: Because): OpeningGap => ({ clause, because });

/** Throws when the policy asks for an act to close this kind of account and there is none, or another. */
export function checkClosing(demands: AccountDemands, { kind, act }: { kind: AccountKind; act: Act | null }): void {
  for (const asked of demandsFor(demands.closing, kind)) {
    if (act && actAnswers(act, asked)) continue;
    const why = act
      ? { it: 'l’atto scelto è un altro', en: 'the act chosen is another' }
      : { it: 'non è indicato nessun atto', en: 'no act was named' };
    throw refused(asked.clause, {
      it: `L’account resta aperto: per chiuderlo la policy (${asked.clause}) chiede ${nameAskedAct(asked).it}, e ${why.it}. Scegli l’atto, anche in bozza.`,
      en: `The account stays open: to close it the policy (${asked.clause}) asks for ${nameAskedAct(asked).en}, and ${why.en}. Choose the act; a draft will do.`,
    });
  }
}

export type KindFacts = {
  kind: AccountKind;
  endsAt: Date | null;
  managedBy: string | null;
  contract: string | null;
};

/** Each kind has its own facts: an end for a temporary one, an outside subject for one that others run. */
export function checkFacts({ kind, endsAt, managedBy, contract }: KindFacts, at: Date): void {
  if (kind === 'temporary' && endsAt === null) {
    throw invalid('/endsOn', {
      it: 'Un account temporaneo ha una fine, e qui manca. Scrivi l’ultimo giorno.',
      en: 'A temporary account has an end, and there is none here. Write its last day.',
    });
  }
  if (kind !== 'temporary' && endsAt !== null) {
    throw invalid('/endsOn', {
      it: 'Solo un account temporaneo ha una fine. Togli la data, o scegli «temporaneo».',
      en: 'Only a temporary account has an end. Remove the day, or choose “temporary”.',
    });
  }
  if (endsAt !== null && endsAt <= at) {
    throw invalid('/endsOn', {
      it: 'L’ultimo giorno viene prima dell’inizio: è già passato. Scrivi un giorno da oggi in poi.',
      en: 'The last day comes before the beginning: it is already past. Write a day from today on.',
    });
  }
  const outside = managedBy !== null || contract !== null;
  if (kind === 'external-service' && (managedBy === null || contract === null)) {
    throw invalid(managedBy === null ? '/managedBy' : '/contract', {
      it: 'Un account gestito da altri dice chi lo gestisce e con quale contratto: uno dei due manca.',
      en: 'An account that others run says who runs it and by which contract: one of the two is missing.',
    });
  }
  if (kind !== 'external-service' && outside) {
    throw invalid('/managedBy', {
      it: 'Chi gestisce e il contratto si indicano solo per un servizio gestito da altri. Toglili, o cambia il tipo.',
      en: 'Who runs it and the contract are said only of a service run by others. Remove them, or change the kind.',
    });
  }
}

const refused = (clause: string, because: Because) => new RefusedError(because, { cites: [clause] });
const invalid = (pointer: string, because: Because) =>
  new InvalidInputError(because, { errors: [{ pointer, detail: because.it }] });
