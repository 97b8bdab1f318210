// SPDX-License-Identifier: EUPL-1.2
// The shape of one route: what it takes, what it answers, who may call it and what the record says of it.
import type { z } from 'zod';

/**
 * Who may call. `public` is said aloud; `signed-in` is any person of the body; a power is held on at least one account
 * (the use case then checks the account at hand);
 * `govern` is `manage` over the whole body: an act that gives it names no account.
 */
export const PERMISSIONS = [
  'public',
  'signed-in',
  'see',
  'draft',
  'publish',
  'approve',
  'moderate',
  'answer',
  'read-messages',
  'manage',
  'govern',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Fastify form, kebab-case: `/api/v1/cases/:caseId`. */
  path: string;
  summary: string;
  permission: Permission;
  /** Name of the record that a successful call leaves, or null where it changes nothing. */
  audit: string | null;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  /** Takes a file instead of a body: multipart/form-data with one part named `file`. */
  upload?: Upload;
  /** Absent = 204 without a body. */
  reply?: z.ZodType;
  /** Answers the bytes of a file instead of a reply; `stream` = as they are made. */
  download?: true | 'stream';
};

/** `types` are media types, judged by the content of the file. */
export type Upload = { maxBytes: number; types: readonly string[] };
/** A file with its name; `mediaType` is what its content was judged to be. */
export type GivenFile = { name: string; bytes: Uint8Array };
export type KeptFile = GivenFile & { mediaType: string };
/** A text that is made while it is sent. */
export type StreamedFile = { name: string; mediaType: string; pieces: AsyncIterable<string> };

/** Keeps the exact types of a route; one without a permission or an audit event does not compile. */
export function route<const R extends Route>(definition: R): R {
  return definition;
}

type Of<R, K extends string> = R extends { [key in K]: infer S extends z.ZodType } ? S : never;
export type ParamsOf<R> = z.output<Of<R, 'params'>>;
export type QueryOf<R> = z.output<Of<R, 'query'>>;
/** Of a route that takes a file, the file. */
export type BodyOf<R> = R extends { upload: Upload } ? KeptFile : z.output<Of<R, 'body'>>;
export type ReplyOf<R> = R extends { download: true }
  ? KeptFile
  : R extends { download: 'stream' }
    ? StreamedFile
    : [Of<R, 'reply'>] extends [never]
      ? undefined
      : z.output<Of<R, 'reply'>>;
/** What a caller writes, before defaults are filled in. */
export type BodyInput<R> = R extends { upload: Upload } ? GivenFile : z.input<Of<R, 'body'>>;
export type QueryInput<R> = z.input<Of<R, 'query'>>;
