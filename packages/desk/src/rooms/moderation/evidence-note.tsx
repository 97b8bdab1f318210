// SPDX-License-Identifier: EUPL-1.2
import type { CaseView, ReplyOf } from '@arengo/contract';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { Link } from 'react-router';
import { call, routes } from '../../client.ts';
import { Icon } from '../../elements/icon.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { useMay } from '../../session.tsx';
import { useWords } from '../../words/use-words.tsx';

/** That evidence is kept, with its hash; what it says, once somebody opens it; the way to a file of it. */
export function EvidenceNote({ view }: { view: CaseView }) {
  const { words, moment } = useWords();
  const text = words.case;
  const moderates = useMay('moderate');
  const decided = view.decisions.some(({ outcome, state }) => outcome === 'violation' && state === 'final');
  return (
    <section className="evidence-kept" aria-label={words.dossiers.item.evidence}>
      <p className="evidence">
        <Icon name="it-lock" size="xs" />{' '}
        {view.evidence ? (
          <>
            {text.evidence(moment(view.evidence.storedAt))} ·{' '}
            <abbr title={view.evidence.sha256}>sha256 {view.evidence.sha256.slice(0, 12)}…</abbr>
          </>
        ) : (
          text.noEvidence
        )}
      </p>
      {view.evidence && <Open key={view.id} caseId={view.id} />}
      {moderates && decided && (
        <p>
          <Link to={`/registri/fascicoli/nuovo?caso=${view.id}`}>{words.dossiers.prepare}</Link>
        </p>
      )}
    </section>
  );
}

function Open({ caseId }: { caseId: string }) {
  const text = useWords().words.dossiers.evidence;
  const open = useMutation({ mutationFn: () => call(routes.openEvidence, { params: { caseId } }) });
  if (open.data) return <Opened opened={open.data} />;
  return (
    <>
      {open.error && <ProblemAlert error={open.error} />}
      <Button color="outline-primary" size="xs" disabled={open.isPending} onClick={() => open.mutate()}>
        {text.read}
      </Button>
    </>
  );
}

/** The focus comes here: what had it is gone. */
const takeFocus = (place: HTMLElement | null) => place?.focus();

function Opened({ opened: { evidence } }: { opened: ReplyOf<typeof routes.openEvidence> }) {
  const { words, moment } = useWords();
  const text = words.dossiers.evidence;
  return (
    <div ref={takeFocus} tabIndex={-1}>
      <p className="quiet" role="status">
        {text.recorded}
      </p>
      {evidence.map(({ version, storedAt, sha256, content }) => (
        <div key={version}>
          <p className="quiet">
            {text.form(version, moment(storedAt))} · <code className="dossier-hash">{sha256}</code>
          </p>
          <pre className="evidence-content" dir="auto">
            {content}
          </pre>
        </div>
      ))}
    </div>
  );
}
