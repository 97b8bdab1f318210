// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import type { BodyOf, routes } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { type Fault, refuseFaults } from '../../foundation/refuse-faults.ts';
import { canonical, recordDeed } from '../audit/index.ts';
import type { Governor } from '../authority/index.ts';
import { lockSettings, readBodySettings, writeBodySettings } from '../rules/index.ts';
import { isGenerated } from './processing-register.ts';
import { findVersion, insertVersion, keepAddition, lockRegister } from './processing-store.ts';
import { registerNow } from './read-data-protection.ts';

/** Keeps a new version of the register where it says something else than the last; answers its number, or null. */
export async function renewRegister(
  tx: Transaction,
  by: { personId: string | null; at: Date },
): Promise<number | null> {
  await lockRegister(tx);
  const content = await registerNow(tx, by.at);
  const sha256 = createHash('sha256').update(canonical(content)).digest();
  const last = await findVersion(tx, null);
  if (last?.sha256.equals(sha256)) return null;
  const version = (last?.version ?? 0) + 1;
  await insertVersion(tx, { version, content, sha256, at: by.at, by: by.personId });
  return version;
}

/** The same, when something that it is made from has changed by itself: a policy took effect, an account was opened. */
export async function renewRegisterByItself(tx: Transaction, at: Date): Promise<void> {
  const version = await renewRegister(tx, { personId: null, at });
  if (version === null) return;
  recordDeed(tx, {
    ...{ at, event: 'processing-register.changed', actor: { kind: 'automatic' } },
    ...{ subject: { kind: 'body', id: tx.bodyId }, cites: [ARTICLE], data: { version } },
  });
}

const ARTICLE = 'GDPR, art. 30';
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

type Change = BodyOf<typeof routes.addToProcessing>;

/** Adds to an activity, or writes one of the body's own; null takes what was added away. */
export async function addToProcessing(tx: Transaction, { activity, addition }: Change, by: Governor): Promise<void> {
  refuseFaults(faultsOf({ activity, addition }));
  await keepAddition(tx, activity, addition, by);
  const version = await renewRegister(tx, by);
  recordDeed(tx, {
    ...{ at: by.at, event: 'processing-register.changed', actor: { kind: 'person', id: by.personId } },
    ...{ subject: { kind: 'body', id: tx.bodyId }, cites: [by.act, ARTICLE], data: { activity, version } },
  });
}

function faultsOf({ activity, addition }: Change): Fault[] {
  const nameless = addition !== null && !isGenerated(activity) && addition.name === '';
  return [
    ...(SLUG.test(activity) ? [] : [{ field: '/activity', because: NO_ACTIVITY }]),
    ...(nameless ? [{ field: '/addition/name', because: NO_NAME }] : []),
    ...(addition !== null && !isGenerated(activity) && addition.purposes === ''
      ? [{ field: '/addition/purposes', because: NO_PURPOSE }]
      : []),
  ];
}

/** Writes who to turn to about personal data, and what is known of each network. */
export async function setContacts(
  tx: Transaction,
  contacts: BodyOf<typeof routes.setDataProtectionContacts>,
  by: Governor,
): Promise<void> {
  refuseFaults(faultsOfContacts(contacts));
  await lockSettings(tx);
  await writeBodySettings(tx, { ...(await readBodySettings(tx)), dataProtection: contacts });
  const version = await renewRegister(tx, by);
  recordDeed(tx, {
    ...{ at: by.at, event: 'data-protection.contacts-set', actor: { kind: 'person', id: by.personId } },
    ...{ subject: { kind: 'body', id: tx.bodyId }, cites: [by.act], data: { ...contacts, version } },
  });
}

const EMAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;
const isWeb = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

function faultsOfContacts({ controller, officer, networks }: BodyOf<typeof routes.setDataProtectionContacts>): Fault[] {
  const emails = Object.entries({ controller, officer }).flatMap(([who, one]) =>
    (['email', 'certifiedEmail'] as const)
      .filter((field) => one[field] !== '' && !EMAIL.test(one[field]))
      .map((field) => ({ field: `/${who}/${field}`, because: NO_EMAIL })),
  );
  const pages = Object.entries(networks).flatMap(([network, terms]) =>
    (['privacyPage', 'arrangement'] as const)
      .filter((field) => terms[field] !== '' && !isWeb(terms[field]))
      .map((field) => ({ field: `/networks/${network}/${field}`, because: NO_PAGE })),
  );
  return [...emails, ...pages];
}

const NO_ACTIVITY = {
  it: 'Il nome breve di un trattamento è fatto di lettere minuscole, cifre e trattini.',
  en: 'The short name of an activity is made of small letters, digits and hyphens.',
};
const NO_NAME = { it: 'Scrivi come si chiama il trattamento.', en: 'Write what the activity is called.' };
const NO_PURPOSE = { it: 'Scrivi a che cosa serve il trattamento.', en: 'Write what the activity is for.' };
const NO_EMAIL = {
  it: 'Non sembra un indirizzo e-mail: scrivilo come nome@ente.example.',
  en: 'This does not look like an e-mail address: write it as name@body.example.',
};
const NO_PAGE = {
  it: 'Scrivi l’indirizzo intero di una pagina, che comincia con https://.',
  en: 'Write the whole address of a page, beginning with https://.',
};
