// SPDX-License-Identifier: EUPL-1.2
export { type Act, actInForce, citeAct } from './act.ts';
export { findAct } from './acts-store.ts';
export { registerAct } from './register-act.ts';
