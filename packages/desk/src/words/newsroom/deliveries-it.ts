// SPDX-License-Identifier: EUPL-1.2

import { fromThe, onThe } from '../italian.ts';

const many = (count: number, one: string, more: string) => (count === 1 ? one : more);

export const deliveries = {
  title: 'In uscita',
  panel: 'Uscita',
  onDay: (moment: string) => onThe(moment),
  states: {
    planned: 'attende l’ora',
    held: 'fermo',
    due: 'in attesa',
    sending: 'in invio',
    unconfirmed: 'esito sconosciuto',
    published: 'pubblicato',
    failed: 'non uscito',
    withdrawn: 'ritirato',
  },
  say: {
    planned: (when: string) => `Esce ${when}. Un attimo prima Arengo controlla che sia ancora tutto approvato.`,
    plannedPast: 'Sta per uscire: la sua ora è venuta.',
    due: 'La sua ora è venuta: esce appena la rete è raggiungibile. Non serve fare nulla.',
    sending: 'Sta uscendo in questo momento.',
    unconfirmed:
      'La rete non ha risposto. Arengo le sta chiedendo se il post c’è, e prima di saperlo non lo invia di nuovo: non esce due volte. Non serve fare nulla.',
    published: (when: string) => `È uscito ${when}.`,
    failed: 'Non è uscito.',
    withdrawnBefore: 'È stato ritirato prima di uscire: sulla rete non si è mai visto.',
    withdrawnAfter: (out: string, off: string) => `Era uscito ${out}. È stato tolto dalla rete ${off}.`,
    withdrawAsked: (when: string) =>
      `Il ritiro è stato chiesto ${when}. Il post resta visibile finché la rete non conferma.`,
  },
  held: {
    late: 'La sua ora è passata mentre non si poteva inviare, e per questo post si chiede prima a una persona. Rileggilo: se serve ancora fallo uscire, altrimenti ritiralo.',
    frozen:
      'Le uscite ordinarie sono state sospese mentre aspettava la sua ora. Rileggilo: se va ancora bene fallo uscire, altrimenti ritiralo.',
    void: 'È cambiato dopo l’approvazione. Chiedi di nuovo l’approvazione: quando è completa, riparte da sé.',
    'not-approved': 'Manca un’approvazione. Quando è completa, riparte da sé.',
    'not-lawful': 'Un controllo lo ferma. Guarda che cosa dice, correggi il post e chiedi di nuovo l’approvazione.',
    'no-authority':
      'Chi aveva dato il via libera non può più pubblicare su questo account. Quando lo dà un’altra persona che può farlo, riparte da sé.',
    account:
      'L’account non è aperto: non vi si pubblica. Guarda il registro; quando l’account è di nuovo aperto, fai uscire il post.',
    'by-hand':
      'Arengo non può inviare su questo account. Pubblicalo dal sito della rete, poi segna qui l’indirizzo del post; oppure collega l’account e fallo uscire.',
    person: 'L’ha fermato una persona. Quando va bene, fallo uscire.',
  },
  heldShort: {
    late: 'la sua ora è passata',
    frozen: 'uscite sospese',
    void: 'cambiato dopo l’approvazione',
    'not-approved': 'manca un’approvazione',
    'not-lawful': 'un controllo lo ferma',
    'no-authority': 'via libera non più valido',
    account: 'account non aperto',
    'by-hand': 'da pubblicare a mano',
    person: 'fermato da una persona',
  },
  goToAccount: 'Vai all’account',
  seeOnNetwork: (network: string) => `Guarda il post su ${network}`,
  newTab: 'si apre in un’altra scheda',
  comparisons: {
    same: 'Riletto sulla rete: dice ciò che è stato approvato.',
    different:
      'Sulla rete non dice ciò che è stato approvato: qualcuno l’ha cambiato lì. Guardalo, poi correggilo con un altro post oppure ritiralo.',
    gone: 'Sulla rete non c’è più, e nessuno l’ha ritirato da qui. Se deve tornare, scrivi un post nuovo.',
    'cannot-tell': 'Questa rete non permette di rileggerlo: non si può confrontare con ciò che è stato approvato.',
  },
  notCompared: 'Non è ancora stato riletto sulla rete: Arengo lo fa entro un giorno.',
  deeds: {
    hold: 'Ferma il post',
    holdWhy: 'Perché lo fermi',
    holdHint: 'Resta fermo finché una persona non lo fa uscire.',
    release: 'Fai uscire il post',
    releaseHelpNow: 'La sua ora è passata: esce subito.',
    releaseHelpLater: (when: string) => `Esce ${when}.`,
    retry: 'Riprova subito',
    byHand: 'Segna come pubblicato a mano',
    byHandAddress: 'Indirizzo del post sulla rete',
    byHandHint: 'Comincia con https://',
    byHandMissing: 'Scrivi l’indirizzo completo del post, per esempio https://www.facebook.com/…',
    byHandSave: 'Segna come pubblicato',
    withdraw: 'Ritira il post',
    withdrawAgain: 'Ritira di nuovo il post',
    correct: 'Scrivi la correzione',
    needReason: 'Scrivi il motivo: resta nel registro.',
    cancel: 'Lascia stare',
    notYours: 'Non puoi intervenire:',
    held: 'Il post è fermo.',
    released: 'Il post riparte.',
    retried: 'Si riprova adesso.',
    doneByHand: 'Segnato come pubblicato.',
    withdrawn: 'Il post è ritirato.',
    withdrawalAsked: 'Il ritiro è chiesto alla rete.',
  },
  withdrawal: {
    title: (account: string) => `Ritirare il post da «${account}»?`,
    before: (account: string) =>
      `Il post non uscirà su «${account}». Non si annulla: per pubblicarlo lì servirà un post nuovo.`,
    out: (network: string, account: string) =>
      `Arengo chiede alla rete (${network}) di togliere il post da «${account}», con i commenti che ha ricevuto. Non si annulla. Chi l’ha già letto o copiato può averne ancora una copia.`,
    kept: 'Nell’archivio dell’ente il post resta, con il giorno del ritiro.',
    byHand: (network: string) =>
      `Se l’hai già tolto dal sito di ${network}, così lo confermi: qui risulta ritirato da adesso.`,
    reason: 'Perché lo ritiri',
    reasonHint: 'Resta nel registro; i cittadini non lo leggono.',
    note: 'Nota per l’archivio pubblico',
    noteHint: 'La leggono tutti accanto al post ritirato. Si può lasciare vuota.',
    submit: 'Ritira il post',
  },
  receipts: {
    count: (count: number) => `Ricevute (${count})`,
    events: {
      plan: 'Messo in coda',
      'hour-came': 'La sua ora è venuta',
      'came-late-ask': 'L’ora era passata: si chiede a una persona',
      'came-late-never': 'L’ora era passata: non esce più',
      hold: 'Fermato',
      release: 'Fatto uscire da una persona',
      'taken-up': 'Invio cominciato',
      confirmed: 'La rete ha confermato',
      busy: 'Rete non raggiungibile: si riprova',
      refused: 'La rete ha detto di no',
      'no-answer': 'Nessuna risposta dalla rete: si guarda se è uscito',
      'sender-lost': 'Invio interrotto: si guarda se è uscito',
      found: 'Trovato sulla rete: era uscito',
      'not-found': 'Non c’era sulla rete: si invia di nuovo',
      'try-again': 'Ritentato da una persona',
      'done-by-hand': 'Pubblicato a mano',
      withdraw: 'Ritirato',
    } as Record<string, string>,
    details: {
      discarded: 'la bozza è stata scartata',
      'by-hand': 'tolto a mano dal sito della rete',
      gone: 'sulla rete non c’era già più',
    } as Record<string, string>,
  },
  page: {
    intro: 'Che cosa sta per uscire, che cosa è fermo e che cosa è uscito, account per account.',
    lists: { coming: 'In arrivo', trouble: 'Fermi o da verificare', out: 'Usciti' },
    choose: 'Che cosa mostrare',
    account: 'Account',
    anyAccount: 'Tutti gli account',
    none: {
      coming: 'Niente in uscita',
      trouble: 'Niente di fermo',
      out: 'Ancora niente di uscito',
    },
    noneHelp: {
      coming: 'Qui compaiono i post approvati, nell’ordine in cui escono.',
      trouble: 'Qui compaiono i post che non escono finché qualcuno non se ne occupa, con il perché e che cosa fare.',
      out: 'Qui compaiono i post usciti, dal più recente, con il loro indirizzo sulla rete.',
    },
    found: (count: number) => `${count} ${many(count, 'uscita', 'uscite')}`,
    toPosts: 'Vai a bozze e post',
    foot: 'Fin qui le prime cento: per vederne altre scegli un account.',
  },
  freeze: {
    title: 'Sospensione delle uscite',
    on: 'Le uscite ordinarie sono sospese',
    off: 'Le uscite ordinarie partono alla loro ora.',
    because: {
      emergency: 'Per un’emergenza',
      'election-period': 'Per l’inizio di un periodo elettorale',
      person: 'Per decisione di una persona',
    },
    reason: (reason: string) => `«${reason}»`,
    begun: (when: string) => `Sospese ${fromThe(when)}`,
    by: (name: string) => `da ${name}`,
    byItself: 'automatica',
    held: (count: number) =>
      count === 0
        ? 'Nessun post fermo per questo.'
        : count === 1
          ? '1 post fermo per questo: va riletto e fatto uscire, oppure ritirato.'
          : `${count} post fermi per questo: vanno riletti e fatti uscire uno a uno, oppure ritirati.`,
    start: 'Sospendi le uscite',
    startHelp:
      'Ferma ogni post ordinario che non è ancora partito, su ogni account. Gli avvisi di emergenza continuano a uscire.',
    why: 'Perché le sospendi',
    whyMissing: 'Scrivi perché: lo legge chi trova fermo il suo post.',
    startSubmit: 'Sospendi le uscite',
    end: 'Riprendi le uscite',
    endHelp:
      'I post programmati da adesso escono alla loro ora. Quelli già fermi restano fermi finché qualcuno non li fa uscire, uno a uno.',
    cancel: 'Lascia stare',
    mayNot: 'Può sospendere e riprendere le uscite chi può pubblicare.',
    started: 'Le uscite sono sospese.',
    ended: 'Le uscite riprendono.',
  },
};
