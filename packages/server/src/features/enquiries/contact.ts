// SPDX-License-Identifier: EUPL-1.2
// What may be done with an enquiry under the contact mode of the policy. Pure; everything refused names its clause.
import type { AnswerOutcome, AnswerPlace, ClosingReason } from '@arengo/contract';
import type { EnquiryKind, EnquiryMode, EnquiryRuling } from '@arengo/policy';
import type { Because } from '../../foundation/errors.ts';

/** The enquiry as the policy sees it; `ruling` null = the policy states nothing of enquiries. */
export type Asked = {
  kind: EnquiryKind;
  itemType: 'comment' | 'visitor-post' | 'message';
  ruling: Pick<EnquiryRuling, 'mode' | 'clause' | 'answerDue' | 'rules'> | null;
};
export type Verdict = { lawful: true; clause: string | null } | { lawful: false; clause: string; because: Because };

const OUTCOMES: Readonly<Record<EnquiryMode, readonly AnswerOutcome[]>> = {
  contact: ['answered', 'signposted', 'redirected'],
  'signpost-only': ['signposted', 'redirected'],
  'redirect-must-answer': ['redirected'],
  'not-a-contact-channel': ['redirected'],
};

const REFUSED: Readonly<Record<Exclude<EnquiryMode, 'contact'>, Because>> = {
  'signpost-only': {
    it: 'Qui la policy ammette solo indicazioni su come trovare l’informazione, non la risposta nel merito. Scrivi dove o a chi rivolgersi.',
    en: 'Here the policy allows only directions on how to find the information, not the answer itself. Write where or whom to turn to.',
  },
  'redirect-must-answer': {
    it: 'Gli account non sono un canale ufficiale per le richieste: si risponde indicando la procedura da seguire e l’ufficio a cui rivolgersi.',
    en: 'The accounts are no official channel for enquiries: an answer names the procedure to follow and the office to contact.',
  },
  'not-a-contact-channel': {
    it: 'Gli account non sono un canale di contatto: si può soltanto rinviare ai contatti ufficiali.',
    en: 'The accounts are no channel of contact: one can only point to the official contacts.',
  },
};

const ruleOf = ({ ruling }: Asked, name: string) => ruling?.rules.find(({ rule }) => rule === name);

/** Whether an answer that does this, in this place, is lawful. */
export function mayAnswer(asked: Asked, outcome: AnswerOutcome, place: AnswerPlace): Verdict {
  const { ruling, kind, itemType } = asked;
  const clause = ruling?.clause ?? null;
  if (ruling !== null && ruling.mode !== 'contact' && !OUTCOMES[ruling.mode].includes(outcome))
    return { lawful: false, clause: ruling.clause, because: REFUSED[ruling.mode] };
  const moved = ruleOf(asked, 'move-to-private');
  const inSight = place === 'in-place' && itemType !== 'message';
  if (moved && inSight && kind === 'personal' && outcome === 'answered')
    return { lawful: false, clause: moved.clause, because: PERSONAL };
  return { lawful: true, clause };
}

const PERSONAL: Because = {
  it: 'Le questioni personali si trattano in privato: rispondi in privato, o invita qui a usare un contatto diretto.',
  en: 'Personal matters are dealt with in private: answer in private, or invite to a direct contact here.',
};

/** Whether it may be given to an office: where only the minimum is kept, nothing is passed on. */
export function mayGive({ ruling, kind }: Asked): Verdict {
  if (ruling?.mode !== 'not-a-contact-channel' || kind === 'emergency')
    return { lawful: true, clause: ruling?.clause ?? null };
  return { lawful: false, clause: ruling.clause, because: NOTHING_PASSED_ON };
}

const NOTHING_PASSED_ON: Because = {
  it: 'Gli account non sono un canale di contatto: la richiesta non si passa agli uffici. Rinvia chi scrive ai contatti ufficiali.',
  en: 'The accounts are no channel of contact: the enquiry is not passed to offices. Point whoever writes to the official contacts.',
};

/** Whether accounts of whoever asks may be connected: where only the minimum is kept, they may not. */
export function mayConnect({ ruling }: Pick<Asked, 'ruling'>): Verdict {
  if (ruling === null || !keepsMinimum({ ruling })) return { lawful: true, clause: ruling?.clause ?? null };
  return { lawful: false, clause: ruling.clause, because: NOTHING_CONNECTED };
}

const NOTHING_CONNECTED: Because = {
  it: 'Gli account non sono un canale di contatto: si tiene il minimo, e non si uniscono conversazioni. Rinvia chi scrive ai contatti ufficiali.',
  en: 'The accounts are no channel of contact: the minimum is kept, and no conversations are joined. Point whoever writes to the official contacts.',
};

/** Whether it may be closed without an answer, for a reason. */
export function mayClose({ ruling }: Asked, reason: ClosingReason): Verdict {
  const clause = ruling?.clause ?? null;
  const always = ruling !== null && (ruling.mode === 'redirect-must-answer' || ruling.mode === 'signpost-only');
  if (always && reason === 'not-pertinent') return { lawful: false, clause: ruling.clause, because: ALL_ANSWERED };
  return { lawful: true, clause };
}

const ALL_ANSWERED: Because = {
  it: 'La policy chiede di rispondere a tutte le richieste, anche a quelle che non riguardano l’ente: di’ a chi rivolgersi.',
  en: 'The policy asks for an answer to every enquiry, also to those that are not the body’s business: say whom to turn to.',
};

/** Only the minimum is kept: no office, no proposal, no use for later answers. */
export const keepsMinimum = ({ ruling }: Pick<Asked, 'ruling'>): boolean => ruling?.mode === 'not-a-contact-channel';

/** What a text has to name where the policy wants the office in it: its name, or a contact of its. */
export type NamedOffice = { name: string; phone: string | null; email: string | null };

/** What the words of an answer may not say, or leave out. Null: they may leave. */
export function faultOfWords(
  asked: Asked,
  { text, outcome, offices, contacts }: Words,
): { clause: string; because: Because } | null {
  const procedure = ruleOf(asked, 'never-opens-a-procedure');
  if (procedure && promisesProcedure(text)) return { clause: procedure.clause, because: OPENS_NOTHING };
  const { ruling, kind } = asked;
  if (ruling?.mode !== 'redirect-must-answer' || outcome !== 'redirected' || kind === 'emergency') return null;
  const named = [...offices.flatMap(({ name, phone, email }) => [name, phone, email]), ...contacts];
  if (named.some((one) => one !== null && one.trim() !== '' && says(text, one))) return null;
  return { clause: ruling.clause, because: NO_OFFICE };
}

type Words = {
  text: string;
  outcome: AnswerOutcome;
  offices: readonly NamedOffice[];
  /** Numbers and addresses of the body itself. */
  contacts: readonly string[];
};

const OPENS_NOTHING: Because = {
  it: 'Il testo dice che è stato o sarà aperto un procedimento: da un messaggio non se ne apre mai. Indica a chi presentare la domanda.',
  en: 'The text says that a procedure was or will be opened: a message never opens one. Say where the application is made.',
};
const NO_OFFICE: Because = {
  it: 'Manca l’ufficio a cui rivolgersi: scrivine il nome o un contatto, così come sono nel registro degli uffici.',
  en: 'The office to contact is missing: write its name or a contact of its, as the register of offices has them.',
};

const says = (text: string, part: string) => plain(text).includes(plain(part));
const plain = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim();

// "Ho aperto la pratica", "è stata protocollata", "verrà avviato un procedimento", "protocollo n. 12".
const PROCEDURE = 'pratica|procediment[oi]|istanza|fascicolo|istruttoria|ticket';
const OPENED = `(?:apert[oaie]|avviat[oaie]|aperto|apriamo|apriremo|avviamo|avvieremo|apro|aprir[oò])`;
const PROMISES = [
  new RegExp(`\\b${OPENED}\\b[^.!?]{0,30}\\b(?:${PROCEDURE})\\b`, 'u'),
  new RegExp(
    `\\b(?:${PROCEDURE})\\b[^.!?]{0,20}\\b(?:e|sara|verra|viene)\\b[^.!?]{0,10}\\b(?:apert|avviat)[oa]\\b`,
    'u',
  ),
  /\b(?:protocollat[oaie]|protocolliamo|protocolleremo)\b/u,
  /\b(?:protocollo|prot\.?|pratica)\s+(?:n\.?|nr\.?|numero)\s*\d/u,
];
// "Non avvia un procedimento", "nessuna pratica è aperta": what says the contrary is what the policy wants said.
const DENIED = /\b(?:non|nessun[oa]?|mai|per)\b[^.!?]*$/u;

/** Whether the words say that a procedure of the body was or will be opened. */
export function promisesProcedure(text: string): boolean {
  const read = plain(text);
  return PROMISES.some((promise) => {
    const found = promise.exec(read);
    return found !== null && !DENIED.test(read.slice(0, found.index).split(/[.!?]/).at(-1) ?? '');
  });
}
