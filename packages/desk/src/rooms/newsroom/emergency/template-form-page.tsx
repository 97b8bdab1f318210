// SPDX-License-Identifier: EUPL-1.2
import {
  ALERT_LEVELS,
  MOST_HOURS,
  sayContentCategory,
  sayContentPurpose,
  TEMPLATE_KINDS,
  type TemplatesReply,
  type TemplateView,
} from '@arengo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Choice, Field } from '../../../elements/field.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { SmallForm } from '../../../elements/small-form.tsx';
import { TextField } from '../../../elements/text-field.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { useWords } from '../../../words/use-words.tsx';
import { templatesQuery } from './emergency-queries.ts';
import { asWords, draftOf, type TemplateDraft } from './template-draft.ts';

/** A template written anew, changed before it is approved, or a new version of one in use. */
export function TemplateFormPage() {
  const text = useWords().words.emergency.templates;
  const { templateId } = useParams();
  const reply = useQuery(templatesQuery);
  const template = reply.data?.templates.find(({ id }) => id === templateId) ?? null;
  const title = template === null ? text.write : template.state === 'approved' ? text.newVersion : text.change;
  return (
    <>
      <PageHeading title={title} />
      <p>
        <Link to="/redazione/emergenza/modelli">{text.all}</Link>
      </p>
      {reply.isPending && <Loading />}
      {reply.error && <ProblemAlert error={reply.error} onRetry={() => void reply.refetch()} />}
      {reply.data && <TemplateForm key={templateId ?? 'new'} template={template} choices={reply.data.choices} />}
    </>
  );
}

type FormProps = { template: TemplateView | null; choices: TemplatesReply['choices'] };

function TemplateForm({ template, choices }: FormProps) {
  const text = useWords().words.emergency.templates;
  const navigate = useNavigate();
  const [draft, setDraft] = useState<TemplateDraft>(() => draftOf(template));
  const [tried, setTried] = useState(false);
  const save = useSave(template, () => void navigate('/redazione/emergenza/modelli'));
  const set = (change: Partial<TemplateDraft>) => {
    setDraft({ ...draft, ...change });
    save.reset();
  };
  const missing = (value: string) => (tried && value.trim() === '' ? text.missing : undefined);
  return (
    <SmallForm
      save={template?.state === 'approved' ? text.saveVersion : text.save}
      busy={save.isPending}
      error={save.error}
      onClose={() => void navigate('/redazione/emergenza/modelli')}
      onSubmit={(form) => {
        setTried(true);
        if (draft.name.trim() === '' || draft.text.trim() === '' || draft.hours === '') focusFirstWrong(form);
        else save.mutate(draft);
      }}
    >
      <TextField
        label={text.name}
        hint={text.nameHint}
        longest={120}
        value={draft.name}
        error={missing(draft.name)}
        onChange={(name) => set({ name })}
      />
      <WhatItIs draft={draft} set={set} />
      <Field label={text.text} hint={text.textHint} error={missing(draft.text)}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={6}
            maxLength={5000}
            value={draft.text}
            onChange={(event) => set({ text: event.target.value })}
          />
        )}
      </Field>
      <Field label={text.shortText} hint={text.shortHint}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={3}
            maxLength={1000}
            value={draft.shortText}
            onChange={(event) => set({ shortText: event.target.value })}
          />
        )}
      </Field>
      <Field label={text.validHours} hint={text.validHint(MOST_HOURS)} error={missing(draft.hours)}>
        {(wiring) => (
          <input
            {...wiring}
            type="number"
            min={1}
            max={MOST_HOURS}
            value={draft.hours}
            onChange={(event) => set({ hours: event.target.value })}
          />
        )}
      </Field>
      <About {...{ draft, set, choices, template }} />
    </SmallForm>
  );
}

function useSave(template: TemplateView | null, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (draft: TemplateDraft) => {
      const body = asWords(draft);
      if (template !== null && template.state !== 'approved')
        return call(routes.changeTemplate, { params: { templateId: template.id }, body });
      await call(routes.writeTemplate, { body: { ...body, replaces: template?.id ?? null } });
      return undefined;
    },
    async onSuccess() {
      await client.invalidateQueries({ queryKey: ['posts'] });
      onDone();
    },
  });
}

type PartProps = { draft: TemplateDraft; set: (change: Partial<TemplateDraft>) => void };

function WhatItIs({ draft, set }: PartProps) {
  const { words } = useWords();
  const text = words.emergency;
  return (
    <>
      <Choice
        label={text.templates.kind}
        value={draft.kind}
        options={TEMPLATE_KINDS.map((value) => ({ value, label: text.templates.kinds[value] }))}
        onChange={(value) => {
          const kind = TEMPLATE_KINDS.find((one) => one === value) ?? 'alert';
          set({ kind, ...(kind === 'all-clear' ? { level: 'green' } : {}) });
        }}
      />
      {draft.kind === 'alert' && (
        <Choice
          label={text.templates.level}
          value={draft.level}
          options={ALERT_LEVELS.map((value) => ({ value, label: text.levels[value] }))}
          onChange={(value) => set({ level: ALERT_LEVELS.find((one) => one === value) ?? 'yellow' })}
        />
      )}
    </>
  );
}

/** What the checks have to know, and the questions of the policy that are still open: answered once, for every alert. */
function About({ draft, set, choices, template }: PartProps & FormProps) {
  const { words, pick, locale } = useWords();
  const text = words.emergency.templates;
  const none = { value: '', label: text.choose };
  const questions = (template?.remarks ?? []).filter(({ severity, check }) => severity === 'asks' || check in STATABLE);
  const asked = new Map(questions.map((one) => [one.check, pick(one.say)]));
  for (const check of Object.keys(draft.stated)) if (!asked.has(check)) asked.set(check, check.replaceAll('-', ' '));
  return (
    <fieldset className="template-about">
      <legend>{text.about}</legend>
      {choices.categories.length > 0 && (
        <Choice
          label={text.category}
          value={draft.category}
          options={[none, ...choices.categories.map((value) => ({ value, label: sayContentCategory(value, locale) }))]}
          onChange={(category) => set({ category })}
        />
      )}
      <Choice
        label={text.purpose}
        value={draft.purpose}
        options={[none, ...choices.purposes.map((value) => ({ value, label: sayContentPurpose(value, locale) }))]}
        onChange={(purpose) => set({ purpose })}
      />
      <Choice
        label={text.office}
        value={draft.officeId}
        options={[none, ...choices.offices.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(officeId) => set({ officeId })}
      />
      <TextField
        label={text.interest}
        longest={2000}
        value={draft.publicInterest}
        onChange={(publicInterest) => set({ publicInterest })}
      />
      <TextField type="url" label={text.link} longest={2000} value={draft.link} onChange={(link) => set({ link })} />
      <TextField
        type="url"
        label={text.newsLink}
        longest={2000}
        value={draft.newsLink}
        onChange={(newsLink) => set({ newsLink })}
      />
      <TextField
        type="url"
        label={text.source}
        longest={2000}
        value={draft.officialSource}
        onChange={(officialSource) => set({ officialSource })}
      />
      {[...asked].map(([check, question]) => (
        <TextField
          key={check}
          label={question}
          hint={text.statedHint}
          longest={2000}
          value={draft.stated[check] ?? ''}
          onChange={(answer) => set({ stated: { ...draft.stated, [check]: answer } })}
        />
      ))}
    </fieldset>
  );
}

/** Stops a post until it is stated, where others of its kind are found in the text. */
const STATABLE = { 'public-domain': true };
