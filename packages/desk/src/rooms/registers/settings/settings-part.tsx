// SPDX-License-Identifier: EUPL-1.2
import type { SettingsPart as Part } from '@arengo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { call, routes } from '../../../client.ts';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useFaults } from '../../../use-faults.ts';
import { useWords } from '../../../words/use-words.tsx';

export type PartForm<P extends Part> = {
  value: P;
  onChange: (change: Partial<P>) => void;
  fault: (pointer: string) => string | undefined;
};

type Props<P extends Part> = {
  value: P;
  revisions: Readonly<Record<string, string>>;
  /** The clauses that ask for it. */
  beside?: ReactNode[];
  children: (form: PartForm<P>) => ReactNode;
};

/** One part of the settings with its own button: nothing else is changed by it. */
export function SettingsPart<P extends Part>({ value, revisions, beside = [], children }: Props<P>) {
  const { words } = useWords();
  const text = words.settings.parts[value.part];
  const id = useId();
  const client = useQueryClient();
  const [written, setWritten] = useState<P | null>(null);
  const shown = written ?? value;
  const save = useMutation({
    mutationFn: () => call(routes.changeSettings, { body: { revision: revisions[value.part] ?? '', change: shown } }),
    async onSuccess() {
      for (const kind of ['settings', 'setup', 'calendar', 'composer'])
        await client.invalidateQueries({ queryKey: [kind] });
      setWritten(null);
    },
  });
  const faults = useFaults(save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const change = (part: Partial<P>) => {
    if (save.isSuccess) save.reset();
    setWritten({ ...shown, ...part });
  };
  return (
    <section className="settings-part" aria-labelledby={id}>
      <h2 id={id}>{text.title}</h2>
      <p className="quiet">{text.help}</p>
      {beside.length > 0 && (
        <div className="setup-clauses">
          <span className="quiet">{words.settings.asks}</span> {beside}
        </div>
      )}
      <form noValidate onSubmit={submit}>
        {children({ value: shown, onChange: change, fault: faults.at })}
        <div aria-live="polite">
          {save.isSuccess && <p className="notice notice-success">{words.settings.saved}</p>}
          {faults.count > 0 && <p className="notice notice-danger">{words.founding.wrong(faults.count)}</p>}
        </div>
        {save.error && faults.count === 0 && <ProblemAlert error={save.error} />}
        <Button type="submit" color="primary" size="sm" disabled={save.isPending || written === null}>
          {text.save}
        </Button>
      </form>
    </section>
  );
}
