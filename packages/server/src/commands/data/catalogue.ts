// SPDX-License-Identifier: EUPL-1.2
// What there is to keep, read from PostgreSQL's own catalogue: a table added by a migration is backed up without a word here.
import type pg from 'pg';

export type Table = {
  /** Quoted and with its schema. */
  name: string;
  /** Quoted; generated ones are left out. */
  columns: string[];
  types: string[];
  /** Quoted columns of the primary key, by which rows are read in an order that their references allow. */
  key: string[];
  /** Under row-level security: its rows are seen body by body. */
  perBody: boolean;
  /** Rows, for the progress bar only. */
  estimate: number;
};

// The jobs' own schema is left out: upkeep makes the jobs again from the data. Partitions are reached through their parent.
const OURS = `n.nspname not in ('information_schema', 'graphile_worker') and n.nspname not like 'pg\\_%'`;
// A guess for tables that PostgreSQL has not counted yet.
const BYTES_OF_A_ROW = 300;
const TABLES = `
  select format('%I.%I', n.nspname, c.relname) as name, c.relrowsecurity as "perBody",
    array(select quote_ident(attname) from pg_attribute a where attrelid = c.oid and attnum > 0 and not attisdropped
      and attgenerated = '' order by attnum) as columns,
    array(select format_type(atttypid, atttypmod) from pg_attribute a where attrelid = c.oid and attnum > 0 and not attisdropped
      and attgenerated = '' order by attnum) as types,
    array(select quote_ident(a.attname) from pg_index i, unnest(i.indkey) with ordinality as k (attnum, place)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
      where i.indrelid = c.oid and i.indisprimary order by place) as key,
    array(select distinct format('%I.%I', tn.nspname, t.relname) from pg_constraint f join pg_class t on t.oid = f.confrelid
      join pg_namespace tn on tn.oid = t.relnamespace
      where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs,
    (select coalesce(sum(case when reltuples >= 0 then reltuples else pg_relation_size(oid) / ${BYTES_OF_A_ROW} end), 0)::float8
      from pg_class where relkind = 'r' and (oid = c.oid or oid in
      (select inhrelid from pg_inherits where inhparent = c.oid))) as estimate
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and not c.relispartition and ${OURS} and c.relname <> 'arengo_migrations'
  order by 1`;

/** Every table that holds data, each after those that it refers to. */
export async function readTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table & { needs: string[] }>(TABLES);
  const ordered: Table[] = [];
  const placed = new Set<string>();
  let left = rows;
  while (left.length > 0) {
    const ready = left.filter(({ needs }) => needs.every((name) => placed.has(name)));
    if (ready.length === 0)
      throw new Error(`These tables refer to each other: ${left.map(({ name }) => name).join(', ')}`);
    for (const { needs: _, ...table } of ready) {
      ordered.push(table);
      placed.add(table.name);
    }
    left = left.filter(({ name }) => !placed.has(name));
  }
  return ordered;
}

/** The last number that each sequence gave; null for one that gave none. */
export async function readSequences(client: pg.Client): Promise<Record<string, string | null>> {
  const { rows } = await client.query<{ name: string; last: string | null }>(
    `select format('%I.%I', n.nspname, s.sequencename) as name, s.last_value::text as last
     from pg_sequences s join pg_namespace n on n.nspname = s.schemaname where ${OURS} order by 1`,
  );
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]));
}
