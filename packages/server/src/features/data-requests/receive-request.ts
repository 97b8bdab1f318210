// SPDX-License-Identifier: EUPL-1.2

import type { DataRequestKind } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import { isDay, romeDay, startOfDay } from '../../foundation/clock/rome.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { type Because, TooManyRequestsError } from '../../foundation/errors.ts';
import { type Fault, refuseFaults } from '../../foundation/refuse-faults.ts';
import { listKnownAccounts } from '../accounts/index.ts';
import type { Governor } from '../authority/index.ts';
import type { DataRequest } from './data-requests-store.ts';
import { countUnknownSince, insertRequest, lockArrivals } from './data-requests-store.ts';
import { codeOf, hashCode } from './identity-code.ts';
import { requestKeys } from './request-address.ts';
import { articleOf, dueOf, recordStep } from './request-at-hand.ts';
import { CODE_DAYS, daysLater } from './request-terms.ts';

export type Asked = {
  kind: DataRequestKind;
  /** Empty where no account is named. */
  network: string;
  handle: string;
  requester: string;
  replyTo: string;
  words: string;
};
export type Received = { requestId: string /** It opens the private address, and is not kept. */; key: string };

const DAY_MS = 24 * 60 * 60 * 1000;
/** Requests of one day, by the portal of one body, from people who have not shown who they are. */
const MOST_UNKNOWN = 100;
/** An open request can be followed for so long; its end sets another day. */
const OPEN_DAYS = 365;

/** Keeps what a citizen asked on the portal. Throws InvalidInputError with every fault, and TooManyRequestsError. */
export async function receiveFromPortal(tx: Transaction, asked: Asked, at: Date): Promise<Received> {
  await lockArrivals(tx);
  refuseFaults(faultsOf(asked, await networksOf(tx)));
  if ((await countUnknownSince(tx, new Date(at.getTime() - DAY_MS))) >= MOST_UNKNOWN)
    throw new TooManyRequestsError(TOO_MANY, { retryAfterSeconds: 60 * 60 });
  return keep(tx, asked, { channel: 'portal', receivedAt: at, by: { at } });
}

/** Keeps a request that reached the desk in another way. Throws InvalidInputError with every fault. */
export async function registerRequest(
  tx: Transaction,
  asked: Asked & { channel: Exclude<DataRequest['channel'], 'portal'>; receivedOn: string },
  by: Governor,
): Promise<Received> {
  const today = romeDay(by.at);
  const wrongDay = !isDay(asked.receivedOn) || asked.receivedOn > today || asked.receivedOn < EARLIEST;
  refuseFaults([
    ...faultsOf(asked, await networksOf(tx)),
    ...(wrongDay ? [{ field: '/receivedOn', because: NO_DAY }] : []),
  ]);
  const receivedAt = asked.receivedOn === today ? by.at : startOfDay(asked.receivedOn);
  return keep(tx, asked, { channel: asked.channel, receivedAt, by });
}

/** Since when the Regulation applies. */
const EARLIEST = '2018-05-25';

type Arrival = { channel: DataRequest['channel']; receivedAt: Date; by: Governor | { at: Date } };

async function keep(tx: Transaction, asked: Asked, { channel, receivedAt, by }: Arrival): Promise<Received> {
  const requestId = uuidv7();
  const { key, sha256 } = requestKeys.make();
  const dueOn = await dueOf(tx, receivedAt, false, by.at);
  const network = asked.network === '' ? null : asked.network;
  await insertRequest(
    tx,
    {
      ...{ request_id: requestId, kind: asked.kind, channel, network, received_at: receivedAt, due_on: dueOn },
      ...{ registered_by: 'personId' in by ? by.personId : null },
      ...{ key_sha256: sha256, key_until: daysLater(by.at, OPEN_DAYS) },
      ...(network === null
        ? { code_round: 0, code_sha256: null, code_since: null, code_until: null }
        : newCode(requestId, key, { round: 1, at: by.at })),
    },
    {
      ...{ handle: orNull(bare(asked.handle)), requester: orNull(asked.requester), replyTo: orNull(asked.replyTo) },
      ...{ words: orNull(asked.words), identityNote: null },
    },
  );
  recordStep(tx, by, {
    ...{ requestId, event: 'data-request.received', cites: [articleOf(asked.kind)] },
    data: { kind: asked.kind, channel, network, dueOn },
  });
  return { requestId, key };
}

/** What is kept of a new code. */
export function newCode(requestId: string, key: string, { round, at }: { round: number; at: Date }) {
  return {
    code_round: round,
    code_sha256: hashCode(requestId, codeOf(key, round)),
    code_since: at,
    code_until: daysLater(at, CODE_DAYS),
  };
}

const orNull = (text: string) => (text === '' ? null : text);
const bare = (handle: string) => handle.replace(/^@/, '').trim();

/** Networks on which the body has or had an account. */
export async function networksOf(tx: Transaction): Promise<string[]> {
  return [...new Set((await listKnownAccounts(tx)).map(({ network }) => network))].sort();
}

const IN_WORDS: readonly DataRequestKind[] = ['rectification', 'restriction', 'objection'];

/** What is missing or wrong, each with its field. */
export function faultsOf(asked: Asked, networks: readonly string[]): Fault[] {
  const named = asked.network !== '';
  const wrong: [field: string, wrong: boolean, because: Because][] = [
    ['/network', named && !networks.includes(asked.network), NO_NETWORK],
    ['/handle', named && bare(asked.handle) === '', NO_HANDLE],
    ['/requester', !named && asked.requester === '', NO_REQUESTER],
    ['/replyTo', !named && asked.replyTo === '', NO_REPLY],
    ['/words', IN_WORDS.includes(asked.kind) && asked.words === '', NO_WORDS],
  ];
  return wrong.filter(([, is]) => is).map(([field, , because]) => ({ field, because }));
}

const NO_NETWORK = {
  it: 'Su questa rete l’ente non ha account. Scegli una delle reti dell’elenco.',
  en: 'The body has no account on this network. Choose one of those listed.',
};
const NO_HANDLE = {
  it: 'Manca il nome dell’account. Scrivilo come appare sulla rete: senza, non si sa quali dati cercare.',
  en: 'The name of the account is missing. Write it as the network shows it: without it nobody knows which data to look for.',
};
const NO_REQUESTER = {
  it: 'Manca il nome. Se non indichi un account, scrivi chi sei: serve a cercare i dati.',
  en: 'The name is missing. If you name no account, write who you are: it is needed to look for the data.',
};
const NO_REPLY = {
  it: 'Manca un recapito. Se non indichi un account, l’ente deve poterti chiedere chi sei.',
  en: 'A way to reach you is missing. If you name no account, the body has to be able to ask you who you are.',
};
const NO_WORDS = {
  it: 'Scrivi che cosa chiedi: quale dato è sbagliato, o quale trattamento vuoi limitare o fermare e perché.',
  en: 'Write what you ask for: which datum is wrong, or which processing you want restricted or stopped, and why.',
};
const NO_DAY = {
  it: 'Scrivi il giorno in cui la richiesta è arrivata: un giorno già passato, o oggi.',
  en: 'Write the day on which the request arrived: one that has come.',
};
const TOO_MANY = {
  it: 'Oggi sono arrivate troppe richieste da persone che non si sono ancora fatte riconoscere. Riprova più tardi, o scrivi alla PEC dell’ente.',
  en: 'Too many requests arrived today from people who have not yet shown who they are. Try again later, or write to the body’s certified e-mail.',
};
