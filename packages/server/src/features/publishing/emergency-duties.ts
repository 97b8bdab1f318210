// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import type { Duty } from '../../foundation/duty.ts';
import { permissionsOf } from '../authority/index.ts';
import { stateOfAlert } from './alert.ts';
import { findAlertsOn } from './alert-store.ts';

/** Alerts whose time has passed and of which nobody has said that they are over: for whoever may publish. */
export async function emergencyDuties(tx: Transaction, personId: string, at: Date): Promise<Duty[]> {
  const over = (await findAlertsOn(tx)).filter(
    (one) => stateOfAlert({ validUntil: one.valid_until, overAt: one.over_at }, at) === 'over',
  );
  if (over.length === 0 || !(await permissionsOf(tx, personId, at)).has('publish')) return [];
  return over.map((alert) => ({
    code: 'end-alert',
    about: {
      it: `L’allerta «${alert.working_title}» è scaduta: invia il cessato allarme, o rinnovala`,
      en: `The alert “${alert.working_title}” is out of date: send the all-clear, or raise it again`,
    },
    due: alert.valid_until,
    to: `/redazione/emergenza/allerta/${alert.alert_id}`,
  }));
}
