// SPDX-License-Identifier: EUPL-1.2
import type { AccountView, BodyInput } from '@arengo/contract';
import { useState } from 'react';
import { call, routes } from '../../../client.ts';
import { SmallForm } from '../../../elements/small-form.tsx';
import { TextField } from '../../../elements/text-field.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { useActDeed } from '../../../use-act-deed.ts';
import { useWords } from '../../../words/use-words.tsx';
import { ActChooser } from '../acts/act-chooser.tsx';
import { OfficeChooser } from '../people/office-chooser.tsx';
import { PersonChooser } from '../people/person-chooser.tsx';
import { demandFor } from './new-account.tsx';

type Props = { account: AccountView };
type FormProps = Props & { onClose: () => void };

/** Name, office, person responsible, contract and end. */
export function EditAccount({ account }: Props) {
  const text = useWords().words.accounts.page;
  return <Unfold label={text.edit}>{(close) => <EditForm account={account} onClose={close} />}</Unfold>;
}

function EditForm({ account, onClose }: FormProps) {
  const { words } = useWords();
  const text = words.accounts.form;
  const [written, setWritten] = useState({
    name: account.name,
    managedBy: account.managedBy ?? '',
    contract: account.contract ?? '',
    endsOn: account.endsOn ?? '',
  });
  const [officeId, setOfficeId] = useState(account.office?.id ?? null);
  const [responsibleId, setResponsibleId] = useState(account.responsible?.id ?? null);
  const change = useActDeed(
    (body: BodyInput<typeof routes.changeAccount>) =>
      call(routes.changeAccount, { params: { accountId: account.id }, body }),
    onClose,
  );
  const set = (name: keyof typeof written) => (value: string) => setWritten({ ...written, [name]: value });
  const nameGap = written.name.trim() === '' ? text.missing.name : undefined;
  return (
    <SmallForm
      save={words.accounts.page.save}
      busy={change.isPending}
      error={change.error}
      onClose={onClose}
      onSubmit={(form) => {
        if (nameGap) return focusFirstWrong(form);
        const { name, managedBy, contract, endsOn } = written;
        change.mutate({
          ...{ name, officeId, responsibleId },
          ...{ managedBy: managedBy.trim() || null, contract: contract.trim() || null, endsOn: endsOn || null },
        });
      }}
    >
      <TextField label={text.name} value={written.name} error={nameGap} onChange={set('name')} />
      {account.kind === 'temporary' && (
        <TextField label={text.endsOn} type="date" value={written.endsOn} onChange={set('endsOn')} />
      )}
      {account.kind === 'external-service' && (
        <>
          <TextField label={text.managedBy} value={written.managedBy} onChange={set('managedBy')} />
          <TextField label={text.contract} value={written.contract} onChange={set('contract')} />
        </>
      )}
      <OfficeChooser label={text.office} none={text.noOffice} value={officeId} onChange={setOfficeId} />
      <PersonChooser label={text.responsible} value={responsibleId} onChange={setResponsibleId} />
    </SmallForm>
  );
}

/** Rests the account on a further act. */
export function ConfirmAccount({ account }: Props) {
  const text = useWords().words.accounts.page;
  return <Unfold label={text.confirm}>{(close) => <ConfirmForm account={account} onClose={close} />}</Unfold>;
}

function ConfirmForm({ account, onClose }: FormProps) {
  const { words } = useWords();
  const text = words.accounts.page;
  const [actId, setActId] = useState<string | null>(null);
  const [gap, setGap] = useState(false);
  const asked = demandFor(account.demands.opening, account.kind);
  const confirm = useActDeed(
    (chosen: string) => call(routes.confirmAccount, { params: { accountId: account.id }, body: { actId: chosen } }),
    onClose,
  );
  return (
    <SmallForm
      save={text.confirmSave}
      busy={confirm.isPending}
      error={confirm.error}
      onClose={onClose}
      onSubmit={(form) => {
        setGap(actId === null);
        if (actId === null) return focusFirstWrong(form);
        confirm.mutate(actId);
      }}
    >
      <p className="quiet">{text.confirmHelp}</p>
      <ActChooser
        label={text.confirmAct}
        organ={asked?.organ}
        kind={asked?.kind}
        value={actId}
        onChange={setActId}
        error={gap && actId === null ? words.accounts.form.missing.act : undefined}
      />
    </SmallForm>
  );
}
