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
import { readKnown } from './read-accounts.ts';
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

type PortalContext = Pick<Context, 'database' | 'clock'>;

export function readBodies({ database }: PortalContext) {
  return database.acrossBodies((tx) => listBodies(tx));
}

/** The front page of a body and its accounts; `seen` is null while no policy is in force. Throws NotFoundError. */
export function readFront(context: PortalContext, slug: unknown) {
  return inBodyOf(context, slug, async (tx) => {
    const { open, warnings } = await readKnown(tx, context.clock.now());
    return { ...(await readPolicy(tx, context.clock.now(), null)), accounts: open, warnings: warnings.length };
  });
}

/** The policy in force (`version` null) or one of its versions. Throws NotFoundError when the version is not there. */
export function readPolicyPage(context: PortalContext, slug: unknown, version: number | null) {
  return inBodyOf(context, slug, (tx) => readPolicy(tx, context.clock.now(), version));
}

/** The register of accounts as citizens may know it. Throws NotFoundError when there is no such body. */
export function readAccountsPage(context: PortalContext, slug: unknown) {
  const at = context.clock.now();
  return inBodyOf(context, slug, async (tx) => ({
    ...(await readPolicy(tx, at, null)),
    known: await readKnown(tx, at),
  }));
}

export function readVersions(context: PortalContext, slug: unknown) {
  return inBodyOf(context, slug, async (tx) => {
    const versions = await versionsOf(tx, context.clock.now());
    return { versions, differences: await differencesOf(tx, versions) };
  });
}

/** What `read` answers, with the policy in force. Throws NotFoundError when there is no such body. */
export function readInPortal<T extends object>(
  context: PortalContext,
  slug: unknown,
  read: (tx: Transaction) => Promise<T>,
) {
  return inBodyOf(context, slug, async (tx) => ({
    ...(await readPolicy(tx, context.clock.now(), null)),
    ...(await read(tx)),
  }));
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

async function inBodyOf<T extends object>(
  { database, clock }: PortalContext,
  slug: unknown,
  read: (tx: Transaction) => Promise<T>,
): Promise<T & { body: BodySeen }> {
  const known = await findBody({ database }, slug);
  return database.readInBody(known.body_id, async (tx) => {
    const settings = await readBodySettings(tx);
    const now = await readNow(tx, settings, clock.now());
    const face = settings.publicFace ?? {};
    const body = { slug: known.slug, name: known.name, face, settings: settings.policy, now };
    return { ...(await read(tx)), body };
  });
}

async function findBody({ database }: Pick<Context, 'database'>, slug: unknown) {
  const known = isSlug(slug) ? await database.acrossBodies((tx) => findBodyBySlug(tx, slug)) : undefined;
  if (!known) throw new NotFoundError({ it: 'Questo ente', en: 'This body' });
  return known;
}

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
