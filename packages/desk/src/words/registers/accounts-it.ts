// SPDX-License-Identifier: EUPL-1.2

export const accounts = {
  title: 'Account',
};
