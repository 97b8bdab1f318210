// SPDX-License-Identifier: EUPL-1.2
import { type BodyInput, OWNERS } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Choice, Field } from '../../../elements/field.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { useActDeed } from '../../../use-act-deed.ts';
import { useWords } from '../../../words/use-words.tsx';

type Noted = BodyInput<typeof routes.noteOutOfScope>['accounts'];
type Whose = Noted[number]['whose'];

/** Notes profiles that are known and not the body's, one a line. */
export function NoteOutside() {
  const { words } = useWords();
  const text = words.accounts.outside;
  const navigate = useNavigate();
  const [lines, setLines] = useState('');
  const [whose, setWhose] = useState<Whose>('mayor');
  const [gap, setGap] = useState<string | undefined>(undefined);
  const note = useActDeed(
    (accounts: Noted) => call(routes.noteOutOfScope, { body: { accounts } }),
    () => void navigate('/registri/account'),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readLines(lines, whose);
    const wrong = read.bad === null ? undefined : text.badLine(read.bad);
    const said = read.accounts.length === 0 && !wrong ? text.none : wrong;
    setGap(said);
    if (said) return focusFirstWrong(event.currentTarget);
    note.mutate(read.accounts);
  };
  return (
    <div className="page-narrow">
      <p>
        <Link to="/registri/account">{words.accounts.page.back}</Link>
      </p>
      <PageHeading title={text.title} />
      <p>{text.intro}</p>
      <form noValidate onSubmit={submit}>
        <Choice
          label={text.whose}
          value={whose}
          options={OWNERS.map((value) => ({ value, label: words.accounts.owners[value] }))}
          onChange={(value) => setWhose(OWNERS.find((one) => one === value) ?? 'other')}
        />
        <Field label={text.lines} hint={text.linesHint} error={gap}>
          {(wiring) => (
            <textarea
              {...wiring}
              rows={5}
              value={lines}
              spellCheck={false}
              onChange={(event) => {
                setLines(event.target.value);
                setGap(undefined);
                note.reset();
              }}
            />
          )}
        </Field>
        {note.error && <ProblemAlert error={note.error} />}
        <div className="buttons">
          <Button color="primary" size="sm" type="submit" disabled={note.isPending}>
            {text.save}
          </Button>
          <Button color="outline-primary" size="sm" type="button" onClick={() => void navigate('/registri/account')}>
            {words.accounts.form.cancel}
          </Button>
        </div>
      </form>
    </div>
  );
}

function readLines(text: string, whose: Whose): { accounts: Noted; bad: number | null } {
  const accounts: Noted = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [, address, name] = /^\s*(\S+)\s+(.*\S)\s*$/.exec(line) ?? [];
    if (address === undefined || name === undefined) return { accounts, bad: at + 1 };
    accounts.push({ address, name, whose });
  }
  return { accounts, bad: null };
}
