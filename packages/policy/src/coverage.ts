// SPDX-License-Identifier: EUPL-1.2
// Which clauses of the packs are shown to work, by which tests. Reading the files is the caller's.
import { z } from 'zod';
import { type Problem, problemAt, showPath } from './problem.ts';
import type { Clause, Policy } from './schema.ts';
import { readYaml } from './yaml-text.ts';

const proofsSchema = z.record(z.string(), z.array(z.string().regex(/^[^:]+: \S/)).min(1));
/** Clause id -> "path/of/the.test.ts: name of the test". */
export type Proofs = z.infer<typeof proofsSchema>;

export interface ProofFile {
  file: string;
  proofs: Proofs;
}

export interface CoverageRow {
  clause: string;
  /** Kinds of effect, joined: `ground, list`; empty when the clause is unbound. */
  effect: string;
  status: 'proven' | 'pending' | 'informational' | 'unbound';
  tests: string[];
}

export interface CoverageProblem {
  kind: 'unbound' | 'unknown-clause' | 'missing-file' | 'missing-test' | 'repeated-clause';
  clause: string;
  /** Where the claim stands; null for a clause that is unbound or repeated. */
  file: string | null;
  message: string;
}

export interface Coverage {
  rows: CoverageRow[];
  /** Any of them fails the check. */
  problems: CoverageProblem[];
  counts: Record<CoverageRow['status'] | 'clauses', number>;
}

/** Reads a file of proofs, or its problems with their lines. */
export function readProofs(yamlText: string): { ok: true; proofs: Proofs } | { ok: false; problems: Problem[] } {
  const read = readYaml(yamlText);
  if (!read.ok) return read;
  const parsed = proofsSchema.safeParse(read.yaml.value);
  if (parsed.success) return { ok: true, proofs: parsed.data };
  const problems = parsed.error.issues.map(({ path }) =>
    problemAt(
      read.yaml.locate(path),
      showPath(path),
      'must be a list of "path/of/the.test.ts: name of the test"',
      'deve essere un elenco di «percorso/del.test.ts: nome del test»',
    ),
  );
  return { ok: false, problems };
}

/** The state of every clause, in the order of the packs. `testSources` is path -> text; a path it lacks does not exist. */
export function coverage(
  packs: readonly Policy[],
  proofs: readonly ProofFile[],
  testSources: ReadonlyMap<string, string>,
): Coverage {
  const clauses = packs.flatMap((pack) => pack.clauses);
  const known = new Set(clauses.map(({ id }) => id));
  const claims = proofs.flatMap(({ file, proofs: byClause }) =>
    Object.entries(byClause).flatMap(([clause, tests]) => tests.map((test) => ({ clause, file, test }))),
  );
  const problems: CoverageProblem[] = claims.flatMap((claim) => {
    if (!known.has(claim.clause)) return [problemOf('unknown-clause', claim, 'no pack has this clause')];
    const fault = faultOf(claim.test, testSources);
    return fault ? [problemOf(fault.kind, claim, fault.message)] : [];
  });
  const sound = claims.filter(({ test }) => faultOf(test, testSources) === null);
  const rows = clauses.map((clause) =>
    rowOf(
      clause,
      sound.filter((claim) => claim.clause === clause.id).map(({ test }) => test),
    ),
  );
  const unbound = rows.filter(({ status }) => status === 'unbound');
  problems.push(...unbound.map(({ clause }) => problemOf('unbound', { clause, file: null }, 'bound to no effect')));
  const repeated = [...known].filter((id) => clauses.filter((clause) => clause.id === id).length > 1);
  problems.push(
    ...repeated.map((clause) => problemOf('repeated-clause', { clause, file: null }, 'in more than one place')),
  );
  return { rows, problems, counts: countsOf(rows) };
}

function rowOf(clause: Clause, tests: string[]): CoverageRow {
  const kinds = [...new Set(clause.effects.map(({ effect }) => effect))];
  const row = { clause: clause.id, effect: kinds.join(', '), tests: [...new Set(tests)] };
  if (kinds.length === 0) return { ...row, status: 'unbound' };
  if (kinds.every((kind) => kind === 'informational')) return { ...row, status: 'informational' };
  return { ...row, status: row.tests.length > 0 ? 'proven' : 'pending' };
}

/** A proof holds when its file is there and carries the name of the test literally, between quotes of any kind. */
function faultOf(test: string, sources: ReadonlyMap<string, string>) {
  const colon = test.indexOf(': ');
  const [path, name] = [test.slice(0, colon), test.slice(colon + 2)];
  const source = sources.get(path);
  if (source === undefined) return { kind: 'missing-file' as const, message: `no file ${path}` };
  const there = ["'", '"', '`'].some((quote) => source.includes(`${quote}${name}${quote}`));
  return there ? null : { kind: 'missing-test' as const, message: `${path} has no test named "${name}"` };
}

function problemOf(
  kind: CoverageProblem['kind'],
  { clause, file }: { clause: string; file: string | null },
  message: string,
): CoverageProblem {
  return { kind, clause, file, message: `${clause}: ${message}` };
}

function countsOf(rows: readonly CoverageRow[]): Coverage['counts'] {
  const count = (status: CoverageRow['status']) => rows.filter((row) => row.status === status).length;
  return {
    clauses: rows.length,
    proven: count('proven'),
    pending: count('pending'),
    informational: count('informational'),
    unbound: count('unbound'),
  };
}
