// SPDX-License-Identifier: EUPL-1.2
// What offices ask of the demonstration's newsroom: one request that its head has signed, one that waits for a signature.
import { askPublication, seeRequest, sendRequest, signRequest } from '../features/editorial/index.ts';
import { addPerson, findHeaded, findPersonByEmail } from '../features/people/index.ts';
import { outbox } from '../features/publishing/index.ts';
import type { Transaction } from '../foundation/database/database.ts';
import { CLERK, REQUESTS } from './valdoria.ts';

const DAY_MS = 24 * 60 * 60_000;

/** `password` is that of everybody here. */
export async function furnishRequests(tx: Transaction, password: string, at: Date): Promise<void> {
  const { headedBy, ...clerk } = CLERK;
  const officeOf = async (head: string) => {
    const person = await findPersonByEmail(tx, head);
    return person ? ((await findHeaded(tx, person.person_id))[0]?.office_id ?? null) : null;
  };
  const officeId = await officeOf(headedBy);
  await addPerson(tx, { ...clerk, officeId, password }, { actor: { kind: 'administrator' }, at });
  for (const { by, head, signed, days, ...said } of REQUESTS) {
    const [asker, boss] = [await findPersonByEmail(tx, by), await findPersonByEmail(tx, head)];
    const office = await officeOf(head);
    if (!asker || !boss || !office) continue;
    // In the middle of a morning.
    const wantedBy = `${new Date(at.getTime() + days * DAY_MS).toISOString().slice(0, 10)}T09:00:00Z`;
    const asking = { personId: asker.person_id, at };
    const requestId = await askPublication(tx, { ...NOTHING_ELSE, ...said, officeId: office, wantedBy }, asking);
    await sendRequest(tx, outbox, requestId, asking);
    const signing = { personId: boss.person_id, at };
    const { seal } = await seeRequest(tx, requestId, signing, outbox);
    if (signed) await signRequest(tx, outbox, requestId, seal, signing);
  }
}

const NOTHING_ELSE = {
  ...{ originatingBody: null, originatingGround: null, asker: null, outsideTerritory: false, publicInterest: null },
};
