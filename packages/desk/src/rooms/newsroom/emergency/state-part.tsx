// SPDX-License-Identifier: EUPL-1.2
import type { EmergencyRoomView, EmergencyView } from '@arengo/contract';
import { useId, useRef, useState } from 'react';
import { Link } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Field, Tick } from '../../../elements/field.tsx';
import { SmallForm } from '../../../elements/small-form.tsx';
import { TextField } from '../../../elements/text-field.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { useActDeed } from '../../../use-act-deed.ts';
import { useWords } from '../../../words/use-words.tsx';
import { ActChooser } from '../../registers/acts/act-chooser.tsx';

/** Whether an emergency is declared, by whom and on which act; and its beginning or its end. */
export function StatePart({ room }: { room: EmergencyRoomView }) {
  const { words, pick } = useWords();
  const text = words.emergency.state;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState('');
  const { emergency } = room.now;
  const done = (what: string) => {
    setSaid(what);
    heading.current?.focus();
  };
  return (
    <section className="account-part" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {emergency ? text.on : text.title}
      </h2>
      <p role="status">{said}</p>
      {emergency ? <Told emergency={emergency} /> : <p>{text.none}</p>}
      {emergency && (
        <p>
          <Link to={`/redazione/emergenza/consegne/${emergency.id}`}>{text.handover}</Link>
        </p>
      )}
      {!room.mayBegin.granted && <p className="quiet">{pick(room.mayBegin.because)}</p>}
      {room.mayBegin.granted && (
        <div className="act-deeds">
          {emergency ? (
            <Unfold key="end" label={text.end} color="outline-danger">
              {(close) => <EndForm emergency={emergency} onClose={close} onDone={() => done(text.endedSaid)} />}
            </Unfold>
          ) : (
            <Unfold key="begin" label={text.declare}>
              {(close) => <BeginForm room={room} onClose={close} onDone={() => done(text.begunSaid)} />}
            </Unfold>
          )}
        </div>
      )}
    </section>
  );
}

/** An emergency in words. */
export function Told({ emergency }: { emergency: EmergencyView }) {
  const { words, moment, pick } = useWords();
  const text = words.emergency.state;
  const profiles = emergency.profiles.map(({ name }) => pick(name)).join(', ');
  return (
    <>
      <p>
        <strong>{emergency.reason}</strong>
      </p>
      <p>
        {text.begun(emergency.begunBy.name, moment(emergency.begunAt))} {text.cites(emergency.cites)}
      </p>
      {profiles !== '' && <p>{text.profiles(profiles)}</p>}
    </>
  );
}

type FormProps = { onClose: () => void; onDone: () => void };

function BeginForm({ room, onClose, onDone }: FormProps & { room: EmergencyRoomView }) {
  const { words, pick } = useWords();
  const text = words.emergency.state;
  const [reason, setReason] = useState('');
  const [actId, setActId] = useState<string | null>(null);
  const [order, setOrder] = useState('');
  const [profiles, setProfiles] = useState<string[]>([]);
  const [tried, setTried] = useState(false);
  const begin = useActDeed(
    () => call(routes.declareEmergency, { body: { reason, actId, order: order.trim() || null, profiles } }),
    onDone,
  );
  const noReason = reason.trim() === '';
  const noOrder = actId === null && order.trim() === '';
  return (
    <SmallForm
      save={text.declare}
      busy={begin.isPending}
      error={begin.error}
      onClose={onClose}
      onSubmit={(form) => {
        setTried(true);
        if (noReason || noOrder) focusFirstWrong(form);
        else begin.mutate(undefined);
      }}
    >
      <Field label={text.reason} hint={text.reasonHint} error={tried && noReason ? text.reasonMissing : undefined}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <ActChooser label={text.act} hint={text.actHint} value={actId} onChange={setActId} allowDrafts={false} />
      {actId === null && (
        <TextField
          label={text.order}
          hint={text.orderHint}
          longest={500}
          value={order}
          error={tried && noOrder ? text.orderMissing : undefined}
          onChange={setOrder}
        />
      )}
      {room.profiles.map((profile) => (
        <Tick
          key={profile.id}
          label={text.profile(pick(profile.name))}
          hint={text.profileHint}
          checked={profiles.includes(profile.id)}
          disabled={actId === null}
          onChange={(on) => setProfiles(on ? [...profiles, profile.id] : profiles.filter((one) => one !== profile.id))}
        />
      ))}
    </SmallForm>
  );
}

function EndForm({ emergency, onClose, onDone }: FormProps & { emergency: EmergencyView }) {
  const text = useWords().words.emergency.state;
  const [reason, setReason] = useState('');
  const [cites, setCites] = useState('');
  const [tried, setTried] = useState(false);
  const params = { stateId: emergency.id };
  const end = useActDeed(() => call(routes.liftEmergency, { params, body: { reason, cites } }), onDone);
  return (
    <SmallForm
      save={text.end}
      busy={end.isPending}
      error={end.error}
      onClose={onClose}
      onSubmit={(form) => {
        setTried(true);
        if (reason.trim() === '' || cites.trim() === '') focusFirstWrong(form);
        else end.mutate(undefined);
      }}
    >
      <p>{text.endHelp}</p>
      <TextField
        label={text.endReason}
        longest={2000}
        value={reason}
        error={tried && reason.trim() === '' ? text.endMissing : undefined}
        onChange={setReason}
      />
      <TextField
        label={text.endCites}
        longest={500}
        value={cites}
        error={tried && cites.trim() === '' ? text.endMissing : undefined}
        onChange={setCites}
      />
    </SmallForm>
  );
}
