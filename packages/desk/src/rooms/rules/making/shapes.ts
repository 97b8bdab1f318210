// SPDX-License-Identifier: EUPL-1.2
import { jsonSchemaOfPolicy } from '@arengo/policy';
import { effectShapes, type Shape } from './effect-shape.ts';

let known: ReadonlyMap<string, Shape> | null = null;

/** The form of a kind of effect; made once, when the first is shown. */
export function shapeOfEffect(kind: string): Shape | undefined {
  known ??= effectShapes(jsonSchemaOfPolicy());
  return known.get(kind);
}
