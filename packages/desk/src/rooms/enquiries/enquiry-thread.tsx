// SPDX-License-Identifier: EUPL-1.2
import { ENQUIRY_KINDS } from '@arengo/policy';
import { useState } from 'react';
import { Link } from 'react-router';
import { call, routes } from '../../client.ts';
import { Choice } from '../../elements/field.tsx';
import { Panel } from '../../elements/panel.tsx';
import { SmallForm } from '../../elements/small-form.tsx';
import { useWords } from '../../words/use-words.tsx';
import type { PartProps } from './enquiry-page.tsx';
import { useEnquiryDeed } from './use-enquiry-deed.ts';

/** What was written, under which post, after what; and what else the person asked. */
export function EnquiryThread(props: PartProps) {
  const { enquiry } = props;
  const { words, age, moment } = useWords();
  const text = words.citizens.page;
  const { item, post, thread, others, recognised } = enquiry;
  return (
    <Panel title={text.asks}>
      {post && (
        <blockquote className="enquiry-post">
          <p className="quiet">{text.under}</p>
          {post.text}
        </blockquote>
      )}
      {thread.length > 0 && (
        <details>
          <summary>{`${text.before} (${thread.length})`}</summary>
          <ul className="enquiry-thread">
            {thread.map((one) => (
              <li key={`${one.postedAt} ${one.author}`}>
                <strong>{one.author}</strong> <span className="quiet">{age(one.postedAt)}</span>
                <p>{one.text}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Words {...props} />
      <p className="quiet">
        {text.received(moment(enquiry.receivedAt))}{' '}
        {recognised.by
          ? text.recognisedBy(recognised.by.name, moment(recognised.at))
          : text.recognisedByTriage(moment(recognised.at))}
        {item.permalink && (
          <>
            {' '}
            <a href={item.permalink} target="_blank" rel="noreferrer">
              {text.onNetwork}
            </a>
          </>
        )}
      </p>
      <Kind {...props} />
      {others.length > 0 && enquiry.connection.thread.length === 0 && (
        <>
          <h3>{text.others}</h3>
          <ul>
            {others.map((other) => (
              <li key={other.id}>
                <Link to={`/cittadini/${other.id}`}>{words.enquiries[other.kind]}</Link>, {age(other.receivedAt)}:{' '}
                {words.citizens.states[other.state]}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

function Words({ enquiry: { item, author, accountName } }: PartProps) {
  const { words } = useWords();
  const text = words.citizens;
  if (item.deletedAt) return <p className="notice notice-warning">{text.page.gone}</p>;
  if (!item.readable) return <p className="notice notice-warning">{text.page.hidden}</p>;
  return (
    <figure className="enquiry-words">
      <blockquote>{item.text}</blockquote>
      <figcaption>{text.list.from(author, accountName)}</figcaption>
    </figure>
  );
}

/** Triage may have understood another kind than it is. */
function Kind({ enquiry, onSaid }: PartProps) {
  const { words } = useWords();
  const text = words.citizens.page;
  const [asked, setAsked] = useState(false);
  const [kind, setKind] = useState(enquiry.kind);
  const change = useEnquiryDeed(
    () => call(routes.recogniseEnquiry, { params: { caseId: enquiry.id }, body: { kind } }),
    () => {
      setAsked(false);
      onSaid(words.citizens.said.kind);
    },
  );
  if (!enquiry.may.answer.granted || enquiry.endedAt !== null || enquiry.item.deletedAt !== null) return null;
  if (!asked)
    return (
      <button type="button" className="link-button" onClick={() => setAsked(true)}>
        {text.changeKind}
      </button>
    );
  return (
    <SmallForm
      save={text.saveKind}
      busy={change.isPending}
      error={change.error}
      onSubmit={() => change.mutate(undefined)}
      onClose={() => setAsked(false)}
    >
      <Choice
        label={text.kind}
        value={kind}
        options={ENQUIRY_KINDS.map((value) => ({ value, label: words.enquiries[value] }))}
        onChange={(value) => setKind(ENQUIRY_KINDS.find((one) => one === value) ?? kind)}
      />
    </SmallForm>
  );
}
