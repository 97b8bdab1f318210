// SPDX-License-Identifier: EUPL-1.2
import type { SetupReply } from '@arengo/contract';
import type { Policy } from '@arengo/policy';
import { isConnected, listOpenAccounts } from '../features/accounts/index.ts';
import { type Power, permissionsOf } from '../features/authority/index.ts';
import { type BodySettings, listVersions, policyInForceIfAny, readBodySettings } from '../features/rules/index.ts';
import type { Context } from '../foundation/context.ts';
import type { Transaction } from '../foundation/database/database.ts';
import type { Caller } from '../foundation/http/caller.ts';
import { setupOf } from './setup.ts';
import { countRegisters, peopleNamedFor } from './setup-store.ts';

/** What it still takes to put the body to work, as of now. */
export async function readSetup({ database, clock }: Context, caller: Caller): Promise<SetupReply> {
  const at = clock.now();
  return database.readInBody(caller.bodyId, async (tx) => {
    const policy = (await policyInForceIfAny(tx, at))?.policy ?? null;
    const settings = await readBodySettings(tx);
    const accounts = await listOpenAccounts(tx, at);
    const counts = await countRegisters(tx, caller.personId, at);
    return setupOf({
      policy,
      policyToCome: (await listVersions(tx)).length > 0,
      officesWithoutHours: policy ? officesWithoutHours(policy, settings) : [],
      settingsWritten: isWritten(settings),
      people: counts.people,
      otherActs: counts.other_acts,
      accounts: accounts.length,
      connected: accounts.filter(isConnected).length,
      moderators: await countHolding(tx, 'moderate', at),
      conductCharges: counts.conduct_charges,
      envelopes: counts.envelopes,
      secondFactor: counts.second_factor,
    });
  });
}

/** How many people hold the power now, on some account, each by an act. */
async function countHolding(tx: Transaction, power: Power, at: Date): Promise<number> {
  let holding = 0;
  for (const personId of await peopleNamedFor(tx, power)) {
    if ((await permissionsOf(tx, personId, at)).has(power)) holding += 1;
  }
  return holding;
}

/** Offices whose hours the policy refers to and neither it nor the body says. */
function officesWithoutHours(policy: Policy, { policy: own }: BodySettings): string[] {
  const known = { ...policy.settings?.offices, ...own.offices };
  const asked = policy.clauses.flatMap(({ effects }) =>
    effects.flatMap((effect) =>
      effect.effect === 'duty-hours' && effect.office && !effect.weekly ? [effect.office] : [],
    ),
  );
  return [...new Set(asked)].filter((office) => !known[office]);
}

const isWritten = ({ policy, domains, publicFace }: BodySettings) =>
  Boolean(policy.offices || policy.patronSaint || domains.length > 0 || publicFace?.site);
