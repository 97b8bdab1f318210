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
  return deniesSaying(engine, tokens, from);
}

/** "Non ho mai detto che...", "nessuno pensa che...": the denial stands in the clause before. */
function deniesSaying(engine: Engine, tokens: readonly Token[], from: number): boolean {
  const sentence = tokens[from]?.sentence;
  const that = engine.resolver.idOf('che');
  let sawThat = false;
  let said = false;
  for (let k = from - 1; k >= Math.max(0, from - 8); k--) {
    const token = tokens[k] as Token;
    if (token.sentence !== sentence) return false;
    if (token.id === that) sawThat = true;
    else if (sawThat && engine.classOf('says').has(token.id)) said = true;
    else if (said && engine.classOf('negator').has(token.id)) return true;
  }
  return false;
}
