// SPDX-License-Identifier: EUPL-1.2
// What plans and the calendar are said to be, without the schemas: the desk carries these alone.

export const PLAN_STATES = ['draft', 'proposed', 'approved', 'refused'] as const;
export const CLASHES = ['close', 'repeated'] as const;
