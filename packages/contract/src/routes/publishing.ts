// SPDX-License-Identifier: EUPL-1.2

export const publishingRoutes = {} as const;
