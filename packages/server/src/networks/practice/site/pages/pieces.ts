// SPDX-License-Identifier: EUPL-1.2
// Small pieces that several pages share. Names stand in <bdi> and texts have a direction of their own, so that characters
// that turn the writing around stay within what their author wrote.
import { type Html, html } from '../../../../foundation/http/html.ts';
import type { PostView } from '../feed.ts';
import { PERSONAS } from '../personas.ts';
import type { Visit } from './visit.ts';
import { sayTime } from './words.ts';

export function moment(visit: Visit, at: Date): Html {
  return html`<time datetime="${at.toISOString()}">${sayTime(at, visit.language)}</time>`;
}

export function words(text: string, language?: string): Html {
  return html`<p class="words" dir="auto"${language ? html` lang="${language}"` : null}>${text}</p>`;
}

/** A disc with the first letter, coloured by the id. */
export function face(name: string, id: string): Html {
  const [first] = new Intl.Segmenter().segment(name);
  return html`<span class="face face-${Number(id.slice(-2)) % 6}" aria-hidden="true">${first?.segment.toUpperCase()}</span>`;
}

/** The beginning of a text, on one line, never cut within a character. */
export function excerpt(text: string): string {
  const characters = Array.from(new Intl.Segmenter().segment(text.slice(0, 500)), ({ segment }) => segment);
  const beginning = characters.slice(0, 60).join('').replace(/\s+/g, ' ');
  return characters.length > 60 ? `${beginning}…` : beginning;
}

export function postBody(visit: Visit, post: PostView): Html {
  const { site } = visit;
  return html`${words(post.text, post.language)}
${post.images.map(
  ({ position, alt }) => html`<img src="${site.base}/images/${post.id}/${position}" alt="${alt}" loading="lazy">`,
)}
${post.link && html`<p class="link">${visit.words.linkTo} <a href="${post.link}" rel="noreferrer nofollow">${post.link}</a></p>`}`;
}

export type WriteForm = {
  action: string;
  label: string;
  button: string;
  field: string;
  hidden?: Record<string, string>;
};

/** A form for writing as the citizen whom the visitor has chosen, or chooses here. */
export function writeForm(visit: Visit, form: WriteForm): Html {
  const hint = `${form.field}-hint`;
  return html`<form class="write" method="post" action="${form.action}">
${Object.entries(form.hidden ?? {}).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${visit.citizen ? null : nameField(visit, form.field)}
<label for="${form.field}">${form.label}</label>
<textarea id="${form.field}" name="text" rows="3" required aria-describedby="${hint}"></textarea>
<p class="hint" id="${hint}">${visit.words.limit}</p>
<button>${form.button}</button>
</form>`;
}

export function nameField(visit: Visit, field: string): Html {
  const { words } = visit;
  return html`<label for="${field}-name">${words.name}</label>
<input id="${field}-name" name="name" required maxlength="60" list="${field}-personas" autocomplete="off" aria-describedby="${field}-name-hint">
<datalist id="${field}-personas">${PERSONAS.map((name) => html`<option value="${name}"></option>`)}</datalist>
<p class="hint" id="${field}-name-hint">${words.nameHint}</p>`;
}

export function blockedBox(visit: Visit, block: { reason: string | null }): Html {
  return html`<div class="notice blocked"><p><strong>${visit.words.blocked}</strong></p>
${block.reason && html`<p>${visit.words.blockedBecause}</p>${words(block.reason)}`}</div>`;
}
