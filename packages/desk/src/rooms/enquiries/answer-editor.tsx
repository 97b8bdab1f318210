// SPDX-License-Identifier: EUPL-1.2
import {
  type AnswerOutcome,
  type AnswerPlace,
  type EnquiryView,
  fillReady,
  type Known,
  type ReadyUse,
} from '@arengo/contract';
import { Button } from 'design-react-kit';
import { useEffect, useRef, useState } from 'react';
import { call, routes } from '../../client.ts';
import { Choice, Field } from '../../elements/field.tsx';
import { Panel } from '../../elements/panel.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { useKeys } from '../../keys/use-keys.tsx';
import { useWords } from '../../words/use-words.tsx';
import { AnswerAdvice } from './answer-advice.tsx';
import { AnswerWays } from './answer-ways.tsx';
import type { PartProps } from './enquiry-page.tsx';
import { useEnquiryDeed } from './use-enquiry-deed.ts';

type Props = PartProps & { draft: string; onDraft: (text: string) => void };

/** The answer: what it does and where, the words, what the policy advises. */
export function AnswerEditor(props: Props) {
  const { words, pick } = useWords();
  const text = words.citizens.editor;
  const { may, item } = props.enquiry;
  if (item.deletedAt !== null) return null;
  return (
    <Panel title={text.title}>
      {may.answer.granted ? (
        <Editor {...props} />
      ) : (
        <p className="quiet">
          {text.notYours} {pick(may.answer.because)}
        </p>
      )}
    </Panel>
  );
}

function Editor({ enquiry, onSaid, draft, onDraft }: Props) {
  const { words } = useWords();
  const text = words.citizens.editor;
  const area = useRef<HTMLTextAreaElement>(null);
  const [chosen, setChosen] = useState(() => firstWay(enquiry));
  const [tried, setTried] = useState(false);
  const way = enquiry.ways.find(({ outcome, place }) => outcome === chosen.outcome && place === chosen.place);
  const count = [...new Intl.Segmenter('it').segment(draft)].length;
  const limit = way?.limit ?? null;
  const long = limit !== null && count > limit;
  const empty = draft.trim() === '';
  const send = useEnquiryDeed(
    () =>
      call(routes.answerEnquiry, {
        params: { enquiryId: enquiry.id },
        body: { itemVersion: enquiry.item.version, ...chosen, text: draft.trim() },
      }),
    () => {
      onDraft('');
      onSaid(words.citizens.said.sent);
    },
  );
  useKeys({ answer: () => area.current?.focus() });
  const error = !tried ? undefined : empty ? text.missing : long ? text.tooLong : undefined;
  return (
    <>
      <AnswerWays enquiry={enquiry} chosen={chosen} onChoose={setChosen} />
      <AnswerWords
        enquiry={enquiry}
        onUse={(words, outcome) => {
          onDraft(words);
          const lawful = enquiry.ways.filter((one) => one.lawful && one.outcome === outcome);
          const place = lawful.find((one) => one.place === chosen.place)?.place ?? lawful[0]?.place;
          if (place) setChosen({ outcome, place });
          area.current?.focus();
        }}
      />
      <Field
        label={text.text}
        hint={limit === null ? undefined : text.left(String(count), String(limit))}
        error={error}
      >
        {(wiring) => (
          <textarea
            {...wiring}
            ref={area}
            rows={7}
            maxLength={4000}
            value={draft}
            onChange={(event) => onDraft(event.target.value)}
          />
        )}
      </Field>
      <AnswerAdvice text={draft.trim()} enquiryId={enquiry.id} />
      {way && !way.byNetwork && <p className="notice notice-warning">{text.byHand}</p>}
      {send.error && <ProblemAlert error={send.error} />}
      <Button
        color="primary"
        disabled={send.isPending || !way?.lawful}
        onClick={() => {
          setTried(true);
          if (empty || long) area.current?.focus();
          else send.mutate(undefined);
        }}
      >
        {send.isPending ? text.sending : text.send}
      </Button>
    </>
  );
}

const OUTCOME_OF: Record<ReadyUse, AnswerOutcome> = {
  signpost: 'signposted',
  redirect: 'redirected',
  'in-private': 'signposted',
  emergency: 'redirected',
};

/** The first that the policy lets one choose. */
function firstWay({ ways }: EnquiryView): { outcome: AnswerOutcome; place: AnswerPlace } {
  const { outcome, place } = ways.find(({ lawful }) => lawful) ?? { outcome: 'answered', place: 'in-place' };
  return { outcome, place };
}

/** Words at hand: the office to name, ready answers, what was answered before. */
function AnswerWords({
  enquiry,
  onUse,
}: {
  enquiry: EnquiryView;
  onUse: (text: string, outcome: AnswerOutcome) => void;
}) {
  const { words, day } = useWords();
  const text = words.citizens.editor;
  const [officeId, setOfficeId] = useState(enquiry.office?.id ?? '');
  const [link, setLink] = useState('');
  const [unfilled, setUnfilled] = useState(false);
  const given = enquiry.office?.id ?? '';
  useEffect(() => setOfficeId(given), [given]);
  const use = (one: EnquiryView['ready'][number]) => {
    const office = enquiry.offices.find(({ id }) => id === (officeId || one.officeId));
    const { phone, email, site } = enquiry.contacts;
    const address = link.trim() || one.link;
    const known: Known = {
      ...{ ufficio: office?.name ?? null, orari: office?.hours ?? null, modulo: address, sito: site },
      ...{ telefono: office ? office.phone : phone, email: office ? office.email : email },
      numeri: enquiry.emergency?.numbers.join(', ') ?? '112',
    };
    const filled = fillReady(one.text, known);
    // Words that end where their blanks begin say nothing.
    const hollow = one.text.includes('{') && filled === fillReady(one.text, {});
    setUnfilled(hollow);
    if (!hollow) onUse(filled, OUTCOME_OF[one.usedFor]);
  };
  return (
    <details className="enquiry-ready" open={enquiry.ready.length > 0}>
      <summary>{text.ready}</summary>
      {enquiry.offices.length > 0 && (
        <Choice
          label={text.office}
          value={officeId}
          options={[
            { value: '', label: text.noOffice },
            ...enquiry.offices.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={setOfficeId}
        />
      )}
      <TextField label={text.form} hint={text.formHint} longest={500} value={link} onChange={setLink} />
      <ul className="enquiry-ready-list">
        {enquiry.ready.map((one) => (
          <li key={one.id ?? one.name}>
            <Button color="outline-primary" size="sm" onClick={() => use(one)}>
              {one.name}
            </Button>
          </li>
        ))}
      </ul>
      <div role="status">{unfilled && <p className="notice notice-warning">{text.unfilled}</p>}</div>
      {enquiry.suggestions.length > 0 && (
        <>
          <h3>{text.suggested}</h3>
          <ul className="enquiry-suggestions">
            {enquiry.suggestions.map((one) => (
              <li key={one.answerId}>
                <blockquote>{one.text}</blockquote>
                <p className="quiet">
                  {day(one.at)}{' '}
                  <button type="button" className="link-button" onClick={() => onUse(one.text, one.outcome)}>
                    {text.use}
                    <span className="visually-hidden"> «{one.text.slice(0, 60)}»</span>
                  </button>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
