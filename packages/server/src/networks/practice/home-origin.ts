// SPDX-License-Identifier: EUPL-1.2
// The practice network of an installation stands in that installation, wherever it is reached today. Accounts and webhooks
// name it by a constant origin, so that a change of port or address leaves no stale ones behind.

export const HOME_ORIGIN = 'http://practice.internal';

/** A fetch that leads the constant origin to this installation, and goes nowhere else. */
export function atHome(home: () => string): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    if (!request.url.startsWith(`${HOME_ORIGIN}/`))
      throw new TypeError(`The practice network does not lead to ${new URL(request.url).origin}.`);
    return fetch(new Request(home() + request.url.slice(HOME_ORIGIN.length), request));
  };
}
