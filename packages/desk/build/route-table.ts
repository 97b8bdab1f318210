// SPDX-License-Identifier: EUPL-1.2
import type { Route } from '@arengo/contract';
import type { Plugin } from 'vite';

const NAME = 'virtual:route-table';

/** Gives the browser the method, path, audit event and file of each route, and leaves the schemas at home. */
export function routeTable(): Plugin {
  return {
    name: 'arengo-route-table',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const { routes } = await import('@arengo/contract');
      const light = Object.entries<Route>(routes).map(([name, { method, path, audit, upload }]) => [
        name,
        { method, path, audit, upload },
      ]);
      return `export const routes = ${JSON.stringify(Object.fromEntries(light))};`;
    },
  };
}
