// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToLog } from './path-to-log.ts';

const rows: [string, string | undefined, string][] = [
  ['/enti/valdoria/decisioni/pQ8r', '/enti/:body/decisioni/:key', '/enti/:body/decisioni/:key'],
  [
    '/enti/valdoria/privacy/richiesta/a/copia?x=1',
    '/enti/:body/privacy/richiesta/:key/copia',
    '/enti/:body/privacy/richiesta/:key/copia',
  ],
  ['/calendario/abc.ics', '/calendario/:secret.ics', '/calendario/:secret.ics'],
  ['/api/v1/cases/0190?after=2', '/api/v1/cases/:caseId', '/api/v1/cases/0190'],
  ['/enti/valdoria/verifica?account=anna', '/enti/:body/verifica', '/enti/valdoria/verifica'],
  ['/nowhere?name=anna', undefined, '/nowhere'],
];
for (const [url, route, logged] of rows) {
  test(`of ${url} the log has ${logged}`, () => assert.equal(pathToLog(url, route), logged));
}
