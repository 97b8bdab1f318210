// SPDX-License-Identifier: EUPL-1.2
import { assess, CATEGORIES, type CompiledPolicy, type Ruling, type Situation, situation } from '@arengo/policy';
import { inspect } from '@arengo/triage';
import { readArguments } from './arguments.ts';
import { findSoundPolicy } from './find-policy.ts';
import { answerLines, badLine } from './json-lines.ts';
import { print } from './say.ts';

// Categories that are absent are for triage to find; those of the schema would be an empty list.
const asked = situation.extend({ categories: situation.shape.categories.removeDefault().optional() });

/** Situations on stdin, rulings on stdout. */
export async function policyAssess(args: string[]): Promise<number> {
  const { positionals } = readArguments(args, ['PACK_OR_FILE'], {});
  const compiled = await findSoundPolicy(positionals[0] ?? '');
  await answerLines(process.stdin, asked, (given, line) => rule(compiled, given, line), print);
  return 0;
}

function rule(compiled: CompiledPolicy, given: Situation, line: number): Ruling {
  try {
    return assess(compiled, { ...given, categories: given.categories ?? categoriesIn(given) });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw badLine(line, 'at', { it: `istante non valido (${error.message})`, en: `not an instant (${error.message})` });
  }
}

function categoriesIn({ text, itemType, network, at }: Situation): Situation['categories'] {
  if (text === undefined) return [];
  const findings = inspect(text, { itemType, network, at });
  return CATEGORIES.filter((category) => findings.some((finding) => finding.category === category));
}
