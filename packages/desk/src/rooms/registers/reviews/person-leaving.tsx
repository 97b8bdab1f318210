// SPDX-License-Identifier: EUPL-1.2

type Props = { personId: string };

/** The one step by which a person leaves the body. */
export function PersonLeaving(_props: Props) {
  return null;
}
