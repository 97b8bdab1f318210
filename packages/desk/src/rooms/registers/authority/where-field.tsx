// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { Tick } from '../../../elements/field.tsx';
import { accountsQuery } from '../../../queries.ts';
import { useWords } from '../../../words/use-words.tsx';
import type { Grant } from './grant.ts';

type Props = { grant: Grant; wrong: boolean; onChange: (part: Partial<Grant>) => void };

const toggled = (all: readonly string[], one: string, on: boolean) =>
  on ? [...all, one] : all.filter((each) => each !== one);

/** Every account, those of some networks, or some by name. */
export function WhereField({ grant, wrong, onChange }: Props) {
  const { words } = useWords();
  const text = words.authority.form;
  const name = useId();
  const known = useQuery(accountsQuery).data;
  const accounts = (known?.accounts ?? []).filter((one) => one.state === 'open' || one.state === 'planned');
  const choices = { everywhere: text.everywhere, networks: text.onNetworks, accounts: text.onAccounts };
  return (
    <fieldset
      className={wrong ? 'grant-part field-wrong' : 'grant-part'}
      aria-describedby={wrong ? `${name}-error` : undefined}
    >
      <legend>{text.where}</legend>
      <div className="act-has">
        {(['everywhere', 'networks', 'accounts'] as const).map((where) => (
          <label key={where}>
            <input type="radio" name={name} checked={grant.where === where} onChange={() => onChange({ where })} />
            {choices[where]}
          </label>
        ))}
      </div>
      {grant.where === 'networks' && (
        <Ticks
          label={text.whichNetworks}
          options={(known?.networks ?? []).map(({ id, name: label }) => ({ id, label: words.networks[id] ?? label }))}
          chosen={grant.networks}
          onChange={(networks) => onChange({ networks })}
        />
      )}
      {grant.where === 'accounts' && (
        <Ticks
          label={text.whichAccounts}
          options={accounts.map(({ id, name: label }) => ({ id, label }))}
          chosen={grant.accountIds}
          onChange={(accountIds) => onChange({ accountIds })}
        />
      )}
      {wrong && (
        <p className="field-error" id={`${name}-error`}>
          {text.whereMissing}
        </p>
      )}
    </fieldset>
  );
}

type TicksProps = {
  label: string;
  options: readonly { id: string; label: string }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
};

function Ticks({ label, options, chosen, onChange }: TicksProps) {
  return (
    <fieldset className="ticks-of">
      <legend>{label}</legend>
      <div className="ticks">
        {options.map((option) => (
          <Tick
            key={option.id}
            label={option.label}
            checked={chosen.includes(option.id)}
            onChange={(on) => onChange(toggled(chosen, option.id, on))}
          />
        ))}
      </div>
    </fieldset>
  );
}
