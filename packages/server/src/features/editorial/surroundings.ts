// SPDX-License-Identifier: EUPL-1.2
import { isOnDuty, type Policy } from '@arengo/policy';
import type { Transaction } from '../../foundation/database/database.ts';
import { answerPaid } from '../accounts/index.ts';
import { citeAct, findAct } from '../acts/index.ts';
import { findOpenOffice, namesOfKind } from '../people/index.ts';
import { accountDemands, type BodySettings, circumstancesAt, readBodySettings } from '../rules/index.ts';
import type { Surroundings } from './facts.ts';
import type { Post } from './post.ts';
import { standingOfRequest } from './request-posts.ts';

export type Around = Omit<Surroundings, 'electionPeriod' | 'electedNames' | 'offHours' | 'paidLock'> & {
  settings: BodySettings;
  /** Nobody asks for it any more. */
  requestDropped: boolean;
};

/** What the registers say of the things that a post refers to, at an instant. */
export async function surroundingsOf(tx: Transaction, post: Post, at: Date): Promise<Around> {
  const act = post.actId === null ? null : await findAct(tx, post.actId);
  const office = post.officeId === null ? null : await findOpenOffice(tx, post.officeId);
  const request = await standingOfRequest(tx, post.requestId);
  const settings = await readBodySettings(tx);
  return {
    act: act && { citation: citeAct(act), publicFrom: act.inForceFrom },
    office: office?.name ?? null,
    signedForCorrectness: request?.signed ?? null,
    requestDropped: request?.dropped ?? false,
    domains: settings.domains,
    at,
    settings,
  };
}

/** The same for what refers to nothing. */
export async function settingsAt(tx: Transaction, at: Date): Promise<Pick<Around, 'settings' | 'at'>> {
  return { settings: await readBodySettings(tx), at };
}

/** Whether what leaves at this hour, or now if that is later, leaves in an election period. */
export function electionPeriodAt({ settings, at }: Pick<Around, 'settings' | 'at'>, plannedAt: Date | null): boolean {
  const hour = plannedAt !== null && plannedAt > at ? plannedAt : at;
  return circumstancesAt(settings, hour).electionPeriod;
}

/** Whether nobody attends the accounts of a network at an hour; null where the policy or the body does not say when somebody does. */
export function offHoursAt(policy: Policy, { settings }: Pick<Around, 'settings'>, network: string, hour: Date) {
  const { profile, settings: known } = circumstancesAt(settings, hour);
  const moment = { at: hour.toISOString(), profile, settings: known, ...(network === '' ? {} : { network }) };
  const onDuty = isOnDuty(policy, moment);
  return onDuty === null ? null : !onDuty;
}

/** Names to look for in an election period. */
export const electedNames = (tx: Transaction) => namesOfKind(tx, 'elected');

/** Why nothing may be paid for on an account; null where it may. */
export async function paidLockOn(tx: Transaction, accountId: string, at: Date) {
  const { allowed, because } = await answerPaid(tx, accountId, await accountDemands(tx, at), at);
  return allowed ? null : because;
}
