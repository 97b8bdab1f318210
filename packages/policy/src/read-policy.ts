// SPDX-License-Identifier: EUPL-1.2
import { type Dimension, notStated } from './dimensions.ts';
import { type Problem, problemAt, showPath } from './problem.ts';
import { type Policy, policy as policySchema } from './schema.ts';
import { schemaProblems } from './schema-problems.ts';
import { senseOf } from './sense.ts';
import { readYaml } from './yaml-text.ts';

const MOST_PROBLEMS = 100;

export type ReadPolicy = { ok: true; policy: Policy; notStated: Dimension[] } | { ok: false; problems: Problem[] };

/**
 * Reads a policy file: the policy and the dimensions on which it is silent, or every problem with its line (at most 100).
 * Never throws, whatever the text; the time is bounded by the longest text that is read (a million characters).
 */
export function readPolicy(yamlText: string): ReadPolicy {
  const read = readYaml(yamlText);
  if (!read.ok) return { ok: false, problems: read.problems };
  const { yaml } = read;
  const parsed = policySchema.safeParse(yaml.value);
  if (!parsed.success) return { ok: false, problems: inOrder(schemaProblems(parsed.error.issues, yaml)) };
  const findings = senseOf(parsed.data).slice(0, MOST_PROBLEMS);
  if (findings.length > 0) {
    const problems = findings.map(({ path, en, it }) => problemAt(yaml.locate(path), showPath(path), en, it));
    return { ok: false, problems: inOrder(problems) };
  }
  const silent = notStated(parsed.data).filter(({ state }) => state === 'not-stated');
  return { ok: true, policy: parsed.data, notStated: silent };
}

function inOrder(problems: Problem[]): Problem[] {
  return problems.sort((a, b) => a.line - b.line || a.column - b.column);
}
