// SPDX-License-Identifier: EUPL-1.2
// `npm run --silent arengo -- COMMAND`: finds the command, runs it, and ends with its exit code.
import { commands } from '../commands/all-commands.ts';
import { helpOf, helpOfAll, nearest } from '../commands/help.ts';
import { print, say } from '../commands/say.ts';
import { ConfigError } from '../foundation/config/config.ts';
import { DomainError, InvalidInputError } from '../foundation/errors.ts';

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.stderr.on('error', () => process.exit(1));

process.exitCode = await run(process.argv.slice(2)).catch(explain);

async function run(words: string[]): Promise<number> {
  const asksHelp = words.some((word) => word === '--help' || word === '-h');
  const command = commands.find(({ name }) => words.slice(0, name.split(' ').length).join(' ') === name);
  if (!command) return words.length === 0 || !asksHelp ? refuse(words) : answer(helpOfAll(commands));
  if (asksHelp) return answer(helpOf(command));
  const runCommand = await command.load();
  return runCommand(words.slice(command.name.split(' ').length));
}

async function answer(text: string): Promise<number> {
  await print(text);
  return 0;
}

function refuse(words: string[]): number {
  const said = words.slice(0, 2).join(' ').slice(0, 100);
  const meant = nearest(said, commands);
  if (said !== '') say({ it: `Comando sconosciuto: ${said}`, en: `Unknown command: ${said}` });
  if (said !== '' && meant) say({ it: `Forse intendevi: ${meant}`, en: `Did you mean: ${meant}` });
  else process.stderr.write(helpOfAll(commands));
  return 2;
}

function explain(error: unknown): number {
  if (error instanceof DomainError) say(error.because);
  else process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return error instanceof InvalidInputError || error instanceof ConfigError ? 2 : 1;
}
