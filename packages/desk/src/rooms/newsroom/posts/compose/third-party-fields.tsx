// SPDX-License-Identifier: EUPL-1.2
import { VERIFICATION_OUTCOMES } from '@arengo/contract';
import { Choice, Field, Tick } from '../../../../elements/field.tsx';
import { TextField } from '../../../../elements/text-field.tsx';
import { useWords } from '../../../../words/use-words.tsx';
import type { Draft } from './draft.ts';
import { useCompose, useContent } from './use-compose.ts';

type ThirdParty = NonNullable<Draft['content']['thirdParty']>;
const NEW: ThirdParty = { source: '', sourceUrl: null, verification: null, ground: null, consent: null };

/** Content that is somebody else's: whose, how it was checked, and by which of the policy's cases it may be shared. */
export function ThirdPartyFields() {
  const { words } = useWords();
  const text = words.compose.third;
  const [thirdParty, setThirdParty] = useContent('thirdParty');
  return (
    <div data-field="thirdParty">
      <Tick label={text.is} checked={thirdParty !== null} onChange={(on) => setThirdParty(on ? NEW : null)} />
      {thirdParty && (
        <Particulars value={thirdParty} onChange={(change) => setThirdParty({ ...thirdParty, ...change })} />
      )}
    </div>
  );
}

function Particulars({ value, onChange }: { value: ThirdParty; onChange: (change: Partial<ThirdParty>) => void }) {
  const { words } = useWords();
  const text = words.compose.third;
  const { composer } = useCompose();
  const { verification } = value;
  const outcome = VERIFICATION_OUTCOMES.find((one) => one === verification?.outcome);
  return (
    <>
      <TextField
        label={text.source}
        hint={text.sourceHint}
        longest={500}
        value={value.source}
        onChange={(source) => onChange({ source })}
      />
      <TextField
        label={text.address}
        type="url"
        longest={2000}
        value={value.sourceUrl ?? ''}
        onChange={(sourceUrl) => onChange({ sourceUrl: sourceUrl.trim() || null })}
      />
      {composer.choices.thirdPartyGrounds.length > 0 && (
        <Choice
          label={text.ground}
          value={value.ground ?? ''}
          options={[
            { value: '', label: text.noGround },
            ...composer.choices.thirdPartyGrounds.map((slug) => ({
              value: slug,
              label: text.grounds[slug] ?? slug.replaceAll('-', ' '),
            })),
          ]}
          onChange={(ground) => onChange({ ground: ground || null })}
        />
      )}
      <Choice
        label={text.verification}
        value={outcome ?? ''}
        options={[
          { value: '', label: text.notChecked },
          ...VERIFICATION_OUTCOMES.map((one) => ({ value: one, label: text.outcomes[one] })),
        ]}
        onChange={(chosen) => {
          const next = VERIFICATION_OUTCOMES.find((one) => one === chosen);
          onChange({ verification: next ? { outcome: next, how: verification?.how ?? '' } : null });
        }}
      />
      {verification && (
        <Field label={verification.outcome === 'verified' ? text.how : text.whyNot}>
          {(wiring) => (
            <textarea
              {...wiring}
              rows={2}
              maxLength={2000}
              value={verification.how}
              onChange={(event) => onChange({ verification: { ...verification, how: event.target.value } })}
            />
          )}
        </Field>
      )}
      <TextField
        label={text.consent}
        hint={text.consentHint}
        longest={2000}
        value={value.consent ?? ''}
        onChange={(consent) => onChange({ consent: consent || null })}
      />
    </>
  );
}
