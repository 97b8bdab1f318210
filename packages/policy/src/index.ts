// SPDX-License-Identifier: EUPL-1.2
export { type Clause, type Effect, type EffectOf, type Policy, policy, type Settings } from './schema.ts';
export * from './vocabulary.ts';
