// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { call, routes } from '../../client.ts';
import { Field } from '../../elements/field.tsx';
import { Panel } from '../../elements/panel.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { useWords } from '../../words/use-words.tsx';
import { GiveBack } from './enquiry-hands.tsx';
import type { PartProps } from './enquiry-page.tsx';
import { useEnquiryDeed } from './use-enquiry-deed.ts';

/** What the office would answer: it writes it here, and whoever may answer uses it. */
export function ProposalPart({ enquiry, onSaid, onUse }: PartProps & { onUse: (text: string) => void }) {
  const { words, moment } = useWords();
  const text = words.citizens.proposal;
  const { proposal, may } = enquiry;
  if (enquiry.state !== 'given' || !may.take.granted) return null;
  return (
    <>
      {proposal && (
        <Panel title={text.title}>
          <blockquote className="enquiry-proposal">{proposal.text}</blockquote>
          <p className="quiet">{text.by(proposal.by.name, moment(proposal.at))}</p>
          {may.answer.granted && (
            <Button color="outline-primary" size="sm" onClick={() => onUse(proposal.text)}>
              {text.use}
            </Button>
          )}
        </Panel>
      )}
      {!may.answer.granted && <Propose enquiry={enquiry} onSaid={onSaid} />}
    </>
  );
}

function Propose({ enquiry, onSaid }: PartProps) {
  const { words } = useWords();
  const text = words.citizens.proposal;
  const [proposal, setProposal] = useState(enquiry.proposal?.text ?? '');
  const [tried, setTried] = useState(false);
  const empty = proposal.trim() === '';
  const propose = useEnquiryDeed(
    () => call(routes.proposeAnswer, { params: { enquiryId: enquiry.id }, body: { text: proposal } }),
    () => onSaid(words.citizens.said.proposed),
  );
  return (
    <Panel title={text.write}>
      <Field label={text.write} hint={text.hint} error={tried && empty ? text.missing : undefined}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={5}
            maxLength={4000}
            value={proposal}
            onChange={(event) => setProposal(event.target.value)}
          />
        )}
      </Field>
      {propose.error && <ProblemAlert error={propose.error} />}
      <div className="buttons">
        <Button
          color="primary"
          size="sm"
          disabled={propose.isPending}
          onClick={() => {
            setTried(true);
            if (!empty) propose.mutate(undefined);
          }}
        >
          {text.send}
        </Button>
        <GiveBack enquiry={enquiry} />
      </div>
    </Panel>
  );
}
