// SPDX-License-Identifier: EUPL-1.2
// The direction of imports (DESIGN, section 4), read from every source file. Usage: node checks/arrows.ts [ROOT]
import { resolve } from 'node:path';
import { findCycles } from './arrows/cycles.ts';
import { checkFeatureFiles } from './arrows/feature-files.ts';
import { placeOf } from './arrows/place.ts';
import { type Module, readModules } from './arrows/read-modules.ts';
import { breachOf, mayReadEnvironment } from './arrows/rules.ts';

export type ArrowCheck = { modules: number; arrows: number; violations: string[] };

/** Every violation under `root`, as `file:line from -> to: rule`. Having read nothing is a violation too. */
export async function checkArrows(root: string): Promise<ArrowCheck> {
  const modules = await readModules(root);
  const cycles = findCycles(modules).map(
    ({ file, arrow, path }) => `${file}:${arrow.line} ${file} -> ${arrow.to}: import cycle: ${path.join(' -> ')}`,
  );
  const violations = [
    ...(modules.length === 0 ? [`${root}: no module was read`] : []),
    ...modules.flatMap(violationsOf),
    ...cycles,
    ...(await checkFeatureFiles(root, modules)),
  ];
  return { modules: modules.length, arrows: modules.flatMap(({ arrows }) => arrows).length, violations };
}

function violationsOf({ file, arrows, environment, faults }: Module): string[] {
  const from = placeOf(file);
  const read = mayReadEnvironment(from) ? [] : environment;
  return [
    ...faults.map(({ line, what }) => `${file}:${line} ${what}`),
    ...read.map((line) => `${file}:${line} process.env: the environment is read in foundation/config only`),
    ...arrows.flatMap(({ to, specifier, line }) => {
      const breach = to === null ? null : breachOf(from, placeOf(to), specifier);
      return breach === null ? [] : [`${file}:${line} ${file} -> ${to}: ${breach}`];
    }),
  ];
}

if (import.meta.main) {
  const { modules, arrows, violations } = await checkArrows(resolve(process.argv[2] ?? `${import.meta.dirname}/..`));
  for (const violation of violations) console.log(violation);
  console.log(`${modules} modules, ${arrows} arrows, ${violations.length} violations`);
  process.exitCode = violations.length > 0 ? 1 : 0;
}
