// SPDX-License-Identifier: EUPL-1.2
import type { Token } from '../normalise/tokens.ts';
import type { Engine } from '../phrases/engine.ts';

/** Whether "non", "nessun" or "mai" stands before or inside the words, except in "non sei altro che" and its like. */
export function isNegated(engine: Engine, tokens: readonly Token[], from: number, to: number): boolean {
  const negators = engine.classOf('negator');
  const except = engine.classOf('not-negated');
  const sentence = tokens[from]?.sentence;
  for (let k = Math.max(0, from - 2); k < to - 1; k++) {
    const token = tokens[k] as Token;
    if (token.sentence !== sentence || !negators.has(token.id)) continue;
    const near = [tokens[k + 1], tokens[k + 2]];
    if (!near.some((next) => next !== undefined && except.has(next.id))) return true;
  }
  return false;
}
