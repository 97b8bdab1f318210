// SPDX-License-Identifier: EUPL-1.2
import { type RequestView, routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { readFile } from '../../foundation/files/files-store.ts';
import { orderAs, readAs, writeAs } from '../../foundation/http/as-caller.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { askPublication } from './ask-publication.ts';
import { changeRequest } from './change-request.ts';
import type { By } from './create-post.ts';
import { acceptRequest, refuseRequest, tellAsker } from './decide-request.ts';
import {
  addRequestFile,
  changeRequestFile,
  cleanRequestFile,
  fileAtHand,
  removeRequestFile,
} from './keep-request-files.ts';
import { listRequests } from './list-requests.ts';
import { seeRequest } from './look-at-request.ts';
import { endReplacement, nameReplacement } from './name-replacement.ts';
import type { Outbox } from './outbox.ts';
import { listReplacements, readRequestDesk, readRequestView, viewRequestFile } from './request-views.ts';
import { returnRequest, sendRequest, signRequest } from './sign-request.ts';
import { takeRequest } from './take-request.ts';
import { seeRequestNews, withdrawRequest } from './withdraw-request.ts';

type Routed = Context & { outbox: Outbox };

export function requestsRoutes(door: Doorway, context: Routed): void {
  askingRoutes(door, context);
  answeringRoutes(door, context);
  fileRoutes(door, context);
  replacementRoutes(door, context);
}

function askingRoutes(door: Doorway, context: Routed): void {
  const { outbox } = context;
  mountRoute(door, routes.readRequestDesk, ({ caller }) => readAs(context, caller, readRequestDesk));
  mountRoute(door, routes.listRequests, ({ caller, query }) =>
    readAs(context, caller, (tx, by) => listRequests(tx, query, by)),
  );
  mountRoute(door, routes.askPublication, async ({ caller, body }) => ({
    id: await writeAs(context, caller, (tx, by) => askPublication(tx, body, by)),
  }));
  mountRoute(door, routes.readRequest, ({ caller, params }) => view(context, caller, params.requestId));
  mountRoute(door, routes.changeRequest, ({ caller, params, body }) =>
    deed(context, caller, params, (tx, by, id) => changeRequest(tx, outbox, id, body, by)),
  );
  mountRoute(door, routes.sendRequest, ({ caller, params }) =>
    deed(context, caller, params, (tx, by, id) => sendRequest(tx, outbox, id, by)),
  );
  mountRoute(door, routes.withdrawRequest, ({ caller, params, body }) =>
    deed(context, caller, params, (tx, by, id) => withdrawRequest(tx, outbox, id, body.reason, by)),
  );
  mountRoute(door, routes.seeRequestNews, ({ caller, params }) =>
    deed(context, caller, params, (tx, by, id) => seeRequestNews(tx, outbox, id, by)),
  );
}

function answeringRoutes(door: Doorway, context: Routed): void {
  const { outbox } = context;
  mountRoute(door, routes.signRequest, ({ caller, params, body }) =>
    deed(context, caller, params, (tx, by, id) => signRequest(tx, outbox, id, body.seal, by)),
  );
  mountRoute(door, routes.returnRequest, ({ caller, params, body }) =>
    deed(context, caller, params, (tx, by, id) => returnRequest(tx, outbox, id, body.reason, by)),
  );
  mountRoute(door, routes.acceptRequest, ({ caller, params, body }) =>
    deed(context, caller, params, (tx, by, id) => acceptRequest(tx, outbox, id, body.publicInterest, by)),
  );
  mountRoute(door, routes.refuseRequest, ({ caller, params, body }) =>
    deed(context, caller, params, (tx, by, id) => refuseRequest(tx, outbox, id, body.reason, by)),
  );
  mountRoute(door, routes.tellAsker, ({ caller, params, body }) =>
    deed(context, caller, params, (tx, by, id) => tellAsker(tx, outbox, id, body.text, by)),
  );
  mountRoute(door, routes.takeRequest, async ({ caller, params }) => ({
    postId: await writeAs(context, caller, (tx, by) => takeRequest(tx, outbox, params.requestId, by)),
  }));
}

function fileRoutes(door: Doorway, context: Routed): void {
  const { outbox } = context;
  mountRoute(door, routes.addRequestFile, async ({ caller, params, body }) => {
    const file = await cleanRequestFile(body);
    return viewRequestFile(
      await writeAs(context, caller, (tx, by) => addRequestFile(tx, outbox, params.requestId, file, by)),
    );
  });
  mountRoute(door, routes.changeRequestFile, ({ caller, params, body }) =>
    deed(context, caller, params, (tx, by) => changeRequestFile(tx, outbox, params, body, by)),
  );
  mountRoute(door, routes.removeRequestFile, ({ caller, params }) =>
    orderAs(context, caller, (tx, by) => removeRequestFile(tx, outbox, params, by)),
  );
  mountRoute(door, routes.readRequestFile, ({ caller, params }) =>
    readAs(context, caller, async (tx, by) => {
      const { files } = await seeRequest(tx, params.requestId, by, outbox);
      const file = await readFile(tx, fileAtHand(files, params.requestFileId).fileId);
      if (file) return file;
      throw new NotFoundError({ it: 'Il file', en: 'The file' });
    }),
  );
}

function replacementRoutes(door: Doorway, context: Routed): void {
  mountRoute(door, routes.listReplacements, ({ caller }) =>
    readAs(context, caller, (tx, by) => listReplacements(tx, by.at)),
  );
  mountRoute(door, routes.nameReplacement, async ({ caller, body }) => ({
    id: await writeAs(context, caller, (tx, by) => nameReplacement(tx, body, by)),
  }));
  mountRoute(door, routes.endReplacement, ({ caller, params }) =>
    orderAs(context, caller, (tx, by) => endReplacement(tx, params.replacementId, by)),
  );
}

/** A deed on a request, and the request as it stands after it. */
async function deed(
  context: Routed,
  caller: Caller,
  { requestId }: { requestId: string },
  write: (tx: Transaction, by: By, requestId: string) => Promise<void>,
): Promise<RequestView> {
  await writeAs(context, caller, (tx, by) => write(tx, by, requestId));
  return view(context, caller, requestId);
}

const view = (context: Routed, caller: Caller, requestId: string): Promise<RequestView> =>
  readAs(context, caller, (tx, by) => readRequestView(tx, context.outbox, requestId, by));
