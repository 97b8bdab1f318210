// SPDX-License-Identifier: EUPL-1.2
import type { AccountView } from '@arengo/contract';
import { type FormEvent, type ReactNode, useId } from 'react';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { Buttons } from '../acts/draft-deeds.tsx';

export type PanelProps = { account: AccountView; mayWrite: boolean };

/** A part of the account's page under its own heading. */
export function Panel({ title, intro, children }: { title: string; intro?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="account-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {intro && <p className="quiet">{intro}</p>}
      {children}
    </section>
  );
}

type SmallFormProps = {
  save: string;
  busy: boolean;
  error: unknown;
  onSubmit: (form: HTMLFormElement) => void;
  onClose: () => void;
  children: ReactNode;
};

/** A form that unfolds in its place: what went wrong, then its two buttons. */
export function SmallForm({ save, busy, error, onSubmit, onClose, children }: SmallFormProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(event.currentTarget);
  };
  return (
    <form noValidate onSubmit={submit}>
      {children}
      {error !== null && error !== undefined && <ProblemAlert error={error} />}
      <Buttons label={save} busy={busy} onClose={onClose} />
    </form>
  );
}
