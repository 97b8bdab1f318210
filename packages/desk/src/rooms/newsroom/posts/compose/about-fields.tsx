// SPDX-License-Identifier: EUPL-1.2
import { sayContentPurpose } from '@arengo/contract';
import { Choice, Field } from '../../../../elements/field.tsx';
import { useWords } from '../../../../words/use-words.tsx';
import { ActChooser } from '../../../registers/acts/act-chooser.tsx';
import { OfficeChooser } from '../../../registers/people/office-chooser.tsx';
import { useCompose, useContent } from './use-compose.ts';

/** What it is about and why it is published: purpose, public interest, act, office. */
export function AboutFields() {
  const { words, locale } = useWords();
  const text = words.compose.about;
  const { composer } = useCompose();
  const [purpose, setPurpose] = useContent('purpose');
  const [interest, setInterest] = useContent('publicInterest');
  const [actId, setActId] = useContent('actId');
  const [officeId, setOfficeId] = useContent('officeId');
  return (
    <>
      <div data-field="purpose">
        <Choice
          label={text.purpose}
          value={purpose ?? ''}
          options={[
            { value: '', label: text.noPurpose },
            ...composer.choices.purposes.map((slug) => ({
              value: slug,
              label: sayContentPurpose(slug, locale),
            })),
          ]}
          onChange={(value) => setPurpose(value || null)}
        />
      </div>
      <div data-field="publicInterest">
        <Field label={text.interest} hint={text.interestHint}>
          {(wiring) => (
            <textarea
              {...wiring}
              rows={2}
              maxLength={2000}
              value={interest ?? ''}
              onChange={(event) => setInterest(event.target.value || null)}
            />
          )}
        </Field>
      </div>
      <div data-field="officeId">
        <OfficeChooser label={text.office} none={text.noOffice} value={officeId} onChange={setOfficeId} />
      </div>
      <div data-field="actId">
        <ActChooser label={text.act} hint={text.actHint} value={actId} onChange={setActId} />
      </div>
    </>
  );
}
