// SPDX-License-Identifier: EUPL-1.2
// What content is about, what it is for and under which licence, in words: desk and portal say the same.

type Names = Readonly<Record<string, { it: string; en: string }>>;

const CATEGORIES: Names = {
  'council-streaming': { it: 'Dirette del Consiglio', en: 'Council streaming' },
  calls: { it: 'Bandi e avvisi', en: 'Public calls' },
  deadlines: { it: 'Scadenze', en: 'Deadlines' },
  'public-utility': { it: 'Pubblica utilità', en: 'Public utility' },
  communications: { it: 'Comunicazioni', en: 'Communications' },
  'emergency-updates': { it: 'Aggiornamenti di emergenza', en: 'Emergency updates' },
  transparency: { it: 'Trasparenza', en: 'Transparency' },
  'territory-promotion': { it: 'Promozione del territorio', en: 'Promotion of the territory' },
  'cultural-events': { it: 'Eventi culturali', en: 'Cultural events' },
  celebrations: { it: 'Celebrazioni', en: 'Celebrations' },
  'sport-events': { it: 'Eventi sportivi', en: 'Sport events' },
  'promoted-or-patronised-events': { it: 'Eventi promossi o patrocinati', en: 'Events promoted or given patronage' },
  'opportunities-to-take-part': { it: 'Occasioni di partecipazione', en: 'Opportunities to take part' },
  'institutional-communications': { it: 'Comunicazioni istituzionali', en: 'Institutional communications' },
  emergencies: { it: 'Emergenze', en: 'Emergencies' },
  'activities-and-services': { it: 'Attività e servizi', en: 'Activities and services' },
  'press-releases': { it: 'Comunicati stampa', en: 'Press releases' },
  'official-documents': { it: 'Documenti ufficiali', en: 'Official documents' },
  'new-regulations': { it: 'Nuovi regolamenti', en: 'New regulations' },
  'sector-events': { it: 'Eventi di settore', en: 'Sector events' },
  'institutional-images-and-videos': { it: 'Immagini e video istituzionali', en: 'Institutional images and videos' },
  regulations: { it: 'Regolamenti', en: 'Regulations' },
  'municipal-provisions': { it: 'Provvedimenti comunali', en: 'Municipal provisions' },
  services: { it: 'Servizi', en: 'Services' },
  initiatives: { it: 'Iniziative', en: 'Initiatives' },
  events: { it: 'Eventi', en: 'Events' },
  activities: { it: 'Attività', en: 'Activities' },
};

const PURPOSES: Names = {
  'knowledge-of-laws': { it: 'Far conoscere le norme', en: 'Knowledge of laws' },
  'activities-of-institutions': { it: 'Illustrare le attività delle istituzioni', en: 'Activities of institutions' },
  'access-to-services': { it: 'Favorire l’accesso ai servizi', en: 'Access to services' },
  'topics-of-public-interest': { it: 'Temi di interesse pubblico', en: 'Topics of public interest' },
  'simplification-and-procedures': { it: 'Semplificazione e procedimenti', en: 'Simplification and procedures' },
  'image-and-events': { it: 'Immagine ed eventi', en: 'Image and events' },
  institutional: { it: 'Finalità istituzionale', en: 'Institutional' },
  'general-interest': { it: 'Interesse generale', en: 'General interest' },
  transparency: { it: 'Trasparenza', en: 'Transparency' },
  'territory-promotion': { it: 'Promozione del territorio', en: 'Promotion of the territory' },
  'dialogue-and-community': { it: 'Dialogo e comunità', en: 'Dialogue and community' },
  'promotion-of-territory-and-events': {
    it: 'Promozione del territorio e degli eventi',
    en: 'Promotion of the territory and of events',
  },
  'emergency-updates': { it: 'Aggiornamenti di emergenza', en: 'Emergency updates' },
  'initiatives-and-activities': { it: 'Iniziative e attività', en: 'Initiatives and activities' },
  'events-culture-leisure': { it: 'Eventi, cultura e tempo libero', en: 'Events, culture and leisure' },
  'public-utility': { it: 'Pubblica utilità', en: 'Public utility' },
  'institutional-communication': { it: 'Comunicazione istituzionale', en: 'Institutional communication' },
  'adopted-measures': { it: 'Provvedimenti adottati', en: 'Measures adopted' },
  'law-150-2000': { it: 'Finalità della legge 150/2000', en: 'Purposes of Law 150/2000' },
};

const LICENCES: Names = {
  'free-reproduction': { it: 'Riproduzione libera', en: 'Free reproduction' },
  'licence-of-the-site': { it: 'Licenza del sito istituzionale', en: 'Licence of the institutional site' },
  'cc-by-4-0': { it: 'CC BY 4.0', en: 'CC BY 4.0' },
  'cc-by-sa-4-0': { it: 'CC BY-SA 4.0', en: 'CC BY-SA 4.0' },
  'cc0-1-0': { it: 'CC0 1.0', en: 'CC0 1.0' },
  'iodl-2-0': { it: 'IODL 2.0', en: 'IODL 2.0' },
};

/** Licences to choose among. */
export const LICENCES_KNOWN: readonly string[] = Object.keys(LICENCES);

type Language = 'it' | 'en';

/** What a policy of one's own calls otherwise is told by its label, with spaces. */
function say(names: Names, slug: string, language: Language): string {
  if (Object.hasOwn(names, slug)) return names[slug]?.[language] ?? slug;
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const sayContentCategory = (slug: string, language: Language) => say(CATEGORIES, slug, language);
export const sayContentPurpose = (slug: string, language: Language) => say(PURPOSES, slug, language);
export const sayLicence = (slug: string, language: Language) => say(LICENCES, slug, language);
