// SPDX-License-Identifier: EUPL-1.2

export const requestsRoutes = {} as const;
