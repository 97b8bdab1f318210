// SPDX-License-Identifier: EUPL-1.2
// What every page of a body says first, while it holds: an emergency, an election period, notices of the authority for communications.
import type { Notice } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { noticesAt } from '../oversight/index.ts';
import { type EmergencyAbroad, emergencyAbroad } from '../publishing/index.ts';
import { type BodySettings, circumstancesAt } from '../rules/index.ts';

export type BodyNow = {
  at: Date;
  /** States of the policy that are on. */
  profiles: string[];
  emergency: EmergencyAbroad | null;
  /** Election periods that run; `to` is the instant after the last one. */
  elections: { what: string; from: Date; to: Date }[];
  notices: Notice[];
};

export async function readNow(tx: Transaction, settings: BodySettings, at: Date): Promise<BodyNow> {
  const { electionPeriods } = settings;
  const periods = electionPeriods.map(({ what, from, to }) => ({ what, from: new Date(from), to: new Date(to) }));
  return {
    at,
    profiles: circumstancesAt(settings, at).profile,
    emergency: await emergencyAbroad(tx, at),
    elections: periods.filter(({ from, to }) => from <= at && at < to),
    notices: await noticesAt(tx, at),
  };
}
