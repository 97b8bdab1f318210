// SPDX-License-Identifier: EUPL-1.2
import type { EnquiryView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Loading } from '../../elements/loading.tsx';
import { PageHeading } from '../../elements/page-heading.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { Said } from '../../elements/said.tsx';
import { useWords } from '../../words/use-words.tsx';
import { HoldNote } from '../registers/privacy/hold-note.tsx';
import { AnswerEditor } from './answer-editor.tsx';
import { AnswersList } from './answers-list.tsx';
import { ConnectedThread, ConnectionPart } from './connection-part.tsx';
import { EmergencyPart } from './emergency-part.tsx';
import { enquiryQuery } from './enquiries-queries.ts';
import { Clock } from './enquiry-clock.tsx';
import { EnquiryHands } from './enquiry-hands.tsx';
import { EnquiryRules } from './enquiry-rules.tsx';
import { EnquirySigns } from './enquiry-signs.tsx';
import { EnquiryThread } from './enquiry-thread.tsx';
import { ProposalPart } from './proposal-part.tsx';

/** One enquiry: what it asks, by when, who sees to it, what the policy allows, and the answer. */
export function EnquiryPage() {
  const { enquiryId = '' } = useParams();
  const { words } = useWords();
  const enquiry = useQuery(enquiryQuery(enquiryId));
  return (
    <>
      <p>
        <Link to="/cittadini">{words.citizens.page.back}</Link>
      </p>
      {enquiry.isPending && <Loading />}
      {enquiry.error && !enquiry.data && (
        <>
          <PageHeading title={words.citizens.title} />
          <ProblemAlert error={enquiry.error} onRetry={() => void enquiry.refetch()} />
        </>
      )}
      {enquiry.data && <Loaded key={enquiryId} enquiry={enquiry.data} />}
    </>
  );
}

export type PartProps = { enquiry: EnquiryView; onSaid: (text: string) => void };

const OPEN: readonly EnquiryView['state'][] = ['new', 'taken', 'given'];

function Loaded({ enquiry }: { enquiry: EnquiryView }) {
  const { words } = useWords();
  const [said, setSaid] = useState({ text: '' });
  const [draft, setDraft] = useState('');
  const part = { enquiry, onSaid: (text: string) => setSaid({ text }) };
  const kind = words.enquiries[enquiry.kind];
  const open = OPEN.includes(enquiry.state);
  return (
    <>
      <PageHeading title={`${kind.charAt(0).toUpperCase()}${kind.slice(1)}`}>
        <p className="newsroom-row-head">
          <EnquirySigns row={enquiry} />
        </p>
      </PageHeading>
      <Said said={said} />
      <EmergencyPart {...part} />
      <div className="enquiry-columns">
        <div>
          <EnquiryThread {...part} />
          <ConnectedThread enquiry={enquiry} />
          <AnswersList {...part} />
          <ProposalPart {...part} onUse={setDraft} />
          {open && <AnswerEditor {...part} draft={draft} onDraft={setDraft} />}
        </div>
        <div>
          <Clock enquiry={enquiry} />
          <EnquiryHands {...part} />
          <ConnectionPart {...part} />
          <EnquiryRules enquiry={enquiry} />
          <HoldNote held="case" heldId={enquiry.id} />
        </div>
      </div>
    </>
  );
}
