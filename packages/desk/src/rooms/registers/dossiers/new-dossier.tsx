// SPDX-License-Identifier: EUPL-1.2
import { DOSSIER_RECIPIENTS, type DossierChoice, type DossierPreview, type DossierRecipient } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Clause } from '../../../elements/clause.tsx';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { TextField } from '../../../elements/text-field.tsx';
import { WordsField } from '../../../elements/words-field.tsx';
import { useFaults } from '../../../use-faults.ts';
import { useAgreementName } from '../../../words/use-agreement-name.ts';
import { useWords } from '../../../words/use-words.tsx';
import { ChosenItems } from './dossier-items.tsx';
import { previewQuery, useDossierStep } from './dossiers-queries.ts';

/** Asks for a file on the cases and the false account that the address names: `?caso=ID&falso=ID`. */
export function NewDossier() {
  const { words } = useWords();
  const text = words.dossiers.form;
  const [search] = useSearchParams();
  const [first] = useState(() => search.getAll('caso'));
  const [caseIds, setCaseIds] = useState(first);
  const impersonationCaseId = search.get('falso');
  // What can be added hangs on whose items one began from, not on what is ticked.
  const known = useQuery(previewQuery({ caseIds: first, impersonationCaseId }));
  const now = useQuery(previewQuery({ caseIds, impersonationCaseId }));
  const preview = now.data ?? known.data;
  const error = known.error ?? now.error;
  return (
    <div className="page-narrow">
      <p>
        <Link to="/registri/fascicoli">{text.back}</Link>
      </p>
      <PageHeading title={text.title} />
      {first.length === 0 && impersonationCaseId === null && (
        <EmptyRoom title={text.nothing} help={text.nothingHelp} icon="it-folder" />
      )}
      {known.isFetching && !known.data && <Loading />}
      {error && <ProblemAlert error={error} onRetry={() => void known.refetch()} />}
      {known.data && preview && (
        <Form
          known={known.data}
          preview={preview}
          caseIds={caseIds}
          onCases={setCaseIds}
          falseId={impersonationCaseId}
        />
      )}
    </div>
  );
}

type FormProps = {
  known: DossierPreview;
  preview: DossierPreview;
  caseIds: string[];
  onCases: (caseIds: string[]) => void;
  falseId: string | null;
};

function Form({ known, preview, caseIds, onCases, falseId }: FormProps) {
  const { words, pick } = useWords();
  const text = words.dossiers.form;
  const navigate = useNavigate();
  const [recipient, setRecipient] = useState<DossierRecipient>('prosecutor');
  const [addressee, setAddressee] = useState('');
  const [purpose, setPurpose] = useState('');
  const choice = preview.choices.find((one) => one.recipient === recipient);
  const ask = useDossierStep(
    () => call(routes.askDossier, { body: { caseIds, impersonationCaseId: falseId, recipient, addressee, purpose } }),
    ({ id }) => void navigate(`/registri/fascicoli/${id}`, { replace: true }),
  );
  const faults = useFaults(ask.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate(undefined);
  };
  const refused = !preview.may.granted || choice?.because !== null;
  return (
    <form noValidate onSubmit={submit}>
      <Contents known={known} caseIds={caseIds} onCases={onCases} />
      <Recipients choices={preview.choices} recipient={recipient} onChange={setRecipient} />
      {choice && <Said choice={choice} preview={preview} />}
      <TextField
        label={text.addressee}
        hint={text.addresseeHint}
        longest={300}
        value={addressee}
        error={faults.at('/addressee')}
        onChange={setAddressee}
      />
      <WordsField
        label={text.purpose}
        hint={recipient === 'other' ? `${text.purposeHint} ${text.purposeOther}` : text.purposeHint}
        rows={4}
        value={purpose}
        error={faults.at('/purpose')}
        onChange={setPurpose}
      />
      {!preview.may.granted && <p className="notice notice-danger">{pick(preview.may.because)}</p>}
      {ask.error && faults.count === 0 && <ProblemAlert error={ask.error} />}
      <div className="buttons">
        <Button type="submit" color="primary" disabled={ask.isPending || refused}>
          {text.save}
        </Button>
        <Link to="/registri/fascicoli" className="btn btn-outline-primary">
          {text.cancel}
        </Link>
      </div>
    </form>
  );
}

function Contents({ known, caseIds, onCases }: Pick<FormProps, 'known' | 'caseIds' | 'onCases'>) {
  const text = useWords().words.dossiers.form;
  const chosen = new Set(caseIds);
  const change = (caseId: string, on: boolean) =>
    onCases(on ? [...caseIds, caseId] : caseIds.filter((one) => one !== caseId));
  return (
    <>
      <section className="account-part">
        <h2>{text.items}</h2>
        <p className="quiet">{text.itemsHelp}</p>
        {known.impersonation && <p>{text.falseAccount(known.impersonation.name)}</p>}
        {known.items.length > 0 && <ChosenItems items={known.items} chosen={chosen} onChange={change} />}
      </section>
      {known.others.length > 0 && (
        <section className="account-part">
          <h2>{text.others}</h2>
          <p className="quiet">{text.othersHelp}</p>
          <ChosenItems items={known.others} chosen={chosen} onChange={change} />
        </section>
      )}
    </>
  );
}

type RecipientsProps = {
  choices: readonly DossierChoice[];
  recipient: DossierRecipient;
  onChange: (recipient: DossierRecipient) => void;
};

/** For whom; one that the policy refuses is shown with its reason and its article. */
function Recipients({ choices, recipient, onChange }: RecipientsProps) {
  const { words, pick } = useWords();
  const text = words.dossiers;
  return (
    <fieldset className="account-kinds">
      <legend>{text.form.recipient}</legend>
      {DOSSIER_RECIPIENTS.map((one) => {
        const choice = choices.find((each) => each.recipient === one);
        return (
          <label key={one}>
            <input type="radio" name="recipient" checked={recipient === one} onChange={() => onChange(one)} />
            <span>
              {text.recipients[one]}{' '}
              {choice?.because && (
                <span className="quiet">
                  {pick(choice.because)} {choice.clauses.length > 0 && `(${choice.clauses.join(', ')})`}
                </span>
              )}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

function Said({ choice, preview }: { choice: DossierChoice; preview: DossierPreview }) {
  const text = useWords().words.dossiers.form;
  const agreement = useAgreementName();
  return (
    <div role="status">
      {choice.because === null && (
        <p className="quiet">{choice.clauses.length > 0 ? text.provided(choice.clauses.join(', ')) : text.notStated}</p>
      )}
      {choice.requires.map((one) => (
        <p key={one.requirement} className="notice">
          {text.needs(agreement(one.requirement), one.clause)}
        </p>
      ))}
      {choice.given.map((one) => (
        <p key={one.requirement} className="notice">
          {text.given(agreement(one.requirement), one.clause)}
        </p>
      ))}
      {choice.clauses.map((id) => (
        <Clause key={id} id={id} clauses={preview.clauses} />
      ))}
    </div>
  );
}
