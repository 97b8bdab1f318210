// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg';

/** All that stands in the database but in the practice network, which is another network's own: tables, jobs, large objects. */
export async function dump(connection: pg.ClientConfig): Promise<string> {
  const client = new pg.Client({ ...connection, user: 'postgres' });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname not in ('practice', 'pg_catalog', 'information_schema', 'pg_toast') and c.relkind in ('r', 'p', 'm')
       and not c.relispartition`,
    );
    const parts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`select to_jsonb(t)::text || t::text as row from ${name} t`);
      parts.push(name, ...rows.map(({ row }) => row));
    }
    return parts.join('\n').toLowerCase();
  } finally {
    await client.end();
  }
}

export const foundIn = (text: string, values: readonly string[]) =>
  values.filter((value) => text.includes(value.toLowerCase()));
