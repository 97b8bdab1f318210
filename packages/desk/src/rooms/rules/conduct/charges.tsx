// SPDX-License-Identifier: EUPL-1.2
import type { ConductCharge, ConductRoomReply } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Field } from '../../../elements/field.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useFaults } from '../../../use-faults.ts';
import { useWords } from '../../../words/use-words.tsx';
import { ActChooser } from '../../registers/acts/act-chooser.tsx';
import { PersonChooser } from '../../registers/people/person-chooser.tsx';
import { useConductDeed } from './conduct-queries.ts';

/** Who handles cases, and by which act. */
export function Charges({ room, mayWrite }: { room: ConductRoomReply; mayWrite: boolean }) {
  const { words, role } = useWords();
  const text = words.conduct;
  return (
    <section aria-labelledby="charges" className="conduct-part">
      <h2 id="charges">{text.charges}</h2>
      <p className="quiet">{text.chargesHelp}</p>
      {room.clauses.length > 0 && (
        <p className="quiet">{room.referral ? text.referral(role(room.referral)) : text.noReferral}</p>
      )}
      {room.charges.length === 0 ? (
        <p>{text.chargesNone}</p>
      ) : (
        <ul className="act-list">
          {room.charges.map((charge) => (
            <Charge key={charge.id} charge={charge} mayWrite={mayWrite} />
          ))}
        </ul>
      )}
      {mayWrite && <ChargeForm />}
    </section>
  );
}

function Charge({ charge, mayWrite }: { charge: ConductCharge; mayWrite: boolean }) {
  const { words, day } = useWords();
  const text = words.conduct;
  const end = useConductDeed(() => call(routes.endConductCharge, { params: { chargeId: charge.id } }));
  return (
    <li>
      <p className="record-head">
        <strong>{charge.person.name}</strong>
        <span className="act-state">{charge.inForce ? text.inForce : text.ended}</span>
      </p>
      <p className="quiet">
        {charge.act} · {text.since(day(charge.from))}
      </p>
      {end.error && <ProblemAlert error={end.error} />}
      {mayWrite && charge.inForce && (
        <Button color="outline-danger" size="xs" disabled={end.isPending} onClick={() => end.mutate(undefined)}>
          {text.endCharge(charge.person.name)}
        </Button>
      )}
    </li>
  );
}

const EMPTY: { personId: string | null; actId: string | null; from: string; to: string } = {
  personId: null,
  actId: null,
  from: '',
  to: '',
};

function ChargeForm() {
  const { words } = useWords();
  const text = words.conduct;
  const [form, setForm] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const charge = useConductDeed(
    ({ personId, actId }: { personId: string; actId: string }) =>
      call(routes.chargeWithConduct, { body: { personId, actId, from: form.from, to: form.to || null } }),
    () => {
      setForm(EMPTY);
      setTried(false);
    },
  );
  const faults = useFaults(charge.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { personId, actId } = form;
    if (personId !== null && actId !== null) charge.mutate({ personId, actId });
  };
  return (
    <details className="settings-more">
      <summary>{text.charge}</summary>
      <form noValidate onSubmit={submit}>
        <PersonChooser
          label={text.chargePerson}
          value={form.personId}
          error={tried && form.personId === null ? text.choosePerson : undefined}
          onChange={(personId) => setForm({ ...form, personId })}
        />
        <ActChooser
          label={text.chargeAct}
          value={form.actId}
          allowDrafts={false}
          error={tried && form.actId === null ? text.chooseAct : undefined}
          onChange={(actId) => setForm({ ...form, actId })}
        />
        <div className="founding-pair">
          <Field label={text.from} error={faults.at('/from')}>
            {(wiring) => (
              <input
                {...wiring}
                type="date"
                value={form.from}
                onChange={(event) => setForm({ ...form, from: event.target.value })}
              />
            )}
          </Field>
          <Field label={text.to} error={faults.at('/to')}>
            {(wiring) => (
              <input
                {...wiring}
                type="date"
                value={form.to}
                onChange={(event) => setForm({ ...form, to: event.target.value })}
              />
            )}
          </Field>
        </div>
        <div role="status">{charge.isSuccess && <p className="notice notice-success">{text.chargeDone}</p>}</div>
        {charge.error && faults.count === 0 && <ProblemAlert error={charge.error} />}
        <Button type="submit" color="primary" size="sm" disabled={charge.isPending}>
          {text.charge}
        </Button>
      </form>
    </details>
  );
}
