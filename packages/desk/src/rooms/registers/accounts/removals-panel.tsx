// SPDX-License-Identifier: EUPL-1.2
import type { RemovalView } from '@arengo/contract';
import { useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Panel } from '../../../elements/panel.tsx';
import { SmallForm } from '../../../elements/small-form.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { useSession } from '../../../session.tsx';
import { useActDeed } from '../../../use-act-deed.ts';
import { useWords } from '../../../words/use-words.tsx';
import type { PanelProps } from './panel-props.ts';
import { NO_PROOF, ProofFields, ProofSeen, sentProof } from './proof-fields.tsx';

/** Who is to be removed from the administrators on the network: closed by proof, and not by themselves. */
export function RemovalsPanel({ account, mayWrite }: PanelProps) {
  const { words, moment } = useWords();
  const text = words.accounts.removals;
  const { person } = useSession();
  return (
    <Panel title={text.title} intro={text.help}>
      <ul className="account-list">
        {account.removals.map((removal) => (
          <li key={removal.id}>
            <p className="record-head">{text.task(removal.person.name, removal.loginName)}</p>
            <p className="quiet">
              {removal.because} · {text.asked(moment(removal.openedAt))}
              {removal.provenBy &&
                removal.provenAt &&
                ` · ${text.proven(removal.provenBy.name, moment(removal.provenAt))}`}
            </p>
            <ProofSeen {...removal} />
            {mayWrite && !removal.provenAt && removal.person.id !== person.id && (
              <Unfold label={text.prove}>{(close) => <ProveForm removal={removal} onClose={close} />}</Unfold>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function ProveForm({ removal, onClose }: { removal: RemovalView; onClose: () => void }) {
  const text = useWords().words.accounts.removals;
  const [proof, setProof] = useState(NO_PROOF);
  const prove = useActDeed(
    () => call(routes.proveRemoval, { params: { removalId: removal.id }, body: sentProof(proof) }),
    onClose,
  );
  return (
    <SmallForm
      save={text.save}
      busy={prove.isPending}
      error={prove.error}
      onClose={onClose}
      onSubmit={() => prove.mutate(undefined)}
    >
      <ProofFields proof={proof} onProof={setProof} />
    </SmallForm>
  );
}
