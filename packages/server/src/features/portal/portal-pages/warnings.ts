// SPDX-License-Identifier: EUPL-1.2
// What the body tells of accounts that pretend to be it. Their addresses are written, and never linked.
import { type Html, html } from '../../../foundation/http/html.ts';
import { keyOfHandle, readAddress } from '../../accounts/index.ts';
import type { Warning } from '../../impersonation/index.ts';
import { ACCOUNT_WORDS } from './account-words.ts';
import { networkName } from './pieces.ts';
import { day } from './say-time.ts';
import type { BodyVisit } from './visit.ts';

/** The warning on the account that somebody asks of, if there is one. `home`: where this installation is reached. */
export function warningOn(warnings: readonly Warning[], asked: string, home: string): Warning | null {
  const text = asked.trim();
  const reading = readAddress(text, { home });
  const found = warnings.find((one) => {
    if (one.network === null) return one.address === text || one.handle === text;
    if (reading.kind === 'account') return one.network === reading.address.network && one.key === reading.address.key;
    return reading.kind === 'handle' && one.key === keyOfHandle(one.network, reading.handle.replace(/^@/, ''));
  });
  return found ?? null;
}

/** The words of a warning; Italian ones say that they are where there are no others. */
export function warningText({ language }: BodyVisit, { text }: Warning): Html {
  if (language === 'en') return text.en === null ? html`<p lang="it">${text.it}</p>` : html`<p>${text.en}</p>`;
  return html`<p>${text.it}</p>`;
}

/** Those that stand, on the page of the accounts. Null where there are none. */
export function warningsSection(visit: BodyVisit, warnings: readonly Warning[], zone: string): Html | null {
  if (warnings.length === 0) return null;
  const { warned } = ACCOUNT_WORDS[visit.language];
  const item = (one: Warning) => html`<li><h3><bdi>${one.name}</bdi></h3>
<p class="quiet">${one.network && html`${networkName(visit, one.network)}, `}<bdi><code>${one.handle ?? one.address}</code></bdi>. ${warned.since} ${day(new Date(`${one.from}T12:00:00Z`), visit.language, zone)}</p>
${warningText(visit, one)}</li>`;
  return html`<section class="answer answer-no" aria-labelledby="_warnings"><h2 id="_warnings">${warned.title}</h2>
<ul class="plain">${warnings.map(item)}</ul></section>`;
}
