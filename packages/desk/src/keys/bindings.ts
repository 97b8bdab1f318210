// SPDX-License-Identifier: EUPL-1.2
// The only place that says which key does what.

export const BINDINGS = [
  { deed: 'next', keys: ['j'], room: 'moderation' },
  { deed: 'previous', keys: ['k'], room: 'moderation' },
  { deed: 'no-violation', keys: ['n'], room: 'moderation' },
  { deed: 'add-ground', keys: ['a'], room: 'moderation' },
  { deed: 'measure', keys: ['1-9'], room: 'moderation' },
  { deed: 'serious', keys: ['g', 's'], room: 'moderation' },
  { deed: 'decide', keys: ['Enter'], room: 'moderation' },
  { deed: 'pass-on', keys: ['p'], room: 'moderation' },
  { deed: 'undo', keys: ['z'], room: 'everywhere' },
  { deed: 'bulk', keys: ['b'], room: 'moderation' },
  { deed: 'reveal', keys: ['m'], room: 'moderation' },
  { deed: 'filters', keys: ['/'], room: 'moderation' },
  { deed: 'take-charge', keys: ['t'], room: 'enquiries' },
  { deed: 'answer', keys: ['r'], room: 'enquiries' },
  { deed: 'emergency', keys: ['e'], room: 'enquiries' },
  { deed: 'help_', keys: ['?'], room: 'everywhere' },
] as const;

export type Deed = (typeof BINDINGS)[number]['deed'];
