// SPDX-License-Identifier: EUPL-1.2
import type { ActDocumentView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { addressOf } from '../../../address.ts';
import { routes } from '../../../client.ts';
import { Loading } from '../../../elements/loading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { CarryPanel } from '../drafting/carry-panel.tsx';
import { ChangeList } from '../drafting/change-list.tsx';
import { DocumentPreview } from '../drafting/document-preview.tsx';
import { documentQuery } from '../drafting/drafting-queries.ts';
import { KeptDocuments } from '../drafting/kept-documents.tsx';
import { MissingList } from '../drafting/missing-list.tsx';

type Props = { actId: string; document: ActDocumentView };

/** The text of the act as the registers give it: what it lacks, what it changes, to be read, taken and kept. */
export function DraftingPanel({ actId }: { actId: string }): ReactNode {
  const { words } = useWords();
  const document = useQuery(documentQuery(actId));
  return (
    <section className="act-part">
      <h2>{words.drafting.document.title}</h2>
      {document.isPending && <Loading />}
      {document.error && <ProblemAlert error={document.error} onRetry={() => void document.refetch()} />}
      {document.data && <Written actId={actId} document={document.data} />}
    </section>
  );
}

function Written({ actId, document }: Props) {
  const { words } = useWords();
  const text = words.drafting.document;
  return (
    <>
      <p className="quiet">{document.draft ? text.help : text.done}</p>
      {document.draft && (
        <>
          <Additions actId={actId} />
          <CarryPanel actId={actId} />
          <MissingList missing={document.missing} />
          <ChangeList changes={document.changes} />
        </>
      )}
      <h3>{text.download}</h3>
      <div className="buttons">
        <a className="btn btn-primary btn-sm" href={addressOf(routes.readDocumentDocx.path, { actId })}>
          {text.docx}
        </a>
        <a
          className="btn btn-outline-primary btn-sm"
          href={addressOf(routes.readDocumentPdf.path, { actId })}
          target="_blank"
          rel="noreferrer"
        >
          {text.pdf}
        </a>
      </div>
      <details className="act-preview">
        <summary>{text.preview}</summary>
        <DocumentPreview document={document} />
      </details>
      <KeptDocuments actId={actId} document={document} />
    </>
  );
}

/** Where one goes to put on the draft what it is to order. */
function Additions({ actId }: { actId: string }) {
  const { words } = useWords();
  const text = words.drafting.document;
  if (!useMay('govern')) return null;
  return (
    <>
      <h3>{text.add}</h3>
      <ul className="act-additions">
        <li>
          <Link to={`/registri/autorizzazioni/nuova?atto=${actId}`}>{text.addPeople}</Link>
        </li>
        <li>
          <Link to={`/registri/account/nuovo?atto=${actId}`}>{text.addAccount}</Link>
        </li>
        <li>
          <Link to={`/regole/scrivi?atto=${actId}`}>{text.addPolicy}</Link>
        </li>
      </ul>
    </>
  );
}
