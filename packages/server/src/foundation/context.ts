// SPDX-License-Identifier: EUPL-1.2
import type { Clock } from './clock/clock.ts';
import type { Database } from './database/database.ts';

/** What every use case needs: the data and the time. Anything else is an argument of its own. */
export type Context = { database: Database; clock: Clock };
