// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addressOf } from '../../../address.ts';
import { routes } from '../../../client.ts';
import { Choice } from '../../../elements/field.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { registerQuery, versionsQuery } from '../rules-queries.ts';

/** Who has acknowledged a version and who has not yet. */
export function AcknowledgementRegister() {
  const { words } = useWords();
  const text = words.ruleMaking.acknowledgements;
  const versions = useQuery(versionsQuery);
  const [chosen, setChosen] = useState<number | null>(null);
  const adopted = versions.data?.versions.filter(({ state }) => state !== 'withdrawn' && state !== 'proposed') ?? [];
  const version = chosen ?? (adopted.find(({ state }) => state === 'in-force') ?? adopted[0])?.version;
  if (version === undefined) return null;
  return (
    <section aria-labelledby="register">
      <h2 id="register">{text.register}</h2>
      <p>{text.registerHelp}</p>
      <Choice
        label={text.version}
        value={String(version)}
        options={adopted.map((row) => ({ value: String(row.version), label: String(row.version) }))}
        onChange={(value) => setChosen(Number(value))}
      />
      <People version={version} />
    </section>
  );
}

function People({ version }: { version: number }) {
  const { words, moment, role } = useWords();
  const text = words.ruleMaking.acknowledgements;
  const register = useQuery(registerQuery(version));
  const [missingOnly, setMissingOnly] = useState(false);
  const people = register.data?.people ?? [];
  const done = people.filter(({ acknowledgedAt }) => acknowledgedAt !== null).length;
  const shown = missingOnly ? people.filter(({ acknowledgedAt }) => acknowledgedAt === null) : people;
  if (register.isPending) return <Loading />;
  if (register.error) return <ProblemAlert error={register.error} />;
  return (
    <>
      <Choice
        label={text.show}
        value={missingOnly ? 'missing' : 'all'}
        options={[
          { value: 'all', label: text.everybody },
          { value: 'missing', label: text.onlyMissing },
        ]}
        onChange={(value) => setMissingOnly(value === 'missing')}
      />
      <p role="status">{text.count(done, people.length)}</p>
      <table className="register-table">
        <thead>
          <tr>
            <th scope="col">{text.person}</th>
            <th scope="col">{text.role}</th>
            <th scope="col">{text.when}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((person) => (
            <tr key={person.id}>
              <th scope="row">{person.name}</th>
              <td data-label={text.role}>{role(person.role)}</td>
              <td data-label={text.when}>{person.acknowledgedAt ? moment(person.acknowledgedAt) : text.missing}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <a href={addressOf(routes.exportAcknowledgements.path, {}, { version })} download>
          {text.download}
        </a>
      </p>
    </>
  );
}
