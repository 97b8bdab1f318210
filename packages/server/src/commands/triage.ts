// SPDX-License-Identifier: EUPL-1.2
import { assess, type CompiledPolicy } from '@arengo/policy';
import { type Finding, inspect, type TriageContext } from '@arengo/triage';
import { z } from 'zod';
import { readArguments } from './arguments.ts';
import { findSoundPolicy } from './find-policy.ts';
import { answerLines } from './json-lines.ts';
import { print } from './say.ts';

const instant = z.iso.datetime({ offset: true });
const learnt = z.record(z.string(), z.object({ confirmed: z.number(), rejected: z.number(), factor: z.number() }));

// Other fields of the line are let pass: comments come with what their collection adds to them.
const comment = z.looseObject({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  context: z
    .strictObject({
      itemType: z.enum(['comment', 'visitor-post', 'message']).optional(),
      network: z.string().optional(),
      postText: z.string().optional(),
      authorRecent: z.array(z.object({ text: z.string(), at: instant })).optional(),
      at: instant.optional(),
      domainsOfTheBody: z.array(z.string()).optional(),
      namesOfElected: z.array(z.string()).optional(),
      malwareDomains: z.array(z.string()).optional(),
      learned: z.object({ terms: learnt, detectors: learnt }).optional(),
      minimumScore: z.number().min(0).max(1).optional(),
    })
    .nullish(),
});

/** Comments on stdin, findings on stdout; with `--policy` those only that may be grounds under it, with their clause. */
export async function triage(args: string[]): Promise<number> {
  const { values } = readArguments(args, [], { policy: { type: 'string' } });
  const compiled = values.policy === undefined ? null : await findSoundPolicy(values.policy);
  await answerLines(
    process.stdin,
    comment,
    ({ id, text, context }) => {
      const findings = inspect(text, context ?? {}).map(show);
      return { id, findings: compiled ? underPolicy(findings, compiled, context ?? {}) : findings };
    },
    print,
  );
  return 0;
}

type Shown = Pick<Finding, 'category' | 'span' | 'score' | 'detector' | 'why'>;

function show({ category, span, score, detector, why }: Finding): Shown {
  return { category, span, score, detector, why };
}

/** The findings that `policy assess` would make grounds of in an ordinary situation, each with the clause cited first. */
function underPolicy(findings: Shown[], compiled: CompiledPolicy, { at, network, itemType }: TriageContext) {
  const { grounds } = assess(compiled, {
    at: at ?? new Date().toISOString(),
    network: network ?? 'any',
    itemType: itemType ?? 'comment',
    categories: [...new Set(findings.map(({ category }) => category))],
  });
  return findings.flatMap((finding) => {
    const ground = grounds.find(({ category }) => category === finding.category);
    return ground ? [{ ...finding, clause: ground.clause }] : [];
  });
}
