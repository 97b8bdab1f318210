// SPDX-License-Identifier: EUPL-1.2
import type { ActView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { call, routes } from '../../../client.ts';
import { FormButtons } from '../../../elements/form-buttons.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { useActDeed } from '../../../use-act-deed.ts';
import { useWords } from '../../../words/use-words.tsx';
import { ActChooser } from './act-chooser.tsx';
import { ActStateSign } from './act-state.tsx';
import type { Done } from './done-notice.tsx';

type How = 'revoked' | 'superseded';
type Props = { act: ActView; mayWrite: boolean; onDone: (done: Done) => void };

/** How the act ends or ended, by which act, and which acts it ends itself. */
export function EndingPanel({ act, mayWrite, onDone }: Props) {
  const { words, day } = useWords();
  const text = words.acts.page;
  const mayEnd = mayWrite && act.state !== 'draft' && act.ending === null;
  if (act.ending === null && act.ends.length === 0 && !mayEnd) return null;
  return (
    <section className="act-part">
      <h2>{text.end}</h2>
      {act.ending && <Ending ending={act.ending} act={act} mayWrite={mayWrite} onDone={onDone} />}
      {act.ends.length > 0 && (
        <>
          <h3>{text.ends}</h3>
          <ul className="plain">
            {act.ends.map((one) => (
              <li key={one.id}>
                {text.endsHow[one.how]} <Link to={`/registri/atti/${one.id}`}>{one.citation}</Link>
                {one.at && ` ${text.since(day(one.at))}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {mayEnd && (
        <>
          <p className="quiet">{text.endHelp}</p>
          <div className="act-deeds">
            {(['revoked', 'superseded'] as const).map((how) => (
              <Unfold key={how} label={how === 'revoked' ? text.revoke : text.supersede}>
                {(close) => <EndForm act={act} how={how} onDone={onDone} onClose={close} />}
              </Unfold>
            ))}
          </div>
        </>
      )}
    </section>
  );
}

function Ending({ ending, act, mayWrite, onDone }: Props & { ending: NonNullable<ActView['ending']> }) {
  const { words, day } = useWords();
  const text = words.acts.page;
  const withdraw = useActDeed(
    () => call(routes.withdrawActEnding, { params: { actId: act.id } }),
    () => onDone('withdrawn'),
  );
  const over = act.state === 'revoked' || act.state === 'superseded';
  return (
    <div className="notice">
      {ending.at ? (
        <p className="notice-title">
          {over ? text.ended[ending.how] : text.willEnd[ending.how]} {text.since(day(ending.at))}
        </p>
      ) : (
        <p className="notice-title">{text.prepared[ending.how]}</p>
      )}
      {ending.by && (
        <p>
          {text.endingAct[ending.how]}: <Link to={`/registri/atti/${ending.by.id}`}>{ending.by.citation}</Link>{' '}
          <ActStateSign state={ending.by.state} />
        </p>
      )}
      {withdraw.error && <ProblemAlert error={withdraw.error} />}
      {mayWrite && ending.at === null && (
        <div className="buttons">
          <Button
            color="outline-primary"
            size="xs"
            disabled={withdraw.isPending}
            onClick={() => withdraw.mutate(undefined)}
          >
            {text.withdraw}
          </Button>
        </div>
      )}
    </div>
  );
}

type FormProps = { act: ActView; how: How; onDone: (done: Done) => void; onClose: () => void };

function EndForm({ act, how, onDone, onClose }: FormProps) {
  const { words } = useWords();
  const text = words.acts.page;
  const [byActId, setByActId] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const route = how === 'revoked' ? routes.revokeAct : routes.supersedeAct;
  const end = useActDeed(
    (other: string) => call(route, { params: { actId: act.id }, body: { byActId: other } }),
    () => onDone('ended'),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (byActId) end.mutate(byActId);
  };
  return (
    <form noValidate onSubmit={submit}>
      <p className="quiet">{how === 'revoked' ? text.revokeHelp : text.supersedeHelp}</p>
      <ActChooser
        label={text.endingAct[how]}
        value={byActId}
        error={tried && byActId === null ? text.chooseEnder : undefined}
        except={act.id}
        onChange={(other) => {
          setByActId(other);
          end.reset();
        }}
      />
      {end.error && <ProblemAlert error={end.error} />}
      <FormButtons label={text.confirmEnd[how]} busy={end.isPending} onClose={onClose} />
    </form>
  );
}
