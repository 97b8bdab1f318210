// SPDX-License-Identifier: EUPL-1.2
// The list of official accounts for programs: pure. The same on the same day as long as the register is the same.
import { romeDay } from '../../foundation/clock/rome.ts';
import { html } from '../../foundation/http/html.ts';
import { citeAct } from '../acts/index.ts';
import { ACCOUNT_WORDS } from './portal-pages/account-words.ts';
import { sayNetwork } from './portal-pages/say-names.ts';
import type { AccountSeen, AccountsKnown } from './read-accounts.ts';
import type { BodySeen } from './read-portal.ts';

export type Listed = { body: BodySeen; known: AccountsKnown; publicUrl: string };

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';
const pageOf = ({ body, publicUrl }: Listed) => `${publicUrl}/enti/${body.slug}/account`;
const stateIn = (account: AccountSeen) => (account.state === 'closing' ? 'open' : account.state);
const addressOf = (listed: Listed, { url }: AccountSeen) => (url?.startsWith('/') ? `${listed.publicUrl}${url}` : url);

export function accountsJson(listed: Listed): string {
  const { body, known } = listed;
  const seen = (account: AccountSeen) => ({
    id: account.accountId,
    ...{ network: account.network, name: account.name, handle: account.handle, url: addressOf(listed, account) },
    ...{ kind: account.kind, state: stateIn(account), office: account.office, managedBy: account.managedBy },
    openedBy: account.act && citeAct(account.act),
    since: romeDay(account.openedAt),
    lastDay: account.endsAt && romeDay(new Date(account.endsAt.getTime() - 1)),
    closedFrom: account.closesAt && romeDay(account.closesAt),
    page: `${pageOf(listed)}/${account.accountId}`,
  });
  const outside = known.outside.map(({ network, name, handle, url, whose }) => ({ network, name, handle, url, whose }));
  const document = {
    body: { name: body.name, site: body.face.site ?? null },
    ...{ asOf: romeDay(known.asOf), page: pageOf(listed), licence: LICENCE },
    ...{ accounts: known.open.map(seen), closed: known.closed.map(seen), outOfScope: outside },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const COLUMNS = [
  ...['ente', 'rete', 'nome', 'nome_utente', 'indirizzo', 'tipo', 'stato', 'servizio', 'atto'],
  ...['dal', 'fino_al', 'scheda', 'aggiornato_al'],
];
const STATES: Readonly<Record<string, string>> = {
  open: 'ufficiale',
  closed: 'chiuso',
  'out-of-scope': 'non dell’ente',
};

/** RFC 4180, UTF-8. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
export function accountsCsv(listed: Listed): string {
  const { body, known } = listed;
  const rows = [...known.open, ...known.closed, ...known.outside].map((account) => [
    ...[body.name, sayNetwork(account.network, 'it'), account.name, account.handle, addressOf(listed, account) ?? ''],
    ...[ACCOUNT_WORDS.it.kinds[account.kind], STATES[stateIn(account)] ?? '', account.office ?? ''],
    ...[account.act ? citeAct(account.act) : '', romeDay(account.openedAt)],
    account.endsAt ? romeDay(new Date(account.endsAt.getTime() - 1)) : '',
    ...[`${pageOf(listed)}/${account.accountId}`, romeDay(known.asOf)],
  ]);
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** SM-AP_IT 0.6, the ontology of social media of the Italian catalogue: only classes and properties that it defines. */
export function accountsJsonLd(listed: Listed): string {
  const { body, known } = listed;
  const page = pageOf(listed);
  const networks = [...new Set(known.open.map(({ network }) => network))];
  const idOf = (account: AccountSeen) => `${page}/${account.accountId}`;
  const contact = `${page}#contatto`;
  const graph = [
    {
      ...{ '@id': contact, '@type': 'sm:OnlineContactPoint', 'l0:name': body.name },
      'sm:isOnlineContactPointOf': { '@id': body.face.site ?? `${listed.publicUrl}/enti/${body.slug}` },
      'sm:hasUserAccount': known.open.map((account) => ({ '@id': idOf(account) })),
    },
    ...networks.map((network) => ({
      ...{ '@id': `${page}#rete-${network}`, '@type': 'sm:SocialMedia' },
      'sm:socialMediaName': sayNetwork(network, 'it'),
    })),
    ...known.open.map((account) => ({
      ...{ '@id': idOf(account), '@type': 'sm:UserAccount', 'l0:name': account.name },
      'sm:userAccountName': account.handle,
      ...(addressOf(listed, account) === null
        ? {}
        : { 'sm:URL': { '@type': 'xsd:anyURI', '@value': addressOf(listed, account) } }),
      'sm:isAccountIssuedBy': { '@id': `${page}#rete-${account.network}` },
      'sm:isUserAccountOf': { '@id': contact },
    })),
  ];
  const context = {
    sm: 'https://w3id.org/italia/onto/SM/',
    l0: 'https://w3id.org/italia/onto/l0/',
    dct: 'http://purl.org/dc/terms/',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
  };
  const dated = { '@type': 'xsd:date', '@value': romeDay(known.asOf) };
  const about = { '@id': page, 'dct:modified': dated, 'dct:license': { '@id': LICENCE } };
  return `${JSON.stringify({ '@context': context, '@graph': [about, ...graph] }, null, 2)}\n`;
}

/** A piece of a page for the body's own site: no script, no style, nothing asked of anybody. */
export function accountsFragment(listed: Listed): string {
  const { body, known, publicUrl } = listed;
  const own = ACCOUNT_WORDS.it;
  const item = (account: AccountSeen) => {
    const url = addressOf(listed, account);
    const name =
      url !== null && /^https?:\/\//.test(url)
        ? html`<a href="${url}" rel="me"><bdi>${account.name}</bdi></a>`
        : html`<bdi>${account.name}</bdi>`;
    return html`<li>${name} (${sayNetwork(account.network, 'it')}, <bdi>${account.handle}</bdi>)</li>`;
  };
  return String(html`<section lang="it" class="arengo-account" aria-label="${own.fragmentTitle(body.name)}">
<p>${own.fragmentTitle(body.name)}</p>
<ul>${known.open.map(item)}</ul>
<p><a href="${publicUrl}/enti/${body.slug}/verifica">${own.verify.title}</a> · <a href="${publicUrl}/enti/${body.slug}/policy">Social Media Policy</a></p>
</section>
`);
}
