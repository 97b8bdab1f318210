// SPDX-License-Identifier: EUPL-1.2
import type { AuthorisationView } from '@arengo/contract';
import { Link } from 'react-router';
import { useNetworkName } from '../../../words/use-network-name.ts';
import { useWords } from '../../../words/use-words.tsx';

type Props = { authorisation: AuthorisationView };

/** The state in words; the colour only goes with it. */
export function AuthorisationState({ state }: { state: AuthorisationView['state'] }) {
  const { words } = useWords();
  return <span className={`sign authorisation-${state}`}>{words.authority.states[state]}</span>;
}

/** What it allows, and where: `Può vedere, pubblicare su tutti gli account`. */
export function Terms({ authorisation }: Props) {
  const { words, role } = useWords();
  const text = words.authority.line;
  const network = useNetworkName();
  const names: Record<string, string> = words.powers;
  const { accounts, networks } = authorisation;
  const named = accounts && text.onAccounts(accounts.map((account) => `«${account.name}»`).join(', '));
  const where = networks ? text.onNetworks(networks.map(network).join(', ')) : (named ?? text.allAccounts);
  return (
    <p>
      {text.powers(authorisation.powers.map((power) => names[power] ?? power).join(', '))} {where}.
      {authorisation.role && ` ${text.role(role(authorisation.role))}.`}
    </p>
  );
}

/** The acts it rests on, each with its state where it is not in force. */
export function ActsOf({ authorisation }: Props) {
  const { words } = useWords();
  return (
    <p className="quiet">
      {words.authority.line.by}{' '}
      {authorisation.acts.map((act, place) => (
        <span key={act.id}>
          {place > 0 && '; '}
          <Link to={`/registri/atti/${act.id}`}>{act.citation}</Link>
        </span>
      ))}
    </p>
  );
}

/** Dates, reasons, how it ended or may end. */
export function Particulars({ authorisation }: Props) {
  const { words, pick, moment, day } = useWords();
  const text = words.authority.line;
  const { revokedBy, endedAt, endedBecause, unlessConfirmedBy } = authorisation;
  const ended = endedBecause ? words.authority.endedBecause[endedBecause] : undefined;
  const said = [
    text.from(day(authorisation.from)),
    authorisation.to && text.to(moment(authorisation.to)),
    authorisation.temporary && text.temporary(authorisation.temporary),
    authorisation.acceptedAt && text.accepted(moment(authorisation.acceptedAt)),
    endedAt && `${text.ended(moment(endedAt))}${ended ? `, ${ended}` : ''}`,
  ].filter(Boolean);
  return (
    <>
      <p className="quiet">{said.join(' · ')}</p>
      {authorisation.duties.map(({ clause, duties }) => (
        <p key={clause} className="quiet">
          {text.duties(duties.map((duty) => words.authority.duties[duty] ?? duty.replaceAll('-', ' ')).join(', '))} (
          {clause})
        </p>
      ))}
      {revokedBy && (
        <p className="quiet">
          {authorisation.state === 'revoked' ? text.revokedBy : text.toBeRevokedBy}{' '}
          <Link to={`/registri/atti/${revokedBy.id}`}>{revokedBy.citation}</Link>
        </p>
      )}
      {unlessConfirmedBy && !endedAt && (
        <p className="authorisation-warning">{text.unless(moment(unlessConfirmedBy))}</p>
      )}
      {authorisation.because && <p className="authorisation-why">{pick(authorisation.because)}</p>}
    </>
  );
}

/** One authorisation in a list. */
export function AuthorisationLine({ authorisation, named = true }: Props & { named?: boolean }) {
  const { words } = useWords();
  const name = named ? authorisation.person.name : words.authority.list.open;
  return (
    <li className="authorisation">
      <p className="record-head">
        <Link to={`/registri/autorizzazioni/${authorisation.id}`}>{name}</Link>{' '}
        <AuthorisationState state={authorisation.state} />
      </p>
      <Terms authorisation={authorisation} />
      <ActsOf authorisation={authorisation} />
      <Particulars authorisation={authorisation} />
    </li>
  );
}
