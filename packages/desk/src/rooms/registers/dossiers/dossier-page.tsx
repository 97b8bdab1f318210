// SPDX-License-Identifier: EUPL-1.2
import type { DossierView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Agree } from '../../../elements/agree.tsx';
import { Clause } from '../../../elements/clause.tsx';
import { DetailPage } from '../../../elements/detail-page.tsx';
import { Fact } from '../../../elements/fact.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { Panel } from '../../../elements/panel.tsx';
import { useAgreementName } from '../../../words/use-agreement-name.ts';
import { useWords } from '../../../words/use-words.tsx';
import { DossierItems } from './dossier-items.tsx';
import { DossierStateSign } from './dossier-state.tsx';
import { dossierQuery } from './dossiers-queries.ts';
import { EditionsPanel } from './editions-panel.tsx';

/** One file: what it is about, who agreed, its editions and their handing over. */
export function DossierPage() {
  const { words } = useWords();
  const { dossierId = '' } = useParams();
  const found = useQuery(dossierQuery(dossierId));
  return (
    <DetailPage to="/registri/fascicoli" back={words.dossiers.form.back} found={found}>
      {(view) => <Loaded key={dossierId} view={view} />}
    </DetailPage>
  );
}

function Loaded({ view }: { view: DossierView }) {
  const text = useWords().words.dossiers;
  return (
    <>
      <PageHeading title={text.page.title(view.addressee)}>
        <DossierStateSign row={view} />
      </PageHeading>
      <Facts view={view} />
      {view.agreements.length > 0 && <AgreementPanel view={view} />}
      <EditionsPanel view={view} />
      {view.impersonation && (
        <Panel title={text.page.falseAccount}>
          <p>
            <Link to={`/registri/falsi/${view.impersonation.id}`}>{view.impersonation.name}</Link>
          </p>
        </Panel>
      )}
      {view.items.length > 0 && (
        <Panel title={text.page.items}>
          <DossierItems items={view.items} />
        </Panel>
      )}
    </>
  );
}

function Facts({ view }: { view: DossierView }) {
  const { words, moment } = useWords();
  const text = words.dossiers;
  return (
    <>
      <dl className="people-facts">
        <Fact name={text.page.recipient}>{text.recipients[view.recipient]}</Fact>
        <Fact name={text.page.asked}>{text.page.by(view.askedBy.name, moment(view.askedAt))}</Fact>
        <Fact name={text.page.acts}>{view.acts.join('; ')}</Fact>
        <Fact name={text.page.purpose}>{view.purpose}</Fact>
      </dl>
      {view.clauses.map(({ id }) => (
        <Clause key={id} id={id} clauses={view.clauses} />
      ))}
    </>
  );
}

function AgreementPanel({ view }: { view: DossierView }) {
  const { words, moment, pick } = useWords();
  const text = words.dossiers.page;
  const agreement = useAgreementName();
  const { mayAgree } = view;
  return (
    <Panel title={text.agreement}>
      {view.agreements.map(({ requirement, verdict, reason, by, at }) => (
        <div key={requirement}>
          <p>
            {verdict === 'waiting' || !by || !at
              ? text.waiting(agreement(requirement))
              : verdict === 'yes'
                ? text.agreedBy(by.name, moment(at))
                : text.refusedBy(by.name, moment(at))}
          </p>
          {reason !== '' && <blockquote className="conduct-fact">{reason}</blockquote>}
        </div>
      ))}
      {mayAgree && <p className="quiet">{pick(mayAgree.because)}</p>}
      {mayAgree?.granted && (
        <div className="act-deeds">
          <Agree
            kind="dossiers"
            say={(body) => call(routes.agreeToDossier, { params: { dossierId: view.id }, body })}
            text={text}
          />
        </div>
      )}
    </Panel>
  );
}
