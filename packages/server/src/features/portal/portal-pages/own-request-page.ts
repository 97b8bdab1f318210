// SPDX-License-Identifier: EUPL-1.2
// The page of one request, for whoever has its address: how far it is, what to do, and in the end the answer.
import { type Html, html } from '../../../foundation/http/html.ts';
import type { OwnRequest } from '../../data-requests/index.ts';
import { breadcrumb, layout } from './layout.ts';
import { accountLink, networkName } from './pieces.ts';
import { PRIVACY_WORDS } from './privacy-words.ts';
import { day, sayDay } from './say-time.ts';
import { atBody, type BodyVisit } from './visit.ts';

export type OwnGiven = OwnRequest & {
  key: string;
  /** The body's accounts on the network of the request. */
  accounts: readonly { name: string; url: string | null }[];
  trouble?: string;
};

const ROME = 'Europe/Rome';
/** An hour that is the same day everywhere in Italy. */
const noon = (text: string) => new Date(`${text}T12:00:00Z`);

export function ownRequestPage(visit: BodyVisit, given: OwnGiven): string {
  const { words, body, language } = visit;
  const { own, notice } = PRIVACY_WORDS[language];
  const { request } = given;
  const main = html`${breadcrumb(visit, [
    [words.home, atBody(visit, '')],
    [notice.title, atBody(visit, '/privacy')],
    [own.title, null],
  ])}
<h1>${own.title}</h1>
<p class="notice">${own.keep}</p>
${given.trouble && html`<p class="notice" role="alert">${given.trouble}</p>`}
<div class="sheet">${summary(visit, given)}</div>
${extension(visit, given)}
${request.state === 'awaiting-identity' && identity(visit, given)}
${ended(visit, given)}
${isOpen(request.state) && withdrawal(visit, given)}
${request.key_until && request.ended_at && html`<p class="quiet">${own.until(sayDay(request.key_until, language, ROME))}</p>`}`;
  return layout(visit, { title: own.title, description: own.title, main, body, canonical: null });
}

const isOpen = (state: string) => state === 'awaiting-identity' || state === 'identified';
const step = (visit: BodyVisit, { key }: OwnGiven, name: string) => atBody(visit, `/privacy/richiesta/${key}/${name}`);

function summary(visit: BodyVisit, { request }: OwnGiven): Html {
  const { own, form } = PRIVACY_WORDS[visit.language];
  const { claim, network } = request;
  const row = (name: string, value: Html | string) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return html`<dl>
${row(own.state, own.states[request.state])}
${row(own.asked, form.kinds[request.kind])}
${network && claim.handle && row(own.about, html`<bdi>${claim.handle}</bdi> (${networkName(visit, network)})`)}
${row(own.received, day(request.received_at, visit.language, ROME))}
${isOpen(request.state) && row(own.due, day(noon(request.due_on), visit.language, ROME))}
</dl>`;
}

function extension(visit: BodyVisit, { request }: OwnGiven): Html | null {
  if (!request.extension_reason || !isOpen(request.state)) return null;
  const { own } = PRIVACY_WORDS[visit.language];
  return html`<p>${own.extended}</p><blockquote class="text">${request.extension_reason}</blockquote>`;
}

function identity(visit: BodyVisit, given: OwnGiven): Html {
  const { own } = PRIVACY_WORDS[visit.language];
  const { network, claim, code_until: until } = given.request;
  if (network === null || claim.handle === null)
    return html`<section aria-labelledby="_identity"><h2 id="_identity">${own.states['awaiting-identity']}</h2><p>${own.byHand}</p></section>`;
  return html`<section aria-labelledby="_identity"><h2 id="_identity">${own.code}</h2>
${
  given.code && until
    ? html`<p class="code"><strong><code>${given.code}</code></strong></p>
<p>${own.codeHow(networkName(visit, network), claim.handle)} ${own.codeUntil(sayDay(until, visit.language, ROME))}</p>`
    : html`<p>${own.codeOver}</p>`
}
${given.accounts.length > 0 && html`<p>${own.codeTo}</p><ul>${given.accounts.map((account) => html`<li>${accountLink(account)}</li>`)}</ul>`}
<p>${own.codeSeen}</p>
<p>${own.otherWay}</p>
<form class="own-step" method="post" action="${step(visit, given, 'codice')}"><button type="submit">${own.newCode}</button></form>
</section>`;
}

function withdrawal(visit: BodyVisit, given: OwnGiven): Html {
  const { own } = PRIVACY_WORDS[visit.language];
  return html`<section aria-labelledby="_withdraw"><h2 id="_withdraw">${own.withdraw}</h2><p>${own.withdrawHelp}</p>
<form class="own-step" method="post" action="${step(visit, given, 'ritiro')}"><button type="submit">${own.withdraw}</button></form></section>`;
}

function ended(visit: BodyVisit, given: OwnGiven): Html | null {
  const { own } = PRIVACY_WORDS[visit.language];
  const { refusal, answer, outcome, state } = given.request;
  if (state !== 'fulfilled' && state !== 'refused') return null;
  return html`<section aria-labelledby="_answer"><h2 id="_answer">${own.answer}</h2>
${refusal && html`<p><strong>${own.refusals[refusal]}</strong></p>`}
${answer && html`<p class="text">${answer}</p>`}
${outcome && outcomeLists(visit, given)}
${given.request.kind === 'access' && state === 'fulfilled' && copyLinks(visit, given)}
<p>${own.complaint}</p>
</section>`;
}

function outcomeLists(visit: BodyVisit, { request: { kind, outcome } }: OwnGiven): Html {
  const { own } = PRIVACY_WORDS[visit.language];
  const all = outcome ?? [];
  const list = (rows: typeof all) =>
    html`<ul>${rows.map(({ name, count, stays }) => html`<li>${name[visit.language]}: ${count}${stays && html` (${stays[visit.language]})`}</li>`)}</ul>`;
  if (kind === 'access')
    return all.length === 0 ? html`<p>${own.nothing}</p>` : html`<h3>${own.handed}</h3>${list(all)}`;
  const [done, stays] = [all.filter((one) => one.done), all.filter((one) => !one.done)];
  return html`${done.length === 0 ? html`<p>${own.nothingErased}</p>` : html`<h3>${own.erased}</h3>${list(done)}`}
${stays.length > 0 && html`<h3>${own.stays}</h3>${list(stays)}`}
<p>${own.network}</p>`;
}

function copyLinks(visit: BodyVisit, given: OwnGiven): Html {
  const { own } = PRIVACY_WORDS[visit.language];
  const { copy, copy_until, copy_sha256 } = given.request;
  const hash =
    copy_sha256 && html`<p class="quiet">${own.hash}: <code class="long">${copy_sha256.toString('hex')}</code></p>`;
  if (!copy || !copy_until) return html`<p>${own.copyGone}</p>${hash}`;
  return html`<h3>${own.copy}</h3>
<p class="go"><a href="${step(visit, given, 'dati')}">${own.readCopy}</a></p>
<p class="go"><a href="${step(visit, given, 'dati.json')}" download>${own.download}</a></p>
<p>${own.copyUntil(sayDay(copy_until, visit.language, ROME))}</p>${hash}`;
}
