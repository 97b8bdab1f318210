// SPDX-License-Identifier: EUPL-1.2
// A register of acts over a database of its own, at a moment of the tests' choice.
import type { Transaction } from '../../foundation/database/database.ts';
import { createFakeClock, type FakeClock } from '../../testing/fake-clock.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { type Act, draftAct, findAct, registerAct } from './index.ts';

export type Register = {
  test: TestDatabase;
  clock: FakeClock;
  bodyId: string;
  by(): { actor: { kind: 'administrator' }; at: Date };
  in<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** A decree of the mayor. */
  decree(number: string, date: string, subject?: string): Promise<string>;
  draft(subject?: string): Promise<string>;
  read(actId: string): Promise<Act>;
};

export const BODY = '019aa0a6-0000-7000-8000-00000000000b';

/** The clock stands at noon of 10 March 2026 in Rome. */
export async function openRegister(): Promise<Register> {
  const test = await createTestDatabase();
  const clock = createFakeClock('2026-03-10T12:00:00+01:00');
  const by = () => ({ actor: { kind: 'administrator' as const }, at: clock.now() });
  const within = <T>(work: (tx: Transaction) => Promise<T>) => test.database.inBody(BODY, work);
  await within((tx) =>
    tx.kysely
      .insertInto('body')
      .values({ body_id: BODY, slug: 'prova', name: 'Comune di Prova', created_at: clock.now() })
      .execute(),
  );
  return {
    test,
    clock,
    bodyId: BODY,
    by,
    in: within,
    decree: (number, date, subject = 'Prova') =>
      within((tx) => registerAct(tx, { organ: 'mayor', kind: 'decree', number, date, subject }, by())),
    draft: (subject = 'Prova') => within((tx) => draftAct(tx, { organ: 'mayor', kind: 'decree', subject }, by())),
    async read(actId) {
      const act = await within((tx) => findAct(tx, actId));
      if (!act) throw new Error('the act is not there');
      return act;
    },
  };
}
