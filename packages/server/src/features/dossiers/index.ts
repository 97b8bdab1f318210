// SPDX-License-Identifier: EUPL-1.2
export { dossierDuties } from './dossier-duties.ts';
