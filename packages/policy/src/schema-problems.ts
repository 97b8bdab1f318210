// SPDX-License-Identifier: EUPL-1.2
// What zod finds, said in plain words and put at its line.
import type { z } from 'zod';
import { type Problem, problemAt, showPath } from './problem.ts';
import type { YamlText } from './yaml-text.ts';

type Issue = z.core.$ZodIssue;
const MOST_PROBLEMS = 100;
const MOST_NAMES = 40;

const TYPES: Record<string, [en: string, it: string]> = {
  string: ['text', 'un testo'],
  number: ['a number', 'un numero'],
  int: ['a whole number', 'un numero intero'],
  boolean: ['true or false', 'true oppure false'],
  array: ['a list', 'un elenco'],
  object: ['a map of keys and values', 'una mappa di chiavi e valori'],
  record: ['a map of keys and values', 'una mappa di chiavi e valori'],
};

/** One problem for each issue, an unknown key each on its own line. */
export function schemaProblems(issues: readonly Issue[], yaml: YamlText): Problem[] {
  const problems: Problem[] = [];
  for (const issue of issues) {
    problems.push(...problemsOf(issue, yaml));
    if (problems.length >= MOST_PROBLEMS) break;
  }
  return problems.slice(0, MOST_PROBLEMS);
}

function problemsOf(issue: Issue, yaml: YamlText): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, MOST_PROBLEMS).map((key) => {
      const path = [...issue.path, key];
      const name = key.slice(0, 60);
      return problemAt(yaml.locateKey(path), showPath(path), `unknown key "${name}"`, `chiave sconosciuta «${name}»`);
    });
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const closest = closestBranch(issue.errors);
    if (closest) {
      return closest.flatMap((inner) => problemsOf({ ...inner, path: [...issue.path, ...inner.path] }, yaml));
    }
  }
  const [en, it] = say(issue, !yaml.has(issue.path));
  return [problemAt(yaml.locate(issue.path), showPath(issue.path), en, it)];
}

/** The branch of a union that goes deepest is the one that was meant; null when none goes further than the other. */
function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const deep = branches.filter((branch) => branch.some((issue) => issue.path.length > 0));
  return deep.length === 1 ? (deep[0] ?? null) : null;
}

function say(issue: Issue, absent: boolean): [en: string, it: string] {
  if (absent) return sayAbsent(issue);
  switch (issue.code) {
    case 'invalid_type':
      return sayType(issue);
    case 'invalid_value': {
      const values = names(issue.values.map(String));
      return issue.values.length === 1
        ? [`must be ${values}`, `deve essere ${values}`]
        : [`must be one of: ${values}`, `deve essere uno tra: ${values}`];
    }
    case 'invalid_union':
      return sayUnion(issue);
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? [`must be at least ${issue.minimum}`, `deve essere almeno ${issue.minimum}`]
        : ['must not be empty', 'non può essere vuoto'];
    case 'too_big':
      return [`must be at most ${issue.maximum} long`, `non può superare ${issue.maximum}`];
    case 'invalid_format':
      return sayFormat(issue);
    case 'invalid_key':
      return ['this key is not allowed here', 'questa chiave qui non è ammessa'];
    default:
      return sayCustom(issue.message);
  }
}

function sayType(issue: Extract<Issue, { code: 'invalid_type' }>): [string, string] {
  const [en, it] = TYPES[issue.expected] ?? [issue.expected, issue.expected];
  return [`must be ${en}`, `deve essere ${it}`];
}

function sayAbsent(issue: Issue): [string, string] {
  const key = String(issue.path.at(-1) ?? '');
  return [`"${key}" is missing`, `manca «${key}»`];
}

function sayUnion(issue: Extract<Issue, { code: 'invalid_union' }>): [string, string] {
  if ('discriminator' in issue && issue.discriminator) {
    return ['no effect has this name', 'nessun effetto ha questo nome'];
  }
  const options = issue.errors.flat().flatMap((inner) => {
    if (inner.code === 'invalid_value') return inner.values.map(String);
    return inner.code === 'invalid_format' ? [hint(inner)] : [];
  });
  const list = names([...new Set(options)]);
  return list ? [`must be one of: ${list}`, `deve essere uno tra: ${list}`] : ['not valid', 'valore non valido'];
}

function hint(issue: Extract<Issue, { code: 'invalid_format' }>): string {
  if (issue.format === 'template_literal') return 'co-approval:ROLE';
  return issue.format === 'regex' ? issue.message : issue.format;
}

function sayCustom(message: string): [string, string] {
  const it = FORMS[message];
  return it ? [`must be ${message}`, `deve essere ${it}`] : ['not valid', 'valore non valido'];
}

function sayFormat(issue: Extract<Issue, { code: 'invalid_format' }>): [string, string] {
  if (issue.format === 'date') return ['must be a date such as 2026-03-10', 'deve essere una data come 2026-03-10'];
  const example = issue.message.startsWith('Invalid') ? '' : issue.message;
  if (!example) return ['not in the right form', 'forma non valida'];
  return [`must be ${example}`, `forma non valida: ${FORMS[example] ?? example}`];
}

const FORMS: Record<string, string> = {
  'lower-case words joined by hyphens': 'parole minuscole unite da trattini',
  'an ISO 8601 duration such as P30D': 'una durata ISO 8601 come P30D',
  'an hour such as 09:00': 'un’ora come 09:00',
  'a day such as 08-15': 'un giorno come 08-15',
  'a label such as CAS-4.b': 'un’etichetta come CAS-4.b',
  'a time zone such as Europe/Rome': 'un fuso orario come Europe/Rome',
  'a language code such as de': 'un codice di lingua come de',
};

function names(values: readonly string[]): string {
  const shown = values.slice(0, MOST_NAMES).join(', ');
  return values.length > MOST_NAMES ? `${shown}…` : shown;
}
