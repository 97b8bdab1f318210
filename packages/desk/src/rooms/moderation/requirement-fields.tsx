// SPDX-License-Identifier: EUPL-1.2
import { REASONS_BLANK } from '@arengo/contract';
import type { Ruling } from '@arengo/policy';
import type { Dispatch } from 'react';
import { Field } from '../../elements/field.tsx';
import { useWords } from '../../words/use-words.tsx';
import { type Change, type Draft, gapsOf, isTold, noticeLength, requirementsOf } from './draft.ts';

type Props = { draft: Draft; change: Dispatch<Change>; ruling: Ruling };

/** The reason and the notice, asked for in place when a chosen measure needs them. */
export function RequirementFields({ draft, change, ruling }: Props) {
  const { words, number } = useWords();
  const text = words.ruling;
  const asked = requirementsOf(draft, ruling);
  const gaps = draft.tried ? gapsOf(draft, ruling) : [];
  const gap = (...names: (typeof gaps)[number][]) => {
    const found = names.find((name) => gaps.includes(name));
    return found && words.decide.gaps[found];
  };
  const optional = asked.includes('notice-where-possible') && !asked.includes('notice');
  const told = isTold(asked);
  const limit = draft.noticeLimit;
  const reasoned = asked.includes('reason') || (optional && draft.notice.trim() === '');
  return (
    <>
      {told && (
        <Field
          label={text.notice}
          hint={optional ? `${text.noticeHelp} ${text.noticeOptional}` : text.noticeHelp}
          error={gap('notice', 'notice-long', 'notice-or-reason')}
        >
          {(wiring) => (
            <textarea
              {...wiring}
              rows={6}
              maxLength={4000}
              value={draft.notice}
              onChange={(event) => change({ kind: 'notice', text: event.target.value })}
            />
          )}
        </Field>
      )}
      {told && limit !== null && (
        <p className="quiet">{text.noticeLength(number(noticeLength(draft)), number(limit))}</p>
      )}
      {told && draft.notice.includes(REASONS_BLANK) && (
        <p className="quiet">{words.reasons.blankHelp(REASONS_BLANK)}</p>
      )}
      {told && draft.notice !== draft.proposed && draft.proposed !== '' && (
        <button type="button" className="link-button" onClick={() => change({ kind: 'take-proposed' })}>
          {text.noticeAgain}
        </button>
      )}
      {reasoned && (
        <Field label={text.reason} hint={text.reasonHelp} error={gap('reason')}>
          {(wiring) => (
            <textarea
              {...wiring}
              rows={3}
              maxLength={4000}
              value={draft.reason}
              onChange={(event) => change({ kind: 'reason', text: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}
