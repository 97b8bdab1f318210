// SPDX-License-Identifier: EUPL-1.2
import type { ImpersonationCaseView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Panel } from '../../../elements/panel.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { SmallForm } from '../../../elements/small-form.tsx';
import { TextField } from '../../../elements/text-field.tsx';
import { WordsField } from '../../../elements/words-field.tsx';
import { romeToday } from '../../../rome-time.ts';
import { useSession } from '../../../session.tsx';
import { useFaults } from '../../../use-faults.ts';
import { useNetworkName } from '../../../words/use-network-name.ts';
import { useWords } from '../../../words/use-words.tsx';
import { type CasePanelProps, CaseStep } from './case-step.tsx';
import { useCaseStep } from './impersonation-queries.ts';

type Warning = ImpersonationCaseView['warnings'][number];

/** What citizens read of this account on the portal. */
export function WarningPanel({ view, mayWrite }: CasePanelProps) {
  const { words } = useWords();
  const text = words.impersonation.warning;
  const { body } = useSession();
  const standing = view.warnings.find(({ state }) => state === 'shown' || state === 'to-come' || state === 'over');
  const earlier = view.warnings.filter((one) => one !== standing);
  return (
    <Panel title={text.title} intro={text.intro}>
      {standing && <Shown warning={standing} />}
      {standing?.state === 'shown' && <a href={`/enti/${body.slug}/account#_warnings`}>{text.onPortal}</a>}
      <div className="act-deeds">
        <CaseStep view={view} mayWrite={mayWrite} step="publish-warning" label={standing ? text.replace : text.publish}>
          {(close) => <PublishForm view={view} standing={standing ?? null} onClose={close} />}
        </CaseStep>
        {standing && mayWrite && <Withdraw warningId={standing.id} />}
      </div>
      {earlier.length > 0 && (
        <details>
          <summary>{text.earlier}</summary>
          {earlier.map((one) => (
            <Shown key={one.id} warning={one} />
          ))}
        </details>
      )}
    </Panel>
  );
}

function Shown({ warning }: { warning: Warning }) {
  const { words, day, moment } = useWords();
  const text = words.impersonation;
  const dayOf = (date: string) => day(`${date}T12:00:00Z`);
  return (
    <>
      <p>
        <span className={`account-state impersonation-warning-${warning.state}`}>
          {text.warning.states[warning.state]}
        </span>{' '}
        <span className="quiet">
          {text.warning.since(dayOf(warning.from))}
          {warning.to && `, ${text.warning.until(dayOf(warning.to))}`} ·{' '}
          {text.page.by(warning.publishedBy.name, moment(warning.publishedAt))}
        </span>
      </p>
      <blockquote className="conduct-fact">{warning.text}</blockquote>
      {warning.textEn && (
        <blockquote className="conduct-fact" lang="en">
          {warning.textEn}
        </blockquote>
      )}
    </>
  );
}

function Withdraw({ warningId }: { warningId: string }) {
  const text = useWords().words.impersonation.warning;
  const withdraw = useCaseStep(() => call(routes.withdrawImpersonationWarning, { params: { warningId } }));
  return (
    <>
      {withdraw.error && <ProblemAlert error={withdraw.error} />}
      <Button
        color="outline-primary"
        size="sm"
        disabled={withdraw.isPending}
        onClick={() => withdraw.mutate(undefined)}
      >
        {text.withdraw}
      </Button>
    </>
  );
}

type FormProps = { view: ImpersonationCaseView; standing: Warning | null; onClose: () => void };

function PublishForm({ view, standing, onClose }: FormProps) {
  const text = useWords().words.impersonation.warning;
  const [form, setForm] = useState({
    text: standing?.text ?? view.warningDraft.it,
    textEn: standing ? (standing.textEn ?? '') : view.warningDraft.en,
    from: romeToday(),
    to: standing?.to ?? '',
  });
  const put = (change: Partial<typeof form>) => setForm({ ...form, ...change });
  const params = { impersonationCaseId: view.id };
  const publish = useCaseStep(() => {
    const body = { text: form.text, textEn: form.textEn || null, from: form.from, to: form.to || null };
    return call(routes.publishImpersonationWarning, { params, body });
  }, onClose);
  const faults = useFaults(publish.error);
  return (
    <SmallForm
      save={text.save}
      busy={publish.isPending}
      error={faults.count === 0 ? publish.error : null}
      onClose={onClose}
      onSubmit={() => publish.mutate(undefined)}
    >
      <WordsField
        label={text.text}
        longest={1000}
        value={form.text}
        error={faults.at('/text')}
        onChange={(written) => put({ text: written })}
      />
      <WordsField
        label={text.textEn}
        hint={text.textEnHint}
        longest={1000}
        value={form.textEn}
        onChange={(textEn) => put({ textEn })}
      />
      <div className="act-pair">
        <TextField
          label={text.from}
          type="date"
          value={form.from}
          error={faults.at('/from')}
          onChange={(from) => put({ from })}
        />
        <TextField
          label={text.to}
          hint={text.toHint}
          type="date"
          value={form.to}
          error={faults.at('/to')}
          onChange={(to) => put({ to })}
        />
      </div>
      <Preview view={view} text={form.text} from={form.from} />
    </SmallForm>
  );
}

/** The warning as it will stand on the portal. */
function Preview({ view, text: written, from }: { view: ImpersonationCaseView; text: string; from: string }) {
  const { words, day } = useWords();
  const text = words.impersonation.warning;
  const network = useNetworkName();
  const where = [view.network && network(view.network), view.handle ?? view.address].filter(Boolean).join(', ');
  return (
    <section className="impersonation-preview" aria-label={text.preview}>
      <p className="quiet">{text.preview}</p>
      <div className="notice notice-danger">
        <p className="notice-title">{text.heading}</p>
        <p>
          <strong>{view.name}</strong>
        </p>
        <p className="quiet">
          {where}. {from !== '' && text.since(day(`${from}T12:00:00Z`))}
        </p>
        <p>{written}</p>
      </div>
    </section>
  );
}
