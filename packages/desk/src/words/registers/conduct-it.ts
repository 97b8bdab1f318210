// SPDX-License-Identifier: EUPL-1.2

export const conduct = {
  title: 'Condotta del personale',
};
