// SPDX-License-Identifier: EUPL-1.2
import { routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { readAs } from '../../foundation/http/as-caller.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { byGovernment, type Governor } from '../authority/index.ts';
import { findBody } from '../people/index.ts';
import { extendRequest } from './extend-request.ts';
import { fulfilRequest } from './fulfil-request.ts';
import { identifyRequester } from './identify-requester.ts';
import { authorsNamed } from './kept-data.ts';
import { listRequests, readRequest } from './read-requests.ts';
import { type Received, registerRequest } from './receive-request.ts';
import { refuseRequest } from './refuse-request.ts';
import { renewAddress } from './renew-address.ts';
import { addressOf } from './request-address.ts';

type Needs = Context & { publicUrl: string };
type Writing = <T>(caller: Caller, write: (tx: Transaction, by: Governor) => Promise<T>) => Promise<T>;

export function dataRequestsRoutes(door: Doorway, needs: Needs): void {
  const writing: Writing = (caller, write) => byGovernment(needs, caller, write);
  requestRoutes(door, needs, writing);
  stepRoutes(door, writing);
}

function requestRoutes(door: Doorway, needs: Needs, writing: Writing): void {
  const told = async (tx: Transaction, { requestId, key }: Received) => ({
    id: requestId,
    address: addressOf(needs.publicUrl, (await findBody(tx, tx.bodyId))?.slug ?? '', key),
  });
  mountRoute(door, routes.listDataRequests, ({ caller, query }) =>
    readAs(needs, caller, (tx, { at }) => listRequests(tx, query.list, at)),
  );
  mountRoute(door, routes.readDataRequest, ({ caller, params }) =>
    readAs(needs, caller, (tx, { at }) => readRequest(tx, params.dataRequestId, at)),
  );
  mountRoute(door, routes.findDataAuthors, ({ caller, body }) =>
    readAs(needs, caller, async (tx) => ({ authors: await authorsNamed(tx, body.network, body.handle) })),
  );
  mountRoute(door, routes.registerDataRequest, ({ caller, body }) =>
    writing(caller, async (tx, by) => told(tx, await registerRequest(tx, body, by))),
  );
  mountRoute(door, routes.renewDataRequestAddress, ({ caller, params }) =>
    writing(caller, async (tx, by) => told(tx, await renewAddress(tx, params.dataRequestId, by))),
  );
}

async function done(write: Promise<unknown>): Promise<undefined> {
  await write;
  return undefined;
}

function stepRoutes(door: Doorway, writing: Writing): void {
  mountRoute(door, routes.identifyDataRequester, ({ caller, params, body }) =>
    done(writing(caller, (tx, by) => identifyRequester(tx, params.dataRequestId, body, by))),
  );
  mountRoute(door, routes.extendDataRequest, ({ caller, params, body }) =>
    done(writing(caller, (tx, by) => extendRequest(tx, params.dataRequestId, body.reason, by))),
  );
  mountRoute(door, routes.fulfilDataRequest, ({ caller, params, body }) =>
    done(writing(caller, (tx, by) => fulfilRequest(tx, params.dataRequestId, body.answer, by))),
  );
  mountRoute(door, routes.refuseDataRequest, ({ caller, params, body }) =>
    done(writing(caller, (tx, by) => refuseRequest(tx, params.dataRequestId, body, by))),
  );
}
