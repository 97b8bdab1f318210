// SPDX-License-Identifier: EUPL-1.2

/** Who governs the body, now, by which act. */
export type Governing = { personId: string; at: Date; act: string };
