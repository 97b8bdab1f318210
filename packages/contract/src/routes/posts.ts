// SPDX-License-Identifier: EUPL-1.2

export const postsRoutes = {} as const;
