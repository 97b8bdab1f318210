// SPDX-License-Identifier: EUPL-1.2
// Under which licence what the body publishes may be used: for people, and as metadata (`rel="license"`) for programs.
import { sayLicence } from '@arengo/contract';
import type { Clause, EffectOf, Language } from '@arengo/policy';
import { type Html, html } from '../../../foundation/http/html.ts';
import type { BodySeen, PolicySeen } from '../read-portal.ts';
import { clauseLink } from './pieces.ts';
import type { BodyVisit } from './visit.ts';

const SITE = 'licence-of-the-site';
const DEEDS: Readonly<Record<string, string>> = {
  'cc-by-4-0': 'https://creativecommons.org/licenses/by/4.0/',
  'cc-by-sa-4-0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'cc0-1-0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  'iodl-2-0': 'https://www.dati.gov.it/iodl/2.0/',
};

export type StatedLicence = { clause: Clause; licence: string; creditRequired: boolean };

/** The licences that the policy states, each with its clause. */
export function statedLicences({ policy }: Pick<PolicySeen, 'policy'>): StatedLicence[] {
  return policy.clauses.flatMap((clause) =>
    clause.effects
      .filter((one): one is EffectOf<'licence'> => one.effect === 'licence')
      .map(({ licence, creditRequired = false }) => ({ clause, licence, creditRequired })),
  );
}

/** Where its text is; that of the institutional site is on that site. Null where nobody has said. */
export function licenceAddress(licence: string, body: Pick<BodySeen, 'face'>): string | null {
  if (licence === SITE) return body.face.legalNotes ?? body.face.site ?? null;
  return DEEDS[licence] ?? null;
}

/** For the head of a page: the one licence of what is on it. */
export function licenceOfPage(visit: BodyVisit, licence: string | null | undefined): string | null {
  return licence ? licenceAddress(licence, visit.body) : null;
}

export function licenceLink(visit: BodyVisit, licence: string): Html {
  const address = licenceAddress(licence, visit.body);
  const words = sayLicence(licence, visit.language);
  return address ? html`<a rel="license" href="${address}">${words}</a>` : html`${words}`;
}

/** `Riproduzione libera, citando la fonte (PER-C.2)`. */
export function licenceLines(visit: BodyVisit, seen: PolicySeen, stated: readonly StatedLicence[]): Html[] {
  return stated.map(
    ({ clause, licence, creditRequired }, place) =>
      html`${place > 0 && html`<br>`}${licenceLink(visit, licence)}${creditRequired && WORDS.credited[visit.language]} ${clauseLink(visit, seen, clause)}`,
  );
}

const WORDS: Record<'credited' | 'title', Record<Language, string>> = {
  credited: { it: ', citando la fonte', en: ', crediting the source' },
  title: { it: 'Licenza dei contenuti pubblicati', en: 'Licence of published content' },
};
export const sayLicenceTitle = (language: Language) => WORDS.title[language];
