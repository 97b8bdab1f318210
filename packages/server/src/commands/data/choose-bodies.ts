// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg';
import { InvalidInputError } from '../../foundation/errors.ts';

/** Every body, or the one with the slug. @throws InvalidInputError when there is none, naming those that there are. */
export async function chooseBodies(client: pg.Client, slug: string | null): Promise<{ id: string; slug: string }[]> {
  const { rows } = await client.query<{ id: string; slug: string }>(
    'select body_id as id, slug from public.body order by slug',
  );
  const chosen = rows.filter((body) => slug === null || body.slug === slug);
  if (slug === null || chosen.length > 0) return chosen;
  const list = rows.map((body) => body.slug).join(', ');
  throw new InvalidInputError({
    it: `Nessun ente si chiama ${slug}. Ci sono: ${list}`,
    en: `No body is called ${slug}. There are: ${list}`,
  });
}
