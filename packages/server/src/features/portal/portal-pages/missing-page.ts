// SPDX-License-Identifier: EUPL-1.2
import { html } from '../../../foundation/http/html.ts';
import type { BodySeen } from '../read-portal.ts';
import { layout } from './layout.ts';
import { at, type Visit } from './visit.ts';

/** What happened, why, what to do. `requestId` is shown where the fault is ours. */
export function troublePage(visit: Visit, trouble: 'missing' | 'busy' | 'fault', requestId: string): string {
  const { missing } = visit.words;
  const [title, why, todo] = {
    missing: [missing.title, missing.why, missing.todo],
    busy: [missing.busyTitle, missing.busyWhy, missing.busyTodo],
    fault: [missing.faultTitle, missing.faultWhy, missing.faultTodo],
  }[trouble];
  const main = html`<h1>${title}</h1>
<p class="lead">${why}</p>
<p>${todo}${trouble === 'fault' && html` <code>${requestId}</code>`}</p>
<p><a href="${at(visit, '/')}">${missing.back}</a></p>`;
  return layout(visit, { title: title ?? '', description: why ?? '', main, body: null, canonical: null });
}

/** The body is there, but no policy of its own is in force. */
export function noPolicyPage(visit: Visit, body: BodySeen): string {
  const { history } = visit.words;
  const main = html`<h1>${history.notYet}</h1>
<p class="lead">${history.notYetWhy}</p>
<p><a href="${at(visit, `/enti/${body.slug}/policy/versioni`)}">${history.seeAll}</a></p>`;
  return layout(visit, {
    title: history.notYet,
    description: history.notYetWhy,
    main,
    body,
    here: '/policy',
    canonical: null,
  });
}
