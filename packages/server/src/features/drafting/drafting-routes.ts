// SPDX-License-Identifier: EUPL-1.2
import { type KeptFile, routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { DOCX_TYPE, renderDocx } from '../../foundation/documents/render-docx.ts';
import { PDF_TYPE, renderPdf } from '../../foundation/documents/render-pdf.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { namesOf } from '../accounts/index.ts';
import { type Act, readAct } from '../acts/index.ts';
import { policyAt, requireGovernment } from '../authority/index.ts';
import { carryOver, readCarryOver } from './carry-over.ts';
import { composeAct } from './compose-act.ts';
import { documentsOf, readBytes } from './document-store.ts';
import { viewDocument } from './drafting-views.ts';
import { keepDocument, sha256Of } from './keep-document.ts';
import { proposalsFor } from './proposals.ts';
import { readDrafting } from './read-drafting.ts';
import { readResting } from './read-resting.ts';
import { takeOffDraft } from './take-off-draft.ts';

export function draftingRoutes(door: Doorway, context: Context): void {
  askingRoutes(door, context);
  carryingRoutes(door, context);
  writingRoutes(door, context);
  keepingRoutes(door, context);
}

function askingRoutes(door: Doorway, { database, clock }: Context): void {
  mountRoute(door, routes.proposeActs, ({ caller }) =>
    database.readInBody(caller.bodyId, async (tx) => ({
      purposes: proposalsFor((await policyAt(tx, clock.now()))?.policy ?? null),
    })),
  );

  mountRoute(door, routes.readResting, ({ caller, params }) =>
    database.readInBody(caller.bodyId, (tx) => readResting(tx, params.actId, clock.now())),
  );
}

function carryingRoutes(door: Doorway, { database, clock }: Context): void {
  mountRoute(door, routes.readCarryOver, ({ caller, params }) =>
    database.readInBody(caller.bodyId, (tx) => readCarryOver(tx, params.actId, clock.now())),
  );

  mountRoute(door, routes.carryOver, ({ caller, params }) => {
    const at = clock.now();
    return database.inBody(caller.bodyId, async (tx) => {
      const cites = [await requireGovernment(tx, caller.personId, at)];
      return carryOver(tx, params.actId, { actor: { kind: 'person', id: caller.personId }, at, cites });
    });
  });

  mountRoute(door, routes.takeOffDraft, ({ caller, params }) => {
    const at = clock.now();
    return database.inBody(caller.bodyId, async (tx) => {
      const cites = [await requireGovernment(tx, caller.personId, at)];
      await takeOffDraft(tx, params, { actor: { kind: 'person', id: caller.personId }, at, cites });
      return undefined;
    });
  });
}

function writingRoutes(door: Doorway, { database, clock }: Context): void {
  const compose = (bodyId: string, actId: string) =>
    database.readInBody(bodyId, async (tx) => {
      const drafting = await readDrafting(tx, actId, clock.now());
      const kept = await documentsOf(tx, actId);
      const names = await namesOf(
        tx,
        kept.map(({ keptBy }) => keptBy),
      );
      return { act: drafting.act, written: composeAct(drafting), kept, names };
    });

  mountRoute(door, routes.readDocument, async ({ caller, params }) => {
    const { act, written, kept, names } = await compose(caller.bodyId, params.actId);
    const current = kept.length === 0 ? '' : sha256Of(await renderPdf(written.document)).toString('hex');
    return viewDocument(written, { draft: act.number === null, kept, names, current });
  });

  mountRoute(door, routes.readDocumentPdf, async ({ caller, params }) => {
    const { act, written } = await compose(caller.bodyId, params.actId);
    return { name: fileName(act, 'pdf'), mediaType: PDF_TYPE, bytes: await renderPdf(written.document) };
  });

  mountRoute(door, routes.readDocumentDocx, async ({ caller, params }) => {
    const { act, written } = await compose(caller.bodyId, params.actId);
    return { name: fileName(act, 'docx'), mediaType: DOCX_TYPE, bytes: await renderDocx(written.document) };
  });
}

function keepingRoutes(door: Doorway, { database, clock }: Context): void {
  mountRoute(door, routes.keepDocument, ({ caller, params }) => {
    const at = clock.now();
    return database.inBody(caller.bodyId, async (tx) => {
      const cites = [await requireGovernment(tx, caller.personId, at)];
      return keepDocument(tx, params.actId, { actor: { kind: 'person', id: caller.personId }, at, cites });
    });
  });

  mountRoute(door, routes.readKeptPdf, ({ caller, params }) =>
    database.readInBody(caller.bodyId, (tx) => keptFile(tx, params, 'pdf')),
  );

  mountRoute(door, routes.readKeptDocx, ({ caller, params }) =>
    database.readInBody(caller.bodyId, (tx) => keptFile(tx, params, 'docx')),
  );
}

async function keptFile(
  tx: Transaction,
  at: { actId: string; documentId: string },
  form: 'pdf' | 'docx',
): Promise<KeptFile> {
  const { act } = await readAct(tx, at.actId);
  const bytes = await readBytes(tx, at, form);
  if (!bytes) throw new NotFoundError({ it: 'Il documento dell’atto', en: 'The document of the act' });
  return { name: fileName(act, form), mediaType: form === 'pdf' ? PDF_TYPE : DOCX_TYPE, bytes };
}

const LONGEST_NAME = 80;

/** `decreto-12-2026-03-08.pdf`, `bozza-elenco-degli-account.docx`. */
function fileName({ number, date, subject, kind }: Act, form: 'pdf' | 'docx'): string {
  const words = number === null ? `bozza ${subject}` : `${kind} ${number} ${date}`;
  const name = words
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-');
  return `${name.slice(0, LONGEST_NAME).replaceAll(/^-|-$/g, '')}.${form}`;
}
