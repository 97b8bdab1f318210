// SPDX-License-Identifier: EUPL-1.2
// publiccode.yml against what version 0.7.0 of the standard makes mandatory. The official validator (publiccode-parser-go)
// also asks the network; this can run anywhere.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from './run-command.ts';

const text = z.string().trim().min(1);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2026-11-21');
const contact = z.looseObject({ name: text });

const description = z.looseObject({
  shortDescription: text.max(150),
  longDescription: text.min(150).max(10_000),
  features: z.array(text).min(1),
  screenshots: z.array(text).default([]),
});

const maintenance = z.discriminatedUnion('type', [
  z.looseObject({ type: z.enum(['internal', 'community']), contacts: z.array(contact).min(1) }),
  z.looseObject({ type: z.literal('contract'), contractors: z.array(contact.extend({ until: date })).min(1) }),
  z.looseObject({ type: z.literal('none') }),
]);

const publiccode = z.looseObject({
  publiccodeYmlVersion: z.enum(['0.7', '0.7.0']),
  name: text,
  url: z.url({ protocol: /^https?$/ }),
  releaseDate: date.optional(),
  platforms: z.array(text).min(1),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.enum([
    'standalone/mobile',
    'standalone/iot',
    'standalone/desktop',
    'standalone/web',
    'standalone/backend',
    'standalone/other',
    'addon',
    'library',
    'configurationFiles',
  ]),
  description: z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/), description),
  legal: z.looseObject({ license: text }),
  maintenance,
  localisation: z.looseObject({ localisationReady: z.boolean(), availableLanguages: z.array(text).min(1) }),
  /** Deprecated since 0.7.0. */
  IT: z.never().optional(),
  it: z.never().optional(),
});

const file: unknown = parse(await readFile(join(root, 'publiccode.yml'), 'utf8'));

test('publiccode.yml has every mandatory field of 0.7.0', () => {
  const { error } = publiccode.safeParse(file);
  assert.equal(error, undefined, error && z.prettifyError(error));
});

const lacking = [
  'publiccodeYmlVersion',
  'name',
  'url',
  'platforms',
  'developmentStatus',
  'softwareType',
  'description',
  'legal',
  'maintenance',
  'localisation',
];
for (const field of lacking) {
  test(`a file without ${field} is refused`, () => {
    const { [field]: _, ...rest } = file as Record<string, unknown>;
    assert.equal(publiccode.safeParse(rest).success, false);
  });
}

test('maintenance by a community names whom to write to', () => {
  const community = { ...(file as object), maintenance: { type: 'community' } };
  assert.equal(publiccode.safeParse(community).success, false);
});

test('it describes itself in Italian and English, and says what the product says', async () => {
  const known = publiccode.parse(file);
  assert.deepEqual(Object.keys(known.description).sort(), ['en', 'it']);
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  assert.equal(known.legal.license, manifest.license);
  assert.equal(known.softwareVersion, manifest.version);
});

test('its screenshots are in the repository', () => {
  const shown = Object.values(publiccode.parse(file).description).flatMap(({ screenshots }) => screenshots);
  assert.deepEqual(
    shown.filter((path) => !existsSync(join(root, path))),
    [],
  );
});
