// SPDX-License-Identifier: EUPL-1.2
// How long each class of data is kept: the term and where it comes from, what still needs a thing, and from when it is erased. Pure.
import { DATA_CLASSES, type DataClass } from '@arengo/contract';
import { afterTerm, type Policy, sayDuration } from '@arengo/policy';
import type { Because } from '../../foundation/errors.ts';

type Kept = {
  /** What it holds. */
  holds: Because;
  whose: Because;
  /** From when its term runs. */
  from: Because;
  term: string;
};

export const KEPT: Readonly<Record<DataClass, Kept>> = {
  items: {
    holds: {
      it: 'Commenti e post di visitatori, con le forme precedenti e il loro indirizzo sulla rete',
      en: 'Comments and visitors’ posts, with their earlier forms and their address on the network',
    },
    whose: { it: 'Chi scrive sugli account dell’ente', en: 'Whoever writes on the body’s accounts' },
    from: { it: 'da quando è arrivato', en: 'from when it arrived' },
    term: 'P1Y',
  },
  messages: {
    holds: { it: 'Messaggi privati, con le forme precedenti', en: 'Private messages, with their earlier forms' },
    whose: {
      it: 'Chi scrive in privato agli account dell’ente',
      en: 'Whoever writes to the body’s accounts in private',
    },
    from: { it: 'da quando è finito ciò che riguarda', en: 'from the end of what it is about' },
    term: 'P6M',
  },
  evidence: {
    holds: {
      it: 'Prove di una decisione: il contenuto com’era, con il nome dell’autore',
      en: 'Evidence of a decision: the item as it was, with its author’s name',
    },
    whose: { it: 'Chi ha violato la policy', en: 'Whoever broke the policy' },
    from: { it: 'dalla decisione', en: 'from the decision' },
    term: 'P5Y',
  },
  enquiries: {
    holds: { it: 'Risposte, proposte e note su una richiesta', en: 'Answers, proposals and notes on an enquiry' },
    whose: { it: 'Chi chiede qualcosa all’ente', en: 'Whoever asks the body something' },
    from: { it: 'dalla fine della richiesta', en: 'from the end of the enquiry' },
    term: 'P2Y',
  },
  notices: {
    holds: {
      it: 'Motivazioni, avvisi agli autori e domande di riesame',
      en: 'Reasons, notices to authors and requests for another look',
    },
    whose: { it: 'Chi ha ricevuto un provvedimento', en: 'Whoever a measure was about' },
    from: { it: 'dalla decisione', en: 'from the decision' },
    term: 'P5Y',
  },
  impersonation: {
    holds: { it: 'Chi ha segnalato un account falso', en: 'Who reported a false account' },
    whose: { it: 'Chi segnala', en: 'Whoever reports' },
    from: { it: 'dalla chiusura del caso', en: 'from the closing of the case' },
    term: 'P2Y',
  },
  reports: {
    holds: {
      it: 'Segnalazioni interne di una violazione negli account',
      en: 'Reports by staff of a violation on the accounts',
    },
    whose: { it: 'Il personale', en: 'Staff' },
    from: { it: 'dall’esito', en: 'from the outcome' },
    term: 'P5Y',
  },
  ratings: {
    holds: {
      it: 'Parole di chi dice quanto è chiara una pagina del portale, senza nome; le stelle restano',
      en: 'Words of whoever says how clear a page of the portal is, without a name; the stars stay',
    },
    whose: { it: 'Chi legge il portale', en: 'Whoever reads the portal' },
    from: { it: 'da quando sono scritte', en: 'from when they were written' },
    term: 'P1Y',
  },
  'sign-in': {
    holds: { it: 'Sessioni finite e accessi non riusciti', en: 'Sessions that ended and failed sign-ins' },
    whose: { it: 'Il personale', en: 'Staff' },
    from: { it: 'dalla fine', en: 'from the end' },
    term: 'P7D',
  },
  authors: {
    holds: {
      it: 'Nome, profilo e identificativo di un autore sulla rete; dopo resta un’impronta con chiave, che non dice chi è',
      en: 'Name, profile and id of an author on the network; afterwards a keyed hash, which does not say who they are',
    },
    whose: { it: 'Chi scrive sugli account dell’ente', en: 'Whoever writes on the body’s accounts' },
    from: { it: 'finché qualcosa di leggibile ne ha bisogno', en: 'while something readable needs them' },
    term: 'P0D',
  },
};

/** `until: 'case-closed'`: as long as the service that was asked for needs it, and no longer. */
export type Term = {
  dataClass: DataClass;
  term: string;
  source: 'clause' | 'setting' | 'default';
  clause: string | null;
  until: string | null;
};
export type OwnTerms = Readonly<Partial<Record<DataClass, string>>>;

/** Duties of policies, by the class that they are about: names that policies give, and the classes by their own. */
const DUTIES: Readonly<Record<string, DataClass>> = {
  'private-messages': 'messages',
  'minimum-retention': 'messages',
  'messages-under-data-protection-law': 'messages',
  comments: 'items',
  ...Object.fromEntries(DATA_CLASSES.map((dataClass) => [dataClass, dataClass])),
};

/** A message that asked nothing is needed by no service; it stays long enough for a person to see what triage did not. */
const NOTHING_ASKED = 'P30D';

/** The term of a class: what the policy states, else what the body has set, else ours. */
export function termOf(dataClass: DataClass, policy: Policy | null, own: OwnTerms): Term {
  const stated = statedBy(policy, dataClass);
  if (stated) return { dataClass, ...stated, source: 'clause' };
  const set = own[dataClass];
  const base = { dataClass, clause: null, until: null };
  return set === undefined
    ? { ...base, term: KEPT[dataClass].term, source: 'default' }
    : { ...base, term: set, source: 'setting' };
}

function statedBy(policy: Policy | null, dataClass: DataClass): Pick<Term, 'term' | 'clause' | 'until'> | null {
  const stated = (policy?.clauses ?? []).flatMap((clause) =>
    clause.effects.flatMap((effect) =>
      effect.effect === 'privacy' && DUTIES[effect.duty] === dataClass && (effect.retention ?? effect.until)
        ? [{ term: effect.retention ?? 'P0D', clause: clause.id, until: effect.until ?? null }]
        : [],
    ),
  );
  // Where a policy states two, the shorter holds: the minimum that is needed.
  return stated.toSorted((a, b) => daysOf(a.term) - daysOf(b.term))[0] ?? null;
}

const DAY_MS = 24 * 60 * 60_000;

/** About how many days: to tell the shorter of two. */
export function daysOf(term: string): number {
  return afterTerm(new Date(0), term).getTime() / DAY_MS;
}

export type Need =
  | 'case-open'
  | 'enquiry-open'
  | 'measure-under-way'
  | 'measure-in-force'
  | 'reconsideration-possible'
  | 'answer-under-way';

/** Why something is not erased, in words. */
export const NEED_WORDS: Readonly<Record<Need | 'held' | 'term', Because>> = {
  held: {
    it: 'È sotto vincolo di conservazione: un procedimento o un ordine chiede di tenerlo.',
    en: 'A legal hold stands on it: a proceeding or an order asks that it be kept.',
  },
  'case-open': { it: 'Il caso è ancora da decidere.', en: 'The case has still to be decided.' },
  'enquiry-open': { it: 'La richiesta non ha ancora avuto risposta.', en: 'The enquiry has not been answered yet.' },
  'answer-under-way': { it: 'Una risposta deve ancora uscire.', en: 'An answer has still to leave.' },
  'measure-under-way': {
    it: 'Una misura deve ancora arrivare alla rete.',
    en: 'A measure has still to reach the network.',
  },
  'reconsideration-possible': {
    it: 'È stato chiesto un riesame che attende l’esito.',
    en: 'Another look was asked for and is awaited.',
  },
  'measure-in-force': {
    it: 'Il blocco dell’autore è in vigore: la decisione e la sua prova servono finché dura.',
    en: 'The author’s block is in force: the decision and its evidence are needed while it lasts.',
  },
  term: { it: 'Il termine non è ancora passato.', en: 'The term has not passed yet.' },
};
export type Thing = {
  /** When the term begins; null = it has not begun. */
  since: Date | null;
  /** Whether it asked for a service of the body, where the policy keeps it until that is done. */
  asked: boolean;
  needs: readonly Need[];
  held: boolean;
};
export type Retention =
  | { erase: true; since: Date; from: Date }
  | { erase: false; from: Date | null; because: Need | 'held' | 'term' };

/** Whether a thing is erased now, or what keeps it. A hold comes before a need, a need before the term. */
export function retentionOf(term: Term, thing: Thing, at: Date): Retention {
  const from = thing.since && endOfTerm(term, thing.since, thing.asked);
  if (thing.held) return { erase: false, from, because: 'held' };
  const [need] = thing.needs;
  if (need) return { erase: false, from, because: need };
  if (thing.since === null || from === null || from > at) return { erase: false, from, because: 'term' };
  return { erase: true, since: thing.since, from };
}

/** The instant at which the term ends, counted by days of the calendar in Italy. */
export function endOfTerm({ term, until }: Pick<Term, 'term' | 'until'>, since: Date, asked: boolean): Date {
  const length = until !== null && !asked ? NOTHING_ASKED : term;
  return afterTerm(since, length);
}

// Months have 28 to 31 days: what may be due is looked for a little beyond.
const SLACK_MS = 4 * DAY_MS;

/** Whatever began after this instant cannot be due yet. */
export function cutOf({ term, until }: Pick<Term, 'term' | 'until'>, at: Date): Date {
  const length = until === null ? term : 'P0D';
  const slack = /^P\d+[YM]/.test(length) ? SLACK_MS : 0;
  return new Date(Math.min(afterTerm(at, `-${length}`).getTime() + slack, at.getTime()));
}

export type ClassRow = Term & Kept & { said: Because };

/** Every class with its term: for the register of processing and the notices. */
export function classes(policy: Policy | null, own: OwnTerms): ClassRow[] {
  return DATA_CLASSES.map((dataClass) => {
    const term = termOf(dataClass, policy, own);
    return { ...KEPT[dataClass], ...term, said: sayTerm(term) };
  });
}

/** `Per il servizio chiesto, e non oltre` or `2 anni dalla fine della richiesta`. */
export function sayTerm({ dataClass, term, until }: Term): Because {
  if (until !== null)
    return {
      it: 'per il tempo necessario al servizio chiesto; 30 giorni se non è stato chiesto nulla',
      en: 'for the time needed for the service asked for; 30 days if nothing was asked',
    };
  const { from } = KEPT[dataClass];
  if (dataClass === 'authors') return from;
  return { it: `${sayDuration(term, 'it')} ${from.it}`, en: `${sayDuration(term, 'en')} ${from.en}` };
}
