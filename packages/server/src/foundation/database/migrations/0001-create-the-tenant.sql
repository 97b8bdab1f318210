-- SPDX-License-Identifier: EUPL-1.2

-- The body whose transaction this is, or null outside of one. A transaction sets it with set_config('arengo.body', id, true).
create function arengo_body() returns uuid
language sql stable parallel safe
return nullif(current_setting('arengo.body', true), '')::uuid;

-- Closes a table to all but the body of the transaction, for reading and writing, its owner included.
-- On a partitioned table this covers access through the parent; protect each partition too.
create function arengo_protect(guarded regclass, body_column name default 'body_id') returns void
language plpgsql as $$
begin
  if not exists (select from pg_attribute where attrelid = guarded and attname = body_column and atttypid = 'uuid'::regtype) then
    raise exception 'arengo_protect: % has no uuid column %', guarded, body_column;
  end if;
  execute format('alter table %s enable row level security, force row level security', guarded);
  if not exists (select from pg_policy where polrelid = guarded and polname = 'arengo_body') then
    execute format('create policy arengo_body on %1$s using (%2$I = arengo_body()) with check (%2$I = arengo_body())', guarded, body_column);
  end if;
end $$;

-- The lowest uuidv7 of an instant: RFC 9562, 48 bits of milliseconds and zeros.
create function arengo_lowest_id(at timestamptz) returns uuid
language sql immutable strict parallel safe
return (lpad(to_hex(floor(extract(epoch from at) * 1000)::bigint), 12, '0') || '00000000000000000000')::uuid;

-- Makes the monthly partitions (UTC) of a table that is partitioned by range of a uuidv7, for this month and months_ahead
-- more, and a default one for ids out of them; protects each, moves rows that had gone to the default. Run it as often as
-- you like, also at once from many places. Returns how many months it added.
create function arengo_month_partitions(parent regclass, months_ahead int) returns int
language plpgsql as $$
declare
  space name;
  family name;
  key_column name;
  plain_columns text;
  fallback regclass;
  first_month timestamp := date_trunc('month', now() at time zone 'UTC');
  month timestamp;
  part name;
  low uuid;
  high uuid;
  added int := 0;
begin
  perform pg_advisory_xact_lock(hashtextextended('arengo_month_partitions ' || parent::oid, 0));
  select n.nspname, c.relname, a.attname into space, family, key_column
    from pg_partitioned_table p
    join pg_class c on c.oid = p.partrelid
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum = p.partattrs[0]
    where p.partrelid = parent and p.partstrat = 'r' and p.partnatts = 1 and a.atttypid = 'uuid'::regtype;
  if key_column is null then
    raise exception 'arengo_month_partitions: % is not partitioned by range of one uuid', parent;
  end if;
  select string_agg(quote_ident(attname), ', ' order by attnum) into plain_columns
    from pg_attribute where attrelid = parent and attnum > 0 and not attisdropped and attgenerated = '';

  select nullif(partdefid, 0)::regclass into fallback from pg_partitioned_table where partrelid = parent;
  if fallback is null then
    execute format('create table %I.%I partition of %s default', space, family || '_default', parent);
    fallback := format('%I.%I', space, family || '_default')::regclass;
    perform arengo_protect(fallback);
  end if;

  for month in select generate_series(first_month, first_month + make_interval(months => months_ahead), interval '1 month') loop
    part := family || to_char(month, '_YYYY_MM');
    if to_regclass(format('%I.%I', space, part)) is not null then continue; end if;
    low := arengo_lowest_id(month at time zone 'UTC');
    high := arengo_lowest_id((month + interval '1 month') at time zone 'UTC');
    execute format('create table %I.%I (like %s including defaults including generated including constraints including storage)', space, part, parent);
    -- Rows of every body have to move, so the default's policy is lifted from its owner; others wait for this transaction.
    execute format('alter table %s no force row level security', fallback);
    execute format(
      'with moved as (delete from %1$s where %2$I >= %3$L and %2$I < %4$L returning *) insert into %5$I.%6$I (%7$s) overriding system value select %7$s from moved',
      fallback, key_column, low, high, space, part, plain_columns);
    execute format('alter table %s force row level security', fallback);
    execute format('alter table %s attach partition %I.%I for values from (%L) to (%L)', parent, space, part, low, high);
    perform arengo_protect(format('%I.%I', space, part)::regclass);
    added := added + 1;
  end loop;
  return added;
end $$;
