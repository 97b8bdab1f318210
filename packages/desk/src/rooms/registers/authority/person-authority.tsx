// SPDX-License-Identifier: EUPL-1.2

type Props = { personId: string };

/** What a person is authorised to do, and by which acts. */
export function PersonAuthority(_props: Props) {
  return null;
}
