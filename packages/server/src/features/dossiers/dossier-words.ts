// SPDX-License-Identifier: EUPL-1.2
// What things are called in the PDF: in Italian, for offices that were never at a desk of ours.

type Words = Readonly<Record<string, string>>;
const say = (words: Words) => (key: string) => words[key] ?? key.replaceAll('-', ' ');

export const sayRecipient = say({
  network: 'la rete sociale',
  'postal-police': 'la Polizia Postale',
  prosecutor: 'la Procura della Repubblica',
  other: 'un altro destinatario',
});
export const sayThing = say({
  comment: 'Commento',
  'visitor-post': 'Post di un visitatore',
  message: 'Messaggio privato',
});
export const sayAction = say({
  warn: 'avviso',
  notice: 'avviso all’autore',
  approve: 'approvazione del contenuto trattenuto',
  hide: 'oscuramento',
  remove: 'rimozione',
  block: 'blocco dell’autore',
  'report-to-network': 'segnalazione del contenuto alla rete',
  'report-user-to-network': 'segnalazione dell’autore alla rete',
  'refer-to-authority': 'segnalazione all’autorità',
});
export const sayOutcome = say({ violation: 'violazione', 'no-violation': 'nessuna violazione' });
export const sayGravity = say({ ordinary: 'ordinaria', serious: 'seria' });
export const sayKind = say({
  fake: 'finge di essere l’ente',
  unauthorised: 'aperto a nome dell’ente, senza un atto',
});
export const saySign = say({
  name: 'il nome dell’ente',
  'coat-of-arms': 'lo stemma o il logo',
  images: 'fotografie dell’ente',
  texts: 'testi dell’ente',
  'asks-for-data': 'chiede dati o denaro ai cittadini',
});
export const sayVerdict = say({ confirmed: 'inganna', unfounded: 'non inganna', yes: 'sì', no: 'no' });
const sayBy = say({ automatic: 'Arengo, da sé', network: 'la rete', administrator: 'chi amministra il server' });

/** A person keeps their name; what did it by itself is said. */
export const sayDoer = (by: string): string =>
  ['automatic', 'network', 'administrator'].includes(by) ? sayBy(by) : by;

export const sayRequirement = (requirement: string): string =>
  requirement === 'second-person'
    ? 'una seconda persona'
    : requirement.replace(/^co-approval:/, '').replaceAll('-', ' ');

const EVENTS: Words = {
  'items.heard': 'ricevuto dalla rete',
  'case.claimed': 'caso preso in mano',
  'case.released': 'caso lasciato ad altri',
  'evidence.opened': 'prova aperta',
  'decision.taken': 'decisione presa, prova conservata',
  'decision.approval-given': 'consenso dato o negato',
  'decision.undone': 'decisione annullata',
  'decision.void': 'decisione caduta: il contenuto è cambiato',
  'measure.sent': 'misura inviata alla rete',
  'measure.confirmed': 'misura confermata dalla rete',
  'measure.refused': 'misura rifiutata dalla rete',
  'measure.reversed': 'misura tolta',
  'measure.outcome-lost': 'misura senza risposta dalla rete',
  'measure.postponed': 'misura rimandata dalla rete',
  'measure.not-in-force': 'misura non risultata sulla rete',
  'measure.needs-a-person': 'misura da fare a mano',
  'measure.impossible': 'misura che non si può fare',
  'measure.approved': 'misura approvata',
  'measure.undone': 'misura annullata',
  'measure.done-by-hand': 'misura fatta a mano',
  'measure.reversal-asked': 'ripristino chiesto',
  'measure.retried': 'misura ritentata',
  'enquiry.opened': 'richiesta riconosciuta',
  'enquiry.taken': 'richiesta presa in carico',
  'enquiry.given': 'richiesta affidata a un ufficio',
  'enquiry.answer-sent': 'risposta decisa',
  'enquiry.closed': 'richiesta chiusa senza risposta',
  'impersonation.opened': 'caso aperto',
  'impersonation.evidence-added': 'prova conservata',
  'impersonation.assessed': 'account valutato',
  'impersonation.report-asked': 'segnalazione preparata',
  'impersonation.agreement-given': 'consenso dato o negato',
  'impersonation.report-sent': 'segnalazione inviata',
  'impersonation.report-withdrawn': 'segnalazione ritirata',
  'impersonation.outcome-recorded': 'esito scritto',
  'impersonation.closed': 'caso chiuso',
  'impersonation.reopened': 'caso riaperto',
  'impersonation.warning-published': 'avviso ai cittadini pubblicato',
  'impersonation.warning-withdrawn': 'avviso ai cittadini tolto',
  'dossier.asked': 'fascicolo chiesto',
  'dossier.agreement-given': 'consenso al fascicolo dato o negato',
  'dossier.made': 'edizione del fascicolo fatta',
  'dossier.opened': 'edizione del fascicolo aperta',
  'dossier.handed-over': 'edizione del fascicolo consegnata',
};

/** What happened, with the measure or the verdict that it is about. An event without words here keeps its name. */
export function sayEvent({ event, data }: { event: string; data: Record<string, unknown> }): string {
  const { action, verdict } = data;
  const about = [
    typeof action === 'string' ? sayAction(action) : null,
    event.endsWith('agreement-given') || event.endsWith('approval-given')
      ? typeof verdict === 'string' && sayVerdict(verdict)
      : null,
  ].filter(Boolean);
  return [EVENTS[event] ?? event, ...about].join(': ');
}

const MOMENT = new Intl.DateTimeFormat('it-IT', {
  ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit' },
  ...{ timeZone: 'Europe/Rome', timeZoneName: 'shortOffset' },
});

/** `10 marzo 2026 alle ore 10:42:03 GMT+1`: the hour of Rome, with its distance from UTC. */
export const sayMoment = (instant: string): string => MOMENT.format(new Date(instant));

const isElided = (date: string) => /^(8|11) /.test(date);
/** `il 10 marzo 2026…`, `l’8 marzo 2026…`. */
export const sayOn = (instant: string): string =>
  isElided(sayMoment(instant)) ? `l’${sayMoment(instant)}` : `il ${sayMoment(instant)}`;
/** `dal 10 marzo 2026…`, `dall’8 marzo 2026…`. */
export const saySince = (instant: string): string =>
  isElided(sayMoment(instant)) ? `dall’${sayMoment(instant)}` : `dal ${sayMoment(instant)}`;
