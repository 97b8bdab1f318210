-- SPDX-License-Identifier: EUPL-1.2
-- All authorisations of a person, as arengo_authority_of answers those that reach an account: each request of the desk asks for
-- them once or twice. The columns are the same, with no network.
create function arengo_grounds_of(person uuid, instant timestamptz)
returns table (
  authorisation_id uuid, person_id uuid, all_accounts boolean, networks text[], powers text[], role text,
  from_at timestamptz, to_at timestamptz, temporary_reason text, acceptance_needed boolean, accepted_at timestamptz,
  revoked_by uuid, revoked_at timestamptz, unless_confirmed_by timestamptz, recorded_at timestamptz, account_ids uuid[],
  act_act_id uuid, act_organ text, act_kind text, act_number text, act_subject text, act_note text,
  act_in_force_from timestamptz, act_revoked_at timestamptz, act_revoked_by uuid, act_superseded_at timestamptz,
  act_superseded_by uuid, act_albo_number text, act_albo_url text, act_file_id uuid, act_date text, act_albo_from text,
  act_albo_to text, network text,
  policy_version int, policy_sha256 bytea, policy_revoked_at timestamptz, acknowledged_at timestamptz, person_kind text
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
      to_char(act.albo_from, 'YYYY-MM-DD'), to_char(act.albo_to, 'YYYY-MM-DD'), null::text,
      v.version, v.sha256, v.revoked_at, v.acknowledged_at, p.kind
    from authorisation a
      join authorisation_act aa on aa.body_id = a.body_id and aa.authorisation_id = a.authorisation_id
      join act on act.body_id = aa.body_id and act.act_id = aa.act_id
      join person p on p.body_id = a.body_id and p.person_id = a.person_id
      left join arengo_version_to_acknowledge(person, instant) v on true
    where a.body_id = body and a.person_id = person
    order by a.from_at, a.authorisation_id, act.in_force_from, act.act_id;
end $$;
