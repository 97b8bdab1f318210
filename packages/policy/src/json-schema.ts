// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { policy } from './schema.ts';

/** JSON Schema (draft 7, the one that YAML editors know) of a policy file. What the schema can't say, `readPolicy` checks. */
export function jsonSchemaOfPolicy(): object {
  const schema = z.toJSONSchema(policy, { target: 'draft-7', io: 'input', reused: 'ref' });
  return { ...schema, title: 'Arengo policy' };
}

/** The text of `packs/policy.schema.json`. */
export function jsonSchemaText(): string {
  return `${JSON.stringify(jsonSchemaOfPolicy(), null, 2)}\n`;
}
