// SPDX-License-Identifier: EUPL-1.2
import { theEngine } from './engine.ts';
import type { TriageContext } from './finding.ts';
import { type Folded, fold } from './normalise/fold.ts';
import { type Token, tokenise } from './normalise/tokens.ts';
import type { Engine } from './phrases/engine.ts';

/** A text made ready once for all detectors. */
export type Reading = { text: string; folded: Folded; tokens: Token[]; engine: Engine; context: TriageContext };

export function read(text: string, context: TriageContext): Reading {
  const engine = theEngine();
  const folded = fold(text);
  return { text, folded, tokens: tokenise(folded, engine.resolver), engine, context };
}
