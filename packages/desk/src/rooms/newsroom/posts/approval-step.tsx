// SPDX-License-Identifier: EUPL-1.2
import type { PostView } from '@arengo/contract';
import { useRef } from 'react';
import { Icon } from '../../../elements/icon.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { Cited } from './cited.tsx';
import { Seal } from './seal.tsx';
import { useFocusKept } from './use-focus-kept.ts';
import { VerdictForm } from './verdict-form.tsx';

type Variant = PostView['variants'][number];
export type PathStep = Variant['approval']['path'][number];
type Props = {
  variant: Variant;
  step: PathStep;
  /** The post is being changed: what was agreed to is about to be void. */
  stale: boolean;
  /** Steps can be taken now. */
  open: boolean;
};

const ICONS = {
  'to-do': 'it-clock',
  agreed: 'it-check-circle',
  refused: 'it-close-circle',
  void: 'it-warning-circle',
  expired: 'it-warning-circle',
} as const;

/** One agreement of the path: whose it is, whether it was given, of what, and what I can do about it. */
export function ApprovalStep({ variant, step, stale, open }: Props) {
  const { words } = useWords();
  const text = words.posts.path;
  const heading = useRef<HTMLHeadingElement>(null);
  const place = useRef<HTMLDivElement>(null);
  useFocusKept(place, { wait: false, next: () => heading.current });
  const state = stale && step.state === 'agreed' ? 'void' : step.state;
  return (
    <li className={`path-step step-${state}`}>
      <Icon name={ICONS[state]} />
      <div ref={place}>
        <h4 ref={heading} tabIndex={-1}>
          <span className="step-name">{text.steps[step.of] ?? text.otherStep}</span>{' '}
          <span className="step-state">{text.stepStates[state]}</span>
        </h4>
        <StepStory variant={variant} step={step} state={state} />
        {(step.clause !== null || step.norm !== null) && (
          <p className="path-cited">
            <span className="quiet">{text.asked}</span> <Cited clause={step.clause} norm={step.norm} />
          </p>
        )}
        {open && variant.approval.state !== 'not-asked' && (
          <VerdictForm {...{ variant, step }} onDone={() => heading.current?.focus()} />
        )}
      </div>
    </li>
  );
}

type StoryProps = Pick<Props, 'variant' | 'step'> & { state: PathStep['state'] };

/** What happened with this step, and who has to do what. */
function StepStory({ variant, step, state }: StoryProps) {
  const { words, moment, role } = useWords();
  const text = words.posts.path;
  const taker = text.takers[step.by] ?? role(step.by);
  if (step.person === null || step.at === null)
    return state === 'void' ? (
      <p>
        {text.voidNobody} {text.lookAgain(taker)}
      </p>
    ) : (
      <p>{text.waitsFor(taker)}</p>
    );
  const { name } = step.person;
  const lost = state === 'void' && step.state === 'void' && step.seal === variant.seal;
  return (
    <>
      <div className="path-agreed">
        <p>{text.agreed(name, moment(step.at))}</p>
        {step.seal !== null && <Seal seal={step.seal} label={text.sealThen} />}
      </div>
      {state === 'void' && (
        <p>
          {lost ? text.voidAuthority(name) : text.voidChanged(name)} {text.lookAgain(lost ? taker : name)}
        </p>
      )}
      {state === 'expired' && (
        <p>
          {text.expired} {text.lookAgain(name)}
        </p>
      )}
      {state === 'refused' && step.reason !== null && <p className="path-reason">{text.reason(step.reason)}</p>}
    </>
  );
}
