// SPDX-License-Identifier: EUPL-1.2
// Who may do what on a request in which state, and why not: pure, the same for the screen and for the deed.
import type { REQUEST_DEEDS } from '@arengo/contract';
import type { Because } from '../../foundation/errors.ts';
import { moveRequest, type PublicationRequest, type RequestEvent, type RequestFile } from './request.ts';

export type RequestDeed = (typeof REQUEST_DEEDS)[number];

/** What part somebody has in a request. */
export type Parties = {
  /** Of the office that asks: its employee, its head or in the head's place. */
  belongs: boolean;
  /** By which act they sign; null = as the head; undefined = they do not. */
  signsBy: string | null | undefined;
  /** Acts let them write posts; or let them publish or approve and, of an external request, the policy names their role. */
  writes: boolean;
  decides: boolean;
  sees: boolean;
};

export type Looked = {
  request: PublicationRequest;
  signed: boolean;
  posts: readonly { left: boolean }[];
  files: readonly Pick<RequestFile, 'width' | 'rights'>[];
  parties: Parties;
  asked: { signature: string | null; decider: { role: string | null; clause: string | null } };
};

/** `state`: not now; `person`: not they. */
export type DeedRefusal = { why: 'state' | 'person'; because: Because; cites: string[] };

type Rule = { person: (looked: Looked) => DeedRefusal | null; state: (looked: Looked) => DeedRefusal | null };

const person = (may: boolean, because: Because, cites: (string | null)[] = []): DeedRefusal | null =>
  may ? null : { why: 'person', because, cites: cites.filter((one) => one !== null) };
const state = (may: boolean, because: Because, cites: (string | null)[] = []): DeedRefusal | null =>
  may ? null : { why: 'state', because, cites: cites.filter((one) => one !== null) };

const moves = ({ request }: Looked, event: RequestEvent) => moveRequest(request.origin, request.state, event) !== null;
const isOut = ({ posts }: Looked) => posts.some(({ left }) => left);
const rightsOf = ({ files }: Looked) =>
  state(
    files.every(({ width, rights }) => width === null || rights !== ''),
    NO_RIGHTS,
  );
const isExternal = ({ request }: Looked) => request.origin === 'external';

const whoAsks = (looked: Looked) =>
  isExternal(looked) ? person(looked.parties.writes, NOT_WRITER) : person(looked.parties.belongs, NOT_OF_OFFICE);
const whoSigns = ({ parties, asked }: Looked) => person(parties.signsBy !== undefined, NOT_HEAD, [asked.signature]);
const whoDecides = (looked: Looked) =>
  isExternal(looked)
    ? person(looked.parties.decides, notDecider(looked.asked.decider.role), [looked.asked.decider.clause])
    : person(looked.parties.decides, NOT_PUBLISHER);

const RULES: Readonly<Record<RequestDeed, Rule>> = {
  change: { person: whoAsks, state: (looked) => state(moves(looked, 'change'), CHANGES_NO_MORE) },
  send: { person: whoAsks, state: (looked) => state(moves(looked, 'send'), NOT_DRAFT) ?? rightsOf(looked) },
  sign: {
    person: whoSigns,
    state: (looked) =>
      state(!looked.signed, ALREADY_SIGNED) ??
      state(moves(looked, 'sign'), NOT_TO_SIGN, [looked.asked.signature]) ??
      rightsOf(looked),
  },
  return: { person: whoSigns, state: (looked) => state(moves(looked, 'return'), NOT_TO_SIGN) },
  accept: {
    person: (looked) => (isExternal(looked) ? whoDecides(looked) : null),
    state: (looked) => state(moves(looked, 'accept'), NOT_TO_DECIDE),
  },
  refuse: {
    person: whoDecides,
    state: (looked) =>
      state(moves(looked, 'refuse'), NOTHING_TO_REFUSE) ??
      state(
        looked.posts.every(({ left }) => left),
        POST_IN_HAND,
      ),
  },
  take: {
    person: ({ parties }) => person(parties.writes, NOT_WRITER),
    state: (looked) => {
      const { request, asked, signed } = looked;
      if (!moves(looked, 'take')) return state(false, request.state === 'to-decide' ? NOT_DECIDED : NOTHING_TO_TAKE);
      return state(request.origin === 'external' || signed || asked.signature === null, UNSIGNED, [asked.signature]);
    },
  },
  withdraw: {
    person: whoAsks,
    state: (looked) => state(!isOut(looked), OUT) ?? state(moves(looked, 'withdraw'), NOTHING_TO_WITHDRAW),
  },
  tell: {
    person: (looked) => person(looked.parties.writes || looked.parties.decides, NOT_WRITER),
    state: ({ request }) =>
      state(request.communication !== null, NOTHING_TO_TELL) ?? state(request.communicatedAt === null, TOLD),
  },
  'see-news': {
    person: whoAsks,
    state: ({ request }) => state(request.newsAt !== null, NO_NEWS),
  },
};

/** Why the deed is refused: to this person first, then now; null where they may. */
export function refusalOfDeed(deed: RequestDeed, looked: Looked): DeedRefusal | null {
  return RULES[deed].person(looked) ?? RULES[deed].state(looked);
}

const NOT_OF_OFFICE = {
  it: 'Chiede chi lavora nell’ufficio, o ne è responsabile. Se ci lavori, chiedi che il registro delle persone lo dica.',
  en: 'Whoever works in the office asks, or heads it. If you work there, ask that the register of people says so.',
};
const NOT_HEAD = {
  it: 'Firma per la correttezza il responsabile dell’ufficio che chiede, o chi lo sostituisce per un atto in vigore.',
  en: 'The head of the office that asks signs for correctness, or whoever an act in force puts in their place.',
};
const NOT_WRITER = {
  it: 'Se ne occupa chi scrive per gli account: nessun atto in vigore te lo affida.',
  en: 'Whoever writes for the accounts sees to it: no act in force entrusts it to you.',
};
const NOT_PUBLISHER = {
  it: 'Decide chi può pubblicare o approvare su un account: nessun atto in vigore te lo affida.',
  en: 'Whoever may publish or approve on an account decides: no act in force entrusts it to you.',
};
const notDecider = (role: string | null): Because =>
  role === null
    ? NOT_PUBLISHER
    : {
        it: `Sulle richieste esterne la policy fa decidere: ${role.replaceAll('-', ' ')}, con un atto che gli dia il potere di pubblicare o approvare.`,
        en: `On requests from outside the policy lets decide: ${role.replaceAll('-', ' ')}, by an act that gives the power to publish or approve.`,
      };
const CHANGES_NO_MORE = {
  it: 'La richiesta è stata ritirata: non cambia più. Fanne un’altra.',
  en: 'The request was withdrawn: it changes no more. Make another one.',
};
const NOT_DRAFT = {
  it: 'La richiesta è già partita: non è più una bozza.',
  en: 'The request has left already: it is no longer a draft.',
};
const ALREADY_SIGNED = {
  it: 'La richiesta è già firmata così com’è: non serve un’altra firma.',
  en: 'The request is already signed as it stands: no other signature is needed.',
};
const NOT_TO_SIGN = {
  it: 'Questa richiesta non aspetta una firma: è ancora in bozza, o ha già avuto il suo esito.',
  en: 'This request waits for no signature: it is still a draft, or already has its outcome.',
};
const NOT_TO_DECIDE = {
  it: 'Su questa richiesta non c’è niente da decidere: viene da un ufficio, o la decisione è già presa.',
  en: 'There is nothing to decide on this request: it comes from an office, or the decision is taken.',
};
const NOT_DECIDED = {
  it: 'Su questa richiesta esterna nessuno ha ancora deciso: prima va accolta.',
  en: 'Nobody has decided on this request from outside yet: it has to be accepted first.',
};
const NOTHING_TO_REFUSE = {
  it: 'La richiesta è ancora in bozza, o ha già avuto il suo esito.',
  en: 'The request is still a draft, or already has its outcome.',
};
const POST_IN_HAND = {
  it: 'C’è un post che nasce da questa richiesta e non è uscito. Scartalo, poi decidi di non pubblicare.',
  en: 'A post that comes of this request is not out yet. Discard it, then decide not to publish.',
};
const NOTHING_TO_TAKE = {
  it: 'La richiesta è ancora in bozza, è già presa in carico, o ha già avuto il suo esito.',
  en: 'The request is still a draft, is in hand already, or already has its outcome.',
};
const UNSIGNED = {
  it: 'Manca la firma per la correttezza sulla richiesta così com’è: la policy la pretende. Aspetta che il responsabile dell’ufficio la firmi.',
  en: 'The signature for correctness on the request as it stands is missing: the policy demands it. Wait until the head of the office signs it.',
};
const NO_RIGHTS = {
  it: 'Di un’immagine o di un video non è detto di chi è e con quale diritto si usa. Scrivilo accanto al file.',
  en: 'Of an image or a video it is not stated whose it is and by what right it is used. Write it beside the file.',
};
const OUT = {
  it: 'Il post che nasce da questa richiesta è già uscito, o sta uscendo. Cambia la richiesta per chiedere una correzione, o chiedi alla redazione di ritirarlo dalla rete.',
  en: 'The post that comes of this request is out already, or is leaving. Change the request to ask for a correction, or ask the newsroom to withdraw it from the network.',
};
const NOTHING_TO_WITHDRAW = {
  it: 'La richiesta ha già avuto il suo esito, o è già ritirata.',
  en: 'The request already has its outcome, or is withdrawn already.',
};
const NOTHING_TO_TELL = {
  it: 'Non c’è ancora un esito da comunicare a chi ha chiesto.',
  en: 'There is no outcome yet to tell whoever asked.',
};
const TOLD = {
  it: 'L’esito è già stato comunicato.',
  en: 'The outcome was told already.',
};
const NO_NEWS = {
  it: 'Non ci sono novità da vedere: qualcuno dell’ufficio le ha già viste.',
  en: 'There is no news to see: somebody of the office has seen it already.',
};
