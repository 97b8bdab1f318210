// SPDX-License-Identifier: EUPL-1.2

export const ruleMaking = {
  title: 'Scrivi e adotta',
};
