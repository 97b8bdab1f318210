// SPDX-License-Identifier: EUPL-1.2
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { InvalidInputError } from '../foundation/errors.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * The options and the named arguments of a command: exactly `names.length` arguments are taken.
 * @throws InvalidInputError for an unknown option, a missing argument or one too many.
 */
export function readArguments<const O extends Options>(args: string[], names: readonly string[], options: O) {
  const { values, positionals } = parse(args, options);
  const missing = names[positionals.length];
  if (missing !== undefined) {
    throw new InvalidInputError({ it: `Manca ${missing}.`, en: `${missing} is missing.` });
  }
  const surplus = positionals[names.length];
  if (surplus !== undefined) {
    throw new InvalidInputError({ it: `Argomento di troppo: ${surplus}`, en: `One argument too many: ${surplus}` });
  }
  return { values, positionals };
}

function parse<const O extends Options>(args: string[], options: O) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new InvalidInputError({ it: `Opzione non valida: ${message}`, en: `Wrong option: ${message}` });
  }
}
