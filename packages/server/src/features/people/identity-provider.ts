// SPDX-License-Identifier: EUPL-1.2
// What is said to the body's provider of identities: OpenID Connect, code flow with PKCE (RFC 7636), state and nonce.
import * as oidc from 'openid-client';

export type Provider = { issuer: string; clientId: string; clientSecret: string };
/** The way out: public addresses over HTTPS, and what the configuration names. */
export type Outgoing = typeof globalThis.fetch;

/** Whom the provider says that somebody is. The address counts only if the provider has verified it. */
export type Identity = { issuer: string; subject: string; email: string | null };

const TIMEOUT_SECONDS = 10;

/** Reads the provider's own description. Throws ProviderUnreachableError. */
export async function discoverProvider(outgoing: Outgoing, provider: Provider): Promise<oidc.Configuration> {
  const issuer = new URL(provider.issuer);
  // Whether an address without encryption may be reached is for the way out to say, which refuses it unless it is named.
  const plain = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
  try {
    return await oidc.discovery(issuer, provider.clientId, provider.clientSecret, undefined, {
      [oidc.customFetch]: (url, options) => outgoing(url, asInit(options)),
      execute: plain,
      timeout: TIMEOUT_SECONDS,
    });
  } catch (cause) {
    throw new ProviderUnreachableError('The provider of identities does not answer as one.', { cause });
  }
}

export class ProviderUnreachableError extends Error {
  override readonly name = 'ProviderUnreachableError';
}

function asInit({ method, headers, body, redirect, signal }: oidc.CustomFetchOptions): RequestInit {
  return { method, headers, redirect, ...(body == null ? {} : { body }), ...(signal ? { signal } : {}) };
}

export type Question = { url: URL; state: string; nonce: string; verifier: string };

/** Where the browser goes, and what the answer must match. */
export async function askProvider(configuration: oidc.Configuration, redirectUri: string): Promise<Question> {
  const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
  const url = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: 'openid email',
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  return { url, state, nonce, verifier };
}

/** Redeems the code that came back. Throws when state, nonce, signature, issuer, audience or times do not hold. */
export async function redeemCode(
  configuration: oidc.Configuration,
  cameBackTo: URL,
  { state, nonce, verifier }: Omit<Question, 'url'>,
): Promise<Identity> {
  const tokens = await oidc.authorizationCodeGrant(configuration, cameBackTo, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error('The provider gave no identity.');
  const told: Told =
    claims.email === undefined ? await userInfo(configuration, tokens.access_token, claims.sub) : claims;
  const verified = told.email_verified === true && typeof told.email === 'string';
  return { issuer: claims.iss, subject: claims.sub, email: verified ? String(told.email).toLowerCase() : null };
}

type Told = { readonly [claim: string]: unknown };

async function userInfo(configuration: oidc.Configuration, token: string, subject: string): Promise<Told> {
  if (!configuration.serverMetadata().userinfo_endpoint) return {};
  return oidc.fetchUserInfo(configuration, token, subject);
}
