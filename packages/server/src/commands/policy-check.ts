// SPDX-License-Identifier: EUPL-1.2
import { readArguments } from './arguments.ts';
import { findPolicy, showProblem } from './find-policy.ts';
import { print, say } from './say.ts';

/** Schema and sense of a policy; what it leaves not stated, one line each. */
export async function policyCheck(args: string[]): Promise<number> {
  const { positionals } = readArguments(args, ['FILE'], {});
  const { file, reading } = await findPolicy(positionals[0] ?? '');
  if (!reading.ok) {
    for (const problem of reading.problems) say(showProblem(file, problem));
    const count = reading.problems.length;
    say({
      it: `${file}: ${count} ${count === 1 ? 'errore' : 'errori'}.`,
      en: `${file}: ${count} ${count === 1 ? 'error' : 'errors'}.`,
    });
    return 2;
  }
  const { policy, notStated } = reading;
  const silent = notStated.map(({ dimension, label }) => `  ${dimension}: ${label.it} · ${label.en}\n`);
  await print(
    `${policy.body.name}: ${policy.title.it}\n${policy.clauses.length} articoli, nessun errore · ${policy.clauses.length} clauses, no error\n` +
      `${silent.length} aspetti non previsti · ${silent.length} not stated${silent.length > 0 ? ':' : ''}\n${silent.join('')}`,
  );
  return 0;
}
