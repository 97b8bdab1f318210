// SPDX-License-Identifier: EUPL-1.2
import type { AlertPreview, TemplateView } from '@arengo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type FormEvent, useEffect, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Field } from '../../../elements/field.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { useWords } from '../../../words/use-words.tsx';
import { alertQuery, type Filled, previewQuery, templatesQuery } from './emergency-queries.ts';
import { LevelSign } from './level-sign.tsx';
import { makeKey } from './make-key.ts';
import { MinuteField } from './minute-field.tsx';
import { PreviewList } from './preview-list.tsx';

const HOUR_MS = 3_600_000;
const PAUSE_MS = 250;

/** Fill the blanks, see how it comes out on each account, send: the second press of two. */
export function RaisePage() {
  const text = useWords().words.emergency.raise;
  const { templateId = '' } = useParams();
  const [search] = useSearchParams();
  const templates = useQuery(templatesQuery);
  const template = templates.data?.templates.find((one) => one.id === templateId && one.state === 'approved');
  return (
    <>
      <PageHeading title={template?.name ?? text.title}>{template && <LevelSign {...template} />}</PageHeading>
      {templates.isPending && <Loading />}
      {templates.error && <ProblemAlert error={templates.error} onRetry={() => void templates.refetch()} />}
      {templates.data && !template && (
        <p>
          {text.gone} <Link to="/redazione/emergenza">{text.choose}</Link>
        </p>
      )}
      {template && <RaiseForm key={template.id} template={template} ends={search.get('chiude')} />}
    </>
  );
}

type FormProps = { template: TemplateView; ends: string | null };

function RaiseForm({ template, ends }: FormProps) {
  const { words, pick } = useWords();
  const text = words.emergency.raise;
  const raising = useRaising(template, ends);
  const { blanks, setBlanks, tried, preview, raise } = raising;
  const stopped = preview.data && !preview.data.may.granted && Object.keys(preview.data.faults).length === 0;
  return (
    <form noValidate className="raise" onSubmit={raising.submit}>
      <section className="raise-fill" aria-labelledby="raise-fill">
        <h2 id="raise-fill">{text.fill}</h2>
        {template.blanks.length === 0 && <p>{text.nothingToFill}</p>}
        {template.blanks.map((name) => {
          const fault = preview.data?.faults[name];
          const typed = (blanks[name] ?? '').trim() !== '';
          return (
            <Field key={name} label={name} error={fault && (tried || typed) ? pick(fault) : undefined}>
              {(wiring) => (
                <input
                  {...wiring}
                  type="text"
                  autoComplete="off"
                  maxLength={200}
                  value={blanks[name] ?? ''}
                  onChange={(event) => setBlanks({ ...blanks, [name]: event.target.value })}
                />
              )}
            </Field>
          );
        })}
        <Until template={template} value={raising.validUntil} onChange={raising.setValidUntil} />
        {ends && <Ends alertId={ends} />}
        {template.level !== 'green' && <p className="quiet">{text.freezes}</p>}
        {stopped && (
          <div className="notice notice-danger" role="alert">
            <p className="notice-title">{text.blocked}</p>
            <p>{pick(preview.data.may.because)}</p>
          </div>
        )}
        {raise.error && <ProblemAlert error={raise.error} />}
        <div className="buttons">
          <Button type="submit" color="danger" disabled={raise.isPending || stopped}>
            {sendLabel(text, template, preview.data)}
          </Button>
          <Link className="btn btn-outline-primary" to="/redazione/emergenza">
            {text.cancel}
          </Link>
        </div>
      </section>
      <section className="raise-preview" aria-labelledby="raise-preview">
        <h2 id="raise-preview">{text.preview}</h2>
        {preview.isPending && <Loading />}
        {preview.error && <ProblemAlert error={preview.error} onRetry={() => void preview.refetch()} />}
        {preview.data && <PreviewList preview={preview.data} link={template.content.link} />}
      </section>
    </form>
  );
}

type Words = ReturnType<typeof useWords>['words']['emergency']['raise'];

function sendLabel(text: Words, { kind }: TemplateView, preview: AlertPreview | undefined): string {
  if (kind === 'all-clear') return text.sendClear;
  const all = preview?.accounts ?? [];
  const going = all.filter(({ included }) => included).length;
  return going === all.length ? text.sendAll(all.length) : text.sendSome(going, all.length);
}

function useRaising(template: TemplateView, endsAlert: string | null) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [key] = useState(makeKey);
  const [blanks, setBlanks] = useState<Record<string, string>>({});
  const [validUntil, setValidUntil] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const filled: Filled = { templateId: template.id, blanks, validUntil };
  const preview = useQuery(previewQuery(useSettled(filled)));
  const raise = useMutation({
    mutationFn: () => call(routes.raiseAlert, { body: { ...filled, key, seal: template.seal, endsAlert } }),
    onSuccess(alert) {
      void client.invalidateQueries();
      void navigate(`/redazione/emergenza/allerta/${alert.id}`, { replace: true });
    },
    // The template may have changed, or another alert have ended the same one.
    onError: () => void client.invalidateQueries({ queryKey: ['posts'] }),
  });
  const missing = template.blanks.some((name) => (blanks[name] ?? '').trim() === '');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const wrong = preview.data !== undefined && Object.keys(preview.data.faults).length > 0;
    if (missing || wrong) focusFirstWrong(event.currentTarget);
    if (!missing) raise.mutate();
  };
  return { blanks, setBlanks, validUntil, setValidUntil, tried, preview, raise, submit };
}

/** The value once it has rested for a moment: one question at the end of a word, not at each letter. */
function useSettled(filled: Filled): Filled {
  const [settled, setSettled] = useState(filled);
  const text = JSON.stringify(filled);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(text)), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

type UntilProps = { template: TemplateView; value: string | null; onChange: (validUntil: string | null) => void };

function Until({ template, value, onChange }: UntilProps) {
  const { words, moment } = useWords();
  const text = words.emergency.raise;
  const [last] = useState(() => new Date(Date.now() + template.validHours * HOUR_MS).toISOString());
  return (
    <MinuteField
      label={text.until}
      hint={text.untilHint(text.hours(template.validHours), moment(last))}
      value={value ?? last}
      onChange={onChange}
    />
  );
}

function Ends({ alertId }: { alertId: string }) {
  const text = useWords().words.emergency.raise;
  const alert = useQuery(alertQuery(alertId)).data;
  return alert ? <p className="notice notice-warning">{text.ends(alert.templateName)}</p> : null;
}
