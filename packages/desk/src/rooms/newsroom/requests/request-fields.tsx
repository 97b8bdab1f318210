// SPDX-License-Identifier: EUPL-1.2
import { ASKER_KINDS, type RequestDesk } from '@arengo/contract';
import { Choice, Field, Tick } from '../../../elements/field.tsx';
import { TextField } from '../../../elements/text-field.tsx';
import { WordsField } from '../../../elements/words-field.tsx';
import { useWords } from '../../../words/use-words.tsx';
import type { Missing, RequestDraft } from './request-draft.ts';

type Props = {
  draft: RequestDraft;
  gaps: ReadonlySet<Missing>;
  desk: RequestDesk;
  onChange: (change: Partial<RequestDraft>) => void;
};

/** What is asked, for whom, by when and from which sources. */
export function RequestFields(props: Props) {
  const { words } = useWords();
  const text = words.requests.form;
  const { draft, gaps, onChange } = props;
  const gap = (field: Exclude<Missing, 'wantedBy'>) => (gaps.has(field) ? text.missing[field] : undefined);
  return (
    <>
      {draft.external && <AskerFields {...props} />}
      <TextField
        label={text.subject}
        hint={text.subjectHint}
        longest={300}
        value={draft.subject}
        error={gap('subject')}
        onChange={(subject) => onChange({ subject })}
      />
      <WordsField
        label={text.what}
        hint={text.whatHint}
        rows={6}
        longest={20_000}
        value={draft.what}
        error={gap('what')}
        onChange={(what) => onChange({ what })}
      />
      <TextField
        label={text.audience}
        hint={text.audienceHint}
        longest={1000}
        value={draft.audience}
        onChange={(audience) => onChange({ audience })}
      />
      <Field label={text.wantedBy} hint={text.wantedByHint} error={gaps.has('wantedBy') ? text.noSuchHour : undefined}>
        {(wiring) => (
          <input
            {...wiring}
            type="datetime-local"
            value={draft.wantedBy}
            onChange={(event) => onChange({ wantedBy: event.target.value })}
          />
        )}
      </Field>
      <WordsField
        label={text.sources}
        hint={text.sourcesHint}
        rows={3}
        longest={5000}
        value={draft.sources}
        onChange={(sources) => onChange({ sources })}
      />
      <OriginFields {...props} />
    </>
  );
}

function AskerFields({ draft, gaps, onChange }: Props) {
  const { words } = useWords();
  const text = words.requests.form;
  return (
    <>
      <TextField
        label={text.askerName}
        hint={text.askerNameHint}
        longest={300}
        value={draft.askerName}
        error={gaps.has('askerName') ? text.missing.askerName : undefined}
        onChange={(askerName) => onChange({ askerName })}
      />
      <Choice
        label={text.askerKind}
        value={draft.askerKind}
        options={ASKER_KINDS.map((value) => ({ value, label: text.askerKinds[value] }))}
        onChange={(value) => onChange({ askerKind: ASKER_KINDS.find((one) => one === value) ?? 'private' })}
      />
      <TextField
        label={text.askerContact}
        hint={text.askerContactHint}
        longest={300}
        value={draft.askerContact}
        error={gaps.has('askerContact') ? text.missing.askerContact : undefined}
        onChange={(askerContact) => onChange({ askerContact })}
      />
      <Tick
        label={text.outside}
        checked={draft.outsideTerritory}
        onChange={(outsideTerritory) => onChange({ outsideTerritory })}
      />
    </>
  );
}

/** Whose initiative it is, and why it matters to the public. */
function OriginFields({ draft, desk, onChange }: Props) {
  const { words } = useWords();
  const text = words.requests.form;
  return (
    <>
      {!draft.external && (
        <Tick label={text.originating} checked={draft.ofOthers} onChange={(ofOthers) => onChange({ ofOthers })} />
      )}
      {draft.ofOthers && (
        <TextField
          label={text.originatingBody}
          longest={300}
          value={draft.originatingBody}
          onChange={(originatingBody) => onChange({ originatingBody })}
        />
      )}
      {(draft.ofOthers || draft.external) && desk.originatingGrounds.length > 0 && (
        <Choice
          label={text.originatingGround}
          value={draft.originatingGround}
          options={[
            { value: '', label: text.noGround },
            ...desk.originatingGrounds.map((slug) => ({
              value: slug,
              label: words.compose.third.grounds[slug] ?? slug.replaceAll('-', ' '),
            })),
          ]}
          onChange={(originatingGround) => onChange({ originatingGround })}
        />
      )}
      <TextField
        label={text.publicInterest}
        longest={2000}
        value={draft.publicInterest}
        onChange={(publicInterest) => onChange({ publicInterest })}
      />
    </>
  );
}
