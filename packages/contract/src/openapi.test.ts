// SPDX-License-Identifier: EUPL-1.2
// The properties that the rule set of the Italian guidelines asserts, asserted by ourselves.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openApi } from './openapi.ts';
import { routes } from './routes.ts';

type Operation = {
  operationId: string;
  summary: string;
  responses: Record<string, { headers?: object; content?: Record<string, { schema: object }> }>;
  requestBody?: object;
  parameters: { name: string; in: string }[];
  security: object[];
};
const document = openApi('https://arengo.example') as {
  info: Record<string, unknown>;
  servers: { url: string; description: string }[];
  paths: Record<string, Record<string, Operation>>;
};
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

test('every route is described once', () => {
  assert.equal(operations.length, Object.keys(routes).length + 1);
  const ids = operations.map(({ operation }) => operation.operationId);
  assert.equal(new Set(ids).size, ids.length);
});

test('contact, summary, semantic version and described servers are there', () => {
  assert.ok(document.info.contact && document.info['x-summary'] && document.info.termsOfService);
  assert.match(String(document.info.version), /^\d+\.\d+\.\d+$/);
  assert.ok(document.servers.every((server) => server.description !== ''));
});

for (const { path, method, operation } of operations) {
  test(`${method.toUpperCase()} ${path}: problems are problem+json, limits are told, paths are kebab-case`, () => {
    for (const [status, response] of Object.entries(operation.responses)) {
      const types = Object.keys(response.content ?? {});
      if (status.startsWith('2')) assert.ok(types.every((type) => /^application\/(json|octet-stream)$/.test(type)));
      else assert.deepEqual(types, ['application/problem+json']);
      assert.ok(response.headers, status);
    }
    assert.ok(operation.responses.default);
    if (method === 'get') assert.equal(operation.requestBody, undefined);
    if (operation.responses['204']) assert.equal(operation.responses['204'].content, undefined);
    assert.match(path, /^(\/([a-z0-9-]+|\{\w+\}))+$/);
    assert.ok(
      operation.parameters.every(({ name, in: place }) => place !== 'query' || !/token|key|password/i.test(name)),
    );
  });
}

test('no answer is a bare array, and numbers say their format', () => {
  for (const { operation } of operations) {
    const schema = operation.responses['200']?.content?.['application/json']?.schema;
    if (schema) assert.equal((schema as { type?: string }).type, 'object');
  }
  const text = JSON.stringify(document);
  assert.doesNotMatch(text, /"type":"integer"(?![^{}]*"format")/);
});
