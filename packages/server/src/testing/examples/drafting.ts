// SPDX-License-Identifier: EUPL-1.2
import type { Example } from './example.ts';

export const draftingExamples = {
  proposeActs: {},
  readResting: {},
  readDocument: {},
  readDocumentPdf: {},
  readDocumentDocx: {},
  keepDocument: {},
  readKeptPdf: {},
  readKeptDocx: {},
} satisfies Record<string, Example>;
