// SPDX-License-Identifier: EUPL-1.2
export { addBody } from './add-body.ts';
export { addPerson } from './add-person.ts';
export { findBodyBySlug, findPerson, listBodies } from './people-store.ts';
export { recogniseSession } from './recognise-session.ts';
export { SESSION_COOKIE } from './session.ts';
