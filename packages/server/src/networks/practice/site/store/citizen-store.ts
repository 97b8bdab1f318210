// SPDX-License-Identifier: EUPL-1.2
// The invented citizens. Anybody may play any of them.
import type { Kysely, Selectable } from 'kysely';
import type { CitizensTable, PracticeTables } from '../tables.ts';
import { handleFrom } from '../text-rules.ts';

export type Citizen = Selectable<CitizensTable>;
export type CitizenStore = ReturnType<typeof citizenStore>;

export function citizenStore(db: Kysely<PracticeTables>) {
  return {
    async byId(id: string): Promise<Citizen | null> {
      return (await db.selectFrom('citizens').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
    },

    async byHandle(handle: string): Promise<Citizen | null> {
      return (await db.selectFrom('citizens').selectAll().where('handle', '=', handle).executeTakeFirst()) ?? null;
    },

    /** The citizen with exactly this name, who joins now if there is none. Other names with the same handle get a number. */
    async called(displayName: string, at: Date): Promise<Citizen> {
      const known = await db
        .selectFrom('citizens')
        .selectAll()
        .where('displayName', '=', displayName)
        .orderBy('id')
        .executeTakeFirst();
      if (known) return known;
      const handle = handleFrom(displayName);
      return (await join(db, handle, displayName, at)) ?? joinNumbered(db, handle, displayName, at);
    },
  };
}

async function join(db: Kysely<PracticeTables>, handle: string, displayName: string, at: Date) {
  return db
    .insertInto('citizens')
    .values({ handle, displayName, joinedAt: at })
    .onConflict((conflict) => conflict.column('handle').doNothing())
    .returningAll()
    .executeTakeFirst();
}

async function joinNumbered(db: Kysely<PracticeTables>, handle: string, displayName: string, at: Date) {
  for (let number = 2; ; number++) {
    const citizen = await join(db, `${handle}-${number}`, displayName, at);
    if (citizen) return citizen;
  }
}
