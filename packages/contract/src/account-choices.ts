// SPDX-License-Identifier: EUPL-1.2
// What one chooses among, without the schemas: the desk carries these alone.

/** `out-of-scope`: known, and not the body's. */
export const ACCOUNT_KINDS = ['main', 'thematic', 'temporary', 'external-service', 'out-of-scope'] as const;
export const ACCOUNT_STATES = ['planned', 'open', 'closing', 'closed', 'out-of-scope'] as const;
export const IDENTITY_CHECKS = ['coat-of-arms', 'logo', 'badge', 'link-from-site', 'policy-on-account'] as const;
export const CHECK_STATES = ['to-do', 'done', 'not-possible'] as const;
export const COST_PERIODS = ['once', 'month', 'year'] as const;
/** Whose an account is that is not the body's. */
export const OWNERS = ['mayor', 'giunta', 'council', 'employee', 'other'] as const;
