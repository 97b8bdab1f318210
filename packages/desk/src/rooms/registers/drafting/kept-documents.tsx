// SPDX-License-Identifier: EUPL-1.2
import type { ActDocumentView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { addressOf } from '../../../address.ts';
import { call, routes } from '../../../client.ts';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useMay } from '../../../session.tsx';
import { useActDeed } from '../../../use-act-deed.ts';
import { useWords } from '../../../words/use-words.tsx';

type Props = { actId: string; document: ActDocumentView };

/** Keeps the text as it is now, and shows what was kept. */
export function KeptDocuments({ actId, document }: Props) {
  const { words } = useWords();
  const text = words.drafting.document;
  const mayWrite = useMay('govern');
  const keep = useActDeed(() => call(routes.keepDocument, { params: { actId } }));
  const { kept, keptIsCurrent } = document;
  return (
    <>
      <div role="status">
        {kept.length > 0 && (
          <p className={keptIsCurrent ? 'notice notice-success' : 'notice notice-warning'}>
            {keptIsCurrent ? text.keptNow : text.keptOlder}
          </p>
        )}
      </div>
      {mayWrite && !keptIsCurrent && (
        <>
          <p className="quiet">{text.keepHelp}</p>
          {keep.error && <ProblemAlert error={keep.error} />}
          <Button color="outline-primary" size="sm" disabled={keep.isPending} onClick={() => keep.mutate(undefined)}>
            {text.keep}
          </Button>
        </>
      )}
      {kept.length > 0 && (
        <>
          <h3>{text.kept}</h3>
          <ul className="act-kept">
            {kept.map((one) => (
              <Kept key={one.id} actId={actId} one={one} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Kept({ actId, one }: { actId: string; one: ActDocumentView['kept'][number] }) {
  const { words, moment } = useWords();
  const text = words.drafting.document;
  const params = { actId, documentId: one.id };
  const when = text.keptAt(moment(one.at), one.by);
  return (
    <li>
      {when} · {one.numbered ? text.keptNumbered : text.keptDraft} ·{' '}
      <a
        href={addressOf(routes.readKeptPdf.path, params)}
        target="_blank"
        rel="noreferrer"
        aria-label={`${text.openPdf}, ${when}`}
      >
        {text.openPdf}
      </a>{' '}
      ·{' '}
      <a href={addressOf(routes.readKeptDocx.path, params)} aria-label={`${text.openDocx}, ${when}`}>
        {text.openDocx}
      </a>
      <details className="record-details">
        <summary>{text.prints}</summary>
        <p>
          PDF <code>{one.pdfSha256}</code>
        </p>
        <p>
          DOCX <code>{one.docxSha256}</code>
        </p>
      </details>
    </li>
  );
}
