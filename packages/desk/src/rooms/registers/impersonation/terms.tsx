// SPDX-License-Identifier: EUPL-1.2
import type { ImpersonationRoom } from '@arengo/contract';
import { useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Panel } from '../../../elements/panel.tsx';
import { SmallForm } from '../../../elements/small-form.tsx';
import { TextField } from '../../../elements/text-field.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { useWords } from '../../../words/use-words.tsx';
import { useCaseStep } from './impersonation-queries.ts';

type Props = { terms: ImpersonationRoom['terms']; mayWrite: boolean };

/** By when a false account is reported and an answer awaited: the policy's time, or the body's own. */
export function Terms({ terms, mayWrite }: Props) {
  const text = useWords().words.impersonation.terms;
  const { stated, reportWithin, answerWithin } = terms;
  const own = text.said(reportWithin, answerWithin);
  return (
    <Panel title={text.title}>
      {stated && <p>{text.stated(stated.days, stated.clause)}</p>}
      {own !== '' && (
        <p>
          {text.own} {own}.
        </p>
      )}
      {!stated && own === '' && <p>{text.none}</p>}
      {mayWrite && <Unfold label={text.set}>{(close) => <TermsForm terms={terms} onClose={close} />}</Unfold>}
    </Panel>
  );
}

const LAST = 365;
/** Days as written, null where nothing is; undefined where it is no number of days. */
function daysOf(written: string): number | null | undefined {
  if (written.trim() === '') return null;
  const days = Number(written);
  return Number.isInteger(days) && days >= 1 && days <= LAST ? days : undefined;
}

function TermsForm({ terms, onClose }: { terms: Props['terms']; onClose: () => void }) {
  const text = useWords().words.impersonation.terms;
  const [written, setWritten] = useState({
    report: terms.reportWithin?.toString() ?? '',
    answer: terms.answerWithin?.toString() ?? '',
  });
  const [tried, setTried] = useState(false);
  const save = useCaseStep(
    (body: { reportWithin: number | null; answerWithin: number | null }) =>
      call(routes.setImpersonationTerms, { body }),
    onClose,
  );
  const [reportWithin, answerWithin] = [daysOf(written.report), daysOf(written.answer)];
  const submit = (form: HTMLFormElement) => {
    setTried(true);
    if (reportWithin === undefined || answerWithin === undefined) return focusFirstWrong(form);
    save.mutate({ reportWithin, answerWithin });
  };
  return (
    <SmallForm save={text.save} busy={save.isPending} error={save.error} onClose={onClose} onSubmit={submit}>
      <TextField
        label={text.reportWithin}
        hint={text.hint}
        value={written.report}
        longest={3}
        error={tried && reportWithin === undefined ? text.wrong : undefined}
        onChange={(report) => setWritten({ ...written, report })}
      />
      <TextField
        label={text.answerWithin}
        hint={text.hint}
        value={written.answer}
        longest={3}
        error={tried && answerWithin === undefined ? text.wrong : undefined}
        onChange={(answer) => setWritten({ ...written, answer })}
      />
    </SmallForm>
  );
}
