// SPDX-License-Identifier: EUPL-1.2
import type { CustodyView } from '@arengo/contract';
import { Link } from 'react-router';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { type Envelope, StateSign } from './custody-signs.tsx';

/** Who keeps the envelopes, and every one of them with its state. */
export function EnvelopesList({ view }: { view: CustodyView }) {
  const { words } = useWords();
  const text = words.custody;
  const maySeal = view.me.mayNotSeal === null && view.sealTo.length > 0;
  return (
    <>
      <OfficeNote view={view} />
      {view.envelopes.length === 0 ? (
        <EmptyRoom title={text.list.empty} help={text.list.emptyHelp} icon="it-locked" />
      ) : (
        <ul className="envelopes" aria-label={text.list.caption}>
          {view.envelopes.map((one) => (
            <EnvelopeLine key={one.id} envelope={one} />
          ))}
        </ul>
      )}
      {maySeal && (
        <Link className="btn btn-primary" to="/registri/buste/nuova">
          {text.list.make}
        </Link>
      )}
    </>
  );
}

function OfficeNote({ view }: { view: CustodyView }) {
  const { words, day, role } = useWords();
  const text = words.custody.office;
  const governs = useMay('govern');
  const { holder, next, office, me } = view;
  return (
    <section className="notice">
      <p className="notice-title">
        {holder ? text.heldBy(holder.person.name, holder.act) : text.nobody}
        {next && ` ${text.next(next.person.name, day(next.from))}`}
      </p>
      <p>{office.clause ? text.clause(role(office.custodian ?? ''), office.clause) : text.notStated}</p>
      {holder && !holder.hasKey && <p>{text.noKey(holder.person.name)}</p>}
      <div className="buttons">
        {!holder && governs && (
          <Link className="btn btn-primary btn-sm" to="/registri/buste/custodia">
            {text.give}
          </Link>
        )}
        {!me.key && (me.isHolder || me.share) && (
          <Link className="btn btn-primary btn-sm" to="/registri/buste/chiave">
            {text.makeKey}
          </Link>
        )}
      </div>
    </section>
  );
}

function EnvelopeLine({ envelope }: { envelope: Envelope }) {
  const { words, day } = useWords();
  const text = words.custody.list;
  const [last] = envelope.openings.filter((one) => one.purpose !== 'reseal');
  return (
    <li>
      <p>
        <Link to={`/registri/buste/busta/${envelope.id}`}>{envelope.name}</Link> <StateSign state={envelope.state} />
      </p>
      <p className="quiet">
        {envelope.account ? envelope.account.name : text.free}; {text.sealed(day(envelope.sealedAt), envelope.sealedBy)}
        ; {last ? text.opened(day(last.at), last.by) : text.neverOpened}
        {envelope.opensTo === 'other' && `; ${text.foreign}`}
        {envelope.emergency === 'old-shares' && `; ${text.uncovered}`}
      </p>
    </li>
  );
}
