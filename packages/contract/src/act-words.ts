// SPDX-License-Identifier: EUPL-1.2
// Who adopts acts, and of which kinds. The slugs are those that policies use; the words, those of Italian offices.

/** `of` is how the organ follows the name of the act: *Deliberazione* **di Giunta**. */
export const ORGANS = {
  mayor: { it: 'Sindaco', en: 'Mayor', of: 'del Sindaco' },
  giunta: { it: 'Giunta', en: 'Giunta (executive board)', of: 'di Giunta' },
  council: { it: 'Consiglio', en: 'Council', of: 'di Consiglio' },
  'general-secretary': { it: 'Segretario generale', en: 'General secretary', of: 'del Segretario generale' },
  'director-general': { it: 'Direttore generale', en: 'Director general', of: 'del Direttore generale' },
  manager: { it: 'Dirigente', en: 'Manager', of: 'del Dirigente' },
  'head-of-service': { it: 'Responsabile del servizio', en: 'Head of service', of: 'del Responsabile del servizio' },
  'head-of-communication-and-culture': {
    it: 'Responsabile Comunicazione e Cultura',
    en: 'Head of communication and culture',
    of: 'del Responsabile Comunicazione e Cultura',
  },
  commissioner: { it: 'Commissario straordinario', en: 'Commissioner', of: 'del Commissario straordinario' },
  president: { it: 'Presidente', en: 'President', of: 'del Presidente' },
  assembly: { it: 'Assemblea', en: 'Assembly', of: 'dell’Assemblea' },
  'board-of-directors': {
    it: 'Consiglio di amministrazione',
    en: 'Board of directors',
    of: 'del Consiglio di amministrazione',
  },
  'sole-director': { it: 'Amministratore unico', en: 'Sole director', of: 'dell’Amministratore unico' },
  director: { it: 'Direttore', en: 'Director', of: 'del Direttore' },
  'school-council': { it: 'Consiglio d’istituto', en: 'School council', of: 'del Consiglio d’istituto' },
  'head-teacher': { it: 'Dirigente scolastico', en: 'Head teacher', of: 'del Dirigente scolastico' },
  'town-council': { it: 'Consiglio cittadino', en: 'Town council', of: 'del Consiglio cittadino' },
  cabinet: { it: 'Gabinetto', en: 'Cabinet', of: 'del Gabinetto' },
} as const;
export type Organ = keyof typeof ORGANS;

export const ACT_KINDS = {
  decree: { it: 'Decreto', en: 'Decree' },
  resolution: { it: 'Deliberazione', en: 'Resolution' },
  determination: { it: 'Determinazione', en: 'Determination' },
  'managerial-act': { it: 'Atto dirigenziale', en: 'Managerial act' },
  ordinance: { it: 'Ordinanza', en: 'Ordinance' },
  provision: { it: 'Provvedimento', en: 'Provision' },
  appointment: { it: 'Atto di nomina', en: 'Appointment' },
  delegation: { it: 'Delega', en: 'Delegation' },
  authorisation: { it: 'Autorizzazione', en: 'Authorisation' },
  directive: { it: 'Direttiva', en: 'Directive' },
  decision: { it: 'Decisione', en: 'Decision' },
  disposition: { it: 'Disposizione', en: 'Disposition' },
} as const;
export type ActKind = keyof typeof ACT_KINDS;

export const isOrgan = (slug: string): slug is Organ => Object.hasOwn(ORGANS, slug);
export const isActKind = (slug: string): slug is ActKind => Object.hasOwn(ACT_KINDS, slug);

const readable = (slug: string): string => {
  const words = slug.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

/** `Giunta`; of an organ that a policy alone names, its slug made readable: `Board of governors`. */
export const sayOrgan = (slug: string, language: 'it' | 'en'): string =>
  isOrgan(slug) ? ORGANS[slug][language] : readable(slug);

/** The same for kinds. */
export const sayActKind = (slug: string, language: 'it' | 'en'): string =>
  isActKind(slug) ? ACT_KINDS[slug][language] : readable(slug);

// Where the name of the act already says whose it is.
const OWN_NAMES: Readonly<Record<string, string>> = {
  'mayor decree': 'Decreto',
  'manager determination': 'Determinazione dirigenziale',
  'manager managerial-act': 'Atto dirigenziale',
};

/** `Deliberazione di Giunta`, `Decreto`, `Autorizzazione del Sindaco`. An unknown slug is made readable. */
export function nameAct({ organ, kind }: { organ: string; kind: string }): string {
  const own = OWN_NAMES[`${organ} ${kind}`];
  if (own) return own;
  const name = sayActKind(kind, 'it');
  return isOrgan(organ) ? `${name} ${ORGANS[organ].of}` : `${name} (${sayOrgan(organ, 'it')})`;
}
