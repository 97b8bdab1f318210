// SPDX-License-Identifier: EUPL-1.2
// «How clear is this page?» in two steps, without a script: the stars, then the question that goes with them (C.SI.2.5). The
// data-element hooks are those that the validator of comuni's sites looks for.
import {
  answersFor,
  LIKED_FROM,
  MOST_STARS,
  RATING_ANSWER_WORDS,
  RATING_WORDS,
  type RatedPage,
} from '@arengo/contract';
import { type Html, html } from '../../../foundation/http/html.ts';
import type { RatedHere, Stars } from '../../clarity/index.ts';
import { CLARITY_WORDS } from './clarity-words.ts';
import { breadcrumb, layout } from './layout.ts';
import { atBody, type BodyVisit } from './visit.ts';

const PATH = '/chiarezza';
const STARS = Array.from({ length: MOST_STARS }, (_, place) => place + 1);

/** The first step, at the foot of a page. */
export function clarityForm(visit: BodyVisit, rated: RatedHere, chosen: number | null = null): Html {
  const own = CLARITY_WORDS[visit.language];
  return html`<section class="clarity" aria-labelledby="_clarity" data-element="feedback"><h2 id="_clarity" data-element="feedback-title">${own.title}</h2>
<form method="get" action="/enti/${visit.body.slug}${PATH}">
${hidden(visit, rated)}
<fieldset><legend>${own.scale}</legend><div class="stars">
${STARS.map((many) => html`<label><input type="radio" name="stelle" value="${many}" required data-element="feedback-rate-${many}"${many === chosen && html` checked`}><span aria-hidden="true">${many} ★</span><span class="visually-hidden">${own.stars[many - 1]}</span></label>`)}
</div></fieldset>
<button type="submit">${own.rate}</button>
</form></section>`;
}

function hidden(visit: BodyVisit, { page, version }: RatedHere): Html {
  const field = (name: string, value: string) => html`<input type="hidden" name="${name}" value="${value}">`;
  return html`${field('pagina', page)}${version !== null && field('versione', String(version))}${visit.asked && field('lang', visit.language)}`;
}

/** The second step; or the first again, while no star is chosen. `id`: of this form, so that it counts once. */
export function clarityPage(
  visit: BodyVisit,
  given: (RatedHere & { stars: null }) | (Stars & { id: string; tooLong: boolean; words: string }),
): string {
  const own = CLARITY_WORDS[visit.language];
  const main = html`${breadcrumb(visit, [
    [visit.words.home, atBody(visit, '')],
    [own.title, null],
  ])}
<h1>${own.title}</h1>
${given.stars === null ? html`<p class="notice">${own.choose}</p>${clarityForm(visit, given)}` : questions(visit, given)}`;
  return layout(visit, { title: own.title, description: own.scale, main, body: visit.body, canonical: null });
}

function questions(visit: BodyVisit, given: Stars & { id: string; tooLong: boolean; words: string }): Html {
  const own = CLARITY_WORDS[visit.language];
  const { stars, id, tooLong, words, page, version } = given;
  const liked = stars >= LIKED_FROM;
  return html`<p>${own.given(stars)} <a href="${atBody(visit, backTo(page, version), {}, '_clarity')}">${own.change}</a></p>
<form class="clarity" method="post" action="${atBody(visit, PATH)}" data-element="feedback">
${hidden(visit, given)}<input type="hidden" name="id" value="${id}"><input type="hidden" name="stelle" value="${stars}">
<fieldset data-element="feedback-rating-${liked ? 'positive' : 'negative'}"><legend data-element="feedback-rating-question">${liked ? own.liked : own.hard}</legend>
<p class="quiet">${own.optional}</p>
${answersFor(stars).map((answer) => html`<p><label data-element="feedback-rating-answer"><input type="radio" name="risposta" value="${answer}"> ${RATING_ANSWER_WORDS[answer][visit.language]}</label></p>`)}
</fieldset>
<p><label for="_words">${own.words}</label><br><input id="_words" name="parole" type="text" maxlength="${RATING_WORDS}" autocomplete="off" value="${words}" aria-describedby="_words-hint"${tooLong && html` aria-invalid="true"`} data-element="feedback-input-text"></p>
<p id="_words-hint" class="quiet">${tooLong && html`<strong class="fault">${own.tooLong}</strong> `}${own.wordsHint} ${own.kept}</p>
<button type="submit">${own.send}</button>
</form>`;
}

/** Where the rated page is. */
export function backTo(page: RatedPage, version: number | null): string {
  if (page === 'front') return '';
  return version === null ? '/policy' : `/policy/versioni/${version}`;
}

export function clarityThanksPage(visit: BodyVisit): string {
  const own = CLARITY_WORDS[visit.language];
  const main = html`<h1>${own.thanks}</h1>
<p class="lead">${own.thanksWhy}</p>
<p><a href="${atBody(visit, '/policy')}">${visit.words.policy}</a></p>
<p><a href="${atBody(visit, '')}">${visit.words.home}</a></p>`;
  return layout(visit, { title: own.thanks, description: own.thanksWhy, main, body: visit.body, canonical: null });
}
