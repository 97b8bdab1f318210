// SPDX-License-Identifier: EUPL-1.2
import { type Html, html } from '../../../foundation/http/html.ts';
import type { Reasons } from '../../reasons/index.ts';
import { atBody, type BodyVisit } from './visit.ts';

/** A clause in the version that applied to a decision, which stays at its address for good. */
export function clauseOfVersion(visit: BodyVisit, { policyVersion }: Reasons, clause: string): Html {
  return html`<a class="cite" href="${atBody(visit, `/policy/versioni/${policyVersion}`, {}, clause)}">${clause}</a>`;
}
