// SPDX-License-Identifier: EUPL-1.2
import type { PostView } from '@arengo/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { Icon } from '../../../elements/icon.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { Cited } from '../posts/cited.tsx';
import { adviceQuery } from './oversight-queries.ts';

type Remark = PostView['remarks'][number];
type Props = { text: string; accountId: string | null };

const REST_MS = 600;
const ICONS = { blocks: 'it-close-circle', asks: 'it-help-circle', advises: 'it-info-circle' } as const;

/** What the policy advises on an answer while it is written, each piece with its clause. Stands beside any field of an answer. */
export function AnswerAdvice({ text, accountId }: Props) {
  const { words } = useWords();
  const say = words.oversight.advice;
  const id = useId();
  const asked = useRested(text.trim());
  const blank = text.trim() === '';
  const advice = useQuery({
    ...adviceQuery(asked, accountId),
    enabled: asked !== '' && !blank,
    placeholderData: keepPreviousData,
  });
  const remarks = blank || asked === '' ? [] : (advice.data?.remarks ?? []);
  const looking = !blank && (advice.isFetching || asked !== text.trim());
  return (
    <section className="answer-advice" aria-labelledby={id}>
      <h2 id={id}>{say.title}</h2>
      <p role="status" className="quiet">
        {blank && say.start}
        {!blank && looking && say.looking}
        {!blank && !looking && advice.data && (remarks.length === 0 ? say.none : say.count(remarks.length))}
      </p>
      {advice.error && <ProblemAlert error={advice.error} onRetry={() => void advice.refetch()} />}
      <ul className="plain">
        {remarks.map((remark) => (
          <Advice
            key={`${remark.check} ${remark.clause} ${remark.span}`}
            remark={remark}
            text={advice.data?.text ?? ''}
          />
        ))}
      </ul>
    </section>
  );
}

function Advice({ remark, text }: { remark: Remark; text: string }) {
  const { words, pick } = useWords();
  const say = words.oversight.advice;
  const { severity, span, replacement } = remark;
  const quote = span && text.slice(...span);
  return (
    <li className={`compose-point compose-point-${severity}`}>
      <Icon name={ICONS[severity]} />
      <div>
        <p className="compose-point-say">
          <span className="compose-severity">{say.severities[severity]}</span> {pick(remark.say)}
        </p>
        {quote && <q className="compose-quote">{quote}</q>}
        <p>
          {pick(remark.remedy)} {replacement !== null && say.replace(replacement)}
        </p>
        <div className="compose-cited">
          <Cited clause={remark.clause} norm={remark.norm} />
        </div>
      </div>
    </li>
  );
}

/** The text as it stood when the hands last rested. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
