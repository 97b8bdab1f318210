// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';

const alphabet = '234567abcdefghijklmnopqrstuvwxyz';
const length = 13;
const clockBits = 10n;
/** 1 January 2020 in microseconds; 46 bits later is March 2022, before anybody wrote on this network. */
const windowStart = BigInt(Date.UTC(2020, 0, 1)) * 1000n;
const windowBits = 46n;

/**
 * The record key that a key of ours always leads to, so that a second try meets the first one's record. It has the shape
 * of a TID (atproto record-key specification), and a time in which no client made one: it can't meet a stranger's.
 */
export function deriveRecordKey(key: string): string {
  const digest = createHash('sha256').update(key, 'utf8').digest();
  const random = digest.readBigUInt64BE(0);
  const time = windowStart + (random & ((1n << windowBits) - 1n));
  const clock = random >> (64n - clockBits);
  return encodeTid((time << clockBits) | clock);
}

function encodeTid(value: bigint): string {
  let text = '';
  for (let rest = value, place = 0; place < length; place++, rest >>= 5n) {
    text = alphabet.charAt(Number(rest & 31n)) + text;
  }
  return text;
}
