// SPDX-License-Identifier: EUPL-1.2
import type { RestingView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Loading } from '../../../elements/loading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useMay } from '../../../session.tsx';
import { useActDeed } from '../../../use-act-deed.ts';
import { useWords } from '../../../words/use-words.tsx';
import { restingQuery } from '../drafting/drafting-queries.ts';

const HEADING = 'act-resting';

/** What rests on the act, and what would end with it. */
export function RestingPanel({ actId }: { actId: string }): ReactNode {
  const { words } = useWords();
  const resting = useQuery(restingQuery(actId));
  return (
    <section className="act-part">
      <h2 id={HEADING} tabIndex={-1}>
        {words.drafting.resting.title}
      </h2>
      {resting.isPending && <Loading />}
      {resting.error && <ProblemAlert error={resting.error} onRetry={() => void resting.refetch()} />}
      {resting.data && <Resting actId={actId} resting={resting.data} />}
    </section>
  );
}

function Resting({ actId, resting }: { actId: string; resting: RestingView }) {
  const { words } = useWords();
  const text = words.drafting.resting;
  const { accounts, authorisations, versions, state } = resting;
  const mayTake = useMay('govern') && state === 'draft';
  if (accounts.length + authorisations.length + versions.length === 0) return <p className="quiet">{text.nothing}</p>;
  return (
    <>
      <Group title={text.accounts} shown={accounts.length > 0}>
        {accounts.map((one) => (
          <li key={`${one.id} ${one.how}`}>
            <Link to={`/registri/account/${one.id}`}>{one.name}</Link> ({words.networks[one.network] ?? one.network}) ·{' '}
            {text.accountHow[one.how]}
            {mayTake && one.how === 'confirmed' && <TakeOff actId={actId} restingId={one.id} name={one.name} />}
          </li>
        ))}
      </Group>
      <Group title={text.people} shown={authorisations.length > 0}>
        {authorisations.map((one) => (
          <Authorisation key={one.id} one={one}>
            {mayTake && one.how === 'given' && <TakeOff actId={actId} restingId={one.id} name={one.person.name} />}
          </Authorisation>
        ))}
      </Group>
      <Group title={text.policy} shown={versions.length > 0}>
        {versions.map(({ version, inForce }) => (
          <li key={version}>
            <Link to={`/regole/versioni/${version}`}>{text.version(version)}</Link> ·{' '}
            {inForce ? text.inForce : text.notInForce}
          </li>
        ))}
      </Group>
      {state === 'in-force' && <Ending ending={resting.ending} />}
    </>
  );
}

function Group({ title, shown, children }: { title: string; shown: boolean; children: ReactNode }) {
  if (!shown) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </>
  );
}

/** Takes one line off a draft, which has had no effect yet; the focus goes to the heading of the register. */
function TakeOff({ actId, restingId, name }: { actId: string; restingId: string; name: string }) {
  const { words } = useWords();
  const text = words.drafting.resting;
  const take = useActDeed(
    () => call(routes.takeOffDraft, { params: { actId, restingId } }),
    () => requestAnimationFrame(() => document.getElementById(HEADING)?.focus()),
  );
  return (
    <>
      {' '}
      <button
        type="button"
        className="link-button"
        aria-label={`${text.takeOff}: ${name}`}
        disabled={take.isPending}
        onClick={() => take.mutate(undefined)}
      >
        {text.takeOff}
      </button>
      {take.error && <ProblemAlert error={take.error} />}
    </>
  );
}

type AuthorisationProps = { one: RestingView['authorisations'][number]; children: ReactNode };

function Authorisation({ one, children }: AuthorisationProps) {
  const { words } = useWords();
  const text = words.drafting.resting;
  const powers = one.powers.map((power) => (words.powers as Record<string, string>)[power] ?? power).join(', ');
  return (
    <li>
      <Link to={`/registri/persone/${one.person.id}`}>{one.person.name}</Link>: {powers} ·{' '}
      {one.accounts === null ? text.allAccounts : one.accounts.join(', ')} · {text.personHow[one.how]} ·{' '}
      {one.inForce ? text.inForce : text.notInForce}
      {children}
    </li>
  );
}

function Ending({ ending }: { ending: RestingView['ending'] }) {
  const { words } = useWords();
  const text = words.drafting.resting;
  const lines = [
    ...ending.accounts.map(({ id, name }) => ({ id, said: text.endsAccount(name) })),
    ...ending.authorisations.map(({ id, person }) => ({ id, said: text.endsPerson(person.name) })),
    ...(ending.policy ? [{ id: 'policy', said: text.endsPolicy }] : []),
  ];
  return (
    <>
      <h3>{text.ending}</h3>
      {lines.length === 0 ? <p className="quiet">{text.endsNothing}</p> : <p>{text.ends}</p>}
      {lines.length > 0 && (
        <ul>
          {lines.map(({ id, said }) => (
            <li key={id}>{said}</li>
          ))}
        </ul>
      )}
    </>
  );
}
