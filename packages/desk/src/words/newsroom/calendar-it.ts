// SPDX-License-Identifier: EUPL-1.2

export const calendar = {
  title: 'Calendario e piani',
};
