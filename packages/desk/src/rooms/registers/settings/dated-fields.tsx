// SPDX-License-Identifier: EUPL-1.2
// Periods that rest on something: elections, states of the policy, sponsorship contracts.
import type { SettingsPart, SettingsReply } from '@arengo/contract';
import { Button } from 'design-react-kit';
import type { ReactNode } from 'react';
import { Choice, Field } from '../../../elements/field.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { ActChooser } from '../acts/act-chooser.tsx';
import { DayFields } from './day-fields.tsx';
import type { PartForm } from './settings-part.tsx';

type Dated = { from: string; to: string; source: string; actId: string | null };
const FIRST: Dated = { from: '', to: '', source: '', actId: null };

type ListProps<T extends Dated> = {
  all: readonly T[];
  onChange: (all: T[]) => void;
  fault: (at: number) => string | undefined;
  /** What a new one begins with; null where none can be added. */
  first: T | null;
  add: string;
  children: (one: T, put: (change: Partial<T>) => void) => ReactNode;
};

/** Periods one below the other, in the order of their days. */
function DatedList<T extends Dated>({ all, onChange, fault, first, add, children }: ListProps<T>) {
  const { words } = useWords();
  const text = words.settings;
  return (
    <>
      {all.length === 0 && <p className="quiet">{text.noPeriods}</p>}
      {all.map((one, at) => {
        const put = (change: Partial<T>) => onChange(all.with(at, { ...one, ...change }));
        const putDated = (change: Partial<Dated>) => onChange(all.with(at, { ...one, ...change }));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: periods have no name of their own, and are not moved
          <div key={at} className="settings-period">
            {children(one, put)}
            <DayFields value={one} onChange={putDated} error={fault(at)} />
            <Field label={text.source} hint={text.sourceHint}>
              {(wiring) => (
                <input
                  {...wiring}
                  maxLength={500}
                  value={one.source}
                  onChange={(event) => putDated({ source: event.target.value })}
                />
              )}
            </Field>
            <details className="settings-more" open={one.actId !== null}>
              <summary>{text.linkAct}</summary>
              <ActChooser
                label={text.act}
                value={one.actId}
                allowDrafts={false}
                onChange={(actId) => putDated({ actId })}
              />
            </details>
            <Button
              type="button"
              color="outline-danger"
              size="xs"
              onClick={() => onChange(all.filter((_, place) => place !== at))}
            >
              {text.removePeriod}
            </Button>
          </div>
        );
      })}
      {first && (
        <div className="buttons">
          <Button type="button" color="outline-primary" size="xs" onClick={() => onChange([...all, first])}>
            {add}
          </Button>
        </div>
      )}
    </>
  );
}

type Elections = Extract<SettingsPart, { part: 'elections' }>;

export function ElectionFields({ value, onChange, fault }: PartForm<Elections>) {
  const { words } = useWords();
  const text = words.settings;
  return (
    <DatedList
      all={value.periods}
      onChange={(periods) => onChange({ periods })}
      fault={(at) => fault(`/periods/${at}`)}
      first={{ what: '', ...FIRST }}
      add={text.addPeriod}
    >
      {(one, put) => (
        <Field label={text.what} hint={text.whatHint}>
          {(wiring) => (
            <input
              {...wiring}
              maxLength={200}
              value={one.what}
              onChange={(event) => put({ what: event.target.value })}
            />
          )}
        </Field>
      )}
    </DatedList>
  );
}

type Profiles = Extract<SettingsPart, { part: 'profiles' }>;
type ProfileProps = PartForm<Profiles> & { profiles: SettingsReply['asked']['profiles'] };

export function ProfileFields({ value, onChange, fault, profiles }: ProfileProps) {
  const { words, pick } = useWords();
  const text = words.settings;
  const [first] = profiles;
  return (
    <DatedList
      all={value.periods}
      onChange={(periods) => onChange({ periods })}
      fault={(at) => fault(`/periods/${at}`)}
      first={first ? { profile: first.id, ...FIRST } : null}
      add={text.addPeriod}
    >
      {(one, put) => (
        <Choice
          label={text.profile}
          value={one.profile}
          options={profiles.map(({ id, name }) => ({ value: id, label: pick(name) }))}
          onChange={(profile) => put({ profile })}
        />
      )}
    </DatedList>
  );
}

type Sponsors = Extract<SettingsPart, { part: 'sponsors' }>;

export function SponsorFields({ value, onChange, fault }: PartForm<Sponsors>) {
  const { words } = useWords();
  const text = words.settings;
  const networks = Object.entries(words.networks).map(([id, label]) => ({ value: id, label }));
  return (
    <DatedList
      all={value.contracts}
      onChange={(contracts) => onChange({ contracts })}
      fault={(at) => fault(`/contracts/${at}`)}
      first={{ network: 'facebook', authorRemoteId: '', ...FIRST }}
      add={text.addSponsor}
    >
      {(one, put) => (
        <div className="founding-pair">
          <Choice
            label={text.network}
            value={one.network}
            options={networks}
            onChange={(network) => put({ network })}
          />
          <Field label={text.author}>
            {(wiring) => (
              <input
                {...wiring}
                maxLength={300}
                value={one.authorRemoteId}
                onChange={(event) => put({ authorRemoteId: event.target.value })}
              />
            )}
          </Field>
        </div>
      )}
    </DatedList>
  );
}
