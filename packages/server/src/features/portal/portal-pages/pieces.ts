// SPDX-License-Identifier: EUPL-1.2
// Small pieces that several pages share.
import type { Bilingual, Clause, Settings } from '@arengo/policy';
import { type Html, html } from '../../../foundation/http/html.ts';
import type { Act } from '../../acts/index.ts';
import type { AccountSeen } from '../read-accounts.ts';
import type { BodySeen, PolicySeen } from '../read-portal.ts';
import { sayNetwork } from './say-names.ts';
import { citation, sayDay } from './say-time.ts';
import { atBody, type BodyVisit, type Visit } from './visit.ts';

/** The text of the policy in the reader's language and, where it has them, in the others of the territory. */
export function text(visit: Visit, words: Bilingual): Html {
  const others = Object.entries(words.other ?? {});
  return html`<p class="text" dir="auto">${words[visit.language]}</p>${others.map(([language, other]) => html`<p class="text" lang="${language}" dir="auto">${other}</p>`)}`;
}

/** Where a clause stands: in the policy in force, or in the version that is being read. */
export function clauseLink(visit: BodyVisit, seen: PolicySeen, clause: Clause): Html {
  return html`<a class="cite" href="${atBody(visit, policyPath(seen), {}, clause.id)}">${clause.id}</a>`;
}

export function policyPath({ version }: PolicySeen): string {
  return version.state === 'in-force' ? '/policy' : `/policy/versioni/${version.version}`;
}

/** What the policy and the body's settings know; the body's win. */
export function settingsOf(body: BodySeen, seen: PolicySeen | null): Settings {
  return { ...seen?.policy.settings, ...body.settings };
}

export function timeZoneOf(body: BodySeen, seen: PolicySeen | null): string {
  return settingsOf(body, seen).timeZone ?? 'Europe/Rome';
}

/** The act as registered, with its subject; says so when it is revoked or not there. */
export function actLine(visit: Visit, act: Act | null, timeZone: string): Html {
  const { page } = visit.words;
  if (!act) return html`${page.actMissing}`;
  const revoked =
    act.revokedAt && html` <strong>(${page.actRevoked} ${sayDay(act.revokedAt, visit.language, timeZone)})</strong>`;
  return html`${citation(act)}${revoked}`;
}

/** The account's name, linked where its address is one that a page may lead to. `rel=me` lets networks verify the link. */
export function accountLink({ url, name }: Pick<AccountSeen, 'url' | 'name'>): Html {
  const words = html`<bdi>${name}</bdi>`;
  return url !== null && isLeadable(url) ? html`<a href="${url}" rel="me">${words}</a>` : words;
}

export function networkName(visit: Visit, network: string): string {
  return sayNetwork(network, visit.language);
}

/** Whether a page may lead there: to our own pages and to the web, and nowhere else. */
export function isLeadable(url: string): boolean {
  if (/^\/(?![/\\])/.test(url)) return true;
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
