// SPDX-License-Identifier: EUPL-1.2
import { routes } from '@arengo/contract';
import { romeDay } from '../../foundation/clock/rome.ts';
import type { Context } from '../../foundation/context.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { byGovernment } from '../authority/index.ts';
import { countRatings, everyRating, ratingsWithWords } from './clarity-store.ts';
import { pageRatings, ratingsCsv, viewWords } from './clarity-views.ts';
import { removeRatingWords } from './remove-rating-words.ts';

export function clarityRoutes(door: Doorway, needs: Context): void {
  const { database, clock } = needs;
  mountRoute(door, routes.readClarity, ({ caller }) =>
    database.readInBody(caller.bodyId, async (tx) => ({
      pages: pageRatings(await countRatings(tx)),
      words: (await ratingsWithWords(tx)).map(viewWords),
    })),
  );
  mountRoute(door, routes.exportClarity, ({ caller }) =>
    database.readInBody(caller.bodyId, async (tx) => ({
      name: `chiarezza-delle-pagine-${romeDay(clock.now())}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      bytes: Buffer.from(ratingsCsv(await everyRating(tx))),
    })),
  );
  mountRoute(door, routes.removeRatingWords, async ({ caller, params }) => {
    await byGovernment(needs, caller, (tx, by) => removeRatingWords(tx, params.ratingId, by));
    return undefined;
  });
}
