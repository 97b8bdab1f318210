// SPDX-License-Identifier: EUPL-1.2
// From alerts and emergencies to what the desk shows: the only way out.
import type {
  AlertView,
  EmergencyNow,
  EmergencyRoomView,
  EmergencyView,
  FrozenPost,
  TemporaryGrant,
} from '@arengo/contract';
import type { Policy } from '@arengo/policy';
import type { Transaction } from '../../foundation/database/database.ts';
import { namesOf } from '../accounts/index.ts';
import { citeAct } from '../acts/index.ts';
import {
  type Authorisation,
  askAuthority,
  listAuthorisations,
  namesOfAccounts,
  namesOfPeople,
  permissionsOf,
  standingOf,
} from '../authority/index.ts';
import { policyInForceIfAny } from '../rules/index.ts';
import { outcomeOfFrozen, stateOfAlert } from './alert.ts';
import { type Alert, findAlerts, findAlertsOn, variantsOfAlerts } from './alert-store.ts';
import { MAY_NOT_DECLARE, mayDeclare } from './declare-emergency.ts';
import { type Emergency, findEmergencyOn, findPastEmergencies } from './emergency-store.ts';
import { openFreezes } from './freeze-store.ts';
import { findFrozen } from './frozen-store.ts';
import { viewFreezes } from './list-deliveries.ts';
import { outbox } from './publishing-views.ts';
import type { By } from './see-to-delivery.ts';

const DAY_MS = 24 * 60 * 60_000;
const LOOK_BACK_MS = 7 * DAY_MS;
const MOST_ALERTS = 20;
const MOST_PAST = 20;
const NOTHING = { it: '', en: '' };
type May = { granted: boolean; because: { it: string; en: string } };

/** What is on: for every page of the desk. */
export async function viewNow(tx: Transaction, at: Date): Promise<EmergencyNow> {
  const emergency = await findEmergencyOn(tx);
  const alerts = (await findAlertsOn(tx)).map((alert) => ({
    id: alert.alert_id,
    level: alert.level,
    templateName: alert.working_title,
    raisedAt: alert.raised_at.toISOString(),
    validUntil: alert.valid_until.toISOString(),
    state: stateOfAlert({ validUntil: alert.valid_until, overAt: alert.over_at }, at),
  }));
  const frozen = (await openFreezes(tx)).some(({ because }) => because === 'emergency');
  return { emergency: emergency ? await viewEmergency(tx, emergency, at) : null, alerts, frozen };
}

export async function viewEmergency(tx: Transaction, one: Emergency, at: Date): Promise<EmergencyView> {
  const policy = (await policyInForceIfAny(tx, at))?.policy ?? null;
  const names = await namesOf(tx, [one.begun_by, one.ended_by]);
  const person = (id: string) => ({ id, name: names.get(id) ?? '' });
  return {
    id: one.emergency_id,
    reason: one.reason,
    cites: one.cites,
    actId: one.act_id,
    profiles: one.profiles.map((id) => nameProfile(policy, id)),
    begunBy: person(one.begun_by),
    begunAt: one.begun_at.toISOString(),
    endedBy: one.ended_by === null ? null : person(one.ended_by),
    endedAt: one.ended_at?.toISOString() ?? null,
    endReason: one.end_reason,
    endCites: one.end_cites,
  };
}

function nameProfile(policy: Policy | null, id: string) {
  const name = policy?.profiles?.find((one) => one.id === id)?.name;
  return { id, name: name ? { it: name.it, en: name.en } : { it: id, en: id } };
}

/** Alerts with the proof of delivery of each account. */
export async function viewAlerts(tx: Transaction, alerts: readonly Alert[], by: By): Promise<AlertView[]> {
  const variants = await variantsOfAlerts(
    tx,
    alerts.map((one) => one.post_id),
  );
  const all = [...variants.values()].flat();
  const deliveries = await outbox.deliveriesOf(
    tx,
    all.map((one) => one.variant_id),
  );
  const may = await mayPublishOn(tx, [...new Set(all.map((one) => one.account_id))], by);
  const names = await namesOf(
    tx,
    alerts.map((one) => one.raised_by),
  );
  const accounts = await namesOfAccounts(
    tx,
    alerts.flatMap((one) => one.left_out.map(({ accountId }) => accountId)),
  );
  return alerts.map((alert) => ({
    id: alert.alert_id,
    postId: alert.post_id,
    templateName: alert.working_title,
    kind: alert.kind,
    level: alert.level,
    text: alert.text,
    raisedBy: { id: alert.raised_by, name: names.get(alert.raised_by) ?? '' },
    raisedAt: alert.raised_at.toISOString(),
    validUntil: alert.valid_until.toISOString(),
    state: stateOfAlert({ validUntil: alert.valid_until, overAt: alert.over_at }, by.at),
    overAt: alert.over_at?.toISOString() ?? null,
    overBecause: alert.over_because,
    emergencyId: alert.emergency_id,
    endsAlert: alert.ends_alert,
    deliveries: (variants.get(alert.post_id) ?? []).map((one) => ({
      variantId: one.variant_id,
      accountId: one.account_id,
      accountName: one.account_name,
      network: one.network,
      text: one.text,
      delivery: deliveries.get(one.variant_id) ?? null,
      mayPublish: may.get(one.account_id) ?? { granted: false, because: NOTHING },
    })),
    leftOut: alert.left_out.map(({ accountId, because }) => ({
      accountId,
      accountName: accounts.get(accountId)?.name ?? '',
      because,
    })),
  }));
}

async function mayPublishOn(
  tx: Transaction,
  accountIds: readonly string[],
  { personId, at }: By,
): Promise<Map<string, May>> {
  const may = new Map<string, May>();
  for (const accountId of accountIds) {
    const answer = await askAuthority(tx, personId, { power: 'publish', accountId, at });
    may.set(accountId, { granted: answer.granted, because: answer.granted ? NOTHING : answer.because });
  }
  return may;
}

/** Posts that a freeze stopped between two instants, with what became of each. */
export async function viewFrozen(tx: Transaction, span: { from: Date; to: Date }, by: By): Promise<FrozenPost[]> {
  const rows = await findFrozen(tx, span);
  const may = await mayPublishOn(tx, [...new Set(rows.map((one) => one.account_id))], by);
  return rows.map((row) => {
    const { outcome, at } = outcomeOfFrozen(row);
    return {
      variantId: row.variant_id,
      postId: row.post_id,
      version: row.version,
      workingTitle: row.working_title,
      text: row.text,
      accountId: row.account_id,
      accountName: row.account_name,
      network: row.network,
      plannedAt: row.planned_at.toISOString(),
      frozenAt: row.frozen_at.toISOString(),
      outcome,
      outcomeAt: at?.toISOString() ?? null,
      mayPublish: may.get(row.account_id) ?? { granted: false, because: NOTHING },
    };
  });
}

type Keep = (one: Authorisation) => boolean;

/** Temporary authorisations, with what they wait for. */
export async function viewTemporary(tx: Transaction, at: Date, keep: Keep): Promise<TemporaryGrant[]> {
  const grants = (await listAuthorisations(tx, {})).filter((one) => one.temporaryReason !== null && keep(one));
  const names = await namesOfPeople(
    tx,
    grants.map(({ personId }) => personId),
  );
  const accounts = await namesOfAccounts(
    tx,
    grants.flatMap(({ accountIds }) => accountIds ?? []),
  );
  return grants.map((one) => {
    const standing = standingOf(one, at);
    return {
      id: one.authorisationId,
      person: { id: one.personId, name: names.get(one.personId) ?? '' },
      reason: one.temporaryReason ?? '',
      powers: [...one.powers],
      accounts: one.accountIds?.map((id) => accounts.get(id)?.name ?? '') ?? null,
      cites: one.acts.map(citeAct),
      from: one.from.toISOString(),
      to: one.to?.toISOString() ?? null,
      acceptedAt: one.acceptance?.at?.toISOString() ?? null,
      waitsForAcceptance: standing.state === 'awaiting-acceptance',
      endedAt: 'since' in standing ? standing.since.toISOString() : null,
    };
  });
}

/** The room of the emergency lane. */
export async function viewRoom(tx: Transaction, by: By): Promise<EmergencyRoomView> {
  const { at } = by;
  const freezes = await openFreezes(tx);
  const from = new Date(Math.min(at.getTime() - LOOK_BACK_MS, ...freezes.map((one) => one.begun_at.getTime())));
  const frozen = await viewFrozen(tx, { from, to: at }, by);
  const waiting = frozen.filter(({ outcome }) => outcome === 'stopped' || outcome === 'to-approve');
  const temporary = await viewTemporary(tx, at, (one) => !('since' in standingOf(one, at)));
  const past: EmergencyView[] = [];
  for (const one of await findPastEmergencies(tx, MOST_PAST)) past.push(await viewEmergency(tx, one, at));
  const policy = (await policyInForceIfAny(tx, at))?.policy ?? null;
  const mayRaise = (await permissionsOf(tx, by.personId, at)).has('publish');
  const mayBegin = await mayDeclare(tx, by);
  return {
    now: await viewNow(tx, at),
    alerts: await viewAlerts(tx, await findAlerts(tx, MOST_ALERTS), by),
    frozen: freezes.length > 0 ? frozen : waiting,
    freezes: await viewFreezes(tx, freezes),
    temporary,
    past,
    profiles: (policy?.profiles ?? []).map(({ id }) => nameProfile(policy, id)),
    mayRaise: { granted: mayRaise, because: mayRaise ? NOTHING : MAY_NOT_RAISE },
    mayBegin: { granted: mayBegin, because: mayBegin ? NOTHING : MAY_NOT_DECLARE },
  };
}

const MAY_NOT_RAISE = {
  it: 'Invia un’allerta chi, per atto, può pubblicare su almeno un account dell’ente.',
  en: 'An alert is sent by whoever, by an act, may publish on at least one account of the body.',
};
