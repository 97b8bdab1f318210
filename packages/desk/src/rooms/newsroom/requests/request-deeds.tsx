// SPDX-License-Identifier: EUPL-1.2
import type { REQUEST_DEEDS, RequestView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type ReactNode, useId } from 'react';
import { Link, useNavigate } from 'react-router';
import { call, routes } from '../../../client.ts';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { ReasonForm } from '../../../elements/reason-form.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import type { OnSaid } from './request-page.tsx';
import { requestDeskQuery } from './requests-queries.ts';
import { useRequestDeed } from './use-request-deed.ts';

type Deed = (typeof REQUEST_DEEDS)[number];
type Props = { request: RequestView; onSaid: OnSaid };

// What the request waits for: shown to everybody, with the reason where it is not theirs.
const AWAITED: Partial<Record<RequestView['state'], Deed>> = {
  draft: 'send',
  'to-sign': 'sign',
  signed: 'take',
  'to-decide': 'accept',
  accepted: 'take',
};

/** What may be done on a request now; what it waits for is shown also to whom it is not for, with the reason. */
export function RequestDeeds({ request, onSaid }: Props) {
  const { words } = useWords();
  const text = words.requests.deeds;
  const { may, state } = request;
  const awaited = AWAITED[state];
  const writes = useMay('draft');
  const shown = (deed: Deed) => may[deed].granted || awaited === deed;
  // Under a policy that demands the signature the newsroom reads why it has to wait.
  const takes = shown('take') || (writes && state === 'to-sign');
  const post = request.posts.findLast(({ visible, stage }) => visible && stage !== 'out' && stage !== 'withdrawn');
  const goesOn = writes && (state === 'taken' || state === 'published') && request.posts.length > 0;
  const any =
    (['send', 'sign', 'take', 'accept', 'return', 'refuse', 'change', 'withdraw'] as const).some(shown) || takes;
  return (
    <section className="account-part request-deeds">
      <h2>{text.title}</h2>
      {!any && !post && !goesOn && <p className="quiet">{text.nothing}</p>}
      {state === 'taken' && post && (
        <Link className="btn btn-primary btn-sm" to={`/redazione/post/${post.id}`}>
          {text.toPost}
        </Link>
      )}
      {goesOn && (
        <Link className="btn btn-outline-primary btn-sm" to={`/redazione/post/nuovo?richiesta=${request.id}`}>
          {text.another}
        </Link>
      )}
      {shown('send') && <Send request={request} onSaid={onSaid} />}
      {shown('sign') && <Sign request={request} onSaid={onSaid} />}
      {takes && <TakeRequest request={request} />}
      {shown('accept') && <Accept request={request} onSaid={onSaid} />}
      <Reasoned request={request} onSaid={onSaid} />
    </section>
  );
}

function Send({ request, onSaid }: Props) {
  const { words } = useWords();
  const text = words.requests;
  const signs = useSigns(request);
  const send = useRequestDeed(
    async () => {
      const sent = await call(routes.sendRequest, { params: { requestId: request.id } });
      // Whoever heads the office signs what they wrote with the same press: they see it whole above.
      if (signs) return call(routes.signRequest, { params: { requestId: request.id }, body: { seal: request.seal } });
      return sent;
    },
    () => onSaid(signs ? text.done.signed : text.done.sent),
  );
  return (
    <Press deed={request.may.send} error={send.error} busy={send.isPending} onPress={() => send.mutate(undefined)}>
      {signs ? text.deeds.sendAndSign : text.deeds.send}
    </Press>
  );
}

/** Whether I sign for the office that asks. */
function useSigns({ office }: RequestView): boolean {
  const desk = useQuery(requestDeskQuery);
  return desk.data?.offices.some(({ id, signs }) => signs && id === office?.id) ?? false;
}

function Sign({ request, onSaid }: Props) {
  const { words } = useWords();
  const text = words.requests;
  const sign = useRequestDeed(
    () => call(routes.signRequest, { params: { requestId: request.id }, body: { seal: request.seal } }),
    () => onSaid(text.done.signed),
  );
  return (
    <>
      {request.may.sign.granted && <p className="quiet">{text.deeds.signHelp}</p>}
      <Press deed={request.may.sign} error={sign.error} busy={sign.isPending} onPress={() => sign.mutate(undefined)}>
        {text.deeds.sign}
      </Press>
    </>
  );
}

/** Takes the request in hand, and goes to its post; where that is not theirs or not now, why. */
export function TakeRequest({ request }: { request: RequestView }) {
  const { words } = useWords();
  const text = words.requests.deeds;
  const navigate = useNavigate();
  const take = useRequestDeed(
    () => call(routes.takeRequest, { params: { requestId: request.id } }),
    ({ postId }) => void navigate(`/redazione/post/${postId}`),
  );
  const correcting = request.posts.some(({ stage }) => stage === 'out');
  return (
    <Press deed={request.may.take} error={take.error} busy={take.isPending} onPress={() => take.mutate(undefined)}>
      {correcting ? text.takeCorrection : text.take}
    </Press>
  );
}

function Accept({ request, onSaid }: Props) {
  const { words } = useWords();
  const text = words.requests;
  const accept = useRequestDeed(
    (publicInterest: string) =>
      call(routes.acceptRequest, { params: { requestId: request.id }, body: { publicInterest } }),
    () => onSaid(text.done.accepted),
  );
  if (!request.may.accept.granted) return <Press deed={request.may.accept}>{text.deeds.accept}</Press>;
  return (
    <Unfold label={text.deeds.accept} color="primary">
      {(close) => (
        <ReasonForm
          label={text.deeds.acceptWhy}
          hint={text.deeds.acceptHint}
          missing={text.deeds.needInterest}
          start={request.publicInterest ?? ''}
          save={text.deeds.accept}
          busy={accept.isPending}
          error={accept.error}
          onSave={(why) => accept.mutate(why)}
          onClose={close}
        />
      )}
    </Unfold>
  );
}

/** What says why: not to sign, not to publish, to ask no more; and the way to change what is asked. */
function Reasoned({ request, onSaid }: Props) {
  const { words } = useWords();
  const { deeds: text, done } = words.requests;
  const { id: requestId, may, state, origin, posts } = request;
  const params = { requestId };
  const out = posts.some(({ stage }) => stage === 'out');
  const changing = state === 'refused' ? text.rewrite : out ? text.correct : text.change;
  return (
    <div className="act-deeds">
      {may.change.granted && (
        <Link className="btn btn-outline-primary btn-sm" to={`/redazione/richieste/${requestId}/cambia`}>
          {changing}
        </Link>
      )}
      {may.return.granted && (
        <WithReason
          label={text.return}
          why={text.returnWhy}
          hint={text.returnHint}
          write={(reason) => call(routes.returnRequest, { params, body: { reason } })}
          onDone={() => onSaid(done.returned)}
        />
      )}
      {may.refuse.granted && (
        <WithReason
          label={text.refuse}
          why={text.refuseWhy}
          hint={text.refuseHint}
          write={(reason) => call(routes.refuseRequest, { params, body: { reason } })}
          onDone={() => onSaid(origin === 'external' ? done.refusedExternal : done.refused)}
        />
      )}
      {may.withdraw.granted && (
        <WithReason
          label={text.withdraw}
          why={text.withdrawWhy}
          hint={text.withdrawHint}
          write={(reason) => call(routes.withdrawRequest, { params, body: { reason } })}
          onDone={() => onSaid(done.withdrawn)}
        />
      )}
    </div>
  );
}

type WithReasonProps = {
  label: string;
  why: string;
  hint: string;
  write: (reason: string) => Promise<unknown>;
  onDone: () => void;
};

function WithReason({ label, why, hint, write, onDone }: WithReasonProps) {
  const { words } = useWords();
  const deed = useRequestDeed(write, onDone);
  return (
    <Unfold label={label} color="outline-danger">
      {(close) => (
        <ReasonForm
          label={why}
          hint={hint}
          missing={words.requests.deeds.needReason}
          save={label}
          busy={deed.isPending}
          error={deed.error}
          onSave={(reason) => deed.mutate(reason)}
          onClose={close}
        />
      )}
    </Unfold>
  );
}

type PressProps = {
  deed: RequestView['may'][Deed];
  busy?: boolean;
  error?: unknown;
  onPress?: () => void;
  children: ReactNode;
};

/** A button; where it is not theirs or not now, dimmed with the reason and the clause. */
function Press({ deed, busy = false, error = null, onPress, children }: PressProps) {
  const { pick } = useWords();
  const id = useId();
  return (
    <div className="request-press">
      <Button
        color="primary"
        size="sm"
        disabled={busy || !deed.granted}
        aria-describedby={deed.granted ? undefined : id}
        onClick={onPress}
      >
        {children}
      </Button>
      {!deed.granted && (
        <p id={id} className="quiet">
          {[pick(deed.because), deed.cites.join(', ')].filter(Boolean).join(' ')}
        </p>
      )}
      {error !== null && <ProblemAlert error={error} />}
    </div>
  );
}
