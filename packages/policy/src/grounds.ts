// SPDX-License-Identifier: EUPL-1.2
// Which findings are grounds under the policy, and which are excused.
import type { CompiledPolicy, GroundEntry } from './compile.ts';
import { appliesTo, type Facts, obstacle } from './condition.ts';
import type { Exemption, Ground } from './ruling.ts';
import type { Category, ItemType } from './vocabulary.ts';
import { sayExemption } from './words.ts';

export interface FoundGrounds {
  grounds: Ground[];
  exemptions: Exemption[];
  /** The effects in force, for the measures that they carry; principal ones first. */
  entries: GroundEntry[];
}

/** One ground for each category, in the order of the findings; the principal clause is cited, the others support it. */
export function findGrounds(compiled: CompiledPolicy, facts: Facts): FoundGrounds {
  const grounds: Ground[] = [];
  const exemptions: Exemption[] = [];
  const entries: GroundEntry[] = [];
  for (const category of new Set(facts.categories)) {
    const inForce = (compiled.grounds.get(category) ?? []).filter((entry) => {
      const refusal = obstacle(entry.effect, facts);
      if (refusal?.code === 'suspended') exemptions.push(exemptionOf(category, entry));
      return refusal === null;
    });
    const ground = groundOf(category, inForce);
    if (ground) {
      grounds.push(ground);
      entries.push(...inForce);
    }
  }
  return { grounds, exemptions, entries };
}

function groundOf(category: Category, inForce: GroundEntry[]): Ground | null {
  const [principal, ...others] = inForce;
  if (!principal) return null;
  const { effect, clause } = principal;
  const modality = effect.modality ?? (clause.modality === 'must' ? 'must' : 'may');
  const also = [...new Set(others.map((entry) => entry.clause.id))].filter((id) => id !== clause.id);
  return {
    category,
    clause: clause.id,
    modality,
    ...(also.length > 0 ? { also } : {}),
    ...(effect.indirect ? { indirect: true as const } : {}),
    ...(effect.scope ? { scope: effect.scope } : {}),
  };
}

function exemptionOf(category: Category, { clause, effect }: GroundEntry): Exemption {
  const fields = Object.entries(effect.unless ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([field]) => field);
  return { category, clause: clause.id, because: sayExemption(fields, 'en'), fields };
}

/** The clause that limits moderation, and the kinds of item that it reaches. */
export interface Target {
  clause: string;
  itemTypes: ItemType[];
}

/** The clauses that limit moderation to some kinds of item, when this one is not among them. */
export function outOfTarget(compiled: CompiledPolicy, facts: Facts): Target | null {
  let clause: string | null = null;
  for (const entry of compiled.targets) {
    if (!appliesTo(entry.effect, facts)) continue;
    if (entry.effect.itemTypes.includes(facts.itemType)) return null;
    clause ??= entry.clause.id;
  }
  if (clause === null) return null;
  return { clause, itemTypes: compiled.targets.flatMap(({ effect }) => effect.itemTypes) };
}
