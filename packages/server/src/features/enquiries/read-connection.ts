// SPDX-License-Identifier: EUPL-1.2
// The accounts that the citizen connected, and the one thread of what they ask.
import type { EnquiryView } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { askAuthority } from '../authority/index.ts';
import { codesWaiting, connectedWith, connectionsAmong, type Made, placesOf } from './connections-store.ts';
import { mayConnect } from './contact.ts';
import { type EnquiryRowFound, namesOf, rowsOf } from './enquiries-store.ts';
import { personOf, viewRow } from './enquiries-views.ts';
import { type By, mayRead, maySee, type Ruled } from './enquiry-at-hand.ts';
import { codeOfConnection, NOT_IN_CHARGE } from './give-code.ts';

type View = EnquiryView['connection'];

/** `take`: whether the person may handle the enquiry. What they may not see of the other accounts is left out. */
export async function viewConnection(
  tx: Transaction,
  row: EnquiryRowFound,
  { asked, take, by }: { asked: Ruled['asked']; take: EnquiryView['may']['take']; by: By },
): Promise<View> {
  const others = (await connectedWith(tx, [row.author_id])).get(row.author_id) ?? [];
  return {
    given: await viewGiven(tx, row, by),
    links: await viewLinks(tx, row, { authorIds: [row.author_id, ...others], by }),
    thread: others.length === 0 ? [] : await viewThread(tx, [row.author_id, ...others], others.length, by),
    give: mayGiveCode(row, { asked, take, by }),
  };
}

function mayGiveCode(
  row: EnquiryRowFound,
  { asked, take, by }: { asked: Ruled['asked']; take: EnquiryView['may']['take']; by: By },
): View['give'] {
  const verdict = mayConnect(asked);
  if (!verdict.lawful) return { granted: false, because: verdict.because };
  if (!take.granted) return take;
  return row.taken_by === by.personId ? take : { granted: false, because: NOT_IN_CHARGE };
}

async function viewGiven(tx: Transaction, row: EnquiryRowFound, by: By): Promise<View['given']> {
  const code = (await codesWaiting(tx)).find(({ authorId, until }) => authorId === row.author_id && until > by.at);
  if (!code) return null;
  const names = await namesOf(tx, [code.givenBy]);
  return {
    by: { id: code.givenBy, name: names.get(code.givenBy) ?? '' },
    ...{ at: code.givenAt.toISOString(), until: code.until.toISOString() },
    code: row.taken_by === by.personId ? await codeOfConnection(tx, code.connectionId) : null,
  };
}

async function viewThread(
  tx: Transaction,
  authorIds: readonly string[],
  connected: number,
  by: By,
): Promise<View['thread']> {
  const thread: View['thread'] = [];
  for (const row of await rowsOf(tx, authorIds)) {
    if (await maySee(tx, row, by))
      thread.push(viewRow(row, { at: by.at, readable: await mayRead(tx, row, by), connected }));
  }
  return thread;
}

async function viewLinks(
  tx: Transaction,
  row: EnquiryRowFound,
  { authorIds, by }: { authorIds: readonly string[]; by: By },
): Promise<View['links']> {
  const found = await connectionsAmong(tx, authorIds);
  const shown = found.filter((one) => !one.ended_at || [one.author_id, one.other_author_id].includes(row.author_id));
  const otherEnd = (one: Made) =>
    one.other_author_id === row.author_id
      ? { authorId: one.author_id, itemId: one.enquiry_id }
      : { authorId: one.other_author_id, itemId: one.item_id };
  const ends = shown.map(otherEnd);
  const places = await placesOf(
    tx,
    ends.map(({ itemId }) => itemId),
    ends.map(({ authorId }) => authorId),
  );
  const names = await namesOf(
    tx,
    shown.map(({ ended_by }) => ended_by),
  );
  const links: View['links'] = [];
  for (const one of shown) {
    const { authorId, itemId } = otherEnd(one);
    const author = places.authors.get(authorId);
    const readable = await mayKnow(tx, places.items.get(itemId), by);
    const ender = personOf(one.ended_by, names.get(one.ended_by ?? ''));
    links.push({
      ...{
        id: one.connection_id,
        network: author?.network ?? '',
        author: readable ? (author?.display_name ?? '') : '',
      },
      at: one.connected_at.toISOString(),
      ended: ender && one.ended_at ? { by: ender, at: one.ended_at.toISOString(), reason: one.reason ?? '' } : null,
    });
  }
  return links;
}

/** Who may see what an account wrote knows its name. */
async function mayKnow(
  tx: Transaction,
  item: { account_id: string; item_type: string } | undefined,
  { personId, at }: By,
): Promise<boolean> {
  if (!item) return false;
  const power = item.item_type === 'message' ? 'read-messages' : 'see';
  return (await askAuthority(tx, personId, { power, accountId: item.account_id, at })).granted;
}
