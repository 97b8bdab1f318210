// SPDX-License-Identifier: EUPL-1.2
// The rules of an emergency begin and end with it. Whoever calls has established that it may be declared.
import type { Transaction } from '../../foundation/database/database.ts';
import { readBodySettings, writeBodySettings } from './rules-store.ts';
import { lockSettings } from './settings-store.ts';

/** The policy's state profiles that hold from an instant on. */
export async function switchProfilesOn(tx: Transaction, profiles: readonly string[], at: Date): Promise<void> {
  if (profiles.length === 0) return;
  await lockSettings(tx);
  const settings = await readBodySettings(tx);
  const begun = { from: at.toISOString(), to: null, profiles: [...profiles] };
  await writeBodySettings(tx, { ...settings, emergencies: [...settings.emergencies, begun] });
}

/** Whatever an emergency switched on ends at an instant; what held before stays known. */
export async function switchProfilesOff(tx: Transaction, at: Date): Promise<void> {
  await lockSettings(tx);
  const settings = await readBodySettings(tx);
  if (settings.emergencies.every(({ to }) => to !== null)) return;
  const emergencies = settings.emergencies.map((one) => (one.to === null ? { ...one, to: at.toISOString() } : one));
  await writeBodySettings(tx, { ...settings, emergencies });
}
