// SPDX-License-Identifier: EUPL-1.2
import { LATE_POLICIES, POST_LANGUAGES } from '@arengo/contract';
import { Choice, Field, Tick } from '../../../../elements/field.tsx';
import { TextField } from '../../../../elements/text-field.tsx';
import { useWords } from '../../../../words/use-words.tsx';
import { titleFrom } from './draft.ts';
import { minuteOf, readMinute } from './hours.ts';
import { useCompose, useContent } from './use-compose.ts';

/** The title it is known by here, its language, what happens if its hour goes by, and until when it holds. */
export function MoreFields() {
  const { words } = useWords();
  const text = words.compose.more;
  const { draft } = useCompose();
  const [title, setTitle] = useContent('workingTitle');
  const [language, setLanguage] = useContent('language');
  const [late, setLate] = useContent('late');
  const [until, setUntil] = useContent('validUntil');
  const [paid, setPaid] = useContent('paidReach');
  return (
    <>
      <div data-field="workingTitle">
        <TextField
          label={text.workingTitle}
          hint={text.workingTitleHint(titleFrom(draft.content.text))}
          longest={300}
          value={title}
          onChange={setTitle}
        />
      </div>
      <div data-field="late">
        <Choice
          label={text.late}
          value={late}
          options={LATE_POLICIES.map((value) => ({ value, label: text.latePolicies[value] }))}
          onChange={(value) => setLate(LATE_POLICIES.find((one) => one === value) ?? 'ask')}
        />
      </div>
      <div data-field="validUntil">
        <Field label={text.until} hint={text.untilHint}>
          {(wiring) => (
            <input
              {...wiring}
              type="datetime-local"
              value={until === null ? '' : minuteOf(until)}
              onChange={(event) => setUntil(readMinute(event.target.value).instants[0] ?? null)}
            />
          )}
        </Field>
      </div>
      <div data-field="language">
        <Choice
          label={text.language}
          value={language}
          options={POST_LANGUAGES.map((value) => ({ value, label: text.languages[value] }))}
          onChange={(value) => setLanguage(POST_LANGUAGES.find((one) => one === value) ?? 'it')}
        />
      </div>
      <div data-field="paidReach">
        <Tick label={text.paid} hint={text.paidHint} checked={paid} onChange={setPaid} />
      </div>
    </>
  );
}
