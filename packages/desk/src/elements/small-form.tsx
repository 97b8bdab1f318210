// SPDX-License-Identifier: EUPL-1.2
import type { FormEvent, ReactNode } from 'react';
import { FormButtons } from './form-buttons.tsx';
import { ProblemAlert } from './problem-alert.tsx';

type Props = {
  save: string;
  /** What it does takes something away. */
  danger?: boolean;
  busy: boolean;
  error: unknown;
  onSubmit: (form: HTMLFormElement) => void;
  onClose: () => void;
  children: ReactNode;
};

/** A form that unfolds in its place: what went wrong, then its two buttons. */
export function SmallForm({ save, danger = false, busy, error, onSubmit, onClose, children }: Props) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(event.currentTarget);
  };
  return (
    <form noValidate onSubmit={submit}>
      {children}
      {error !== null && error !== undefined && <ProblemAlert error={error} />}
      <FormButtons label={save} {...{ busy, danger, onClose }} />
    </form>
  );
}
