// SPDX-License-Identifier: EUPL-1.2

/** The only way to ask the time: rules and use cases take one, so that tests can set it. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };
