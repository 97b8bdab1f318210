// SPDX-License-Identifier: EUPL-1.2
// Writes packs/policy.schema.json, which editors use to complete and check policy files.
import { writeFileSync } from 'node:fs';
import { jsonSchemaText } from './json-schema.ts';

writeFileSync(new URL('../../../packs/policy.schema.json', import.meta.url), jsonSchemaText());
