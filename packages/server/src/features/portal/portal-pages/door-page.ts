// SPDX-License-Identifier: EUPL-1.2
import { html } from '../../../foundation/http/html.ts';
import { layout } from './layout.ts';
import { at, type Visit } from './visit.ts';

/** The bodies of the installation. */
export function doorPage(visit: Visit, bodies: readonly { slug: string; name: string }[]): string {
  const { door } = visit.words;
  const { deskPath, practicePath } = visit.places;
  const main = html`<h1>${door.title}</h1>
<p class="lead">${bodies.length > 0 ? door.lead : door.none}</p>
${bodies.length > 0 && html`<ul class="bodies">${bodies.map(({ slug, name }) => html`<li><a href="${at(visit, `/enti/${slug}`)}"><bdi>${name}</bdi></a></li>`)}</ul>`}
<ul class="ways"><li><a href="${deskPath}">${door.staff}</a></li>${practicePath && html`<li><a href="${practicePath}">${door.practice}</a></li>`}</ul>`;
  return layout(visit, { title: door.title, description: door.lead, main, body: null });
}
