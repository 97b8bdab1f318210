// SPDX-License-Identifier: EUPL-1.2
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type Environment, readEnvironment, type VariableName, variables } from './environment.ts';

const repository = resolve(import.meta.dirname, '../../../../..');

/** What the command line may say; it wins over the environment. */
export type Flags = { empty?: boolean; port?: number };

/** The settings are wrong; `problems` holds one line for each, all found at once. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  problems: string[];
  constructor(problems: string[]) {
    super(`These settings are not valid:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

function wholeNumber(least: number, most: number) {
  const message = `must be a whole number from ${least} to ${most}`;
  return z.string().regex(/^\d+$/, message).transform(Number).pipe(z.number().min(least, message).max(most, message));
}

function address(schemes: string[]) {
  const message = `must be an address that begins with ${schemes.join(' or ')}`;
  return z
    .string()
    .refine(
      (text) => URL.canParse(text.replace('@/', '@localhost/')) && schemes.some((scheme) => text.startsWith(scheme)),
      message,
    );
}

const schema = z.object({
  dataFolder: z
    .string()
    .default(join(repository, '.arengo'))
    .transform((folder) => resolve(folder)),
  databaseUrl: address(['postgresql://', 'postgres://']).nullable().default(null),
  postgresBinaries: z.string().startsWith('/', 'must be an absolute path').nullable().default(null),
  databasePool: wholeNumber(2, 200).default(10),
  host: z.string().default('127.0.0.1'),
  port: wholeNumber(0, 65_535).default(3000),
  publicUrl: address(['https://', 'http://'])
    .transform((text) => text.replace(/\/+$/, ''))
    .optional(),
  workerConcurrency: wholeNumber(1, 100).default(8),
  measureGraceSeconds: wholeNumber(0, 3600).default(10),
  logLevel: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'must be fatal, error, warn, info, debug, trace or silent',
    )
    .default('info'),
  secretKeyFile: z.string().nullable().default(null),
  trustedProxies: z.string().nullable().default(null),
  practiceNetwork: z.enum(['on', 'off'], 'must be on or off').optional(),
  privateOrigins: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    )
    .refine(
      (all) => all.every((one) => URL.canParse(one) && new URL(one).origin === one),
      'must be origins such as http://localhost:2583, separated by commas',
    ),
  sourceUrl: address(['https://']).nullable().default(null),
  securityContact: address(['mailto:', 'https://']).nullable().default(null),
});

export type Config = Readonly<
  Omit<z.infer<typeof schema>, 'publicUrl' | 'practiceNetwork'> & {
    /** Where people reach Arengo, without a slash at the end. */
    publicUrl: string;
    /** Whether anybody may play the citizen on the practice network of this installation. */
    practiceNetwork: boolean;
    /** Start with no demonstration body. */
    empty: boolean;
    /** Where the private cluster lives. */
    clusterFolder: string;
  }
>;

/**
 * The settings of this process: defaults, then the environment, then the flags.
 * @throws ConfigError listing every wrong variable at once.
 */
export function readConfig(flags: Flags = {}, environment: Environment = readEnvironment()): Config {
  const given = Object.fromEntries(
    (Object.keys(variables) as VariableName[]).map((name) => [variables[name], environment[name]]),
  );
  const { data, error } = schema.safeParse({
    ...given,
    ...(flags.port === undefined ? {} : { port: String(flags.port) }),
  });
  if (error) throw new ConfigError(error.issues.map((issue) => describe(issue)));
  return Object.freeze({
    ...data,
    publicUrl: data.publicUrl ?? `http://localhost:${data.port}`,
    empty: flags.empty ?? false,
    practiceNetwork: data.practiceNetwork === undefined ? !flags.empty : data.practiceNetwork === 'on',
    clusterFolder: join(data.dataFolder, 'postgres'),
  });
}

function describe(issue: { path: PropertyKey[]; message: string }): string {
  const name = (Object.keys(variables) as VariableName[]).find((variable) => variables[variable] === issue.path[0]);
  return `${name}: ${issue.message}`;
}
