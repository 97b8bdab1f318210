// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Choice } from '../../../elements/field.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { WordsField } from '../../../elements/words-field.tsx';
import { accountsQuery } from '../../../queries.ts';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { NewsroomTabs } from '../newsroom-tabs.tsx';
import { AnswerAdvice } from './answer-advice.tsx';
import { OversightTabs } from './oversight-tabs.tsx';

const LONGEST = 10_000;

/** An answer is tried out against the policy before it is given. */
export function AnswerPage() {
  const { words } = useWords();
  const text = words.oversight.answer;
  const answers = useMay('answer');
  return (
    <>
      <PageHeading title={words.oversight.tabs.answer}>
        <p className="page-lead">{text.intro}</p>
      </PageHeading>
      <NewsroomTabs />
      <OversightTabs />
      {answers ? <Trial /> : <p className="notice">{text.mayNot}</p>}
    </>
  );
}

function Trial() {
  const text = useWords().words.oversight.answer;
  const accounts = useQuery(accountsQuery).data?.accounts ?? [];
  const [accountId, setAccountId] = useState('');
  const [answer, setAnswer] = useState('');
  return (
    <div className="answer-columns">
      <div>
        <Choice
          label={text.account}
          value={accountId}
          options={[
            { value: '', label: text.anyAccount },
            ...accounts.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={setAccountId}
        />
        <WordsField
          label={text.text}
          hint={text.textHint}
          rows={8}
          longest={LONGEST}
          value={answer}
          onChange={setAnswer}
        />
      </div>
      <AnswerAdvice text={answer} accountId={accountId || null} />
    </div>
  );
}
