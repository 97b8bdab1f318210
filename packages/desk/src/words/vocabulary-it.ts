// SPDX-License-Identifier: EUPL-1.2
import type { CaseView, MeasureView, RouteName, Session } from '@arengo/contract';
import type { EnquiryKind, ItemType } from '@arengo/policy';

type Power = Session['powers'][number];
export type MeasureName = MeasureView['action'];

/** What a measure is taken on, with its article. */
export const things: Record<ItemType, string> = {
  comment: 'il commento',
  'visitor-post': 'il post',
  message: 'il messaggio',
};

/** Verb with its object, for a button; `thing` is one of `things`. */
export const actions: Record<MeasureName, (thing: string) => string> = {
  warn: () => 'Avvisa l’autore',
  hide: (thing) => `Nascondi ${thing}`,
  remove: (thing) => `Rimuovi ${thing}`,
  block: () => 'Blocca l’autore',
  'report-to-network': (thing) => `Segnala ${thing} alla rete`,
  'report-user-to-network': () => 'Segnala l’autore alla rete',
  'refer-to-authority': (thing) => `Segnala ${thing} all’autorità`,
  notice: () => 'Invia l’avviso all’autore',
  approve: (thing) => `Pubblica ${thing}`,
};

/** Noun, for a record of what was done. */
export const measures: Record<MeasureName, string> = {
  warn: 'Avvertimento',
  hide: 'Contenuto nascosto',
  remove: 'Rimozione',
  block: 'Blocco dell’autore',
  'report-to-network': 'Segnalazione del contenuto alla rete',
  'report-user-to-network': 'Segnalazione dell’autore alla rete',
  'refer-to-authority': 'Segnalazione all’autorità',
  notice: 'Avviso all’autore',
  approve: 'Pubblicazione',
};

export const measureStates: Record<MeasureView['state'], string> = {
  'awaiting-approval': 'in attesa di approvazione',
  waiting: 'in attesa',
  sending: 'inviata',
  confirmed: 'confermata dalla rete',
  unconfirmed: 'esito sconosciuto',
  refused: 'rifiutata',
  'by-hand': 'da fare a mano',
  withdrawn: 'annullata',
  reversed: 'tolta',
};

/** What the state means for who reads, and what to do. */
export const measureStateHelp: Record<MeasureView['state'], string> = {
  'awaiting-approval': 'Parte quando chi deve approvare è d’accordo.',
  waiting: 'Parte appena finisce il tempo per annullare.',
  sending: 'Il contenuto resta visibile finché la rete non conferma.',
  confirmed: 'La rete ha confermato.',
  unconfirmed: 'La rete non ha risposto. Arengo controlla prima di riprovare: non serve fare nulla.',
  refused: 'La rete ha detto di no. Leggi il motivo, poi riprova, oppure falla a mano.',
  'by-hand': 'La rete non lo permette ai programmi: va fatto dal sito della rete, poi confermato qui.',
  withdrawn: 'Ritirata prima della partenza: non è successo nulla.',
  reversed: 'La misura è stata tolta.',
};

export const caseStates: Record<CaseView['state'], string> = {
  quiet: 'senza riscontri',
  open: 'da decidere',
  'awaiting-approval': 'in attesa di approvazione',
  decided: 'deciso',
  gone: 'non c’è più',
};

export const itemTypes: Record<ItemType, string> = {
  comment: 'commento',
  'visitor-post': 'post di visitatori',
  message: 'messaggio',
};

export const enquiries: Record<EnquiryKind, string> = {
  information: 'richiesta di informazioni',
  report: 'segnalazione',
  complaint: 'reclamo',
  personal: 'caso personale',
  emergency: 'emergenza',
};

export const modalities: Record<string, string> = {
  must: 'deve',
  may: 'può',
  invite: 'invito',
  'not-stated': 'non precisato',
};

export const audiences: Record<string, string> = { external: 'cittadini', internal: 'personale', both: 'tutti' };

export const powers: Record<Power, string> = {
  public: 'chiunque',
  'signed-in': 'chi ha fatto l’accesso',
  see: 'vedere',
  draft: 'scrivere bozze',
  publish: 'pubblicare',
  approve: 'approvare',
  moderate: 'moderare',
  answer: 'rispondere',
  'read-messages': 'leggere i messaggi',
  manage: 'gestire l’account',
  govern: 'governare gli account dell’ente',
};

type AuditOf = { [N in RouteName]: typeof import('@arengo/contract').routes[N]['audit'] }[RouteName];
export type RoutedEvent = NonNullable<AuditOf>;

/** Every event that a route leaves; the others are shown by their code. */
export const events: Record<RoutedEvent, string> = {
  'custody.holder-appointed': 'custodia delle buste affidata',
  'custody.holding-ended': 'custodia delle buste finita',
  'custody.key-made': 'chiave per le buste creata',
  'custody.shares-made': 'quote d’emergenza distribuite',
  'envelope.sealed': 'busta sigillata',
  'envelope.resealed': 'busta risigillata',
  'envelope.opened': 'busta aperta',
  'envelope.opening-ended': 'esito di un’apertura',
  'envelope.change-confirmed': 'cambio delle credenziali confermato',
  'envelope.retired': 'busta distrutta',
  'emergency.requested': 'apertura d’emergenza chiesta',
  'emergency.share-given': 'quota d’emergenza data',
  'emergency.share-refused': 'quota d’emergenza rifiutata',
  'emergency.opened': 'buste aperte in emergenza',
  'emergency.ended': 'apertura d’emergenza conclusa o ritirata',
  'policy.acknowledged': 'presa visione della policy',
  'policy.adopted': 'policy adottata',
  'policy.draft-begun': 'testo di policy cominciato',
  'policy.draft-saved': 'testo di policy salvato',
  'policy.draft-discarded': 'testo di policy messo da parte',
  'policy.withdrawn': 'proposta di policy ritirata',
  'suggestion.received': 'suggerimento sulla policy registrato',
  'suggestion.settled': 'esito di un suggerimento registrato',
  'act.registered': 'atto registrato',
  'act.drafted': 'bozza di atto scritta',
  'act.changed': 'bozza di atto modificata',
  'act.discarded': 'bozza di atto scartata',
  'act.numbered': 'atto con numero e data',
  'act.line-taken-off': 'riga tolta dalla bozza di un atto',
  'act.carried-over': 'account e autorizzazioni ripresi dall’atto sostituito',
  'act.document-drafted': 'testo dell’atto conservato',
  'act.revoked': 'atto revocato',
  'act.superseded': 'atto sostituito',
  'act.ending-withdrawn': 'revoca o sostituzione ritirata',
  'act.published-on-albo': 'pubblicazione all’Albo registrata',
  'act.file-attached': 'file dell’atto conservato',
  'authorisation.revoked': 'revoca dell’autorizzazione',
  'authorisation.accepted': 'autorizzazione accettata',
  'review.planned': 'intervallo delle verifiche scelto',
  'review.opened': 'verifica aperta',
  'review.line-decided': 'riga della verifica decisa',
  'review.completed': 'verifica conclusa',
  'person.left': 'uscita di una persona dall’ente',
  'authorisation.granted': 'autorizzazione concessa',
  'body.founded': 'ente fondato',
  'conduct.opened': 'caso di condotta aperto',
  'conduct.person-informed': 'persona informata di un caso',
  'conduct.person-heard': 'persona ascoltata in un caso',
  'conduct.freedoms-assessed': 'libertà valutate per iscritto',
  'conduct.concluded': 'caso di condotta concluso',
  'conduct.set-aside': 'segnalazione archiviata',
  'conduct.file-destroyed': 'fascicolo di condotta distrutto',
  'conduct.charged': 'incarico per i casi di condotta registrato',
  'conduct.charge-ended': 'incarico per i casi di condotta terminato',
  'settings.changed': 'impostazioni dell’ente cambiate',
  'person.signed-in': 'accesso',
  'person.signed-out': 'uscita',
  'person.preferences-set': 'lingua cambiata',
  'person.totp-started': 'autenticatore da confermare',
  'person.totp-confirmed': 'autenticatore confermato',
  'person.added': 'persona aggiunta',
  'person.changed': 'scheda della persona corretta',
  'people.imported': 'persone importate da un file',
  'person.invited': 'invito a scegliere la password',
  'person.invitation-withdrawn': 'invito ritirato',
  'person.identity-removed': 'legame con il fornitore di identità tolto',
  'office.added': 'ufficio aggiunto',
  'office.changed': 'scheda dell’ufficio corretta',
  'office.closed': 'ufficio chiuso',
  'person.password-set': 'password scelta con l’invito',
  'person.password-changed': 'password cambiata',
  'person.session-ended': 'sessione chiusa',
  'person.passkey-added': 'passkey aggiunta',
  'person.passkey-removed': 'passkey tolta',
  'oidc-provider.set': 'fornitore di identità impostato',
  'oidc-provider.removed': 'fornitore di identità tolto',
  'case.claimed': 'caso preso in mano',
  'case.released': 'caso lasciato',
  'decision.taken': 'decisione presa',
  'decision.undone': 'decisione annullata',
  'decision.approval-given': 'approvazione data o negata',
  'measure.reversal-asked': 'ripristino chiesto',
  'measure.done-by-hand': 'misura fatta a mano',
  'measure.retried': 'misura ritentata',
  'account.past-asked': 'lettura dei contenuti precedenti richiesta',
  'account.opened': 'account aperto',
  'account.noted-out-of-scope': 'profilo non dell’ente annotato',
  'account.changed': 'dati dell’account modificati',
  'account.confirmed': 'account confermato con un altro atto',
  'account.closing-set': 'chiusura dell’account stabilita',
  'account.closing-withdrawn': 'chiusura dell’account ritirata',
  'account.connected': 'credenziali dell’account sigillate',
  'account.disconnected': 'credenziali dell’account distrutte',
  'account.cost-declared': 'costo dell’account dichiarato',
  'account.cost-funded': 'costo dell’account finanziato',
  'account.cost-ended': 'costo dell’account terminato',
  'account.identity-checked': 'riconoscibilità dell’account controllata',
  'account.holder-named': 'amministratore sulla rete annotato',
  'account.holder-changed': 'amministratore sulla rete modificato',
  'account.removal-asked': 'rimozione di un amministratore richiesta',
  'account.removal-proven': 'rimozione di un amministratore provata',
  'post.begun': 'post cominciato',
  'post.changed': 'post modificato',
  'post.discarded': 'post scartato',
  'post.media-added': 'immagine o video aggiunto a un post',
  'post.media-changed': 'dati di un’immagine o di un video modificati',
  'post.media-removed': 'immagine o video tolto da un post',
  'post.approval-asked': 'approvazione di un post chiesta',
  'post.hour-moved': 'ora di uscita spostata',
  'post.verdict-given': 'post approvato o non approvato',
  'delivery.held': 'uscita fermata',
  'delivery.released': 'uscita ripresa',
  'delivery.tried-again': 'uscita ritentata',
  'delivery.done-by-hand': 'post pubblicato a mano',
  'delivery.withdrawal-asked': 'ritiro di un post chiesto',
  'queue.frozen': 'uscite sospese',
  'queue.freeze-ended': 'sospensione delle uscite finita',
};

export const networks: Record<string, string> = {
  practice: 'Rete di prova',
  bluesky: 'Bluesky',
  facebook: 'Facebook',
  instagram: 'Instagram',
  youtube: 'YouTube',
  x: 'X',
  twitter: 'Twitter',
  telegram: 'Telegram',
  mastodon: 'Mastodon',
};

/** Events that no route leaves: of jobs, of set-up. */
export const otherEvents: Record<string, string> = {
  'envelope.opening-refused': 'tentativo di aprire una busta, rifiutato',
  'emergency.lapsed': 'apertura d’emergenza scaduta',
  'custody.rotation-due': 'credenziali da rinnovare',
  'keys.resealed': 'segreti del server sotto una chiave nuova',
  'policy.proposed': 'policy proposta',
  'policy.draft-restored': 'testo di policy ripreso',
  'act.revoked-later': 'revoca dell’atto preparata',
  'act.superseded-later': 'sostituzione dell’atto preparata',
  'person.identity-bound': 'persona legata al fornitore di identità',
  'person.passkey-suspected': 'passkey sospesa: sembra copiata',
  'account.connection-tested': 'connessione dell’account provata',
  'cases.assessed': 'contenuti esaminati',
  'decision.void': 'decisione caduta: il contenuto è cambiato',
  'review.lapsed': 'autorizzazioni scadute per silenzio',
  'items.heard': 'contenuti ricevuti dalla rete',
  'measure.sent': 'misura inviata',
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
  'delivery.planned': 'uscita programmata',
  'delivery.came-late-never': 'post non uscito: l’ora era passata',
  'delivery.confirmed': 'post uscito: la rete ha confermato',
  'delivery.busy': 'rete non raggiungibile: il post riprova',
  'delivery.refused': 'post rifiutato dalla rete',
  'delivery.no-answer': 'la rete non ha risposto: esito sconosciuto',
  'delivery.found': 'post trovato sulla rete',
  'delivery.not-found': 'post non trovato sulla rete: si invia di nuovo',
  'delivery.compared': 'post confrontato con ciò che è stato approvato',
  'delivery.withdrawn': 'post ritirato dalla rete',
  'delivery.withdrawal-failed': 'ritiro di un post non riuscito',
};

/** Titles of the roles that policies name; others are shown by their name. */
export const roles: Record<string, string> = {
  staff: 'personale',
  'social-media-manager': 'responsabile dei social',
  moderator: 'moderazione',
  'head-of-macro-structure': 'responsabile di macrostruttura',
  mayor: 'sindaca o sindaco',
  editor: 'redazione',
  'second-person': 'seconda persona',
  'general-secretary': 'segretario o segretaria generale',
  'head-of-communication': 'responsabile della comunicazione',
  'head-of-it': 'responsabile dei sistemi informativi',
  officer: 'funzionario o funzionaria',
  'disciplinary-office': 'ufficio per i procedimenti disciplinari',
};
