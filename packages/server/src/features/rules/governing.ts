// SPDX-License-Identifier: EUPL-1.2
// What the policy in force asks of accounts, in the form in which accounts ask for it: they come before the rules.
import type { Clause, EffectOf, Policy } from '@arengo/policy';
import type { Transaction } from '../../foundation/database/database.ts';
import { type AccountDemands, CHECK_DAYS, NO_DEMANDS } from '../accounts/index.ts';
import { understand } from './policy-in-force.ts';
import { readBodySettings } from './rules-store.ts';
import { findVersionAt } from './version-store.ts';

/** The demands of the policy in force at an instant; none where no policy is in force. */
export async function accountDemands(tx: Transaction, at: Date): Promise<AccountDemands> {
  const row = await findVersionAt(tx, at);
  if (!row) return NO_DEMANDS;
  const { policy } = await understand(tx, row);
  const { identityChecks } = await readBodySettings(tx);
  return demandsOf(policy, { ...CHECK_DAYS, ...identityChecks });
}

/** The same from a policy: pure. */
export function demandsOf(policy: Policy, checkDays: AccountDemands['checkDays'] = CHECK_DAYS): AccountDemands {
  const lifecycle = effectsOf(policy, 'account-lifecycle');
  return {
    opening: lifecycle.flatMap(({ clause, effect }) => actDemand(clause, effect, effect.opening)),
    closing: lifecycle.flatMap(({ clause, effect }) => actDemand(clause, effect, effect.closing)),
    networks: effectsOf(policy, 'appointment').flatMap(({ clause, effect }) =>
      effect.networks && effect.powers?.includes('manage') ? [{ networks: effect.networks, clause: clause.id }] : [],
    ),
    checks: [
      ...effectsOf(policy, 'identity-check').flatMap(({ clause, effect }) =>
        effect.checks.map((check) => ({ check, clause: clause.id })),
      ),
      ...siteLinks(policy),
    ],
    paid: effectsOf(policy, 'costs').flatMap(({ clause, effect }) =>
      effect.paidNeedsAct ? [{ ...effect.paidNeedsAct, clause: clause.id }] : [],
    ),
    free: effectsOf(policy, 'costs').flatMap(({ clause, effect }) => (effect.free ? [clause.id] : [])),
    offices: officesOf(policy),
    checkDays,
  };
}

type Held<Kind extends Clause['effects'][number]['effect']> = { clause: Clause; effect: EffectOf<Kind> };

function effectsOf<Kind extends Clause['effects'][number]['effect']>(policy: Policy, kind: Kind): Held<Kind>[] {
  return policy.clauses.flatMap((clause) =>
    clause.effects
      .filter((effect): effect is EffectOf<Kind> => effect.effect === kind)
      .map((effect) => ({ clause, effect })),
  );
}

function actDemand(
  clause: Clause,
  { kinds }: EffectOf<'account-lifecycle'>,
  act: { organ: string; kind: string } | undefined,
): AccountDemands['opening'] {
  return act ? [{ ...act, kinds: kinds ?? null, clause: clause.id }] : [];
}

// That the site leads to the accounts is seen account by account.
function siteLinks(policy: Policy): AccountDemands['checks'] {
  return effectsOf(policy, 'site-link')
    .filter(({ clause, effect }) => effect.what === 'accounts' && !hasLinkCheck(clause))
    .map(({ clause }) => ({ check: 'link-from-site', clause: clause.id }));
}

const hasLinkCheck = ({ effects }: Clause) =>
  effects.some((effect) => effect.effect === 'identity-check' && effect.checks.includes('link-from-site'));

function officesOf(policy: Policy): AccountDemands['offices'] {
  const named = [
    ...effectsOf(policy, 'accounts').map(({ clause, effect }) => ({ clause, office: effect.office })),
    ...effectsOf(policy, 'role')
      .filter(({ effect }) => effect.role === 'account-manager')
      .map(({ clause, effect }) => ({ clause, office: effect.office })),
  ];
  return named.flatMap(({ clause, office }) => (office ? [{ office, clause: clause.id }] : []));
}
