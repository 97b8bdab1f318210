// SPDX-License-Identifier: EUPL-1.2
// What the pages show, read in one read-only transaction of the body.
import type { VersionDifference } from '@arengo/contract';
import type { Policy } from '@arengo/policy';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { type Act, findAct } from '../acts/index.ts';
import { findBodyBySlug, listBodies } from '../people/index.ts';
import {
  type BodySettings,
  compareVersions,
  listVersions,
  placeVersions,
  policyVersion,
  readBodySettings,
  type VersionState,
} from '../rules/index.ts';
import { type Kept, keepPages } from './kept-pages.ts';
import { type AccountsKnown, readKnown } from './read-accounts.ts';
import { type BodyNow, readNow } from './read-now.ts';

export type BodySeen = {
  slug: string;
  name: string;
  face: NonNullable<BodySettings['publicFace']>;
  settings: BodySettings['policy'];
  now: BodyNow;
};
export type VersionSeen = {
  version: number;
  effectiveFrom: Date | null;
  state: VersionState;
  until: Date | null;
  act: Act | null;
};
/** A version of the policy among its sisters. */
export type PolicySeen = {
  policy: Policy;
  version: VersionSeen;
  inForce: VersionSeen | null;
  /** Adopted, and to take effect later. */
  announced: VersionSeen | null;
};
/** What changes with a version against the public one before it. */
export type DifferenceSeen = VersionDifference & { from: number };

/** What nearly every page of a body begins with. */
type Ground = { bodyId: string; body: BodySeen; seen: PolicySeen | null };
/** What many pages of a body share, kept as it was read. */
export type KeptReadings = { grounds: Kept<Ground>; registers: Kept<AccountsKnown> };
type PortalContext = Pick<Context, 'database' | 'clock'> & { readings?: KeptReadings };

const MOST_BODIES_KEPT = 500;

/** For so many milliseconds; 0 = each page reads for itself. */
export function keepReadings(milliseconds: number): KeptReadings {
  // Never shown beyond its time: the pages themselves are, and the two would add up.
  const options = { freshMs: milliseconds, shownMs: milliseconds, mostBytes: MOST_BODIES_KEPT, bytesOf: () => 1 };
  return { grounds: keepPages<Ground>(options), registers: keepPages<AccountsKnown>(options) };
}

export function readBodies({ database }: PortalContext) {
  return database.acrossBodies((tx) => listBodies(tx));
}

/** The front page of a body and its accounts; `seen` is null while no policy is in force. Throws NotFoundError. */
export async function readFront(context: PortalContext, slug: unknown) {
  const { body, seen, known } = await readAccountsPage(context, slug);
  return { body, seen, accounts: known.open, warnings: known.warnings.length };
}

/** The policy in force (`version` null) or one of its versions. Throws NotFoundError when the version is not there. */
export async function readPolicyPage(context: PortalContext, slug: unknown, version: number | null) {
  const { bodyId, body, seen } = await readBody(context, slug);
  if (version === null) return { body, seen };
  const at = context.clock.now();
  return { body, ...(await context.database.readInBody(bodyId, (tx) => readPolicy(tx, at, version))) };
}

/** The register of accounts as citizens may know it. Throws NotFoundError when there is no such body. */
export async function readAccountsPage(context: PortalContext, slug: unknown) {
  const { bodyId, body, seen } = await readBody(context, slug);
  const read = () => context.database.readInBody(bodyId, (tx) => readKnown(tx, context.clock.now()));
  return { body, seen, known: await (context.readings?.registers.page(bodyId, read) ?? read()) };
}

export function readVersions(context: PortalContext, slug: unknown) {
  return readInPortal(context, slug, async (tx) => {
    const versions = await versionsOf(tx, context.clock.now());
    return { versions, differences: await differencesOf(tx, versions) };
  });
}

/** What `read` answers, with the policy in force. Throws NotFoundError when there is no such body. */
export async function readInPortal<T extends object>(
  context: PortalContext,
  slug: unknown,
  read: (tx: Transaction) => Promise<T>,
) {
  const { bodyId, body, seen } = await readBody(context, slug);
  return { body, seen, ...(await context.database.readInBody(bodyId, read)) };
}

/** Newest first, as many as a page can bear. */
const MOST_DIFFERENCES = 10;

async function differencesOf(tx: Transaction, versions: readonly VersionSeen[]): Promise<DifferenceSeen[]> {
  const differences: DifferenceSeen[] = [];
  for (const [place, { version }] of versions.slice(0, MOST_DIFFERENCES).entries()) {
    const from = versions[place + 1]?.version;
    if (from !== undefined) differences.push({ ...(await compareVersions(tx, { to: version, from })), from });
  }
  return differences;
}

/** The number of a version as an address gives it, or null when it cannot be one. */
export function versionNumber(text: unknown): number | null {
  return typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

/** The body and the policy in force, with no more reading than that. Throws NotFoundError when there is no such body. */
export async function readBody(context: PortalContext, slug: unknown): Promise<Ground> {
  if (!isSlug(slug)) throw new NotFoundError(NO_BODY);
  const read = () => readBodyNow(context, slug);
  return context.readings?.grounds.page(slug, read) ?? read();
}

async function readBodyNow({ database, clock }: PortalContext, slug: string): Promise<Ground> {
  const known = await findBody({ database }, slug);
  const at = clock.now();
  return database.readInBody(known.body_id, async (tx) => {
    const settings = await readBodySettings(tx);
    const now = await readNow(tx, settings, at);
    const face = settings.publicFace ?? {};
    const body = { slug: known.slug, name: known.name, face, settings: settings.policy, now };
    return { bodyId: known.body_id, body, ...(await readPolicy(tx, at, null)) };
  });
}

async function findBody({ database }: Pick<Context, 'database'>, slug: unknown) {
  const known = isSlug(slug) ? await database.acrossBodies((tx) => findBodyBySlug(tx, slug)) : undefined;
  if (!known) throw new NotFoundError(NO_BODY);
  return known;
}

const NO_BODY = { it: 'Questo ente', en: 'This body' };

/** For a public write. Throws NotFoundError. */
export async function bodyIdOf(context: Pick<Context, 'database'>, slug: unknown): Promise<string> {
  return (await findBody(context, slug)).body_id;
}

const isSlug = (text: unknown): text is string =>
  typeof text === 'string' && text.length <= 200 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

async function readPolicy(tx: Transaction, now: Date, version: number | null): Promise<{ seen: PolicySeen | null }> {
  const versions = await versionsOf(tx, now);
  const inForce = versions.find(({ state }) => state === 'in-force') ?? null;
  const wanted = version === null ? inForce : (versions.find((one) => one.version === version) ?? null);
  if (wanted === null && version === null) return { seen: null };
  const { policy } = await policyVersion(tx, wanted?.version ?? version ?? 0);
  const announced = versions.find(({ state }) => state === 'to-come' || state === 'awaiting-publication') ?? null;
  return { seen: wanted && { policy, version: wanted, inForce, announced } };
}

/** What was adopted; a proposal is not for the public yet. */
async function versionsOf(tx: Transaction, now: Date): Promise<VersionSeen[]> {
  const placed = placeVersions(await listVersions(tx), now).filter(({ state }) => PUBLIC.has(state));
  const seen: VersionSeen[] = [];
  for (const { version, effectiveFrom, state, until, actId } of placed) {
    seen.push({ version, effectiveFrom, state, until, act: await findAct(tx, actId) });
  }
  return seen;
}

const PUBLIC: ReadonlySet<VersionState> = new Set([
  'awaiting-publication',
  'to-come',
  'in-force',
  'replaced',
  'revoked',
  'never',
]);
