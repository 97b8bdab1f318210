// SPDX-License-Identifier: EUPL-1.2
import type { Scene } from '../scene.ts';
import type { TestApp } from '../test-app.ts';

/** A right request for a route, in the scene. */
export type Example = {
  query?: (scene: Scene) => object;
  body?: (scene: Scene) => object;
  params?: (scene: Scene) => object;
  /** What has to be done first. Its answer is merged into the body. */
  before?: (scene: Scene, tested: TestApp) => Promise<object | undefined>;
  as?: 'approver';
  /** It founds a body: the record that it leaves is the first of that body, beside others. */
  inNewBody?: true;
};
