// SPDX-License-Identifier: EUPL-1.2
import type { RequestView } from '@arengo/contract';
import { useWords } from '../../../words/use-words.tsx';
import { Cited } from '../posts/cited.tsx';

/** Who signed or decided, who may, and which clause asks for it. */
export function RequestSignature({ request }: { request: RequestView }) {
  return request.origin === 'office' ? <Signature request={request} /> : <Decision request={request} />;
}

function Signature({ request: { signature, signers, signatureAsked, seal } }: { request: RequestView }) {
  const { words, moment } = useWords();
  const text = words.requests.page;
  const names = signers.map(({ person, act }) => (act === null ? person.name : text.byAct(person.name, act)));
  return (
    <section className="account-part">
      <h2>{text.signature}</h2>
      <p className={signature ? 'request-signed' : undefined}>
        {signature ? text.signedBy(signature.person.name, moment(signature.at)) : text.notSigned}
      </p>
      <p>{names.length === 0 ? text.noSigner : text.signers(names.join(', '))}</p>
      {signatureAsked ? (
        <div className="request-decider">
          <p>{text.demanded}</p>
          <Cited clause={signatureAsked.clause} norm={null} />
        </div>
      ) : (
        <p className="quiet">{text.notDemanded}</p>
      )}
      <p className="quiet">{text.twice}</p>
      <details className="record-details">
        <summary>{text.seal}</summary>
        <code className="request-seal">{seal}</code>
      </details>
    </section>
  );
}

function Decision({ request: { decision, decider } }: { request: RequestView }) {
  const { words, moment, role } = useWords();
  const text = words.requests.page;
  const who = decider?.role ? role(decider.role) : words.requests.form.anybody;
  return (
    <section className="account-part">
      <h2>{text.decision}</h2>
      <p>{decision ? text.decidedBy(decision.person.name, moment(decision.at)) : text.notDecided(who)}</p>
      {decider?.clause && (
        <div className="request-decider">
          <p>{text.decidedUnder}</p>
          <Cited clause={decider.clause} norm={null} />
        </div>
      )}
    </section>
  );
}
