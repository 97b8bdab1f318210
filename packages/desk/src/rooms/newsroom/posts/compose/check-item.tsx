// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { Field } from '../../../../elements/field.tsx';
import { Icon } from '../../../../elements/icon.tsx';
import { useWords } from '../../../../words/use-words.tsx';
import { Cited } from '../cited.tsx';
import type { Draft } from './draft.ts';
import { DATA_CHECKS, type Point, redact, type Where } from './points.ts';
import { useCompose } from './use-compose.ts';

type Props = { point: Point; onJump: (where: Where) => void; onGone: () => void };

const ICONS = { blocks: 'it-close-circle', asks: 'it-help-circle', advises: 'it-info-circle' } as const;

/** One thing to see to: what, why, by which clause, and every way to be done with it. */
export function CheckItem({ point, onJump, onGone }: Props) {
  const { words, pick } = useWords();
  const text = words.compose.checks;
  const { composer, edit } = useCompose();
  const [answering, setAnswering] = useState<'state' | 'dismiss' | null>(null);
  const { severity, where, quote } = point;
  const names = point.accounts.map((accountId) => composer.accounts.find(({ id }) => id === accountId)?.name ?? '');
  const inText = where.kind === 'text' && where.span !== null && quote !== null;
  // Asked of the author, and of no place in particular.
  const question = point.statable && where.kind === 'text' && where.span === null;
  const hide = () => {
    if (where.kind !== 'text' || quote === null) return;
    edit((draft) => redacted(draft, where, quote, point.replacement ?? text.omitted));
    onGone();
  };
  return (
    <li className={`compose-point compose-point-${severity}`}>
      <Icon name={ICONS[severity]} />
      <div>
        <p className="compose-point-say">
          <span className="compose-severity">{text.severities[severity]}</span> {pick(point.say)}
        </p>
        {names.length > 0 && <p className="quiet">{text.only(names.join(', '))}</p>}
        {inText && <q className="compose-quote">{quote}</q>}
        {point.remedy && <p>{pick(point.remedy)}</p>}
        {point.cited.length > 0 && (
          <div className="compose-cited">
            {point.cited.map(({ clause, norm }) => (
              <Cited key={clause ?? norm} clause={clause} norm={norm} />
            ))}
          </div>
        )}
        {answering === null ? (
          <div className="compose-point-deeds">
            {isRedactable(point) && (
              <Button type="button" color="primary" size="xs" onClick={hide}>
                {text.redact}
              </Button>
            )}
            {question && (
              <Button type="button" color="outline-primary" size="xs" onClick={() => setAnswering('state')}>
                {text.state}
              </Button>
            )}
            {!question && (
              <button type="button" className="link-button" onClick={() => onJump(where)}>
                {placeName(where, text)}
              </button>
            )}
            {point.statable && !question && (
              <button type="button" className="link-button" onClick={() => setAnswering('state')}>
                {text.stateInstead}
              </button>
            )}
            {inText && (
              <button type="button" className="link-button" onClick={() => setAnswering('dismiss')}>
                {text.dismiss}
              </button>
            )}
          </div>
        ) : (
          <Answer
            dismissing={answering === 'dismiss'}
            onClose={() => setAnswering(null)}
            onAnswer={(reason) => {
              edit((draft) => answered(draft, point, answering, reason));
              setAnswering(null);
              onGone();
            }}
          />
        )}
      </div>
    </li>
  );
}

function placeName(where: Where, text: { toText: string; toImage: string; toField: string; toMedia: string }): string {
  if (where.kind === 'text') return text.toText;
  if (where.kind === 'media') return text.toImage;
  return where.field === 'media' ? text.toMedia : text.toField;
}

const isRedactable = ({ check, quote, replacement }: Point) =>
  quote !== null && quote !== '' && (replacement !== null || DATA_CHECKS.includes(check));

type InText = Extract<Where, { kind: 'text' }>;

function redacted(draft: Draft, { accountId, span }: InText, quote: string, by: string): Draft {
  if (accountId === null)
    return { ...draft, content: { ...draft.content, text: redact(draft.content.text, quote, span, by) } };
  const variants = draft.variants.map((form) =>
    form.accountId === accountId && form.text !== null ? { ...form, text: redact(form.text, quote, span, by) } : form,
  );
  return { ...draft, variants };
}

function answered(draft: Draft, { check, quote }: Point, how: 'state' | 'dismiss', reason: string): Draft {
  const { content } = draft;
  if (how === 'state') return { ...draft, content: { ...content, stated: { ...content.stated, [check]: reason } } };
  const dismissed = [...content.dismissed, { check, quote: quote ?? '', reason }];
  return { ...draft, content: { ...content, dismissed } };
}

type AnswerProps = { dismissing: boolean; onAnswer: (reason: string) => void; onClose: () => void };

function Answer({ dismissing, onAnswer, onClose }: AnswerProps) {
  const { words } = useWords();
  const text = words.compose.checks;
  const [reason, setReason] = useState('');
  const [gap, setGap] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') setGap(true);
    else onAnswer(reason.trim());
  };
  return (
    <form noValidate onSubmit={submit}>
      <Field
        label={dismissing ? text.whyMistaken : text.statement}
        hint={text.answerHint}
        error={gap && reason.trim() === '' ? text.answerMissing : undefined}
      >
        {(wiring) => (
          <textarea
            {...wiring}
            // biome-ignore lint/a11y/noAutofocus: it opened because one asked to write here
            autoFocus
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="buttons">
        <Button type="submit" color="primary" size="xs">
          {dismissing ? text.dismissSave : text.stateSave}
        </Button>
        <Button type="button" color="outline-primary" size="xs" onClick={onClose}>
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}
