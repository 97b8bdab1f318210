// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import type { FormEvent, ReactNode } from 'react';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useFaults } from '../../../use-faults.ts';

type Props = {
  deed: { error: Error | null; isPending: boolean; mutate: (given: undefined) => void };
  label: string;
  color?: 'primary' | 'outline-danger';
  children: (fault: (pointer: string) => string | undefined) => ReactNode;
};

/** One step of a case: its fields, what is wrong with them, its button. */
export function StepForm({ deed, label, color = 'primary', children }: Props) {
  const faults = useFaults(deed.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    deed.mutate(undefined);
  };
  return (
    <form noValidate onSubmit={submit} className="conduct-step">
      {children(faults.at)}
      {deed.error && faults.count === 0 && <ProblemAlert error={deed.error} />}
      <Button type="submit" color={color} size="sm" disabled={deed.isPending}>
        {label}
      </Button>
    </form>
  );
}
