// SPDX-License-Identifier: EUPL-1.2
// Why not, in words: what is the matter, and what would have to happen first.
import type { Because } from '../../foundation/errors.ts';
import { citeAct } from '../acts/index.ts';
import type { Authorisation, Standing } from './standing.ts';

/** What would have to happen first. */
export type Missing = 'act' | 'number' | 'time' | 'acceptance' | 'acknowledgement' | 'review';

type Refused = Exclude<Standing, { state: 'in-force' }> | Unacknowledged;
type Unacknowledged = { state: 'unacknowledged'; version: number; clause: string };
type Reason = { missing: Missing; because: Because; cites?: string[] };

const IT = new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Rome' });
const EN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Rome' });

/** The refusal that a standing amounts to; of none, that no act gives the power. */
export function refusalOf(standing: Standing | Unacknowledged | null, authorisation: Authorisation | null) {
  const reason =
    standing === null || standing.state === 'in-force' ? NO_ACT : reasonOf(standing, citeAll(authorisation));
  return { authorisation, cites: [], ...reason };
}

const citeAll = (one: Authorisation | null) => one?.acts.map((act) => citeAct(act)).join('; ') ?? '';

const NO_ACT: Reason = {
  missing: 'act',
  because: {
    it: 'Nessun atto dà questo potere su questo account. Può darlo un nuovo atto di nomina.',
    en: 'No act gives this power on this account. A new act of the appointing authority can.',
  },
};

function reasonOf(standing: Refused, acts: string): Reason {
  switch (standing.state) {
    case 'no-act':
      return NO_ACT;
    case 'revoked':
      return revoked(standing, acts);
    case 'act-ended':
      return actEnded(standing);
    case 'unconfirmed':
      return {
        missing: 'review',
        because: {
          it: `L’autorizzazione data da ${acts} non è stata confermata entro il ${IT.format(standing.since)} ed è scaduta. Può ridarla un nuovo atto.`,
          en: `The authorisation given by ${acts} was not confirmed by ${EN.format(standing.since)} and has lapsed. A new act can give it again.`,
        },
      };
    case 'lapsed':
      return {
        missing: 'act',
        because: {
          it: `L’autorizzazione data da ${acts} è scaduta il ${IT.format(standing.since)}. Può prolungarla un nuovo atto.`,
          en: `The authorisation given by ${acts} ended on ${EN.format(standing.since)}. A new act can extend it.`,
        },
      };
    case 'awaiting-act': {
      const draft = citeAct(standing.act);
      return {
        missing: 'number',
        because: {
          it: `«${draft}» è ancora una bozza: l’autorizzazione comincia quando l’atto avrà numero e data.`,
          en: `“${draft}” is still a draft: the authorisation begins when the act has its number and date.`,
        },
      };
    }
    case 'not-yet':
      return {
        missing: 'time',
        because: {
          it: `L’autorizzazione data da ${acts} non ha ancora effetto: comincia il ${IT.format(standing.from)}.`,
          en: `The authorisation given by ${acts} is not in effect yet: it begins on ${EN.format(standing.from)}.`,
        },
      };
    case 'awaiting-acceptance':
      return {
        missing: 'acceptance',
        because: {
          it: `L’autorizzazione data da ${acts} comincia quando chi la riceve accetta la policy in vigore. Si accetta in «Autorizzazioni».`,
          en: `The authorisation given by ${acts} begins when its holder accepts the policy in force. That is done under “Authorisations”.`,
        },
      };
    case 'unacknowledged':
      return unacknowledged(standing, acts);
  }
}

function revoked({ since, by }: Extract<Standing, { state: 'revoked' }>, acts: string): Reason {
  const how = by
    ? { it: `è stata revocata con ${citeAct(by)}`, en: `was revoked by ${citeAct(by)}` }
    : { it: `è cessata il ${IT.format(since)}`, en: `was ended on ${EN.format(since)}` };
  return {
    missing: 'act',
    because: {
      it: `L’autorizzazione data da ${acts} ${how.it}. Può ridarla un nuovo atto.`,
      en: `The authorisation given by ${acts} ${how.en}. A new act can give it again.`,
    },
  };
}

function actEnded({ act }: Extract<Standing, { state: 'act-ended' }>): Reason {
  const cited = citeAct(act);
  const superseded = act.revokedAt === null;
  return {
    missing: 'act',
    because: superseded
      ? {
          it: `Questo atto è stato sostituito: ${cited}. Vale quello che dice il nuovo atto.`,
          en: `${cited} has been superseded. What the new act says holds.`,
        }
      : {
          it: `Questo atto è stato revocato: ${cited}. Può ridare il potere un nuovo atto.`,
          en: `${cited} has been revoked. A new act can give the power again.`,
        },
  };
}

function unacknowledged({ version, clause }: Unacknowledged, acts: string): Reason {
  return {
    missing: 'acknowledgement',
    cites: [clause],
    because: {
      it: `${acts} dà questo potere, ma la policy (${clause}) lo fa attendere fino alla presa visione della versione ${version}: si legge e si conferma in «Regole».`,
      en: `${acts} gives this power, but the policy (${clause}) makes it wait for the acknowledgement of version ${version}: it is read and confirmed under “Rules”.`,
    },
  };
}
