// SPDX-License-Identifier: EUPL-1.2
export { conductDuties } from './read-conduct.ts';
