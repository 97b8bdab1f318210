// SPDX-License-Identifier: EUPL-1.2
import type { SettingsPart } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { Field } from '../../../elements/field.tsx';
import { useWords } from '../../../words/use-words.tsx';
import type { PartForm } from './settings-part.tsx';

type Domains = Extract<SettingsPart, { part: 'domains' }>;

export function DomainFields({ value, onChange, fault }: PartForm<Domains>) {
  const { words } = useWords();
  const text = words.settings;
  const { domains } = value;
  return (
    <>
      {domains.map((domain, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the domain itself is being written
        <div key={at} className="settings-line">
          <Field label={text.domain} error={fault(`/domains/${at}`)}>
            {(wiring) => (
              <input
                {...wiring}
                maxLength={253}
                autoComplete="off"
                spellCheck={false}
                value={domain}
                onChange={(event) => onChange({ domains: domains.with(at, event.target.value) })}
              />
            )}
          </Field>
          <Button
            type="button"
            color="outline-danger"
            size="xs"
            onClick={() => onChange({ domains: domains.filter((_, place) => place !== at) })}
          >
            {text.remove}
          </Button>
        </div>
      ))}
      <div className="buttons">
        <Button type="button" color="outline-primary" size="xs" onClick={() => onChange({ domains: [...domains, ''] })}>
          {text.addDomain}
        </Button>
      </div>
    </>
  );
}
