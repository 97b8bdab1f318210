// SPDX-License-Identifier: EUPL-1.2
import type { Example } from './example.ts';

export const archiveExamples = {} satisfies Record<string, Example>;
