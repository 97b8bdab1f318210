// SPDX-License-Identifier: EUPL-1.2
import { ADDRESSEES, type BodyInput } from '@arengo/contract';
import { useState } from 'react';
import { Link } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Panel } from '../../../elements/panel.tsx';
import { SmallForm } from '../../../elements/small-form.tsx';
import { WordsField } from '../../../elements/words-field.tsx';
import { useFaults } from '../../../use-faults.ts';
import { useAgreementName } from '../../../words/use-agreement-name.ts';
import { useWords } from '../../../words/use-words.tsx';
import { type CasePanelProps, CaseStep } from './case-step.tsx';
import { useCaseStep } from './impersonation-queries.ts';
import { ReportCard } from './report-card.tsx';

/** Reports to the network and to the authority, each with who has to agree and its receipt. */
export function ReportsPanel({ view, mayWrite }: CasePanelProps) {
  const { words } = useWords();
  const text = words.impersonation.reports;
  return (
    <Panel title={text.title} intro={text.intro}>
      {view.reports.length === 0 && <p>{text.none}</p>}
      <ul className="account-list">
        {view.reports.map((report) => (
          <ReportCard key={report.id} report={report} mayWrite={mayWrite} />
        ))}
      </ul>
      {view.state !== 'closed' && (
        <CaseStep
          view={view}
          mayWrite={mayWrite}
          step="report"
          label={text.prepare}
          color={view.reports.length === 0 ? 'primary' : 'outline-primary'}
        >
          {(close) => <PrepareForm view={view} onClose={close} />}
        </CaseStep>
      )}
      {mayWrite && view.verdict === 'confirmed' && view.evidence.length > 0 && (
        <p>
          <Link to={`/registri/fascicoli/nuovo?falso=${view.id}`}>{words.dossiers.prepare}</Link>
        </p>
      )}
    </Panel>
  );
}

type Addressee = BodyInput<typeof routes.askImpersonationReport>['addressee'];

function PrepareForm({ view, onClose }: Pick<CasePanelProps, 'view'> & { onClose: () => void }) {
  const { words } = useWords();
  const text = words.impersonation;
  const agreement = useAgreementName();
  const [addressee, setAddressee] = useState<Addressee>('network');
  const choice = view.addressees.find((one) => one.addressee === addressee);
  const [written, setWritten] = useState<string | null>(null);
  const report = written ?? choice?.draft ?? '';
  const params = { impersonationCaseId: view.id };
  const save = useCaseStep(
    () => call(routes.askImpersonationReport, { params, body: { addressee, words: report } }),
    onClose,
  );
  const faults = useFaults(save.error);
  return (
    <SmallForm
      save={text.reports.save}
      busy={save.isPending}
      error={faults.count === 0 ? save.error : null}
      onClose={onClose}
      onSubmit={() => save.mutate(undefined)}
    >
      <fieldset className="account-kinds">
        <legend>{text.reports.addressee}</legend>
        {ADDRESSEES.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="addressee"
              checked={addressee === one}
              onChange={() => {
                setAddressee(one);
                setWritten(null);
              }}
            />
            <span>{text.addressees[one]}</span>
          </label>
        ))}
      </fieldset>
      {choice && (
        <p className="quiet">
          {choice.clauses.length > 0 ? text.reports.provided(choice.clauses.join(', ')) : text.reports.notStated}
        </p>
      )}
      {choice?.requires.map((one) => (
        <p key={one.requirement} className="notice">
          {text.reports.needs(agreement(one.requirement), one.clause)}
        </p>
      ))}
      <WordsField
        label={text.reports.words}
        rows={12}
        longest={20_000}
        value={report}
        error={faults.at('/words')}
        onChange={setWritten}
      />
    </SmallForm>
  );
}
