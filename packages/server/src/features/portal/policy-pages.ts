// SPDX-License-Identifier: EUPL-1.2
// The policy in force, its versions, and what changed between them.
import type { Context } from '../../foundation/context.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import type { BodyPages } from './body-pages.ts';
import { noPolicyPage } from './portal-pages/missing-page.ts';
import { type Audience, policyPage } from './portal-pages/policy-page.ts';
import { versionsPage } from './portal-pages/versions-page.ts';
import { readPolicyPage, readVersions, versionNumber } from './read-portal.ts';

export function policyPages({ page }: BodyPages, needs: Pick<Context, 'database' | 'clock'>): void {
  page('/:body/policy', async ({ body: slug }, enter, query) => {
    const { body, seen } = await readPolicyPage(needs, slug, null);
    if (!seen) return { missing: noPolicyPage(enter(body), body) };
    return policyPage(enter(body), seen, audienceOf(query), '/policy');
  });
  page('/:body/policy/versioni', async ({ body: slug }, enter) => {
    const { body, versions, differences } = await readVersions(needs, slug);
    return versionsPage(enter(body), versions, differences);
  });
  page('/:body/policy/versioni/:version', async ({ body: slug, version }, enter, query) => {
    const wanted = versionNumber(version);
    if (wanted === null) throw noSuchVersion();
    const { body, seen } = await readPolicyPage(needs, slug, wanted);
    if (!seen) throw noSuchVersion();
    return policyPage(enter(body), seen, audienceOf(query), `/policy/versioni/${wanted}`);
  });
}

const noSuchVersion = () => new NotFoundError({ it: 'Questa versione', en: 'This version' });

function audienceOf(query: unknown): Audience {
  const { audience } = query as { audience?: unknown };
  return audience === 'external' || audience === 'internal' ? audience : null;
}
