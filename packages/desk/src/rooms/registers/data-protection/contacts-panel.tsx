// SPDX-License-Identifier: EUPL-1.2
import type { DataProtectionContacts, DataProtectionView } from '@arengo/contract';
import { useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Tick } from '../../../elements/field.tsx';
import { Panel } from '../../../elements/panel.tsx';
import { SmallForm } from '../../../elements/small-form.tsx';
import { TextField } from '../../../elements/text-field.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { useFaults } from '../../../use-faults.ts';
import { useWords } from '../../../words/use-words.tsx';
import { useProtectionDeed } from './data-protection-queries.ts';

type Props = { view: DataProtectionView };
const CONTACT = ['address', 'email', 'certifiedEmail', 'phone'] as const;

/** Who answers for personal data, and what is known of each network. */
export function ContactsPanel({ view }: Props) {
  const text = useWords().words.dataProtection.contacts;
  const { controller, officer } = view.contacts;
  const said = (one: Pick<typeof controller, (typeof CONTACT)[number]>) =>
    CONTACT.map((field) => one[field])
      .filter(Boolean)
      .join(', ') || text.none;
  return (
    <Panel title={text.title}>
      <dl className="people-facts">
        <div>
          <dt>{text.controller}</dt>
          <dd>{said(controller)}</dd>
        </div>
        <div>
          <dt>{text.officer}</dt>
          <dd>{[officer.title, said(officer)].filter(Boolean).join(', ')}</dd>
        </div>
      </dl>
      <Unfold label={text.change}>{(close) => <ContactsForm view={view} onClose={close} />}</Unfold>
    </Panel>
  );
}

function ContactsForm({ view, onClose }: Props & { onClose: () => void }) {
  const { words } = useWords();
  const text = words.dataProtection.contacts;
  const networks = Object.fromEntries(view.networks.map(({ network, terms }) => [network, terms]));
  const [given, setGiven] = useState<DataProtectionContacts>({
    ...view.contacts,
    networks: { ...view.contacts.networks, ...networks },
  });
  const save = useProtectionDeed(
    (body: DataProtectionContacts) => call(routes.setDataProtectionContacts, { body }),
    onClose,
  );
  const faults = useFaults(save.error);
  const putNetwork = (network: string, change: object) => {
    const terms = given.networks[network];
    if (terms) setGiven({ ...given, networks: { ...given.networks, [network]: { ...terms, ...change } } });
  };
  return (
    <SmallForm
      save={text.save}
      busy={save.isPending}
      error={faults.count === 0 ? save.error : null}
      onClose={onClose}
      onSubmit={() => save.mutate(given)}
    >
      {(['controller', 'officer'] as const).map((who) => (
        <fieldset key={who}>
          <legend>{text[who]}</legend>
          {who === 'officer' && (
            <TextField
              label={text.officerTitle}
              hint={text.officerHint}
              value={given.officer.title}
              onChange={(title) => setGiven({ ...given, officer: { ...given.officer, title } })}
            />
          )}
          {CONTACT.map((field) => (
            <TextField
              key={field}
              label={text[field]}
              longest={field === 'phone' ? 60 : 300}
              value={given[who][field]}
              error={faults.at(`/${who}/${field}`)}
              onChange={(value) => setGiven({ ...given, [who]: { ...given[who], [field]: value } })}
            />
          ))}
        </fieldset>
      ))}
      {view.networks.map(({ network }) => {
        const terms = given.networks[network];
        if (!terms) return null;
        const line = (field: 'provider' | 'privacyPage' | 'arrangement') => (
          <TextField
            label={text[field]}
            longest={field === 'provider' ? 200 : 500}
            value={terms[field]}
            error={faults.at(`/networks/${network}/${field}`)}
            onChange={(value) => putNetwork(network, { [field]: value })}
          />
        );
        return (
          <fieldset key={network}>
            <legend>{text.network(words.networks[network] ?? network)}</legend>
            {line('provider')}
            {line('privacyPage')}
            <Tick label={text.joint} checked={terms.joint} onChange={(joint) => putNetwork(network, { joint })} />
            {terms.joint && line('arrangement')}
          </fieldset>
        );
      })}
    </SmallForm>
  );
}
