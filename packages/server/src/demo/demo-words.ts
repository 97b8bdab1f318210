// SPDX-License-Identifier: EUPL-1.2
import type { PersonKind } from '@arengo/contract';

export type { Power } from '../features/authority/index.ts';
export type NewPerson = { email: string; name: string; role: string; kind: PersonKind; office?: string };
/** What an invented citizen says, and where: under the n-th post of a page, on its wall, or in private. */
export type Line = {
  author: string;
  text: string;
  page?: 'biblioteca-valdoria';
  on?: number | 'visitor-post' | 'message';
};
