// SPDX-License-Identifier: EUPL-1.2

export const posts = {
  title: 'Bozze e post',
};
