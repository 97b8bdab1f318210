// SPDX-License-Identifier: EUPL-1.2
import type { ActView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useParams } from 'react-router';
import { DetailPage } from '../../../elements/detail-page.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { ActFilePanel } from './act-file-panel.tsx';
import { ActHistory } from './act-history.tsx';
import { ActParticulars } from './act-particulars.tsx';
import { ActStateSign } from './act-state.tsx';
import { actQuery } from './acts-queries.ts';
import { AlboPanel } from './albo-panel.tsx';
import { type Done, DoneNotice } from './done-notice.tsx';
import { DraftDeeds } from './draft-deeds.tsx';
import { DraftingPanel } from './drafting-panel.tsx';
import { EndingPanel } from './ending-panel.tsx';
import { RestingPanel } from './resting-panel.tsx';

/** One act: its state in words, what may be done of it, its particulars, Albo, file and history. */
export function ActPage() {
  const { words } = useWords();
  const { actId = '' } = useParams();
  const found = useQuery(actQuery(actId));
  return (
    <DetailPage to="/registri/atti" back={words.acts.page.back} found={found} title={words.acts.title}>
      {(act) => <Loaded key={actId} act={act} />}
    </DetailPage>
  );
}

function Loaded({ act }: { act: ActView }) {
  const { words } = useWords();
  const mayWrite = useMay('govern');
  const { state } = useLocation();
  const [done, setDone] = useState<{ what: unknown }>({ what: state });
  const onDone = (what: Done) => setDone({ what });
  const shared = { act, mayWrite, onDone };
  return (
    <>
      <PageHeading title={act.citation}>
        {act.number !== null && <p className="page-lead">{act.subject}</p>}
        <p>
          <ActStateSign state={act.state} /> {words.acts.stateHelp[act.state]}
        </p>
      </PageHeading>
      <DoneNotice done={done} />
      {mayWrite && act.state === 'draft' && <DraftDeeds act={act} onDone={onDone} />}
      <ActParticulars act={act} />
      <EndingPanel {...shared} />
      <DraftingPanel actId={act.id} />
      <RestingPanel actId={act.id} />
      <ActFilePanel {...shared} />
      <AlboPanel {...shared} />
      <ActHistory actId={act.id} />
    </>
  );
}
