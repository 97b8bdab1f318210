// SPDX-License-Identifier: EUPL-1.2
// Steps of measures. What is known of the past is whether the author was warned and how many violations are on record.
import type { CompiledPolicy } from './compile.ts';
import { type Facts, firstInForce } from './condition.ts';
import type { LawfulMeasure, Ruling } from './ruling.ts';
import type { Requirement } from './shapes.ts';
import type { Action } from './vocabulary.ts';

export interface LadderState {
  clause: string;
  skipping: 'needs-reason' | 'forbidden';
  steps: readonly (readonly Action[])[];
  /** Whether each step was taken before. */
  taken: boolean[];
}

export interface LadderObstacle {
  /** One action of each step that was left out, to be taken first or, where `curable`, together. */
  missing: Action[];
  /** Only the step just before is missing: taking both at the same time leaves nothing out. */
  curable: boolean;
  onlyWarningMissing: boolean;
}

/** The ladder in force. A warning was given when the author was warned; the n-th other step needs n violations on record. */
export function ladderState(compiled: CompiledPolicy, facts: Facts): LadderState | null {
  const entry = firstInForce(compiled.ladders, facts);
  if (!entry) return null;
  const { steps, skipping } = entry.effect;
  let others = 0;
  const taken = steps.map((step) => {
    if (step.includes('warn')) return facts.warned;
    others += 1;
    return facts.priorViolations >= others;
  });
  return { clause: entry.clause.id, skipping, steps, taken };
}

/** What taking this action now would leave out; null when nothing. */
export function ladderObstacle(ladder: LadderState, action: Action): LadderObstacle | null {
  const at = ladder.steps.findIndex((step) => step.includes(action));
  const missing: Action[] = [];
  for (let index = 0; index < at; index += 1) {
    const [name] = ladder.steps[index] ?? [];
    if (ladder.taken[index] === false && name !== undefined) missing.push(name);
  }
  if (missing.length === 0) return null;
  const curable = missing.length === 1 && ladder.taken[at - 1] === false;
  return { missing, curable, onlyWarningMissing: missing.length === 1 && missing[0] === 'warn' };
}

/**
 * All that a choice of measures must be accompanied by, taken together: a step of the ladder that is taken at the same
 * time is not left out. Unlawful and unknown actions add nothing: the caller refuses them.
 */
export function requirementsOfChoice(ruling: Ruling, actions: readonly Action[]): Requirement[] {
  const chosen = ruling.measures.filter(
    (measure): measure is LawfulMeasure => measure.lawful && actions.includes(measure.action),
  );
  return [...new Set(chosen.flatMap((measure) => requirementsBeside(measure, actions)))];
}

function requirementsBeside(measure: LawfulMeasure, actions: readonly Action[]): Requirement[] {
  const together = measure.reasonUnlessWith?.actions.every((action) => actions.includes(action)) ?? false;
  return together ? measure.requires.filter((one) => one !== 'reason') : measure.requires;
}
