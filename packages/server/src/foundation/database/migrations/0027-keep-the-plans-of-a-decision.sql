-- SPDX-License-Identifier: EUPL-1.2
-- What each request asks of authority is read by two statements whose plans PostgreSQL keeps: to plan them anew took several times
-- as long as to run them. The columns are those of features/authority and features/rules; a test holds them together.

-- The authorisations of a person that may give a power on an account: a row for each act that they rest on.
create function arengo_authorisations_reaching(person uuid, power text, account uuid)
returns table (
  authorisation_id uuid, person_id uuid, all_accounts boolean, networks text[], powers text[], role text,
  from_at timestamptz, to_at timestamptz, temporary_reason text, acceptance_needed boolean, accepted_at timestamptz,
  revoked_by uuid, revoked_at timestamptz, unless_confirmed_by timestamptz, recorded_at timestamptz, account_ids uuid[],
  act_act_id uuid, act_organ text, act_kind text, act_number text, act_subject text, act_note text,
  act_in_force_from timestamptz, act_revoked_at timestamptz, act_revoked_by uuid, act_superseded_at timestamptz,
  act_superseded_by uuid, act_albo_number text, act_albo_url text, act_file_id uuid, act_date text, act_albo_from text,
  act_albo_to text, network text
)
language plpgsql stable as $$
#variable_conflict use_column
declare
  body uuid := arengo_body();
begin
  return query
    select a.authorisation_id, a.person_id, a.all_accounts, a.networks, a.powers, a.role,
      a.from_at, a.to_at, a.temporary_reason, a.acceptance_needed, a.accepted_at,
      a.revoked_by, a.revoked_at, a.unless_confirmed_by, a.recorded_at,
      array(select n.account_id from authorisation_account n
        where n.body_id = a.body_id and n.authorisation_id = a.authorisation_id),
      act.act_id, act.organ, act.kind, act.number, act.subject, act.note,
      act.in_force_from, act.revoked_at, act.revoked_by, act.superseded_at,
      act.superseded_by, act.albo_number, act.albo_url, act.file_id, to_char(act.date, 'YYYY-MM-DD'),
      to_char(act.albo_from, 'YYYY-MM-DD'), to_char(act.albo_to, 'YYYY-MM-DD'),
      (select o.network from account o where o.body_id = body and o.account_id = account)
    from authorisation a
      join authorisation_act aa on aa.body_id = a.body_id and aa.authorisation_id = a.authorisation_id
      join act on act.body_id = aa.body_id and act.act_id = aa.act_id
    where a.body_id = body and a.person_id = person and a.powers @> array[power]
      and (a.all_accounts or exists (select from authorisation_account r
        where r.body_id = a.body_id and r.authorisation_id = a.authorisation_id and r.account_id = account))
    order by a.from_at, a.authorisation_id, act.in_force_from, act.act_id;
end $$;

-- The version of the policy that holds at an instant, and when the person acknowledged it.
create function arengo_version_to_acknowledge(person uuid, instant timestamptz)
returns table (
  version int, policy_id text, sha256 bytea, act_id uuid, takes_effect text, created_at timestamptz, adopted_by uuid,
  parent_act_id uuid, withdrawn_at timestamptz, revoked_at timestamptz, effect timestamptz, draft boolean,
  acknowledged_at timestamptz
)
language plpgsql stable as $$
#variable_conflict use_column
declare
  body uuid := arengo_body();
begin
  return query
    select v.version, v.policy_id, v.sha256, v.act_id, v.takes_effect, v.created_at, v.adopted_by,
      v.parent_act_id, v.withdrawn_at, act.revoked_at, e.effect, act.number is null,
      (select k.at from acknowledgement k where k.body_id = body and k.version = v.version and k.person_id = person)
    from policy_version v
      join act on act.body_id = v.body_id and act.act_id = v.act_id
      -- A draft gives no effect to anything, and nothing takes effect before its act.
      cross join lateral (select case
        when act.number is null then null
        when v.takes_effect = 'act' then act.in_force_from
        when v.takes_effect = 'albo-publication' and act.albo_from is null then null
        when v.takes_effect = 'albo-publication'
          then greatest(act.in_force_from, act.albo_from::timestamp at time zone 'Europe/Rome')
        else greatest(act.in_force_from, v.effective_from) end as effect) e
    where v.body_id = body and v.withdrawn_at is null and e.effect <= instant
      and (act.revoked_at is null or act.revoked_at > e.effect)
    order by e.effect desc, v.version desc
    limit 1;
end $$;
