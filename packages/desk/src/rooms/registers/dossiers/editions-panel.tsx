// SPDX-License-Identifier: EUPL-1.2
import { type DossierEdition, type DossierView, HANDOVER_WAYS, type HandoverWay } from '@arengo/contract';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Choice } from '../../../elements/field.tsx';
import { Panel } from '../../../elements/panel.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { SmallForm } from '../../../elements/small-form.tsx';
import { TextField } from '../../../elements/text-field.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { romeToday } from '../../../rome-time.ts';
import { useFaults } from '../../../use-faults.ts';
import { useWords } from '../../../words/use-words.tsx';
import { downloadEdition, useDossierStep } from './dossiers-queries.ts';

/** Each making of the file: its hash, the file itself, and how it was handed over. */
export function EditionsPanel({ view }: { view: DossierView }) {
  const { words, pick } = useWords();
  const text = words.dossiers.page;
  const params = { dossierId: view.id };
  const make = useDossierStep(() => call(routes.makeDossier, { params }));
  const { granted, because } = view.mayMake;
  return (
    <Panel title={text.editions} intro={text.editionsHelp}>
      {view.editions.length === 0 ? <p>{text.none}</p> : <p className="quiet">{text.sending}</p>}
      <ul className="account-list">
        {view.editions.map((edition) => (
          <Edition key={edition.id} edition={edition} mayOpen={granted} />
        ))}
      </ul>
      {make.error && <ProblemAlert error={make.error} />}
      <p role="status">{make.isPending && text.making}</p>
      {granted ? (
        <div className="act-deeds">
          <Button
            color={view.editions.length === 0 ? 'primary' : 'outline-primary'}
            size="sm"
            disabled={make.isPending}
            onClick={() => make.mutate(undefined)}
          >
            {view.editions.length === 0 ? text.make : text.makeAgain}
          </Button>
        </div>
      ) : (
        <p className="quiet">
          {text.mayNot} {pick(because)}
        </p>
      )}
      {view.mayWithdraw.granted && <Withdraw dossierId={view.id} />}
    </Panel>
  );
}

function Withdraw({ dossierId }: { dossierId: string }) {
  const text = useWords().words.dossiers.page;
  const withdraw = useDossierStep(() => call(routes.withdrawDossier, { params: { dossierId } }));
  return (
    <div className="act-deeds">
      {withdraw.error && <ProblemAlert error={withdraw.error} />}
      <Button
        color="outline-primary"
        size="sm"
        disabled={withdraw.isPending}
        onClick={() => withdraw.mutate(undefined)}
      >
        {text.withdraw}
      </Button>
    </div>
  );
}

function Edition({ edition, mayOpen }: { edition: DossierEdition; mayOpen: boolean }) {
  const { words, moment, day, number } = useWords();
  const text = words.dossiers;
  return (
    <li>
      <p className="record-head">
        <strong>{text.page.edition(edition.number)}</strong>
        <span className="quiet">
          {text.page.by(edition.madeBy.name, moment(edition.madeAt))} ·{' '}
          {text.page.size(number(Math.ceil(edition.size / 1000)))}
        </span>
      </p>
      {edition.missing > 0 && <p className="notice">{text.page.missing(edition.missing)}</p>}
      <p className="quiet">
        {text.page.hash}: <code className="dossier-hash">{edition.sha256}</code>
      </p>
      <p className="quiet">
        {text.page.anchor(edition.link)}: <code className="dossier-hash">{edition.head}</code>
      </p>
      {edition.handovers.map((one) => (
        <p key={one.recordedAt}>
          {text.page.handed(text.ways[one.way], day(`${one.on}T12:00:00Z`), one.protocol)}{' '}
          <span className="quiet">({text.page.by(one.recordedBy.name, moment(one.recordedAt))})</span>
        </p>
      ))}
      {mayOpen && (
        <div className="act-deeds">
          <Download edition={edition} />
          <Unfold label={text.page.handover}>
            {(close) => <HandoverForm editionId={edition.id} onClose={close} />}
          </Unfold>
        </div>
      )}
    </li>
  );
}

function Download({ edition }: { edition: DossierEdition }) {
  const text = useWords().words.dossiers.page;
  const download = useMutation({ mutationFn: () => downloadEdition(edition.id) });
  return (
    <>
      {download.error && <ProblemAlert error={download.error} />}
      <Button color="primary" size="sm" disabled={download.isPending} onClick={() => download.mutate()}>
        {text.download(edition.number)}
      </Button>
      <span role="status">
        {download.isPending && text.downloading}
        {download.isSuccess && text.downloaded}
      </span>
    </>
  );
}

function HandoverForm({ editionId, onClose }: { editionId: string; onClose: () => void }) {
  const { words } = useWords();
  const text = words.dossiers;
  const [on, setOn] = useState(romeToday);
  const [way, setWay] = useState<HandoverWay>('certified-mail');
  const [protocol, setProtocol] = useState('');
  const save = useDossierStep(
    () => call(routes.recordHandover, { params: { editionId }, body: { on, way, protocol } }),
    onClose,
  );
  const faults = useFaults(save.error);
  return (
    <SmallForm
      save={text.page.save}
      busy={save.isPending}
      error={faults.count === 0 ? save.error : null}
      onClose={onClose}
      onSubmit={() => save.mutate(undefined)}
    >
      <TextField label={text.page.on} type="date" value={on} error={faults.at('/on')} onChange={setOn} />
      <Choice
        label={text.page.way}
        value={way}
        options={HANDOVER_WAYS.map((value) => ({ value, label: text.ways[value] }))}
        onChange={(value) => setWay(HANDOVER_WAYS.find((one) => one === value) ?? 'other')}
      />
      <TextField
        label={text.page.protocol}
        longest={500}
        value={protocol}
        error={faults.at('/protocol')}
        onChange={setProtocol}
      />
    </SmallForm>
  );
}
