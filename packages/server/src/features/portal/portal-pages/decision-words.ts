// SPDX-License-Identifier: EUPL-1.2
// The words of the page of reasons of a decision, in Italian and English.
import type { Action, Language } from '@arengo/policy';
import type { MeasureGiven } from '../../reasons/index.ts';

const { format: number } = new Intl.NumberFormat('it-IT', { useGrouping: 'always' });

const IT = {
  title: 'I motivi di una decisione',
  lead: (item: string, account: string, network: string) =>
    `Questa pagina spiega che cosa è stato deciso su ${item} sull’account «${account}» (${network}), e perché.`,
  items: { comment: 'un commento', 'visitor-post': 'un post', message: 'un messaggio privato' },
  discreet:
    'Qui non si legge ciò che è stato scritto, né il nome di chi lo ha scritto o di chi ha deciso. La pagina non è in nessun elenco: la vede chi ne ha l’indirizzo.',
  what: 'Che cosa è stato fatto',
  measures: {
    warn: 'Avvertimento a chi ha scritto',
    hide: 'Il contenuto è nascosto',
    remove: 'Il contenuto è rimosso',
    block: 'Il profilo non può intervenire su questa pagina',
    'report-to-network': 'Segnalazione del contenuto alla rete sociale',
    'report-user-to-network': 'Segnalazione del profilo alla rete sociale',
    'refer-to-authority': 'Segnalazione del contenuto all’autorità competente',
  } satisfies Record<Action, string>,
  states: {
    'awaiting-approval': 'Decisa, non ancora eseguita.',
    waiting: 'Decisa: sta per essere eseguita.',
    sending: 'Decisa: sta per essere eseguita.',
    unconfirmed: 'Decisa: si aspetta la conferma della rete sociale.',
    refused: 'Decisa, ma la rete sociale non l’ha eseguita.',
    'by-hand': 'Decisa: la esegue una persona.',
    withdrawn: 'Non è stata eseguita.',
    reversed: 'È stata tolta: non vale più.',
  } satisfies Record<Exclude<MeasureGiven['state'], 'confirmed'>, string>,
  goingBack: 'Si sta togliendo: presto non varrà più.',
  since: 'Dal',
  done: 'Fatto il',
  until: 'Fino al',
  lasting: (term: string) => `Dura ${term} da quando è eseguita.`,
  forGood: 'La policy la prevede in modo definitivo.',
  noTerm: 'La policy non indica quanto dura.',
  by: 'Articolo',
  why: 'Perché',
  whyLead: (version: number) =>
    `Gli articoli che contano sono quelli della versione ${version} della policy, che valeva quando è stato deciso:`,
  otherRule: 'Altra norma o regola',
  named: 'Norma o regola indicata:',
  wholeVersion: (version: number) => `Leggi tutta la versione ${version}`,
  how: 'Chi ha deciso, e come',
  decided: 'Deciso il',
  agreed: 'In vigore dal',
  person: 'Ha deciso una persona, non un programma. Il potere di farlo le viene da questo atto:',
  detected: 'Un riscontro automatico aveva indicato il contenuto a chi modera, che lo ha poi letto.',
  notDetected: 'Nessun riscontro automatico ha indicato il contenuto: lo ha letto una persona.',
  can: 'Che cosa puoi fare',
  welcome:
    'Le critiche all’ente sono benvenute e non sono un motivo per intervenire: puoi continuare a dire la tua, nel rispetto degli articoli qui sopra.',
  write: 'Per chiedere chiarimenti scrivi o chiama:',
  noContact: 'Per chiedere chiarimenti rivolgiti all’ente ai suoi recapiti istituzionali.',
  again: 'Riesame',
  none: 'La policy non prevede che si possa chiedere il riesame di questa decisione.',
  grantedBy: 'Lo prevede',
  untilDay: (day: string) =>
    `Puoi chiedere che un’altra persona riveda la decisione, una volta sola, fino al ${day} compreso.`.replace(
      / al (8|11) /,
      ' all’$1 ',
    ),
  noUntil: 'Puoi chiedere che un’altra persona riveda la decisione, una volta sola. La policy non indica un termine.',
  answerIn: (term: string) => `La risposta arriva entro ${term}.`,
  byLetter: 'Il riesame si chiede per iscritto, ai recapiti qui sotto. Indica il giorno della decisione e l’account.',
  byMail: 'Il riesame si chiede per e-mail, ai recapiti qui sotto. Indica il giorno della decisione e l’account.',
  tooLate: (day: string) =>
    `Il riesame si poteva chiedere fino al ${day}: il termine è passato.`.replace(/ al (8|11) /, ' all’$1 '),
  reason: 'Perché chiedi il riesame',
  reasonHint: (most: number) =>
    `Spiega perché la decisione ti sembra sbagliata, in al massimo ${number(most)} caratteri. Non serve dire chi sei. Lo legge chi decide il riesame, e non compare su questa pagina.`,
  ask: 'Chiedi il riesame',
  empty: 'Il riesame non è stato chiesto: manca il perché. Scrivilo qui e invia di nuovo.',
  tooLong: (count: number, most: number) =>
    `Il riesame non è stato chiesto: il testo ha ${number(count)} caratteri, e può averne al massimo ${number(most)}. Accorcialo e invia di nuovo.`,
  faultTitle: 'Errore',
  asked: 'Il riesame è stato chiesto il',
  other:
    'Decide una persona diversa da chi ha preso la decisione e da chi vi ha consentito. L’esito comparirà su questa pagina.',
  due: 'La risposta arriva entro il',
  noDue: 'La policy non indica entro quando si risponde.',
  outcomes: {
    upheld: 'La decisione resta com’è.',
    overturned: 'La decisione è annullata: le misure si tolgono, e non conta come violazione.',
    'overturned-in-part': 'La decisione è annullata in parte: alcune misure si tolgono.',
  },
  outcomeOn: 'Riesame deciso il',
  outcomeWhy: 'Motivo',
  byAct: 'Ha deciso un’altra persona, in base a questo atto:',
  expires: 'Questa pagina si può leggere fino al',
  keep: 'Se ti serve oltre, stampala o salvala. Se perdi l’indirizzo, chiedine uno nuovo all’ente.',
};

type Words = typeof IT;

const EN: Words = {
  title: 'The reasons for a decision',
  lead: (item, account, network) =>
    `This page explains what was decided about ${item} on the account “${account}” (${network}), and why.`,
  items: { comment: 'a comment', 'visitor-post': 'a post', message: 'a private message' },
  discreet:
    'It shows neither what was written nor the name of whoever wrote it or decided. The page is on no list: whoever has its address can see it.',
  what: 'What was done',
  measures: {
    warn: 'A warning to whoever wrote it',
    hide: 'The content is hidden',
    remove: 'The content is removed',
    block: 'The profile cannot take part on this page',
    'report-to-network': 'The content reported to the network',
    'report-user-to-network': 'The profile reported to the network',
    'refer-to-authority': 'The content referred to the competent authority',
  },
  states: {
    'awaiting-approval': 'Decided, not carried out yet.',
    waiting: 'Decided: about to be carried out.',
    sending: 'Decided: about to be carried out.',
    unconfirmed: 'Decided: the network has yet to confirm it.',
    refused: 'Decided, but the network did not carry it out.',
    'by-hand': 'Decided: a person carries it out.',
    withdrawn: 'It was not carried out.',
    reversed: 'It was taken back: it no longer holds.',
  },
  goingBack: 'It is being taken back: soon it will no longer hold.',
  since: 'From',
  done: 'Done on',
  until: 'Until',
  lasting: (term) => `It lasts ${term} from when it is carried out.`,
  forGood: 'By the policy it is for good.',
  noTerm: 'The policy does not say how long it lasts.',
  by: 'Article',
  why: 'Why',
  whyLead: (version) =>
    `The articles that count are those of version ${version} of the policy, which held when this was decided:`,
  otherRule: 'Another law or rule',
  named: 'The law or rule named:',
  wholeVersion: (version) => `Read the whole of version ${version}`,
  how: 'Who decided, and how',
  decided: 'Decided on',
  agreed: 'In force from',
  person: 'A person decided, not a program. This act gives them the power to:',
  detected: 'An automatic finding had pointed the content out to a moderator, who then read it.',
  notDetected: 'No automatic finding pointed the content out: a person read it.',
  can: 'What you can do',
  welcome:
    'Criticism of the body is welcome and is no reason to act: you may go on speaking your mind, within the articles above.',
  write: 'To ask for explanations, write or call:',
  noContact: 'To ask for explanations, turn to the body at its institutional contacts.',
  again: 'Reconsideration',
  none: 'The policy does not provide for a reconsideration of this decision.',
  grantedBy: 'It is granted by',
  untilDay: (day) => `You may ask, once, that somebody else look at the decision again, up to and including ${day}.`,
  noUntil: 'You may ask, once, that somebody else look at the decision again. The policy states no time limit.',
  answerIn: (term) => `The answer comes within ${term}.`,
  byLetter: 'You ask in writing, at the contacts below. Give the day of the decision and the account.',
  byMail: 'You ask by e-mail, at the contacts below. Give the day of the decision and the account.',
  tooLate: (day) => `A reconsideration could be asked for until ${day}: the time is over.`,
  reason: 'Why you ask for a reconsideration',
  reasonHint: (most) =>
    `Say why the decision seems wrong to you, in at most ${most.toLocaleString('en-GB')} characters. You need not say who you are. Whoever decides the reconsideration reads it, and it is not shown on this page.`,
  ask: 'Ask for a reconsideration',
  empty: 'No reconsideration was asked for: the reason is missing. Write it here and send again.',
  tooLong: (count, most) =>
    `No reconsideration was asked for: the text has ${count.toLocaleString('en-GB')} characters, and may have ${most.toLocaleString('en-GB')} at most. Shorten it and send again.`,
  faultTitle: 'Error',
  asked: 'A reconsideration was asked for on',
  other: 'Somebody decides who neither took the decision nor agreed to it. The outcome will be shown on this page.',
  due: 'The answer comes by',
  noDue: 'The policy does not say by when there is an answer.',
  outcomes: {
    upheld: 'The decision stands.',
    overturned: 'The decision is overturned: its measures are taken back, and it does not count as a violation.',
    'overturned-in-part': 'The decision is overturned in part: some measures are taken back.',
  },
  outcomeOn: 'Reconsideration decided on',
  outcomeWhy: 'Reason',
  byAct: 'Another person decided, under this act:',
  expires: 'This page can be read until',
  keep: 'If you need it longer, print it or save it. If you lose the address, ask the body for a new one.',
};

export const DECISION_WORDS: Record<Language, Words> = { it: IT, en: EN };
