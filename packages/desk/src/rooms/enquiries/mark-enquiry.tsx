// SPDX-License-Identifier: EUPL-1.2
import type { CaseView } from '@arengo/contract';
import { ENQUIRY_KINDS } from '@arengo/policy';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { call, routes } from '../../client.ts';
import { Choice } from '../../elements/field.tsx';
import { SmallForm } from '../../elements/small-form.tsx';
import { useMay } from '../../session.tsx';
import { useWords } from '../../words/use-words.tsx';
import { useEnquiryDeed } from './use-enquiry-deed.ts';

/** From the case to its enquiry; where triage saw none, a person says that it asks something. */
export function MarkEnquiry({ view }: { view: CaseView }) {
  const { words } = useWords();
  const text = words.citizens.mark;
  const may = useMay('answer');
  const [asked, setAsked] = useState(false);
  if (view.enquiry)
    return (
      <p>
        <Link to={`/cittadini/${view.id}`}>{text.open}</Link>
      </p>
    );
  if (!may || view.state === 'gone') return null;
  if (!asked)
    return (
      <p>
        <button type="button" className="link-button" onClick={() => setAsked(true)}>
          {text.mark}
        </button>
      </p>
    );
  return <MarkForm caseId={view.id} onClose={() => setAsked(false)} />;
}

function MarkForm({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { words } = useWords();
  const navigate = useNavigate();
  const [kind, setKind] = useState<(typeof ENQUIRY_KINDS)[number]>('information');
  const mark = useEnquiryDeed(
    () => call(routes.recogniseEnquiry, { params: { caseId }, body: { kind } }),
    () => void navigate(`/cittadini/${caseId}`),
  );
  return (
    <SmallForm
      save={words.citizens.mark.save}
      busy={mark.isPending}
      error={mark.error}
      onSubmit={() => mark.mutate(undefined)}
      onClose={onClose}
    >
      <Choice
        label={words.citizens.page.kind}
        value={kind}
        options={ENQUIRY_KINDS.map((value) => ({ value, label: words.enquiries[value] }))}
        onChange={(value) => setKind(ENQUIRY_KINDS.find((one) => one === value) ?? kind)}
      />
    </SmallForm>
  );
}
