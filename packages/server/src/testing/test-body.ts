// SPDX-License-Identifier: EUPL-1.2
// Factories: a body with its acts, people, accounts and policy, made as the demonstration makes its own.
import assert from 'node:assert/strict';
import type { PersonKind } from '@arengo/contract';
import type { FastifyInstance } from 'fastify';
import type { App } from '../app.ts';
import { openAccount } from '../features/accounts/index.ts';
import { draftAct, registerAct } from '../features/acts/index.ts';
import { grantAuthorisation, type Power } from '../features/authority/index.ts';
import { addBody, addPerson } from '../features/people/index.ts';
import { adoptPolicy, bodySettings, writeBodySettings } from '../features/rules/index.ts';
import type { Transaction } from '../foundation/database/database.ts';
import { HOME_ORIGIN } from '../networks/practice/home-origin.ts';
import { openPage } from '../networks/practice/site/seed.ts';
import { createTestPage, type TestPage } from './test-page.ts';

export const PASSWORD = 'una password di prova';
const LONG_AGO = new Date('2020-01-01T00:00:00Z');

export type TestPerson = { id: string; email: string; name: string; role: string };
export type TestAccount = { id: string; network: string; page: TestPage };
export type NewTestPerson = {
  role?: string;
  powers: Power[];
  accountId?: string | null;
  actId?: string;
  from?: Date;
  to?: Date | null;
  kind?: PersonKind;
};
export type NewTestAccount = { network?: string; holdsVisitorPosts?: boolean };
export type BodyOptions = { pack?: string; settings?: object } & NewTestAccount;

export type TestBody = {
  id: string;
  slug: string;
  /** The act that the accounts and the people rest on. */
  actId: string;
  account: TestAccount;
  page: TestPage;
  /** May do everything about items. */
  moderator: TestPerson;
  /** A decree of the mayor, or another act, of long ago. */
  addAct(number: string, other?: { organ: string; kind: string }): Promise<string>;
  /** The draft of a decree. */
  addDraft(subject: string): Promise<string>;
  addPerson(person: NewTestPerson): Promise<TestPerson>;
  addAccount(account?: NewTestAccount): Promise<TestAccount>;
  /** Adopts another version of the policy from its text. */
  adopt(source: string): Promise<number>;
  setSettings(settings: object): Promise<void>;
  inBody<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** The case of an item, by its id on the network. */
  caseOf(remoteId: string, account?: TestAccount): Promise<string>;
};

let made = 0;

/** Adds a body that has adopted a pack (Cassino's by default), with one account on a page of the practice network. */
export async function createTestBody(app: App, fastify: FastifyInstance, options: BodyOptions = {}): Promise<TestBody> {
  made += 1;
  const slug = `comune-${made}`;
  const id = await app.database.acrossBodies((tx) => addBody(tx, { slug, name: `Comune ${made}` }, app.clock.now()));
  const inBody = <T>(work: (tx: Transaction) => Promise<T>) => app.database.inBody(id, work);
  const by = () => ({ actor: { kind: 'administrator' as const }, at: app.clock.now() });
  const addAct = (number: string, other = { kind: 'decree', organ: 'mayor' }) =>
    inBody((tx) =>
      registerAct(tx, { ...other, number, date: '2020-01-01', subject: 'Prova', inForceFrom: LONG_AGO }, by()),
    );
  const addDraft = (subject: string) => inBody((tx) => draftAct(tx, { kind: 'decree', organ: 'mayor', subject }, by()));
  const actId = await addAct('1');
  const adopt = (source: string) => inBody((tx) => adoptPolicy(tx, { source, actId, effectiveFrom: LONG_AGO }, by()));
  const setSettings = (settings: object) => inBody((tx) => writeBodySettings(tx, bodySettings.parse(settings)));
  const source = app.packs.find((pack) => pack.name === (options.pack ?? 'cassino'))?.source;
  assert.ok(source, `there is no pack ${options.pack}`);
  await adopt(source);
  await setSettings(options.settings ?? {});

  const add = async (person: NewTestPerson): Promise<TestPerson> => {
    made += 1;
    const own = { email: `persona-${made}@comune.example`, name: `Persona ${made}`, role: person.role ?? 'moderator' };
    const { kind = 'employee' } = person;
    const personId = await inBody((tx) => addPerson(tx, { ...own, kind, password: PASSWORD }, by()));
    const grant = {
      actId: person.actId ?? actId,
      personId,
      accountId: person.accountId ?? null,
      powers: person.powers,
      from: person.from ?? LONG_AGO,
      to: person.to ?? null,
    };
    if (person.powers.length > 0) await inBody((tx) => grantAuthorisation(tx, grant, by()));
    return { ...own, id: personId };
  };
  const addAccount = (account: NewTestAccount = {}) => openTestAccount(app, fastify, { id, actId, ...account });
  const account = await addAccount(options);
  return {
    id,
    slug,
    actId,
    account,
    page: account.page,
    moderator: await add({ powers: ['see', 'moderate', 'answer', 'read-messages', 'manage'] }),
    addAct,
    addDraft,
    addPerson: add,
    addAccount,
    adopt,
    setSettings,
    inBody,
    caseOf: (remoteId, of = account) => inBody((tx) => findCaseOf(tx, of.id, remoteId)),
  };
}

async function openTestAccount(
  app: App,
  fastify: FastifyInstance,
  { id, actId, network = 'practice', holdsVisitorPosts = false }: { id: string; actId: string } & NewTestAccount,
): Promise<TestAccount> {
  made += 1;
  const handle = `pagina-${made}`;
  const page = { handle, name: `Pagina ${made}`, about: 'Di prova', moderatedVisitorPosts: holdsVisitorPosts };
  const { pageId, token, webhookSecret } = await openPage(app.practice, page, app.clock);
  const opening = {
    network,
    remoteId: pageId,
    handle,
    name: page.name,
    origin: `${HOME_ORIGIN}/practice`,
    url: null,
    credentials: { token },
    webhookSecret,
    actId,
  };
  const by = { actor: { kind: 'administrator' as const }, at: app.clock.now() };
  const accountId = await app.database.inBody(id, (tx) => openAccount(tx, app.sealer, opening, by));
  const webhookPath = `/webhooks/${id}/${accountId}`;
  await app.practice.pages.setWebhookUrl(pageId, HOME_ORIGIN + webhookPath);
  return { id: accountId, network, page: createTestPage(app, fastify, { handle, pageId, webhookPath, webhookSecret }) };
}

async function findCaseOf(tx: Transaction, accountId: string, remoteId: string): Promise<string> {
  const row = await tx.kysely
    .selectFrom('item_origin')
    .select('item_id')
    .where('body_id', '=', tx.bodyId)
    .where('account_id', '=', accountId)
    .where('remote_id', '=', remoteId)
    .executeTakeFirst();
  assert.ok(row, `item ${remoteId} was never heard`);
  return row.item_id;
}
