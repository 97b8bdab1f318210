// SPDX-License-Identifier: EUPL-1.2
import type { SettingsReply } from '@arengo/contract';
import type { Effect, Policy } from '@arengo/policy';
import type { Context } from '../../foundation/context.ts';
import { revisionsOf } from './change-settings.ts';
import { type BodySettings, circumstancesAt } from './circumstances.ts';
import { policyInForceIfAny } from './policy-in-force.ts';
import { readBodySettings } from './rules-store.ts';
import { viewClause } from './rules-views.ts';
import { partsOf } from './settings-parts.ts';

/** The settings, and what the policy in force refers to among them. */
export async function readSettings({ database, clock }: Context, bodyId: string): Promise<SettingsReply> {
  const at = clock.now();
  return database.readInBody(bodyId, async (tx) => {
    const settings = await readBodySettings(tx);
    const policy = (await policyInForceIfAny(tx, at))?.policy ?? null;
    const { electionPeriod, profile } = circumstancesAt(settings, at);
    return {
      revisions: revisionsOf(settings),
      ...partsOf(settings),
      asked: policy ? askedBy(policy, settings) : { offices: [], periods: [], profiles: [] },
      clauses: policy ? clausesAsking(policy) : [],
      now: { at: at.toISOString(), electionPeriod, profiles: profile },
    };
  });
}

const ASKING: readonly Effect['effect'][] = ['duty-hours', 'reduced-periods'];

const clausesAsking = (policy: Policy) =>
  policy.clauses.filter(({ effects }) => effects.some(({ effect }) => ASKING.includes(effect))).map(viewClause);

function askedBy(policy: Policy, { policy: own }: BodySettings): SettingsReply['asked'] {
  const stated = { ...policy.settings?.offices, ...own.offices };
  const all = policy.clauses.flatMap(({ id, effects }) => effects.map((effect) => ({ id, effect })));
  const offices = all.flatMap(({ id, effect }) =>
    effect.effect === 'duty-hours' && effect.office
      ? [{ office: effect.office, clause: id, known: stated[effect.office] !== undefined }]
      : [],
  );
  const periods = all.flatMap(({ id, effect }) =>
    effect.effect === 'reduced-periods' ? effect.periods.map((period) => ({ period, clause: id })) : [],
  );
  return {
    offices: offices.filter(({ office }, at) => offices.findIndex((one) => one.office === office) === at),
    periods,
    profiles: policy.profiles ?? [],
  };
}
