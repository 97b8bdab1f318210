// SPDX-License-Identifier: EUPL-1.2
import type { Words } from '../it.ts';

export const calendar: Words['calendar'] = {
  title: 'Calendar and plans',
};
