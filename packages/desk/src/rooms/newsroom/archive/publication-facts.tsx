// SPDX-License-Identifier: EUPL-1.2
import { type PublicationView, sayContentCategory, sayContentPurpose, sayLicence } from '@arengo/contract';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../../words/use-words.tsx';
import { Address } from './address.tsx';

/** Act, request, source, licence and the rest that is known of it since it went out. */
export function PublicationFacts({ one }: { one: PublicationView }) {
  const { words, moment } = useWords();
  const text = words.archive.one;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{text.facts}</h2>
      <dl className="archive-facts">
        <Fact term={text.post}>
          <Link to={`/redazione/post/${one.postId}`}>{one.workingTitle}</Link>
        </Fact>
        <Fact term={text.authors}>{one.authors.map(({ name }) => name).join(', ')}</Fact>
        <Fact term={text.planned}>
          <time dateTime={one.plannedAt}>{moment(one.plannedAt)}</time>
        </Fact>
        <Fact term={text.network}>{one.permalink && <Address address={one.permalink}>{text.see}</Address>}</Fact>
        <Fact term={text.publicPage}>
          <a href={one.publicPath}>{text.seePublic}</a>
        </Fact>
        <Fact term={text.act}>
          {one.act ? <Link to={`/registri/atti/${one.act.id}`}>{one.act.citation}</Link> : text.noAct}
        </Fact>
        <Fact term={text.request}>
          <Request request={one.request} />
        </Fact>
        <About one={one} />
      </dl>
    </section>
  );
}

/** Nothing where nothing is known. */
function Fact({ term, children }: { term: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function About({ one }: { one: PublicationView }) {
  const { words, locale } = useWords();
  const text = words.archive.one;
  const licence = one.licence ? sayLicence(one.licence, locale) : text.noLicence;
  return (
    <>
      <Fact term={text.category}>{one.category && sayContentCategory(one.category, locale)}</Fact>
      <Fact term={text.purpose}>{one.purpose && sayContentPurpose(one.purpose, locale)}</Fact>
      <Fact term={text.publicInterest}>{one.publicInterest}</Fact>
      <Fact term={text.officialSource}>{one.officialSource && <Address address={one.officialSource} />}</Fact>
      <Fact term={text.source}>{one.thirdParty ? <Source thirdParty={one.thirdParty} /> : text.own}</Fact>
      <Fact term={text.licence}>{one.creditRequired ? `${licence}: ${text.credit}` : licence}</Fact>
    </>
  );
}

function Request({ request }: { request: PublicationView['request'] }) {
  const { words, moment } = useWords();
  const text = words.archive.one;
  if (!request) return text.noRequest;
  const { id, subject, from, signedBy, signedAt } = request;
  return (
    <>
      <Link to={`/redazione/richieste/${id}`}>{subject}</Link> {text.from(from)}
      {signedBy && signedAt && `, ${text.signed(signedBy.name, moment(signedAt))}`}
    </>
  );
}

function Source({ thirdParty }: { thirdParty: NonNullable<PublicationView['thirdParty']> }) {
  const { words } = useWords();
  const text = words.archive.one;
  const { source, sourceUrl, verification, consent } = thirdParty;
  const outcome = verification?.outcome === 'verified' ? text.verified : text.unverified;
  return (
    <>
      {sourceUrl ? <Address address={sourceUrl}>{source}</Address> : source}, {verification ? outcome : text.notChecked}
      .{verification?.how && ` ${text.how(verification.how)}`}
      {consent && ` ${text.consent(consent)}`}
    </>
  );
}
