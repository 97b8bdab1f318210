// SPDX-License-Identifier: EUPL-1.2
// Privacy for citizens: the notice, the form of their rights, and the private page of each request.
import { DATA_REQUEST_KINDS } from '@arengo/contract';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, InvalidInputError, TooManyRequestsError } from '../../foundation/errors.ts';
import { readProtectionFacts } from '../data-protection/index.ts';
import {
  type Asked,
  networksOf,
  type OwnRequest,
  readOwn,
  readOwnCopy,
  receiveFromPortal,
  renewCode,
  withdrawOwn,
} from '../data-requests/index.ts';
import type { BodyPages, Fields, PageParams } from './body-pages.ts';
import { copyPage } from './portal-pages/copy-page.ts';
import { ownRequestPage } from './portal-pages/own-request-page.ts';
import { type Faults, privacyFormPage } from './portal-pages/privacy-form-page.ts';
import { privacyPage } from './portal-pages/privacy-page.ts';
import { atBody } from './portal-pages/visit.ts';
import { readKnown } from './read-accounts.ts';
import { bodyIdOf, readInPortal } from './read-portal.ts';

type Needs = Pick<Context, 'database' | 'clock'>;
const FORM = '/:body/privacy/richiesta';
const OWN = `${FORM}/:key`;
const TRIES = { rateLimit: { max: 60, timeWindow: '1 minute' } };

export function privacyPages({ page, privatePage, form }: BodyPages, needs: Needs): void {
  page('/:body/privacy', async ({ body: slug }, enter) => {
    const { body, seen, facts } = await readInPortal(needs, slug, async (tx) => ({
      facts: await readProtectionFacts(tx, needs.clock.now()),
    }));
    return privacyPage(enter(body), seen, facts);
  });
  page(FORM, async ({ body: slug }, enter) => {
    const { body, networks } = await readForm(needs, slug);
    return privacyFormPage(enter(body), {
      networks,
      asked: { ...NOTHING, network: networks[0] ?? '' },
      faults: {},
      trouble: null,
    });
  });
  form(FORM, async ({ body: slug }, enter, fields) => {
    const { body, networks } = await readForm(needs, slug);
    const visit = enter(body);
    const { asked, faults } = readAsked(fields);
    const again = (status: 400 | 409, found: Faults, trouble: string | null) => ({
      status,
      page: privacyFormPage(visit, { networks, asked, faults: found, trouble }),
    });
    if (Object.keys(faults).length > 0) return again(400, faults, null);
    const at = needs.clock.now();
    try {
      const { key } = await needs.database.inBody(await bodyIdOf(needs, slug), (tx) =>
        receiveFromPortal(tx, asked, at),
      );
      return { goTo: atBody(visit, `/privacy/richiesta/${key}`) };
    } catch (error) {
      if (error instanceof InvalidInputError) return again(400, faultsOf(error, visit.language), null);
      if (error instanceof TooManyRequestsError) return again(409, {}, error.because[visit.language]);
      throw error;
    }
  });
  ownPages({ page, privatePage, form }, needs);
}

const readForm = (needs: Needs, slug: unknown) =>
  readInPortal(needs, slug, async (tx) => ({ networks: await networksOf(tx) }));

function ownPages({ privatePage, form }: BodyPages, needs: Needs): void {
  privatePage(OWN, async ({ body: slug, key = '' }, enter) => {
    const { body, ...own } = await readOwnPage(needs, slug, key);
    return ownRequestPage(enter(body), { ...own, key });
  });
  privatePage(`${OWN}/dati`, async ({ body: slug, key = '' }, enter) => {
    const { body, copy } = await readInPortal(needs, slug, (tx) => readOwnCopy(tx, key, needs.clock.now()));
    return copyPage(enter(body), copy, key);
  });
  const step = (name: string, write: (tx: Transaction, key: unknown, at: Date) => Promise<void>) =>
    form(`${OWN}/${name}`, async ({ body: slug, key = '' }: PageParams, enter) => {
      const bodyId = await bodyIdOf(needs, slug);
      const at = needs.clock.now();
      const trouble = await needs.database.inBody(bodyId, (tx) => write(tx, key, at)).then(() => null, conflictOf);
      const { body, ...own } = await readOwnPage(needs, slug, key);
      const visit = enter(body);
      if (trouble === null) return { goTo: atBody(visit, `/privacy/richiesta/${key}`) };
      return { status: 409, page: ownRequestPage(visit, { ...own, key, trouble: trouble[visit.language] }) };
    });
  step('codice', renewCode);
  step('ritiro', withdrawOwn);
}

function conflictOf(error: unknown): ConflictError['because'] {
  if (error instanceof ConflictError) return error.because;
  throw error;
}

const readOwnPage = (needs: Needs, slug: unknown, key: string) =>
  readInPortal(needs, slug, async (tx): Promise<OwnRequest & { accounts: { name: string; url: string | null }[] }> => {
    const at = needs.clock.now();
    const own = await readOwn(tx, key, at);
    const { open } = await readKnown(tx, at);
    return { ...own, accounts: open.filter(({ network }) => network === own.request.network) };
  });

/** The copy as a file, for whoever has the private address. */
export function copyRoutes(fastify: FastifyInstance, needs: Needs): void {
  fastify.get<{ Params: PageParams }>(`${OWN}/dati.json`, { config: TRIES }, async (request, reply) => {
    const { body: slug, key } = request.params;
    const { text } = await readInPortal(needs, slug, (tx) => readOwnCopy(tx, key, needs.clock.now()));
    return reply
      .headers({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex, nofollow',
        'content-disposition': 'attachment; filename="i-miei-dati.json"',
      })
      .type('application/json; charset=utf-8')
      .send(text);
  });
}

const NOTHING: Asked = { kind: 'access', network: '', handle: '', requester: '', replyTo: '', words: '' };
/** Fields of the form, with what they are and the longest that they may be. */
const FIELDS = {
  network: { field: 'rete', most: 40 },
  handle: { field: 'account', most: 300 },
  requester: { field: 'nome', most: 300 },
  replyTo: { field: 'recapito', most: 300 },
  words: { field: 'parole', most: 5000 },
} as const;
type Field = keyof typeof FIELDS;

function readAsked(fields: Fields): { asked: Asked; faults: Faults } {
  const kind = DATA_REQUEST_KINDS.find((one) => one === fields.cosa);
  const faults: Faults = kind ? {} : { kind: 'kind' };
  const read = (name: Field) => {
    const text = (fields[FIELDS[name].field] ?? '').replaceAll('\0', '').trim();
    if (text.length > FIELDS[name].most) faults[name] = 'long';
    return text.slice(0, FIELDS[name].most);
  };
  const asked = {
    ...{ kind: kind ?? 'access', network: read('network'), handle: read('handle') },
    ...{ requester: read('requester'), replyTo: read('replyTo'), words: read('words') },
  };
  return { asked, faults };
}

function faultsOf({ details }: InvalidInputError, language: 'it' | 'en'): Faults {
  const said = (details.errors ?? []).map(({ pointer, detail, detailIt }) => [
    pointer.slice(1),
    language === 'it' ? (detailIt ?? detail) : detail,
  ]);
  return Object.fromEntries(said);
}
