// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export const commandFile = join(import.meta.dirname, '../processes/command.ts');

export type CommandRun = { code: number | null; out: string; err: string };
export type CommandSetting = { input?: string | Buffer; env?: NodeJS.ProcessEnv };

/** Runs the real command in a process of its own, with `input` on stdin. */
export async function runCommand(args: string[], { input = '', env = {} }: CommandSetting = {}): Promise<CommandRun> {
  const child = spawn(process.execPath, [commandFile, ...args], { env });
  // A command that refuses its arguments does not read its input.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: code as number | null, out, err };
}
