// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import type { Duty } from '../../foundation/duty.ts';
import { findPerson } from '../people/index.ts';
import { policyInForceIfAny } from '../rules/index.ts';
import { newsroomPartOf } from './look-at-request.ts';
import { officePartsOf } from './office-parts.ts';
import { deciderOf, type PublicationRequest, signatureAsked } from './request.ts';
import { findPressing } from './requests-store.ts';

// Beyond these somebody has to see to some before the rest is shown.
const MOST = 100;
// What is in hand is a duty again when its day is near.
const NEAR_MS = 2 * 24 * 60 * 60 * 1000;
const PRESSING = ['draft', 'to-sign', 'signed', 'to-decide', 'accepted', 'taken'] as const;

type Who = {
  personId: string;
  at: Date;
  offices: ReadonlySet<string | null>;
  signs: ReadonlySet<string | null>;
  writes: boolean;
  decides: boolean;
  /** The policy demands the signature. */
  signed: boolean;
};

/** What this person has to see to of requests: to sign, to decide, to write, to tell, to know. */
export async function requestDuties(tx: Transaction, personId: string, at: Date): Promise<Duty[]> {
  const parts = await officePartsOf(tx, { personId, at });
  const { writes, decides, newsroom } = await newsroomPartOf(tx, { personId, at });
  const policy = (await policyInForceIfAny(tx, at))?.policy ?? null;
  const { role } = deciderOf(policy);
  const inRole = role === null || (await findPerson(tx, personId))?.role === role;
  const officeIds = parts.map(({ officeId }) => officeId);
  const who: Who = {
    ...{ personId, at, writes },
    offices: new Set(officeIds),
    signs: new Set(parts.filter(({ signsBy }) => signsBy !== undefined).map(({ officeId }) => officeId)),
    decides: decides && inRole,
    signed: signatureAsked(policy) !== null,
  };
  const found = await findPressing(tx, { personId, officeIds, newsroom }, { states: PRESSING, limit: MOST });
  return found.flatMap((request) => dutiesOn(request, who));
}

type Kind = keyof typeof WORDS;

function dutiesOn(request: PublicationRequest, who: Who): Duty[] {
  const { subject, wantedBy, requestId } = request;
  return kindsOf(request, who).map((code) => ({
    code,
    about: { it: WORDS[code].it(subject), en: WORDS[code].en(subject) },
    due: code === 'request-news' || code === 'tell-asker' ? null : wantedBy,
    to: `/redazione/richieste/${requestId}`,
  }));
}

/** Pure: what a request asks of this person. */
export function kindsOf(request: PublicationRequest, who: Who): Kind[] {
  const { state, officeId, createdBy, wantedBy, newsAt, communication, communicatedAt, outcome } = request;
  const near = wantedBy !== null && wantedBy.getTime() - who.at.getTime() <= NEAR_MS;
  const ready = state === 'signed' || state === 'accepted' || (state === 'to-sign' && !who.signed && near);
  const kinds: [Kind, boolean][] = [
    ['request-returned', state === 'draft' && outcome !== null && createdBy === who.personId],
    ['sign-request', state === 'to-sign' && who.signs.has(officeId)],
    ['decide-request', state === 'to-decide' && who.decides],
    ['take-request', ready && who.writes],
    ['request-near', state === 'taken' && near && who.writes],
    ['tell-asker', communication !== null && communicatedAt === null && who.writes],
    [
      'request-news',
      newsAt !== null && (createdBy === who.personId || who.signs.has(officeId)) && who.offices.has(officeId),
    ],
  ];
  return kinds.flatMap(([kind, has]) => (has ? [kind] : []));
}

const WORDS = {
  'request-returned': {
    it: (subject: string) => `Rivedi la richiesta «${subject}»: non è stata firmata`,
    en: (subject: string) => `Look at the request “${subject}” again: it was not signed`,
  },
  'sign-request': {
    it: (subject: string) => `Firma per la correttezza la richiesta «${subject}»`,
    en: (subject: string) => `Sign the request “${subject}” for correctness`,
  },
  'decide-request': {
    it: (subject: string) => `Decidi sulla richiesta esterna «${subject}»`,
    en: (subject: string) => `Decide on the request from outside “${subject}”`,
  },
  'take-request': {
    it: (subject: string) => `Prendi in carico la richiesta «${subject}»`,
    en: (subject: string) => `Take the request “${subject}” in hand`,
  },
  'request-near': {
    it: (subject: string) => `Il post della richiesta «${subject}» non è ancora uscito, e il suo giorno è vicino`,
    en: (subject: string) => `The post of the request “${subject}” is not out yet, and its day is near`,
  },
  'tell-asker': {
    it: (subject: string) => `Comunica l’esito a chi ha chiesto «${subject}»`,
    en: (subject: string) => `Tell the outcome to whoever asked for “${subject}”`,
  },
  'request-news': {
    it: (subject: string) => `Guarda che cosa è successo alla richiesta «${subject}»`,
    en: (subject: string) => `See what became of the request “${subject}”`,
  },
};
