// SPDX-License-Identifier: EUPL-1.2
// `npm run bench -- NAME [--json]`: every figure that the README quotes, measured again. Exit codes: 0 measured, whether or
// not the targets are kept (machines differ); 1 the benchmark failed; 2 bad usage.
import { parseArgs } from 'node:util';
import { figures } from './figures.ts';
import { tableOf } from './table.ts';

const HELP = `npm run bench -- NAME [--json]

Names: ${Object.keys(figures).join(', ')}
Progress goes to the standard error; with --json the last line of the standard output is one JSON object of figures.
`;

type Benchmark = { run(report: (line: string) => void): Promise<Record<string, unknown>> };

process.exitCode = await bench(process.argv.slice(2));

async function bench(words: string[]): Promise<number> {
  const { name, json, help } = read(words);
  if (help) process.stdout.write(HELP);
  if (help) return 0;
  const promised = name === undefined ? undefined : figures[name];
  if (!promised) {
    process.stderr.write(`${name === undefined ? '' : `Unknown benchmark: ${name}\n`}${HELP}`);
    return 2;
  }
  const { run } = (await import(`./${name}.ts`)) as Benchmark;
  const found = await run((line) => process.stderr.write(`${line}\n`));
  process.stdout.write(`${json ? JSON.stringify(found) : tableOf(promised, found)}\n`);
  return 0;
}

function read(words: string[]): { name?: string; json: boolean; help: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
    const name = positionals.length === 1 ? positionals[0] : positionals.join(' ') || undefined;
    return { name, json: values.json ?? false, help: values.help ?? false };
  } catch (error) {
    return { name: error instanceof Error ? error.message : '', json: false, help: false };
  }
}
