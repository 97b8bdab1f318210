// SPDX-License-Identifier: EUPL-1.2
// Where the exercise is directed: what goes wrong, and for how long.
import { type Html, html, raw } from '../../../../foundation/http/html.ts';
import type { Fault, Page } from '../store/page-store.ts';
import type { Backlog } from '../store/webhook-store.ts';
import { layout } from './layout.ts';
import type { Visit } from './visit.ts';

export type Direction = { page: Page; fault: Fault | undefined; backlog: Backlog | undefined };

export function directorView(visit: Visit, directions: Direction[], saved: boolean): string {
  const { words } = visit;
  return layout(
    visit,
    words.directorTitle,
    html`<h1>${words.directorTitle}</h1><p class="lead">${words.directorIntro}</p>
${saved && html`<p class="notice" role="status">${words.saved}</p>`}
${directions.length === 0 && html`<p>${words.noPages}</p>`}
${directions.map((direction) => pageForm(visit, direction))}`,
  );
}

function pageForm(visit: Visit, { page, fault, backlog }: Direction): Html {
  const { words, site } = visit;
  const field = (name: string) => `${page.handle}-${name}`;
  return html`<section class="post" aria-labelledby="${field('title')}"><h2 id="${field('title')}">${page.name}</h2>
<form class="write" method="post" action="${site.base}/director/${page.handle}">
${select(field('fault'), 'fault', words.fault, words.faults, fault?.kind ?? 'none')}
${select(field('scope'), 'scope', words.scope, words.scopes, fault?.scope ?? 'orders')}
${number(field('times'), 'times', words.times, fault?.remaining ?? null, 1, 1_000_000, words.timesHint)}
${number(field('delay'), 'delay', words.delay, (fault?.delayMs ?? 5000) / 1000, 0, 60)}
${number(field('retry'), 'retryAfter', words.retryAfter, fault?.retryAfterSeconds ?? 30, 1, 86_400)}
${number(field('rate'), 'ratePerMinute', words.ratePerMinute, page.ratePerMinute, 1, 1_000_000, words.rateHint)}
<p class="check"><input type="checkbox" id="${field('hold')}" name="holdVisitorPosts" value="yes"${page.holdVisitorPosts && raw(' checked')}>
<label for="${field('hold')}">${words.holdVisitorPosts}</label></p>
<button>${words.saveDirector(page.name)}</button></form>
<p><strong>${words.webhook}:</strong> ${webhookLine(visit, page, backlog)}</p></section>`;
}

function webhookLine({ words }: Visit, page: Page, backlog: Backlog | undefined): Html {
  if (page.webhookUrl === null) return html`${words.webhookNone}`;
  return html`<code>${page.webhookUrl}</code>, ${words.webhookPending(backlog?.pending ?? 0)}${
    backlog?.lastError && html`, ${words.webhookError} ${backlog.lastError}`
  }`;
}

function select(id: string, name: string, label: string, options: Record<string, string>, chosen: string): Html {
  return html`<label for="${id}">${label}</label><select id="${id}" name="${name}">${Object.entries(options).map(
    ([value, text]) => html`<option value="${value}"${value === chosen && raw(' selected')}>${text}</option>`,
  )}</select>`;
}

function number(
  id: string,
  name: string,
  label: string,
  value: number | null,
  min: number,
  max: number,
  hint?: string,
): Html {
  return html`<label for="${id}">${label}</label>
<input type="number" id="${id}" name="${name}" value="${value}" min="${min}" max="${max}" step="1"${hint && html` aria-describedby="${id}-hint"`}>
${hint && html`<p class="hint" id="${id}-hint">${hint}</p>`}`;
}
