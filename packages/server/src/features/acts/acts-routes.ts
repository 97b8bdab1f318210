// SPDX-License-Identifier: EUPL-1.2
import { routes } from '@arengo/contract';
import { startOfDay } from '../../foundation/clock/rome.ts';
import type { ActNaming, Context, Government } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { readFile } from '../../foundation/files/files-store.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { viewAct, viewActRow } from './acts-views.ts';
import { attachFile } from './attach-file.ts';
import type { By } from './by.ts';
import { changeDraft, discardDraft } from './change-draft.ts';
import { revokeAct, supersedeAct, withdrawEnding } from './end-act.ts';
import { listActs } from './list-acts.ts';
import { numberAct } from './number-act.ts';
import { checkDay, type Numbering, vocabularyWith } from './numbering.ts';
import { publishOnAlbo } from './publish-on-albo.ts';
import { readAct } from './read-act.ts';
import { draftAct, registerAct } from './register-act.ts';

type Routed = Context & Government & ActNaming;

export function actsRoutes(door: Doorway, context: Routed): void {
  readingRoutes(door, context);
  draftingRoutes(door, context);
  endingRoutes(door, context);
}

function readingRoutes(door: Doorway, { database, clock, namedActs }: Routed): void {
  mountRoute(door, routes.readActVocabulary, async ({ caller }) => {
    const { organs, kinds } = vocabularyWith(await database.readInBody(caller.bodyId, namedActs));
    return { organs: [...organs], kinds: [...kinds] };
  });

  mountRoute(door, routes.listActs, async ({ caller, query }) => {
    const { cursor, limit, ...filter } = query;
    const at = clock.now();
    const page = await database.readInBody(caller.bodyId, (tx) => listActs(tx, filter, { cursor, limit, at }));
    return { acts: page.acts.map((act) => viewActRow(act, at)), cursor: page.cursor };
  });

  mountRoute(door, routes.readAct, async ({ caller, params }) =>
    viewAct(await database.readInBody(caller.bodyId, (tx) => readAct(tx, params.actId)), clock.now()),
  );

  mountRoute(door, routes.readActFile, ({ caller, params }) =>
    database.readInBody(caller.bodyId, async (tx) => {
      const { act } = await readAct(tx, params.actId);
      const file = act.fileId === null ? null : await readFile(tx, act.fileId);
      if (file) return file;
      throw new NotFoundError({ it: 'Il file dell’atto', en: 'The file of the act' });
    }),
  );
}

function draftingRoutes(door: Doorway, context: Routed): void {
  mountRoute(door, routes.registerAct, async ({ caller, body }) => ({
    id: await govern(context, caller, async (tx, by) =>
      registerAct(tx, { ...body, ...numberingOf(body) }, by, await context.namedActs(tx)),
    ),
  }));

  mountRoute(door, routes.draftAct, async ({ caller, body }) => ({
    id: await govern(context, caller, async (tx, by) => draftAct(tx, body, by, await context.namedActs(tx))),
  }));

  mountRoute(door, routes.changeActDraft, ({ caller, params, body }) =>
    order(context, caller, async (tx, by) => changeDraft(tx, params.actId, body, by, await context.namedActs(tx))),
  );

  mountRoute(door, routes.discardActDraft, ({ caller, params }) =>
    order(context, caller, (tx, by) => discardDraft(tx, params.actId, by)),
  );

  mountRoute(door, routes.numberAct, ({ caller, params, body }) =>
    order(context, caller, (tx, by) => numberAct(tx, params.actId, numberingOf(body), by)),
  );
}

function endingRoutes(door: Doorway, context: Routed): void {
  mountRoute(door, routes.revokeAct, ({ caller, params, body }) =>
    order(context, caller, (tx, by) => revokeAct(tx, params.actId, body.byActId, by)),
  );

  mountRoute(door, routes.supersedeAct, ({ caller, params, body }) =>
    order(context, caller, (tx, by) => supersedeAct(tx, params.actId, body.byActId, by)),
  );

  mountRoute(door, routes.withdrawActEnding, ({ caller, params }) =>
    order(context, caller, (tx, by) => withdrawEnding(tx, params.actId, by)),
  );

  mountRoute(door, routes.publishOnAlbo, ({ caller, params, body }) =>
    order(context, caller, (tx, by) => publishOnAlbo(tx, params.actId, body, by)),
  );

  mountRoute(door, routes.attachActFile, ({ caller, params, body }) =>
    order(context, caller, (tx, by) => attachFile(tx, params.actId, body, by)),
  );
}

/** A write of the register: by whoever governs the body, under the act that says so. */
function govern<T>(
  { database, clock, requireGovernment }: Routed,
  caller: Caller,
  write: (tx: Transaction, by: By) => Promise<T>,
): Promise<T> {
  const at = clock.now();
  return database.inBody(caller.bodyId, async (tx) => {
    const cites = [await requireGovernment(tx, caller.personId, at)];
    return write(tx, { actor: { kind: 'person', id: caller.personId }, at, cites });
  });
}

/** One that answers nothing. */
async function order(...asked: Parameters<typeof govern>): Promise<undefined> {
  await govern(...asked);
}

/** A day of effect is its first instant in Rome. */
function numberingOf({
  number,
  date,
  inForceFrom,
}: {
  number: string;
  date: string;
  inForceFrom: string | null;
}): Required<Numbering> {
  const day = inForceFrom?.trim() || null;
  if (day === null) return { number, date, inForceFrom: null };
  checkDay('inForceFrom', day);
  return { number, date, inForceFrom: startOfDay(day) };
}
