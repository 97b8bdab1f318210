// SPDX-License-Identifier: EUPL-1.2

export const emergencyRoutes = {} as const;
