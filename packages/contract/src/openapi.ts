// SPDX-License-Identifier: EUPL-1.2
// OpenAPI 3.1 made from the route table, as the Italian interoperability guidelines ask (ModI: RAC_GEN_001, RAC_REST).
import { z } from 'zod';
import type { Route, Upload } from './route.ts';
import { routes } from './routes.ts';
import { problem } from './schemas/shared.ts';

export const API_VERSION = '1.0.0';

type Json = Record<string, unknown>;

/** The document that describes the whole API. `serverUrl` is where this installation answers. */
export function openApi(serverUrl: string): Json {
  const paths: Record<string, Json> = {};
  for (const [name, route] of Object.entries(routes) as [string, Route][]) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(name, route) };
  }
  paths['/status'] = { get: statusOperation() };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Arengo',
      version: API_VERSION,
      summary: 'The desk of a public body for its official social media accounts',
      'x-summary': 'La scrivania da cui un ente governa e modera i propri account istituzionali',
      description: 'API of the desk. Sessions are cookies; errors are problem documents in Italian and English.',
      termsOfService: `${serverUrl}/`,
      contact: { name: 'Arengo', url: serverUrl },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      'x-api-id': 'arengo',
    },
    servers: [{ url: serverUrl, description: 'This installation', 'x-sandbox': true }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'arengo_session', description: 'Given by signIn' },
      },
      schemas: { Problem: schemaOf(problem) },
    },
  };
}

function operation(name: string, route: Route): Json {
  const success = route.download
    ? { 200: fileAnswer(route.summary) }
    : route.reply
      ? { 200: answer(route.summary, route.reply) }
      : { 204: { description: 'Done', headers: limits() } };
  return {
    operationId: name,
    summary: route.summary,
    description: `${route.summary}. Permission: ${route.permission}. Record: ${route.audit ?? 'none'}.`,
    tags: [route.path.split('/')[3] ?? 'api'],
    ...(route.permission === 'public' ? { security: [] } : { security: [{ session: [] }] }),
    parameters: [...parametersOf('path', route.params), ...parametersOf('query', route.query)],
    ...(route.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body) } } } }
      : {}),
    ...(route.upload ? { requestBody: uploadBody(route.upload) } : {}),
    responses: { ...success, ...problems(route) },
  };
}

function statusOperation(): Json {
  const ok = z.object({ status: z.literal('ok') });
  return {
    operationId: 'readStatus',
    summary: 'Whether the service works',
    description: 'Whether the service works. Permission: public. Record: none.',
    tags: ['status'],
    security: [],
    parameters: [],
    responses: {
      200: answer('It works', ok),
      503: problemAnswer('The database does not answer'),
      default: problemAnswer('Another problem'),
    },
  };
}

function problems(route: Route): Json {
  return {
    400: problemAnswer('The request is not as it should be'),
    ...(route.permission === 'public' ? {} : { 401: problemAnswer('No session') }),
    403: problemAnswer('A rule, or the lack of an act, says no'),
    404: problemAnswer('There is no such thing in this body'),
    409: problemAnswer('It has changed meanwhile'),
    429: problemAnswer('Too many requests'),
    default: problemAnswer('Another problem'),
  };
}

const limits = () => ({
  'x-ratelimit-limit': { description: 'Requests allowed in a minute', schema: { type: 'integer', format: 'int32' } },
  'x-ratelimit-remaining': {
    description: 'Requests left in this minute',
    schema: { type: 'integer', format: 'int32' },
  },
  'x-ratelimit-reset': {
    description: 'Seconds until the count begins again',
    schema: { type: 'integer', format: 'int32' },
  },
});

function answer(description: string, reply: z.ZodType): Json {
  return { description, headers: limits(), content: { 'application/json': { schema: schemaOf(reply, 'output') } } };
}

function uploadBody({ maxBytes, types }: Upload): Json {
  const file = { type: 'string', format: 'binary', maxLength: maxBytes, description: `One of: ${types.join(', ')}` };
  const schema = { type: 'object', properties: { file }, required: ['file'] };
  return { required: true, content: { 'multipart/form-data': { schema } } };
}

function fileAnswer(description: string): Json {
  const schema = { type: 'string', format: 'binary' };
  return { description, headers: limits(), content: { 'application/octet-stream': { schema } } };
}

function problemAnswer(description: string): Json {
  const schema = { $ref: '#/components/schemas/Problem' };
  return { description, headers: limits(), content: { 'application/problem+json': { schema } } };
}

function parametersOf(place: 'path' | 'query', schema: z.ZodType | undefined): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

/** JSON Schema of draft 2020-12, with the integer formats that the guidelines ask for. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output' = 'input'): Json {
  const made = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.type === 'integer') jsonSchema.format = 'int64';
      if (jsonSchema.type === 'number') jsonSchema.format = 'double';
    },
  }) as Json;
  const { $schema: _dialect, ...rest } = made;
  return rest;
}
