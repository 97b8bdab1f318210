// SPDX-License-Identifier: EUPL-1.2
// The form of a citizen's rights: one page, without a script. What is wrong is said on top and beside each field.
import { DATA_REQUEST_KINDS } from '@arengo/contract';
import { type Html, html } from '../../../foundation/http/html.ts';
import type { Asked } from '../../data-requests/index.ts';
import { breadcrumb, layout } from './layout.ts';
import { networkName } from './pieces.ts';
import { PRIVACY_WORDS } from './privacy-words.ts';
import { atBody, type BodyVisit } from './visit.ts';

export type Faults = Partial<Record<keyof Asked, string>>;
type Given = { networks: readonly string[]; asked: Asked; faults: Faults; trouble: string | null };

export function privacyFormPage(visit: BodyVisit, given: Given): string {
  const { words, body } = visit;
  const { form, notice } = PRIVACY_WORDS[visit.language];
  const faulty = Object.keys(given.faults).length > 0;
  const main = html`${breadcrumb(visit, [
    [words.home, atBody(visit, '')],
    [notice.title, atBody(visit, '/privacy')],
    [form.title, null],
  ])}
<h1>${form.title}</h1>
<p class="lead">${form.lead}</p>
${given.trouble && html`<p class="notice" role="alert">${given.trouble}</p>`}
${faulty && faultList(visit, given)}
<form class="rights" method="post" action="${atBody(visit, '/privacy/richiesta')}">
${kinds(visit, given)}
${networkField(visit, given)}
${textField(visit, given, { name: 'handle', field: 'account', most: 300 })}
${textField(visit, given, { name: 'requester', field: 'nome', most: 300, complete: 'name' })}
${textField(visit, given, { name: 'replyTo', field: 'recapito', most: 300, complete: 'email' })}
${wordsField(visit, given)}
<p>${form.identity}</p>
<p class="quiet">${form.kept} <a href="${atBody(visit, '/privacy')}">${form.read}</a></p>
<button type="submit">${form.send}</button>
</form>`;
  const title = faulty ? `! ${form.title}` : form.title;
  return layout(visit, { title, description: form.lead, main, body, here: '/privacy' });
}

function said(visit: BodyVisit, fault: string): string {
  const { form } = PRIVACY_WORDS[visit.language];
  if (fault === 'kind') return form.noKind;
  return fault === 'long' ? form.tooLong : fault;
}

function faultList(visit: BodyVisit, { faults }: Given): Html {
  const { form } = PRIVACY_WORDS[visit.language];
  return html`<div class="notice" role="alert"><p><strong>${form.wrong}</strong></p><ul>${Object.entries(faults).map(
    ([name, fault]) => html`<li><a href="#_${name}">${said(visit, fault)}</a></li>`,
  )}</ul></div>`;
}

function faultOf(visit: BodyVisit, { faults }: Given, name: keyof Asked): Html | null {
  const fault = faults[name];
  return fault === undefined ? null : html`<span class="fault" id="_${name}-fault">${said(visit, fault)}</span>`;
}

function kinds(visit: BodyVisit, { asked, faults }: Given): Html {
  const { form } = PRIVACY_WORDS[visit.language];
  return html`<fieldset><legend>${form.kind}</legend>${DATA_REQUEST_KINDS.map(
    (kind, place) =>
      html`<p><label><input type="radio" name="cosa" value="${kind}" required${place === 0 && html` id="_kind"`}${faults.kind === undefined && kind === asked.kind && html` checked`}> ${form.kinds[kind]}</label></p>`,
  )}</fieldset>`;
}

function networkField(visit: BodyVisit, given: Given): Html {
  const { form } = PRIVACY_WORDS[visit.language];
  const wrong = faultOf(visit, given, 'network');
  const option = (value: string, name: string) =>
    html`<option value="${value}"${value === given.asked.network && html` selected`}>${name}</option>`;
  return html`<p><label for="_network">${form.network}</label><br>
<select id="_network" name="rete"${wrong && html` aria-invalid="true" aria-describedby="_network-fault"`}>${given.networks.map((one) => option(one, networkName(visit, one)))}${option('', form.noNetwork)}</select>${wrong && html`<br>${wrong}`}</p>`;
}

type TextGiven = { name: 'handle' | 'requester' | 'replyTo'; field: string; most: number; complete?: string };

function textField(visit: BodyVisit, given: Given, { name, field, most, complete = 'off' }: TextGiven): Html {
  const { form } = PRIVACY_WORDS[visit.language];
  const wrong = faultOf(visit, given, name);
  return html`<p><label for="_${name}">${form[name]}</label><br>
<input id="_${name}" name="${field}" type="text" maxlength="${most}" autocomplete="${complete}" autocapitalize="none" spellcheck="false" value="${given.asked[name]}" aria-describedby="_${name}-hint${wrong && html` _${name}-fault`}"${wrong && html` aria-invalid="true"`}><br>
${wrong && html`${wrong}<br>`}<span id="_${name}-hint" class="quiet">${form[`${name}Hint`]}</span></p>`;
}

function wordsField(visit: BodyVisit, given: Given): Html {
  const { form } = PRIVACY_WORDS[visit.language];
  const wrong = faultOf(visit, given, 'words');
  return html`<p><label for="_words">${form.words}</label><br>
<textarea id="_words" name="parole" rows="5" maxlength="5000" aria-describedby="_words-hint${wrong && html` _words-fault`}"${wrong && html` aria-invalid="true"`}>${given.asked.words}</textarea><br>
${wrong && html`${wrong}<br>`}<span id="_words-hint" class="quiet">${form.wordsHint}</span></p>`;
}
