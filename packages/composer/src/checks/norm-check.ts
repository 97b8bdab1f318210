// SPDX-License-Identifier: EUPL-1.2
import type { PostFacts } from './post-facts.ts';
import type { Concern, Severity } from './remark.ts';

/** A check that the law asks, whatever the policy says. */
export type NormCheck = { check: string; severity: Severity; norm: string; look: (post: PostFacts) => Concern[] };
