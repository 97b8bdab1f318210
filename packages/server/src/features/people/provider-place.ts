// SPDX-License-Identifier: EUPL-1.2

/** The place to which the secret that the provider gave the body is sealed. */
export const providerPlace = (bodyId: string) => `oidc-provider/${bodyId}/client-secret`;
