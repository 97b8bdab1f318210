// SPDX-License-Identifier: EUPL-1.2
import type { ReplacementView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { Link } from 'react-router';
import { call, routes } from '../../../client.ts';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { Said } from '../../../elements/said.tsx';
import { SmallForm } from '../../../elements/small-form.tsx';
import { TextField } from '../../../elements/text-field.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { endOfDay, startOfDay } from '../../../rome-time.ts';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { ActChooser } from '../../registers/acts/act-chooser.tsx';
import { OfficeChooser } from '../../registers/people/office-chooser.tsx';
import { PersonChooser } from '../../registers/people/person-chooser.tsx';
import { replacementsQuery } from './requests-queries.ts';
import { useRequestDeed } from './use-request-deed.ts';

/** Who signs in place of the heads of offices, by which act. */
export function ReplacementsPage() {
  const { words } = useWords();
  const text = words.requests.replacements;
  const governs = useMay('govern');
  const found = useQuery(replacementsQuery);
  const [said, setSaid] = useState({ text: '' });
  return (
    <>
      <p>
        <Link to="/redazione/richieste">{words.requests.page.back}</Link>
      </p>
      <PageHeading title={text.title}>
        <p className="page-lead">{text.lead}</p>
      </PageHeading>
      <Said said={said} />
      {governs && (
        <Unfold label={text.add} color="primary">
          {(close) => (
            <NewReplacement
              onDone={() => {
                close();
                setSaid({ text: text.added });
              }}
              onClose={close}
            />
          )}
        </Unfold>
      )}
      {found.isPending && <Loading />}
      {found.error && <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.replacements.length === 0 && <EmptyRoom title={text.none} help={text.noneHelp} icon="it-user" />}
      <ul className="account-list">
        {found.data?.replacements.map((one) => (
          <Line key={one.id} one={one} onEnded={() => setSaid({ text: text.closed })} />
        ))}
      </ul>
    </>
  );
}

function Line({ one, onEnded }: { one: ReplacementView; onEnded: () => void }) {
  const { words, day } = useWords();
  const text = words.requests.replacements;
  const governs = useMay('govern');
  const end = useRequestDeed(() => call(routes.endReplacement, { params: { replacementId: one.id } }), onEnded);
  // Its last instant is the end of a day.
  const last = one.to === null ? null : day(new Date(new Date(one.to).getTime() - 1).toISOString());
  return (
    <li>
      <p className="record-head">
        {one.person.name}, {one.office.name}{' '}
        <span className={`sign ${one.inForce ? 'request-signed-now' : ''}`}>
          {one.inForce ? text.inForce : text.notInForce}
        </span>
      </p>
      <p>
        <Link to={`/registri/atti/${one.act.id}`}>{one.act.citation}</Link>
      </p>
      <p className="quiet">
        {[text.since(day(one.from), last), one.endedAt && text.ended(day(one.endedAt))].filter(Boolean).join(' · ')}
      </p>
      {governs && one.endedAt === null && (
        <Button
          color="outline-danger"
          size="sm"
          disabled={end.isPending}
          aria-label={text.endOf(one.person.name)}
          onClick={() => end.mutate(undefined)}
        >
          {text.end}
        </Button>
      )}
      {end.error && <ProblemAlert error={end.error} />}
    </li>
  );
}

type Chosen = { officeId: string | null; personId: string | null; actId: string | null; from: string; to: string };

function NewReplacement({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const { words } = useWords();
  const text = words.requests.replacements;
  const [chosen, setChosen] = useState<Chosen>({ officeId: null, personId: null, actId: null, from: '', to: '' });
  const [tried, setTried] = useState(false);
  const edit = (change: Partial<Chosen>) => setChosen({ ...chosen, ...change });
  const { officeId, personId, actId, from, to } = chosen;
  const name = useRequestDeed(
    (asked: { officeId: string; personId: string; actId: string }) =>
      call(routes.nameReplacement, {
        body: { ...asked, from: startOfDay(from), to: to === '' ? null : endOfDay(to) },
      }),
    onDone,
  );
  const gap = (missing: boolean, said: string) => (tried && missing ? said : undefined);
  return (
    <SmallForm
      save={text.add}
      busy={name.isPending}
      error={name.error}
      onClose={onClose}
      onSubmit={(form) => {
        setTried(true);
        if (officeId === null || personId === null || actId === null || from === '') focusFirstWrong(form);
        else name.mutate({ officeId, personId, actId });
      }}
    >
      <OfficeChooser
        label={text.office}
        none={text.missing.office}
        value={officeId}
        error={gap(officeId === null, text.missing.office)}
        onChange={(value) => edit({ officeId: value })}
      />
      <PersonChooser
        label={text.person}
        value={personId}
        error={gap(personId === null, text.missing.person)}
        onChange={(value) => edit({ personId: value })}
      />
      <ActChooser
        label={text.act}
        allowDrafts={false}
        value={actId}
        error={gap(actId === null, text.missing.act)}
        onChange={(value) => edit({ actId: value })}
      />
      <TextField
        label={text.from}
        type="date"
        value={from}
        error={gap(from === '', text.missing.from)}
        onChange={(value) => edit({ from: value })}
      />
      <TextField label={text.to} hint={text.toHint} type="date" value={to} onChange={(value) => edit({ to: value })} />
    </SmallForm>
  );
}
