// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useWords } from '../../words/use-words.tsx';
import { adviceQuery } from './enquiries-queries.ts';

const REST_MS = 700;

/** What the policy advises on the words, once the writing rests; a person decides. */
export function AnswerAdvice({ text, enquiryId }: { text: string; enquiryId: string }) {
  const { words, pick } = useWords();
  const said = words.citizens.editor;
  const [rested, setRested] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const advice = useQuery(adviceQuery(rested, enquiryId));
  const remarks = rested === text ? (advice.data?.remarks ?? null) : null;
  return (
    <div role="status" className="enquiry-advice">
      {text !== '' && remarks?.length === 0 && <p className="quiet">{said.noAdvice}</p>}
      {text !== '' && remarks !== null && remarks.length > 0 && (
        <>
          <h3>{said.advice}</h3>
          <ul>
            {remarks.map((remark) => (
              <li key={`${remark.check} ${remark.clause} ${remark.span?.join('-')}`}>
                {pick(remark.say)} {pick(remark.remedy)} {remark.clause && <strong>{remark.clause}</strong>}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
