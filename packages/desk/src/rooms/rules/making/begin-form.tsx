// SPDX-License-Identifier: EUPL-1.2
import type { BodyInput } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Choice, Field } from '../../../elements/field.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { packsQuery, useRulesDeed, versionsQuery } from '../rules-queries.ts';

const MOST_CHARACTERS = 190_000;

/** Begins a text: from the version in force, from a pack, from a file or from nothing. */
export function BeginForm() {
  const { words } = useWords();
  const text = words.ruleMaking.drafts;
  const navigate = useNavigate();
  // The act that is to adopt it, where one comes from the draft of an act.
  const { search } = useLocation();
  const packs = useQuery(packsQuery).data?.packs ?? [];
  const inForce = useQuery(versionsQuery).data?.versions.find(({ state }) => state === 'in-force');
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [wrong, setWrong] = useState<{ name?: string; file?: string }>({});
  const from = chosen || (inForce ? `version:${inForce.version}` : 'nothing');
  const begin = useRulesDeed(
    (body: BodyInput<typeof routes.beginPolicyDraft>) => call(routes.beginPolicyDraft, { body }),
    (draft) => void navigate(`/regole/scrivi/${draft.id}${search}`),
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const source = from === 'file' ? ((await file?.text()) ?? null) : null;
    const faults = {
      ...(name.trim() === '' && { name: text.needName }),
      ...(from === 'file' && source === null && { file: text.needFile }),
      ...(source !== null && source.length > MOST_CHARACTERS && { file: text.bigFile }),
    };
    setWrong(faults);
    if (Object.keys(faults).length > 0) return;
    begin.mutate({
      name: name.trim(),
      source,
      pack: from.startsWith('pack:') ? from.slice('pack:'.length) : null,
      version: from.startsWith('version:') ? Number(from.slice('version:'.length)) : null,
    });
  };
  const options = [
    ...(inForce ? [{ value: `version:${inForce.version}`, label: text.fromVersion(inForce.version) }] : []),
    ...packs.map((pack) => ({ value: `pack:${pack.name}`, label: text.fromPack(pack.body, pack.clauses) })),
    { value: 'file', label: text.fromFile },
    { value: 'nothing', label: text.fromNothing },
  ];
  return (
    <form className="register-form" onSubmit={(event) => void submit(event)} noValidate aria-labelledby="begin-draft">
      <h2 id="begin-draft">{text.beginTitle}</h2>
      <Field label={text.name} hint={text.nameHint} error={wrong.name}>
        {(wiring) => (
          <input {...wiring} maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <Choice label={text.from} value={from} options={options} onChange={setChosen} />
      {from.startsWith('pack:') && <p className="quiet">{text.packNote}</p>}
      {from === 'file' && (
        <Field label={text.file} error={wrong.file}>
          {(wiring) => (
            <input
              {...wiring}
              type="file"
              accept=".yaml,.yml,text/yaml"
              onChange={(event) => setFile(event.target.files?.[0] ?? null)}
            />
          )}
        </Field>
      )}
      {begin.error && <ProblemAlert error={begin.error} />}
      <Button color="primary" type="submit" disabled={begin.isPending}>
        {text.begin}
      </Button>
    </form>
  );
}
