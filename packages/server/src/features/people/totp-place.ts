// SPDX-License-Identifier: EUPL-1.2

/** The place to which a person's authenticator secret is sealed. */
export function totpPlace(person: { body_id: string; person_id: string }): string {
  return `person/${person.body_id}/${person.person_id}/totp`;
}
