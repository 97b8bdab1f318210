-- SPDX-License-Identifier: EUPL-1.2
-- All that a decision on authority rests on, in one answer: each deed asks for it. The rows of arengo_authorisations_reaching, and
-- beside each the version of the policy that holds, when the person acknowledged it, and what kind of person they are.
create function arengo_authority_of(person uuid, power text, account uuid, instant timestamptz)
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
    select r.authorisation_id, r.person_id, r.all_accounts, r.networks, r.powers, r.role,
      r.from_at, r.to_at, r.temporary_reason, r.acceptance_needed, r.accepted_at,
      r.revoked_by, r.revoked_at, r.unless_confirmed_by, r.recorded_at, r.account_ids,
      r.act_act_id, r.act_organ, r.act_kind, r.act_number, r.act_subject, r.act_note,
      r.act_in_force_from, r.act_revoked_at, r.act_revoked_by, r.act_superseded_at,
      r.act_superseded_by, r.act_albo_number, r.act_albo_url, r.act_file_id, r.act_date, r.act_albo_from,
      r.act_albo_to, r.network,
      v.version, v.sha256, v.revoked_at, v.acknowledged_at, p.kind
    from arengo_authorisations_reaching(person, power, account) with ordinality as r (
        authorisation_id, person_id, all_accounts, networks, powers, role,
        from_at, to_at, temporary_reason, acceptance_needed, accepted_at,
        revoked_by, revoked_at, unless_confirmed_by, recorded_at, account_ids,
        act_act_id, act_organ, act_kind, act_number, act_subject, act_note,
        act_in_force_from, act_revoked_at, act_revoked_by, act_superseded_at,
        act_superseded_by, act_albo_number, act_albo_url, act_file_id, act_date, act_albo_from,
        act_albo_to, network, place)
      join person p on p.body_id = body and p.person_id = person
      left join arengo_version_to_acknowledge(person, instant) v on true
    order by r.place;
end $$;
