// SPDX-License-Identifier: EUPL-1.2
import type { CustodyView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Choice, Field } from '../../../elements/field.tsx';
import { endOfDay, startOfDay } from '../../../rome-time.ts';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { ActChooser } from '../acts/act-chooser.tsx';
import { useCustodyDeed } from './custody-queries.ts';
import { CustodyProblem, Done } from './custody-signs.tsx';

type Holding = NonNullable<CustodyView['holder']>;

/** Who keeps the envelopes, by which act, and how it is given to somebody else. */
export function AppointScreen({ view }: { view: CustodyView }) {
  const { words, day, role } = useWords();
  const text = words.custody;
  const governs = useMay('govern');
  const [done, setDone] = useState<string | null>(null);
  return (
    <>
      <p className="page-lead">{text.appoint.intro}</p>
      <p>
        {view.office.clause
          ? text.office.clause(role(view.office.custodian ?? ''), view.office.clause)
          : text.office.notStated}
      </p>
      <Done>{done}</Done>
      <h2>{text.appoint.present}</h2>
      {!view.holder && <p>{text.office.nobody}</p>}
      {[view.holder, view.next].map(
        (one) => one && <Held key={one.id} holding={one} governs={governs} onEnd={() => setDone(text.appoint.ended)} />,
      )}
      {governs ? (
        <AppointForm view={view} onDone={() => setDone(text.appoint.done)} />
      ) : (
        <p className="quiet">{text.appoint.onlyGovern}</p>
      )}
      {view.past.length > 0 && (
        <section className="custody-part">
          <h2>{text.appoint.past}</h2>
          <ul className="plain">
            {view.past.map((one) => (
              <li key={one.id}>
                {text.appoint.pastLine(one.person.name, day(one.from), day(one.to ?? one.from), one.act)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Held({ holding, governs, onEnd }: { holding: Holding; governs: boolean; onEnd: () => void }) {
  const { words, day } = useWords();
  const text = words.custody;
  const { busy, error, run } = useCustodyDeed();
  return (
    <section className="notice">
      <p className="notice-title">{text.office.heldBy(holding.person.name, holding.act)}</p>
      <p>{text.appoint.line(day(holding.from), holding.to && day(holding.to))}</p>
      {!holding.hasKey && <p>{text.office.noKey(holding.person.name)}</p>}
      {governs && (
        <>
          <p className="quiet">{text.appoint.endHelp}</p>
          <CustodyProblem error={error} />
          <Button
            color="outline-danger"
            size="sm"
            disabled={busy}
            onClick={() =>
              run(async () => {
                const body = { at: new Date().toISOString() };
                await call(routes.endCustodyHolding, { params: { holdingId: holding.id }, body });
                onEnd();
              })
            }
          >
            {text.appoint.end}
          </Button>
        </>
      )}
    </section>
  );
}

function AppointForm({ view, onDone }: { view: CustodyView; onDone: () => void }) {
  const { words, role } = useWords();
  const text = words.custody.appoint;
  const { busy, error, run } = useCustodyDeed();
  const [personId, setPersonId] = useState('');
  const [actId, setActId] = useState<string | null>(null);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [tried, setTried] = useState(false);
  const people = view.people.map((one) => ({
    value: one.id,
    label: one.fits ? one.name : `${one.name}: ${text.notFit(role(one.role))}`,
  }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (personId === '' || actId === null || from === '') return;
    void run(async () => {
      const body = { personId, actId, from: startOfDay(from), to: to === '' ? null : endOfDay(to) };
      await call(routes.appointCustodyHolder, { body });
      onDone();
    });
  };
  return (
    <form noValidate onSubmit={submit} className="custody-form">
      <h2>{text.submit}</h2>
      <Choice
        label={text.person}
        value={personId}
        error={tried && personId === '' ? text.needPerson : undefined}
        options={[{ value: '', label: text.choose }, ...people]}
        onChange={setPersonId}
      />
      <ActChooser
        label={text.act}
        hint={text.actHelp}
        value={actId}
        onChange={setActId}
        error={tried && actId === null ? text.needAct : undefined}
      />
      <Field label={text.from} error={tried && from === '' ? text.needFrom : undefined}>
        {(wiring) => <input {...wiring} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />}
      </Field>
      <Field label={text.to}>
        {(wiring) => <input {...wiring} type="date" value={to} onChange={(event) => setTo(event.target.value)} />}
      </Field>
      <CustodyProblem error={error} />
      <Button color="primary" type="submit" disabled={busy}>
        {text.submit}
      </Button>
    </form>
  );
}
