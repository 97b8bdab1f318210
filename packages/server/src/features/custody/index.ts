// SPDX-License-Identifier: EUPL-1.2
export { custodyDuties } from './custody-duties.ts';
export { rotationDueFor } from './rotation-due-for.ts';
