// SPDX-License-Identifier: EUPL-1.2

export const people = {
  title: 'Persone e uffici',
};
