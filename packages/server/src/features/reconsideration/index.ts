// SPDX-License-Identifier: EUPL-1.2
export { countReconsiderations, type ReconsiderationCount } from './count-reconsiderations.ts';
