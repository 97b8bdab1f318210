// SPDX-License-Identifier: EUPL-1.2
import type { CaseView } from '@arengo/contract';
import { useEffect, useReducer, useRef, useState } from 'react';
import { useKeys } from '../../keys/use-keys.tsx';
import { useSession } from '../../session.tsx';
import { useWords } from '../../words/use-words.tsx';
import { CaseMiddle } from './case-middle.tsx';
import { CasePolicy } from './case-policy.tsx';
import { changeDraft, NO_VIOLATION, openDraft } from './draft.ts';
import { keepInSight } from './keep-in-sight.ts';
import { LikelyBar } from './likely-bar.tsx';
import { useClaim } from './use-claim.ts';
import { useDecide } from './use-decide.ts';
import { useDecideWhenRuled } from './use-decide-when-ruled.ts';
import { useRuling } from './use-ruling.ts';

/** One version of one case: the text in the middle, the policy on the right, and the keys that decide. */
export function CaseDesk({ view, onGoOn }: { view: CaseView; onGoOn: () => void }) {
  const { words, locale } = useWords();
  const me = useSession().person.id;
  const [draft, change] = useReducer(changeDraft, view, openDraft);
  const [revealed, setRevealed] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const adding = useRef<() => void>(() => undefined);
  const claim = useClaim(view);
  const theirs = view.claim !== null && view.claim.personId !== me;
  const mine = view.state === 'open' && view.mayDecide.granted && !theirs;
  const { answer, settled, error } = useRuling(view, draft, change, mine);
  const decision = useDecide(view, () => {
    claim.keep();
    onGoOn();
  });

  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    // Where the columns are one, the page is still where the last case was decided: the comment comes first.
    window.scrollTo({ top: 0 });
  }, []);

  const low = (text: string) => text.toLocaleLowerCase(locale);
  const notViolation = () => decision.send(NO_VIOLATION, low(words.decide.noViolation));
  const decide = () => change({ kind: 'decide' });
  useDecideWhenRuled({ draft, change, answer, settled, error }, (choice) =>
    decision.send(choice, draft.measures.map((action) => low(words.measures[action])).join(', ')),
  );
  const busy = decision.busy || draft.wanted;
  const lawful = answer.ruling.measures.filter((measure) => measure.lawful);
  useKeys({
    reveal: () => setRevealed(!revealed),
    ...(mine && {
      'no-violation': notViolation,
      'add-ground': () => adding.current(),
      measure: (digit) => {
        const measure = lawful[(digit ?? 0) - 1];
        if (!measure) return;
        change({ kind: 'toggle-measure', action: measure.action });
        const button = document.getElementById(`measure-${measure.action}`);
        if (button) keepInSight(button);
      },
      serious: () => change({ kind: 'toggle-serious' }),
      decide,
      'pass-on': () => {
        claim.passOn();
        onGoOn();
      },
    }),
  });

  const passOn = () => {
    claim.passOn();
    onGoOn();
  };
  const form = { view, draft, change, answer, settled, adding };
  return (
    <>
      <CaseMiddle view={view} heading={heading} revealed={revealed} onReveal={() => setRevealed(!revealed)} />
      <CasePolicy
        {...form}
        mine={mine}
        error={decision.error ?? error}
        busy={busy}
        onDecide={decide}
        onNotViolation={notViolation}
        onPassOn={passOn}
      />
      {mine && <LikelyBar {...form} busy={busy} onDecide={decide} onNotViolation={notViolation} />}
    </>
  );
}
