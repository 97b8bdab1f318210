// SPDX-License-Identifier: EUPL-1.2
// The emergency that goes on, as anybody may know it: what, since when, and the alerts that are out with where they are.
import type { AlertView } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { stateOfAlert } from './alert.ts';
import { findAlertsOf, variantsOfAlerts } from './alert-store.ts';
import { findEmergencyOn } from './emergency-store.ts';
import { type Published, publishedAs } from './read-published.ts';

export type EmergencyAbroad = {
  reason: string;
  /** The act or order that establishes it. */
  cites: string;
  since: Date;
  /** The last first; an alert that is out nowhere, or was taken back everywhere, is not told. */
  messages: MessageAbroad[];
};
export type MessageAbroad = Pick<AlertView, 'kind' | 'level' | 'state'> & {
  text: string;
  validUntil: Date;
  published: Published[];
};

/** Null while the body is in no emergency. */
export async function emergencyAbroad(tx: Transaction, at: Date): Promise<EmergencyAbroad | null> {
  const emergency = await findEmergencyOn(tx);
  if (!emergency) return null;
  const alerts = (await findAlertsOf(tx, emergency.emergency_id)).reverse();
  const variants = await variantsOfAlerts(
    tx,
    alerts.map(({ post_id }) => post_id),
  );
  const ids = [...variants.values()].flat().map(({ variant_id }) => variant_id);
  const standing = (await publishedAs(tx, ids)).filter(({ content }) => content !== null);
  const messages = alerts.map((alert) => ({
    kind: alert.kind,
    level: alert.level,
    state: stateOfAlert({ validUntil: alert.valid_until, overAt: alert.over_at }, at),
    text: alert.text,
    validUntil: alert.valid_until,
    published: standing.filter(({ id }) => variants.get(alert.post_id)?.some(({ variant_id }) => variant_id === id)),
  }));
  return {
    reason: emergency.reason,
    cites: emergency.cites,
    since: emergency.begun_at,
    messages: messages.filter(({ published }) => published.length > 0),
  };
}
