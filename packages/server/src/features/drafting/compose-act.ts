// SPDX-License-Identifier: EUPL-1.2
// An act, written from the registers: pure. The same registers give the same document.
import type { Block, Document } from '../../foundation/documents/document.ts';
import { callOrgan, callVerb, isCollege, sayDay, titleOf } from './act-wording.ts';
import { Annexes } from './annexes.ts';
import { type Change, changesOf } from './change.ts';
import type { Drafting } from './drafting.ts';
import { type Missing, missingFrom } from './missing.ts';
import { points } from './points.ts';
import { recitals } from './recitals.ts';

export type ActDocument = { document: Document; changes: Change[]; missing: Missing[] };

export function composeAct(drafting: Drafting): ActDocument {
  const changes = changesOf(drafting);
  const annexes = new Annexes();
  const ordered = points(drafting, changes, annexes);
  const { act, body } = drafting;
  const title = titleOf(act);
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: title, align: 'centre' },
    { kind: 'paragraph', words: [{ text: 'OGGETTO: ', strong: true }, { text: act.subject }] },
    { kind: 'heading', level: 2, text: callOrgan(act.organ, body.organs).toLocaleUpperCase('it'), align: 'centre' },
    ...recitals(drafting),
    { kind: 'heading', level: 2, text: callVerb(act.kind), align: 'centre' },
    { kind: 'list', ordered: true, items: ordered },
    ...signature(drafting),
    ...annexes.blocks(),
  ];
  const document: Document = {
    title: `${title} – ${act.subject}`,
    subject: act.subject,
    issuer: { name: body.name, coatOfArms: body.coatOfArms },
    running: `${body.name} · ${title}${act.number === null ? ' · BOZZA' : ''}`,
    madeOn: act.inForceFrom ?? drafting.begunAt,
    blocks,
  };
  return { document, changes, missing: missingFrom(drafting) };
}

const LINE = '______________________________';

function signature({ act, body }: Drafting): Block[] {
  const date: Block = { kind: 'paragraph', words: `Data: ${act.date ? sayDay(act.date) : '____________'}` };
  if (!isCollege(act.organ)) return [date, ...signer(act.organ, body)];
  return [
    date,
    { kind: 'paragraph', words: 'Letto, approvato e sottoscritto.' },
    ...signer('president', body),
    ...signer('general-secretary', body),
  ];
}

const signer = (organ: string, { organs, signatories }: Drafting['body']): Block[] => [
  { kind: 'paragraph', words: [{ text: callOrgan(organ, organs), strong: true }], align: 'end' },
  { kind: 'paragraph', words: signatories[organ] ?? LINE, align: 'end' },
];
