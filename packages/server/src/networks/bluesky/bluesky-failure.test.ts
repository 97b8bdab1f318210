// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { XRPCError } from '@atproto/api';
import { NetworkBusy, NetworkOutcomeUnknown, NetworkRefused } from '../network.ts';
import { translateFailure } from './bluesky-failure.ts';

describe('what a failed call means', () => {
  const table: [string, unknown, boolean, string][] = [
    [
      'a wrong password',
      new XRPCError(401, 'AuthenticationRequired', 'Invalid identifier or password'),
      true,
      'credentials',
    ],
    ['a second factor', new XRPCError(401, 'AuthFactorTokenRequired', 'token'), true, 'credentials'],
    ['an unnamed 401', new XRPCError(401), false, 'credentials'],
    ['an unnamed 403', new XRPCError(403), false, 'forbidden'],
    ['an account taken down', new XRPCError(401, 'AccountTakedown', 'down'), true, 'forbidden'],
    ['a record that is no more', new XRPCError(400, 'RecordNotFound', 'gone'), true, 'gone'],
    [
      'a repository that is no more',
      new XRPCError(400, 'InvalidRequest', 'Could not find repo: did:plc:a'),
      true,
      'gone',
    ],
    ['an invalid record', new XRPCError(400, 'InvalidRequest', 'Invalid record'), false, 'invalid'],
    [
      'a lost answer to an order',
      new XRPCError(1, undefined, 'lost', undefined, { cause: new NetworkOutcomeUnknown('lost') }),
      false,
      'unknown',
    ],
    ['a lost answer to a question', new NetworkOutcomeUnknown('lost'), true, 'busy'],
    [
      'a rate limit',
      new XRPCError(1, undefined, 'x', undefined, { cause: new NetworkBusy('later', 3) }),
      false,
      'busy',
    ],
    ['an unreadable answer to an order', new XRPCError(1, undefined, 'Unexpected token <'), false, 'unknown'],
    ['an unreadable answer to a question', new XRPCError(1, undefined, 'Unexpected token <'), true, 'busy'],
    ['an answer against the schema to an order', new XRPCError(2), false, 'unknown'],
    ['an answer against the schema to a question', new XRPCError(2), true, 'invalid'],
  ];
  for (const [name, error, harmless, meaning] of table) {
    it(`${name} is ${meaning}`, () => {
      const failure = translateFailure(error, harmless);
      if (failure instanceof NetworkRefused) assert.equal(failure.code, meaning);
      else if (failure instanceof NetworkBusy) assert.equal(meaning, 'busy');
      else assert.ok(failure instanceof NetworkOutcomeUnknown && meaning === 'unknown', String(failure));
    });
  }
  it('a mistake of ours stays what it is', () => {
    const mistake = new TypeError('undefined is not a function');
    assert.equal(translateFailure(mistake, false), mistake);
  });
});
