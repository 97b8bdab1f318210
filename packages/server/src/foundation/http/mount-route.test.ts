// SPDX-License-Identifier: EUPL-1.2
// A route mounted: permission first, then the schemas, then the handler.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Permission, route } from '@arengo/contract';
import Fastify from 'fastify';
import { z } from 'zod';
import type { Caller } from './caller.ts';
import { mountRoute } from './mount-route.ts';
import { problemOf } from './problem.ts';

const definition = route({
  method: 'PUT',
  path: '/things/:thingId',
  summary: 'A thing',
  permission: 'moderate',
  audit: null,
  params: z.object({ thingId: z.uuid() }),
  body: z.object({ words: z.string().default('nothing said') }),
  reply: z.object({ words: z.string() }),
});
const thing = '/things/00000000-0000-7000-8000-000000000000';

function serve(permissions: Permission[] | null) {
  const fastify = Fastify();
  const heard: string[] = [];
  fastify.setErrorHandler((error, _request, reply) => {
    const problem = problemOf(error);
    return reply.code(problem.status).send(problem);
  });
  const caller: Omit<Caller, 'permissions'> = {
    bodyId: 'body',
    personId: 'person',
    sessionHash: Buffer.alloc(0),
    sessionEndsAt: new Date(),
  };
  const authenticate = async () => permissions && { ...caller, permissions: new Set(permissions) };
  mountRoute({ fastify, authenticate }, definition, async ({ body, caller: who }) => {
    heard.push(`${who.personId}: ${body.words}`);
    return { words: body.words };
  });
  return { fastify, heard };
}

describe('a route', () => {
  const rows: { what: string; permissions: Permission[] | null; url?: string; status: number }[] = [
    { what: 'nobody: 401, before the input is looked at', permissions: null, url: '/things/x', status: 401 },
    {
      what: 'who lacks the permission: 403, before the input is looked at',
      permissions: ['see'],
      url: '/things/x',
      status: 403,
    },
    { what: 'who may, with a wrong id: 400', permissions: ['moderate'], url: '/things/x', status: 400 },
    { what: 'who may: 200', permissions: ['moderate'], status: 200 },
  ];
  for (const { what, permissions, url = thing, status } of rows) {
    test(`asked by ${what}`, async () => {
      const { fastify, heard } = serve(permissions);
      const answer = await fastify.inject({ method: 'PUT', url, payload: {} });
      assert.equal(answer.statusCode, status);
      assert.deepEqual(heard, status === 200 ? ['person: nothing said'] : []);
    });
  }

  test('answers what is not to be kept by caches', async () => {
    const { fastify } = serve(['moderate']);
    const answer = await fastify.inject({ method: 'PUT', url: thing, payload: { words: 'ciao' } });
    assert.deepEqual(answer.json(), { words: 'ciao' });
    assert.equal(answer.headers['cache-control'], 'no-store');
  });
});
