// SPDX-License-Identifier: EUPL-1.2
import { Link, useNavigate, useSearchParams } from 'react-router';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { QuickAct } from './quick-act.tsx';

/** Registers an act, or drafts one (`?bozza=1`). */
export function NewAct() {
  const { words } = useWords();
  const text = words.acts.form;
  const [params] = useSearchParams();
  const drafting = params.get('bozza') !== null;
  const navigate = useNavigate();
  return (
    <>
      <p>
        <Link to="/registri/atti">{text.back}</Link>
      </p>
      <PageHeading title={drafting ? text.draftTitle : text.registerTitle} />
      <QuickAct
        start={{}}
        allowDrafts
        drafting={drafting}
        still
        words={{ register: text.register, draft: text.saveDraft }}
        onDone={(actId, done) => void navigate(`/registri/atti/${actId}`, { state: done })}
        onClose={() => void navigate('/registri/atti')}
      />
    </>
  );
}
