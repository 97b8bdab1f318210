// SPDX-License-Identifier: EUPL-1.2
import type { Arrow, Module } from './read-modules.ts';

export type Cycle = { file: string; arrow: Arrow; path: string[] };

/** Import cycles, one for each arrow that closes one. `import type` is left out: it is erased before anything runs. */
export function findCycles(modules: readonly Module[]): Cycle[] {
  const byFile = new Map(modules.map((module) => [module.file, module]));
  const done = new Set<string>();
  const open: string[] = [];
  const cycles: Cycle[] = [];
  const visit = (module: Module) => {
    open.push(module.file);
    for (const arrow of module.arrows) {
      const target = arrow.typeOnly ? undefined : byFile.get(arrow.to ?? '');
      if (!target || done.has(target.file)) continue;
      const at = open.indexOf(target.file);
      if (at === -1) visit(target);
      else cycles.push({ file: module.file, arrow, path: [...open.slice(at), target.file] });
    }
    open.pop();
    done.add(module.file);
  };
  for (const module of modules) if (!done.has(module.file)) visit(module);
  return cycles;
}
