// SPDX-License-Identifier: EUPL-1.2
// The pages that the law asks of every site of a public body: legal notes and accessibility.
import type { Context } from '../../foundation/context.ts';
import type { BodyPages } from './body-pages.ts';
import { accessibilityPage } from './portal-pages/accessibility-page.ts';
import { legalPage } from './portal-pages/legal-page.ts';
import { readPolicyPage } from './read-portal.ts';

export function institutionPages({ page }: BodyPages, needs: Pick<Context, 'database' | 'clock'>): void {
  page('/:body/note-legali', async ({ body: slug }, enter) => {
    const { body, seen } = await readPolicyPage(needs, slug, null);
    return legalPage(enter(body), seen);
  });
  page('/:body/accessibilita', async ({ body: slug }, enter) => {
    const { body } = await readPolicyPage(needs, slug, null);
    return accessibilityPage(enter(body));
  });
}
