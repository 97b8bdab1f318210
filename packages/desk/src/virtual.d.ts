// SPDX-License-Identifier: EUPL-1.2
declare module 'virtual:route-table' {
  export const routes: typeof import('@arengo/contract').routes;
}
declare module 'virtual:icon-sprite' {
  /** Address of the file with the symbols. */
  export const sprite: string;
}
