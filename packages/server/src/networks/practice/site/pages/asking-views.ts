// SPDX-License-Identifier: EUPL-1.2
// The pages that ask: who to be, what to change, and what went wrong.
import { html } from '../../../../foundation/http/html.ts';
import { PERSONAS } from '../personas.ts';
import type { PracticeRefusal } from '../refusal.ts';
import type { ItemView } from '../store/item-view.ts';
import { layout } from './layout.ts';
import { nameField } from './pieces.ts';
import type { Visit } from './visit.ts';

export function whoView(visit: Visit, back: string): string {
  const { words, site } = visit;
  const action = `${site.base}/who`;
  return layout(
    visit,
    words.whoTitle,
    html`<h1>${words.whoTitle}</h1><p>${words.whoIntro}</p>
<h2>${words.personas}</h2>
<form method="post" action="${action}"><input type="hidden" name="back" value="${back}">
<ul class="personas">${PERSONAS.map((name) => html`<li><button name="name" value="${name}">${name}</button></li>`)}</ul></form>
<h2>${words.newName}</h2>
<form class="write" method="post" action="${action}"><input type="hidden" name="back" value="${back}">
${nameField(visit, 'who')}<button>${words.beThisOne}</button></form>
<p><a href="${back}">${words.cancel}</a></p>`,
  );
}

export function editView(visit: Visit, item: ItemView, back: string): string {
  const { words, site } = visit;
  return layout(
    visit,
    words.editTitle,
    html`<h1>${words.editTitle}</h1>
<form class="write" method="post" action="${site.base}/items/${item.id}/edit">
<label for="text">${words.editTitle}</label>
<textarea id="text" name="text" rows="6" required dir="auto" aria-describedby="text-hint">
${item.text}</textarea>
<p class="hint" id="text-hint">${words.limit}</p>
<button>${words.save}</button> <a href="${back}">${words.cancel}</a></form>`,
  );
}

/** What a refused form brought, and where it went. */
export type SentForm = { action: string; sent: Record<string, unknown> };

/** Says what went wrong, and gives back what was written so that nothing is lost. */
export function refusalView(visit: Visit, refusal: PracticeRefusal | null, form: SentForm): string {
  const { words, site } = visit;
  const { action, sent } = form;
  const text = typeof sent.text === 'string' ? sent.text : null;
  const title = text === null ? words.notDone : words.notSent;
  const others = Object.entries(sent).filter(([name, value]) => name !== 'text' && typeof value === 'string');
  const retry = html`<form class="write" method="post" action="${action}">
${others.map(([name, value]) => html`<input type="hidden" name="${name}" value="${String(value)}">`)}
<label for="text">${words.yourText}</label>
<textarea id="text" name="text" rows="8" required dir="auto">
${text}</textarea><button>${words.tryAgain}</button></form>`;
  return layout(
    visit,
    title,
    html`<h1>${title}</h1>
<p class="notice blocked" role="alert">${refusal ? words.refusals[refusal.code] : words.fault500}</p>
${text !== null && retry}
<p><a href="${site.base}/">${words.backHome}</a></p>`,
  );
}
