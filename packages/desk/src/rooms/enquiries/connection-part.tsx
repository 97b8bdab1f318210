// SPDX-License-Identifier: EUPL-1.2
import type { EnquiryView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { call, routes } from '../../client.ts';
import { Panel } from '../../elements/panel.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { SmallForm } from '../../elements/small-form.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { useWords } from '../../words/use-words.tsx';
import type { PartProps } from './enquiry-page.tsx';
import { useEnquiryDeed } from './use-enquiry-deed.ts';
import { whatToTell } from './what-to-tell.ts';

/** What is asked from all the accounts of the citizen, once they have connected them. */
export function ConnectedThread({ enquiry }: Pick<PartProps, 'enquiry'>) {
  const { words, moment } = useWords();
  const text = words.citizens.connection;
  const { thread } = enquiry.connection;
  if (thread.length === 0) return null;
  return (
    <Panel title={text.thread} intro={text.threadHelp}>
      <ol className="enquiry-thread enquiry-joined">
        {thread.map((row) => (
          <li key={row.id} aria-current={row.id === enquiry.id ? 'true' : undefined}>
            <p className="quiet">
              {[
                words.networks[row.network] ?? row.network,
                row.author ? words.citizens.list.from(row.author, row.accountName) : row.accountName,
                moment(row.receivedAt),
              ].join(' · ')}
            </p>
            <p>{row.excerpt || words.citizens.list.hidden}</p>
            <p className="quiet">
              {words.citizens.states[row.state]} ·{' '}
              {row.id === enquiry.id ? (
                <strong>{text.thisOne}</strong>
              ) : (
                <Link to={`/cittadini/${row.id}`}>{text.open(words.enquiries[row.kind], moment(row.receivedAt))}</Link>
              )}
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** Which accounts are one citizen's, because they said so; a code for them to say it, and parting them again. */
export function ConnectionPart(props: PartProps) {
  const { enquiry } = props;
  const { words, pick, moment } = useWords();
  const text = words.citizens.connection;
  const { given, links, give } = enquiry.connection;
  const [known, ended] = [links.filter((one) => !one.ended), links.filter((one) => one.ended)];
  return (
    <Panel title={text.title} intro={text.intro}>
      {known.length === 0 && !given && <p>{text.none}</p>}
      {known.length > 0 && (
        <ul>
          {known.map((link) => (
            <Known key={link.id} {...props} link={link} />
          ))}
        </ul>
      )}
      {given && <Given given={given} />}
      {give.granted ? (
        <Give {...props} />
      ) : (
        <p className="quiet">
          {text.notNow} {pick(give.because)}
        </p>
      )}
      {ended.map(
        ({ id, network, author, ended: end }) =>
          end && (
            <p key={id} className="quiet">
              {text.parted(author, words.networks[network] ?? network, end.by.name, moment(end.at))} «{end.reason}»
            </p>
          ),
      )}
    </Panel>
  );
}

function Give({ enquiry, onSaid }: PartProps) {
  const { words } = useWords();
  const text = words.citizens.connection;
  const give = useEnquiryDeed(
    () => call(routes.giveConnectionCode, { params: { enquiryId: enquiry.id } }),
    () => onSaid(text.saidGiven),
  );
  const again = enquiry.connection.given !== null;
  return (
    <>
      {give.error && <ProblemAlert error={give.error} />}
      <Button color="outline-primary" size="sm" disabled={give.isPending} onClick={() => give.mutate(undefined)}>
        {again ? text.giveAnother : text.give}
      </Button>
      {again && <p className="quiet">{text.giveAnotherHelp}</p>}
    </>
  );
}

function Given({ given }: { given: NonNullable<EnquiryView['connection']['given']> }) {
  const { words, moment } = useWords();
  const text = words.citizens.connection;
  const waits = <p>{text.waits(given.by.name, moment(given.at), moment(given.until))}</p>;
  if (given.code === null)
    return (
      <>
        {waits}
        <p className="quiet">{text.codeHidden}</p>
      </>
    );
  const told = whatToTell(given.code);
  return (
    <>
      <p>
        {text.code} <code className="enquiry-code">{given.code}</code>
      </p>
      {waits}
      <p className="notice notice-warning">{text.inPrivate}</p>
      <Tell language="it" label={text.tellIt} said={told.it} />
      <Tell language="en" label={text.tellEn} said={told.en} />
    </>
  );
}

function Tell({ language, label, said }: { language: 'it' | 'en'; label: string; said: string }) {
  const text = useWords().words.citizens.connection;
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(said);
      setCopied(true);
    } catch {
      // A browser that does not allow it leaves the text to be selected by hand: it stands just above.
      setCopied(false);
    }
  };
  return (
    <>
      <h3>{label}</h3>
      <blockquote className="enquiry-proposal" lang={language}>
        {said}
      </blockquote>
      <p>
        <Button color="outline-primary" size="xs" onClick={() => void copy()}>
          {language === 'it' ? text.copyIt : text.copyEn}
        </Button>{' '}
        <span role="status">{copied && text.copied}</span>
      </p>
    </>
  );
}

type KnownProps = PartProps & { link: EnquiryView['connection']['links'][number] };

function Known({ enquiry, onSaid, link }: KnownProps) {
  const { words, moment } = useWords();
  const text = words.citizens.connection;
  const [asked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const close = () => {
    setAsked(false);
    // The form goes: the focus stays at the account that it was about.
    item.current?.focus();
  };
  const part = useEnquiryDeed(
    () =>
      call(routes.endConnection, {
        params: { enquiryId: enquiry.id, connectionId: link.id },
        body: { reason: reason.trim() },
      }),
    () => onSaid(text.saidParted),
  );
  const empty = reason.trim() === '';
  return (
    <li ref={item} tabIndex={-1}>
      {text.known(link.author, words.networks[link.network] ?? link.network, moment(link.at))}{' '}
      {enquiry.may.take.granted && !asked && (
        <button type="button" className="link-button" onClick={() => setAsked(true)}>
          {text.part}
        </button>
      )}
      {asked && (
        <SmallForm
          save={text.partNow}
          busy={part.isPending}
          error={part.error}
          onSubmit={() => {
            setTried(true);
            if (!empty) part.mutate(undefined);
          }}
          onClose={close}
        >
          <TextField
            label={text.reason}
            hint={text.reasonHint}
            error={tried && empty ? text.reasonMissing : undefined}
            longest={500}
            value={reason}
            onChange={setReason}
          />
        </SmallForm>
      )}
    </li>
  );
}
