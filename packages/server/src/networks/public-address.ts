// SPDX-License-Identifier: EUPL-1.2
import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { NetworkRefused } from './network.ts';

export type ResolvedAddress = { address: string; family: number };
/** Answers every address of a name, as the system would use them. Rejects with a DNS error code. */
export type Resolve = (hostname: string) => Promise<ResolvedAddress[]>;

/** Public by range, yet they answer only from inside a data centre: Azure's wire server. */
const insideAddresses = new Set(['168.63.129.16']);

/** True for an address that anybody on the Internet may reach (IANA special-purpose registries, RFC 6890). */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return parsed.range() === 'unicast' && !insideAddresses.has(parsed.toString());
}

/** Throws NetworkRefused('forbidden') when the host is written as an address that is not public. */
export function refusePrivateLiteral(hostname: string): void {
  const literal = hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(literal) && !isPublicAddress(literal)) throw privateAddress(hostname);
}

/**
 * A `lookup` for net.connect that refuses names of private addresses. The socket goes to the very address that was
 * looked at, so a name that changes its answer (DNS rebinding) gains nothing. One private answer refuses them all.
 */
export function createGuardedLookup(resolve: Resolve = resolveBySystem): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const [first] = addresses;
        if (!first) return callback(new Error(`${hostname} has no address`), '', 0);
        if (!addresses.every(({ address }) => isPublicAddress(address)))
          return callback(privateAddress(hostname), '', 0);
        return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    );
  };
}

function privateAddress(hostname: string): NetworkRefused {
  return new NetworkRefused('forbidden', `${hostname} is not a public address: no request goes there`);
}

function resolveBySystem(hostname: string): Promise<ResolvedAddress[]> {
  return new Promise((done, fail) => {
    systemLookup(hostname, { all: true }, (error, addresses) => (error ? fail(error) : done(addresses)));
  });
}
