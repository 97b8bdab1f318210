// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

export const root = resolve(import.meta.dirname, '..');

/** A tool that the lockfile installs. */
export function toolPath(name: string): string {
  return join(root, 'node_modules', '.bin', name);
}

/** Runs a command at the root and keeps what it says; `code` is null when a signal ended it. */
export async function hear(command: string, args: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: code as number | null, said: `${out}${err}`.trim() };
}

/** Runs a command at the root with our own output. Answers its exit code, 1 when a signal ended it. */
export async function show(command: string, args: string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const [code] = await once(spawn(command, args, { cwd: root, stdio: 'inherit', env }), 'close');
  return (code as number | null) ?? 1;
}
