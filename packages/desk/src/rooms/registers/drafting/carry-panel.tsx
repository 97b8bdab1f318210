// SPDX-License-Identifier: EUPL-1.2
import type { CarryOverView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { call, routes } from '../../../client.ts';
import { Loading } from '../../../elements/loading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useMay } from '../../../session.tsx';
import { useActDeed } from '../../../use-act-deed.ts';
import { useWords } from '../../../words/use-words.tsx';
import { carryOverQuery } from './drafting-queries.ts';

/** What a draft may take over from the act that it replaces, before and after it does. Nothing where it replaces none. */
export function CarryPanel({ actId }: { actId: string }): ReactNode {
  const { words } = useWords();
  const carrying = useQuery(carryOverQuery(actId));
  const carry = useActDeed(() => call(routes.carryOver, { params: { actId } }));
  const place = useRef<HTMLDivElement>(null);
  const { data: done } = carry;
  useEffect(() => {
    if (done) place.current?.focus();
  }, [done]);
  const text = words.drafting.carry;
  if (carrying.isPending) return <Loading />;
  if (carrying.error) return <ProblemAlert error={carrying.error} onRetry={() => void carrying.refetch()} />;
  if (carrying.data.replaces.length === 0) return null;
  return (
    <div className="act-carry">
      <h3>{text.title}</h3>
      <p className="quiet">{text.help(carrying.data.replaces.map(({ citation }) => citation).join('; '))}</p>
      <div ref={place} role="status" tabIndex={-1}>
        {done && <p className="notice notice-success">{text.done(done.accounts.length, done.authorisations.length)}</p>}
      </div>
      <Preview
        carrying={carrying.data}
        busy={carry.isPending}
        onCarry={() => carry.mutate(undefined)}
        error={carry.error}
      />
    </div>
  );
}

type PreviewProps = { carrying: CarryOverView; busy: boolean; onCarry: () => void; error: Error | null };

function Preview({ carrying, busy, onCarry, error }: PreviewProps) {
  const { words } = useWords();
  const text = words.drafting.carry;
  const mayWrite = useMay('govern');
  const { accounts, authorisations, leftOut, already } = carrying;
  const some = accounts.length + authorisations.length > 0;
  return (
    <>
      {already > 0 && <p>{text.already(already)}</p>}
      {!some && <p className="quiet">{already > 0 ? text.nothingMore : text.nothing}</p>}
      <Lines title={text.accounts} shown={accounts.length > 0}>
        {accounts.map((one) => (
          <li key={one.id}>
            {one.name} ({words.networks[one.network] ?? one.network})
          </li>
        ))}
      </Lines>
      <Lines title={text.people} shown={authorisations.length > 0}>
        {authorisations.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one person may have several, told in a fixed order
          <Grant key={at} one={one} />
        ))}
      </Lines>
      <Lines title={text.leftOut} shown={leftOut.length > 0}>
        {leftOut.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same may be left out twice, told in a fixed order
          <LeftOut key={at} one={one} />
        ))}
      </Lines>
      {error && <ProblemAlert error={error} />}
      {mayWrite && some && (
        <Button color="primary" size="sm" disabled={busy} onClick={onCarry}>
          {text.carry}
        </Button>
      )}
    </>
  );
}

function Lines({ title, shown, children }: { title: string; shown: boolean; children: ReactNode }) {
  const id = useId();
  if (!shown) return null;
  return (
    <>
      <h4 id={id}>{title}</h4>
      <ul aria-labelledby={id}>{children}</ul>
    </>
  );
}

function Grant({ one }: { one: CarryOverView['authorisations'][number] }) {
  const { words, moment } = useWords();
  const text = words.drafting.carry;
  const powers = one.powers.map((power) => (words.powers as Record<string, string>)[power] ?? power).join(', ');
  const networks = one.networks?.map((network) => words.networks[network] ?? network).join(', ');
  const parts = [
    one.accounts === null ? words.drafting.resting.allAccounts : one.accounts.join(', '),
    ...(networks ? [networks] : []),
    ...(one.to === null ? [] : [text.until(moment(one.to))]),
  ];
  return (
    <li>
      {one.person.name}: {powers} · {parts.join(' · ')}
    </li>
  );
}

function LeftOut({ one }: { one: CarryOverView['leftOut'][number] }) {
  const { locale } = useWords();
  return (
    <li>
      {one.what}: {one.because[locale]}
    </li>
  );
}
