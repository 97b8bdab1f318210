// SPDX-License-Identifier: EUPL-1.2
import type { TemplatesReply, TemplateView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { call, routes } from '../../../client.ts';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { ReasonForm } from '../../../elements/reason-form.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { useMay } from '../../../session.tsx';
import { useActDeed } from '../../../use-act-deed.ts';
import { useWords } from '../../../words/use-words.tsx';
import { Cited } from '../posts/cited.tsx';
import { LevelSign } from './level-sign.tsx';

type Props = { template: TemplateView; all: TemplatesReply };

/** A template: its words, who agreed to it or has to, what stands against it, and what can be done. */
export function TemplateCard({ template, all }: Props) {
  const { words, moment } = useWords();
  const text = words.emergency.templates;
  const { state, replaces, retiredAt, approvedAt } = template;
  const title = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState('');
  const done = () => {
    setSaid(text.said);
    title.current?.focus();
  };
  const replaced = all.templates.find(({ id }) => id === replaces);
  return (
    <li>
      <div className="record-head">
        <h2 className="template-title" ref={title} tabIndex={-1}>
          {template.name}
        </h2>
        <LevelSign {...template} />
        <span className={`sign template-state-${state}`}>{text.states[state]}</span>
      </div>
      <p role="status">{said}</p>
      <blockquote className="alert-text">{template.text}</blockquote>
      {template.shortText !== null && <p className="quiet">{`${text.shortText}: ${template.shortText}`}</p>}
      <p className="quiet">
        {text.writtenBy(template.createdBy.name, moment(template.createdAt))} ·{' '}
        {text.validFor(words.emergency.raise.hours(template.validHours))}
        {approvedAt !== null && ` · ${text.approvedOn(moment(approvedAt))}`}
      </p>
      {retiredAt !== null && <p>{text.retired(moment(retiredAt), template.retiredBecause ?? '')}</p>}
      {retiredAt === null && replaced && <p>{text.replaces(replaced.name)}</p>}
      {state !== 'retired' && <Path template={template} onDone={done} />}
      {(state === 'to-approve' || state === 'refused') && <Remarks template={template} />}
      <Deeds template={template} mayWrite={all.mayWrite.granted} onDone={done} />
    </li>
  );
}

type PathProps = { template: TemplateView; onDone: () => void };

function Path({ template, onDone }: PathProps) {
  const { words, moment, role } = useWords();
  const text = words.emergency.templates;
  const takers = words.posts.path.takers;
  return (
    <>
      <h3 className="template-part">{text.path}</h3>
      <ol className="template-path">
        {template.path.map((step) => {
          const who = takers[step.by] ?? role(step.by);
          const named = step.person?.name ?? '';
          const story =
            step.state === 'agreed' && step.at !== null
              ? text.agreed(named, moment(step.at))
              : step.state === 'refused'
                ? text.refused(named, step.reason ?? '')
                : text.waits(who);
          return (
            <li key={step.by}>
              <p>
                {story} <Cited clause={step.clause} norm={step.norm} />
              </p>
              {template.state !== 'approved' && step.state !== 'agreed' && (
                <Verdict template={template} step={step} onDone={onDone} />
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}

type VerdictProps = PathProps & { step: TemplateView['path'][number] };

function Verdict({ template, step, onDone }: VerdictProps) {
  const { words, pick } = useWords();
  const text = words.emergency.templates;
  const give = useActDeed(
    ({ verdict, reason }: { verdict: 'yes' | 'no'; reason: string | null }) =>
      call(routes.giveTemplateVerdict, {
        params: { templateId: template.id },
        body: { by: step.by, verdict, seal: template.seal, reason },
      }),
    onDone,
  );
  const against = template.remarks.find(({ severity, inElections }) => severity !== 'advises' && !inElections);
  if (!step.may.granted) return <p className="quiet">{pick(step.may.because)}</p>;
  return (
    <>
      <div className="act-deeds">
        <Button
          type="button"
          color="primary"
          size="sm"
          disabled={give.isPending || against !== undefined}
          aria-describedby={against ? `against-${template.id}` : undefined}
          onClick={() => give.mutate({ verdict: 'yes', reason: null })}
        >
          {text.approve}
          <span className="visually-hidden"> {template.name}</span>
        </Button>
        <Unfold label={text.refuse}>
          {(close) => (
            <ReasonForm
              label={text.refuseWhy}
              rows={2}
              missing={text.refuseMissing}
              save={text.refuse}
              busy={give.isPending}
              error={null}
              onSave={(reason) => give.mutate({ verdict: 'no', reason })}
              onClose={close}
            />
          )}
        </Unfold>
      </div>
      {give.error && <ProblemAlert error={give.error} />}
    </>
  );
}

/** What policy and law say of the template, with the article; what only an election period asks apart. */
export function Remarks({ template }: { template: TemplateView }) {
  const { words, pick } = useWords();
  const text = words.emergency.templates;
  if (template.remarks.length === 0) return null;
  return (
    <>
      <h3 className="template-part">{text.checks}</h3>
      <ul className="template-remarks" id={`against-${template.id}`}>
        {template.remarks.map((remark) => (
          <li key={`${remark.check} ${remark.say.it}`}>
            {remark.inElections && <span className="sign">{text.inElections}</span>} {pick(remark.say)}{' '}
            <span className="quiet">{pick(remark.remedy)}</span> <Cited clause={remark.clause} norm={remark.norm} />
          </li>
        ))}
      </ul>
    </>
  );
}

type DeedsProps = PathProps & { mayWrite: boolean };

function Deeds({ template, mayWrite, onDone }: DeedsProps) {
  const text = useWords().words.emergency.templates;
  const publishes = useMay('publish');
  const { id, state, name } = template;
  const retire = useActDeed(
    (reason: string) => call(routes.retireTemplate, { params: { templateId: id }, body: { reason } }),
    onDone,
  );
  if (state === 'retired') return null;
  const of = <span className="visually-hidden"> {name}</span>;
  return (
    <div className="act-deeds">
      {state === 'approved' && publishes && (
        <Link className="btn btn-outline-primary btn-sm" to={`/redazione/emergenza/invia/${id}`}>
          {text.use}
          {of}
        </Link>
      )}
      {mayWrite && (
        <Link className="btn btn-outline-primary btn-sm" to={`/redazione/emergenza/modelli/${id}`}>
          {state === 'approved' ? text.newVersion : text.change}
          {of}
        </Link>
      )}
      {publishes && (
        <Unfold label={text.retire} color="outline-danger">
          {(close) => (
            <ReasonForm
              label={text.retireWhy}
              rows={2}
              missing={text.retireMissing}
              save={text.retire}
              busy={retire.isPending}
              error={retire.error}
              onSave={retire.mutate}
              onClose={close}
            />
          )}
        </Unfold>
      )}
    </div>
  );
}
