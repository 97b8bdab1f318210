// SPDX-License-Identifier: EUPL-1.2
import type { RulingAnswer } from '@arengo/contract';
import { type Dispatch, useEffect } from 'react';
import { type Change, type Choice, choiceOf, type Draft, gapsOf } from './draft.ts';

type Deciding = {
  draft: Draft;
  change: Dispatch<Change>;
  answer: RulingAnswer;
  settled: boolean;
  error: unknown;
};

/** Sends what a person asked to decide as soon as the policy has answered for these very measures, unless something is missing. */
export function useDecideWhenRuled(deciding: Deciding, send: (choice: Choice) => void): void {
  const { draft, change, answer, settled, error } = deciding;
  const ruled = settled && draft.ruling === answer.ruling;
  useEffect(() => {
    if (!draft.wanted || !(ruled || error)) return;
    change({ kind: 'seen-to' });
    if (ruled && gapsOf(draft, answer.ruling).length === 0) send(choiceOf(draft, answer.ruling));
  });
}
