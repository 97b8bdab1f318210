// SPDX-License-Identifier: EUPL-1.2
import type { EnquiryView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call, routes } from '../../client.ts';
import { Clause } from '../../elements/clause.tsx';
import { Choice } from '../../elements/field.tsx';
import { Panel } from '../../elements/panel.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { SmallForm } from '../../elements/small-form.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { useKeys } from '../../keys/use-keys.tsx';
import { useSession } from '../../session.tsx';
import { useWords } from '../../words/use-words.tsx';
import type { PartProps } from './enquiry-page.tsx';
import { useEnquiryDeed } from './use-enquiry-deed.ts';

const OPEN: readonly EnquiryView['state'][] = ['new', 'taken', 'given'];

/** Who has it, and what may be done about that. */
export function EnquiryHands(props: PartProps) {
  const { enquiry } = props;
  const { words, moment } = useWords();
  const text = words.citizens.hands;
  const { takenBy, takenAt, office, givenAt, closing } = enquiry;
  const open = OPEN.includes(enquiry.state);
  return (
    <Panel title={text.title}>
      <p>{takenBy && takenAt ? text.takenBy(takenBy.name, moment(takenAt)) : text.nobody}</p>
      {office && givenAt && <p>{text.givenTo(office.name, moment(givenAt))}</p>}
      {closing && <p>{text.closed(words.citizens.reasons[closing.reason], closing.by?.name ?? '')}</p>}
      {closing?.note && <p>«{closing.note}»</p>}
      {open && <Take {...props} />}
      {open && enquiry.may.answer.granted && <Give {...props} />}
      {open && enquiry.may.answer.granted && <Close {...props} />}
      {!open && enquiry.state !== 'answering' && enquiry.may.answer.granted && <Reopen {...props} />}
    </Panel>
  );
}

function Take({ enquiry, onSaid }: PartProps) {
  const { words, pick } = useWords();
  const text = words.citizens.hands;
  const { person } = useSession();
  const take = useEnquiryDeed(
    () => call(routes.takeEnquiry, { params: { enquiryId: enquiry.id } }),
    () => onSaid(words.citizens.said.taken),
  );
  const mine = enquiry.takenBy?.id === person.id;
  const can = enquiry.may.take.granted && !mine && !take.isPending;
  useKeys(can ? { 'take-charge': () => take.mutate(undefined) } : {});
  if (mine) return null;
  if (!enquiry.may.take.granted)
    return (
      <p className="quiet">
        {text.because} {pick(enquiry.may.take.because)}
      </p>
    );
  return (
    <>
      {take.error && <ProblemAlert error={take.error} />}
      <Button color="primary" size="sm" disabled={!can} onClick={() => take.mutate(undefined)}>
        {enquiry.takenBy ? text.takeOver : text.take} <kbd>t</kbd>
      </Button>
    </>
  );
}

/** The office that is competent; where the policy keeps the minimum, why not. */
function Give({ enquiry, onSaid }: PartProps) {
  const { words, pick } = useWords();
  const text = words.citizens.hands;
  const [officeId, setOfficeId] = useState('');
  const give = useEnquiryDeed(
    () => call(routes.giveEnquiry, { params: { enquiryId: enquiry.id }, body: { officeId } }),
    () => onSaid(words.citizens.said.given),
  );
  const { giving, offices, clauses } = enquiry;
  if (!giving.lawful)
    return (
      <div className="quiet">
        {giving.because && pick(giving.because)} {giving.clause && <Clause id={giving.clause} clauses={clauses} />}
      </div>
    );
  const others = offices.filter(({ id }) => id !== enquiry.office?.id);
  return (
    <div className="enquiry-give">
      {offices.length === 0 && <p className="quiet">{text.noOffices}</p>}
      {others.length > 0 && (
        <>
          <Choice
            label={text.office}
            value={officeId}
            options={[
              { value: '', label: text.noOffice },
              ...others.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={setOfficeId}
          />
          <Button
            color="outline-primary"
            size="sm"
            disabled={officeId === '' || give.isPending}
            onClick={() => give.mutate(undefined)}
          >
            {enquiry.office ? text.giveOther : text.give}
          </Button>
        </>
      )}
      {give.error && <ProblemAlert error={give.error} />}
    </div>
  );
}

function Close({ enquiry, onSaid }: PartProps) {
  const { words, pick } = useWords();
  const text = words.citizens.hands;
  const reasons = enquiry.closingChoices;
  const lawful = reasons.filter((choice) => choice.lawful);
  const [asked, setAsked] = useState(false);
  const [reason, setReason] = useState(lawful[0]?.reason ?? 'no-enquiry');
  const [note, setNote] = useState('');
  const close = useEnquiryDeed(
    () =>
      call(routes.closeEnquiry, {
        params: { enquiryId: enquiry.id },
        body: { reason, note: note.trim() === '' ? null : note.trim() },
      }),
    () => onSaid(words.citizens.said.closed),
  );
  if (!asked)
    return (
      <p>
        <button type="button" className="link-button" onClick={() => setAsked(true)}>
          {text.close}
        </button>
      </p>
    );
  return (
    <SmallForm
      save={text.closeNow}
      busy={close.isPending}
      error={close.error}
      onSubmit={() => close.mutate(undefined)}
      onClose={() => setAsked(false)}
    >
      <Choice
        label={text.closeReason}
        value={reason}
        options={lawful.map((choice) => ({ value: choice.reason, label: words.citizens.reasons[choice.reason] }))}
        onChange={(value) => setReason(lawful.find((choice) => choice.reason === value)?.reason ?? reason)}
      />
      {reasons.map(
        (choice) =>
          choice.because && (
            <div key={choice.reason} className="quiet">
              «{words.citizens.reasons[choice.reason]}»: {pick(choice.because)}{' '}
              {choice.clause && <Clause id={choice.clause} clauses={enquiry.clauses} />}
            </div>
          ),
      )}
      <TextField label={text.closeNote} longest={1000} value={note} onChange={setNote} />
    </SmallForm>
  );
}

function Reopen({ enquiry, onSaid }: PartProps) {
  const { words } = useWords();
  const reopen = useEnquiryDeed(
    () => call(routes.reopenEnquiry, { params: { enquiryId: enquiry.id } }),
    () => onSaid(words.citizens.said.reopened),
  );
  if (enquiry.item.deletedAt !== null) return null;
  return (
    <>
      {reopen.error && <ProblemAlert error={reopen.error} />}
      <Button color="outline-primary" size="sm" disabled={reopen.isPending} onClick={() => reopen.mutate(undefined)}>
        {words.citizens.hands.reopen}
      </Button>
    </>
  );
}

/** For the people of the office: it is not theirs. */
export function GiveBack({ enquiry }: Pick<PartProps, 'enquiry'>) {
  const { words } = useWords();
  const navigate = useNavigate();
  const back = useEnquiryDeed(
    () => call(routes.returnEnquiry, { params: { enquiryId: enquiry.id } }),
    // They may see it no longer.
    () => void navigate('/cittadini?vista=office'),
  );
  return (
    <>
      {back.error && <ProblemAlert error={back.error} />}
      <Button color="outline-primary" size="sm" disabled={back.isPending} onClick={() => back.mutate(undefined)}>
        {words.citizens.hands.giveBack}
      </Button>
    </>
  );
}
