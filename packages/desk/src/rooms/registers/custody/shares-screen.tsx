// SPDX-License-Identifier: EUPL-1.2
import type { CustodyView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Choice, Tick } from '../../../elements/field.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { useCustodyDeed } from './custody-queries.ts';
import { Causes, CustodyProblem, Done } from './custody-signs.tsx';
import { newKeyPair, seal, splitIdentity } from './sealing.ts';

const FEWEST = 2;

/** The shares of the emergency key: who holds them, how many open, and how new ones are given out. */
export function SharesScreen({ view }: { view: CustodyView }) {
  const { words } = useWords();
  const text = words.custody.shares;
  const { emergency, me } = view;
  const [done, setDone] = useState(false);
  return (
    <>
      <p className="page-lead">{text.intro}</p>
      {done && (
        <>
          <Done>{text.done}</Done>
          <p>
            <Link to="/registri/buste/consegne">{text.reseal}</Link>
          </p>
        </>
      )}
      {emergency ? (
        <section className="notice">
          <p className="notice-title">{text.present(emergency.threshold, emergency.holders.length)}</p>
          <ul>
            {emergency.holders.map((one) => (
              <li key={one.id}>
                {one.name}
                {!one.inService && ` (${text.gone})`}
              </li>
            ))}
          </ul>
          {me.share && <p>{text.mine}</p>}
        </section>
      ) : (
        <p className="notice notice-warning">{text.none}</p>
      )}
      {emergency && emergency.causes.length > 0 && (
        <section className="notice notice-warning">
          <p className="notice-title">{text.stale}</p>
          <Causes causes={emergency.causes} />
        </section>
      )}
      {me.isHolder ? (
        <SharesForm view={view} onDone={() => setDone(true)} />
      ) : (
        <p className="quiet">{text.onlyHolder}</p>
      )}
    </>
  );
}

function SharesForm({ view, onDone }: { view: CustodyView; onDone: () => void }) {
  const { words } = useWords();
  const text = words.custody.shares;
  const { busy, error, run } = useCustodyDeed();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [threshold, setThreshold] = useState(String(FEWEST));
  const [tried, setTried] = useState(false);
  if (view.keyed.length < FEWEST) return <p className="notice">{text.fewKeyed}</p>;
  const needed = Math.min(Number(threshold), Math.max(chosen.length, FEWEST));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (chosen.length < FEWEST) return;
    void run(async () => {
      await giveOut(
        view.keyed.filter(({ personId }) => chosen.includes(personId)),
        needed,
      );
      setChosen([]);
      setTried(false);
      onDone();
    });
  };
  return (
    <form noValidate onSubmit={submit} className="custody-form">
      <fieldset className="custody-choice">
        <legend>{text.who}</legend>
        <p className="field-hint">{text.whoHelp}</p>
        {view.keyed.map(({ personId, name }) => (
          <Tick
            key={personId}
            label={name}
            checked={chosen.includes(personId)}
            onChange={(on) => setChosen(on ? [...chosen, personId] : chosen.filter((one) => one !== personId))}
          />
        ))}
        {tried && chosen.length < FEWEST && (
          <p className="field-error" role="alert">
            {text.few}
          </p>
        )}
      </fieldset>
      <Choice
        label={text.threshold}
        value={String(needed)}
        options={Array.from({ length: Math.max(1, chosen.length - 1) }, (_, place) => {
          const value = String(place + FEWEST);
          return { value, label: value };
        })}
        onChange={setThreshold}
      />
      <CustodyProblem error={error} />
      <Button color="primary" type="submit" disabled={busy}>
        {view.emergency ? text.makeAgain : text.make}
      </Button>
      <Done>{busy ? text.working : null}</Done>
    </form>
  );
}

/** The emergency key is made, split and forgotten here. */
async function giveOut(holders: CustodyView['keyed'], threshold: number): Promise<void> {
  const { identity, recipient } = await newKeyPair();
  const parts = await splitIdentity(identity, holders.length, threshold);
  const shares = [];
  for (const [place, holder] of holders.entries()) {
    const ciphertext = await seal(parts[place] ?? '', [holder.recipient]);
    shares.push({ personId: holder.personId, keyId: holder.keyId, ciphertext });
  }
  await call(routes.makeEmergencyShares, { body: { recipient, threshold, shares } });
}
