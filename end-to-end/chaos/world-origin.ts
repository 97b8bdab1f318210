// SPDX-License-Identifier: EUPL-1.2

const VARIABLE = 'ARENGO_CHAOS_WORLD';

export const withWorldOrigin = (origin: string): NodeJS.ProcessEnv => ({ ...process.env, [VARIABLE]: origin });

export function readWorldOrigin(): string {
  const origin = process.env[VARIABLE];
  if (!origin) throw new Error(`${VARIABLE} is not set: only the chaos run loads this`);
  return origin;
}
