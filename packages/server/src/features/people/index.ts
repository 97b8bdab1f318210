// SPDX-License-Identifier: EUPL-1.2
export { addBody } from './add-body.ts';
export { addPerson } from './add-person.ts';
export { newBearerSecret, readBearerSecret } from './bearer-secret.ts';
export { eraseFailures, eraseSignIns, lockSignInsToErase } from './erasing-store.ts';
export { addOffice, changeOffice } from './keep-offices.ts';
export { leavePerson } from './leave-person.ts';
export { gapOfPassword } from './new-password.ts';
export { findHeaded, findOffices, findOpenOffice } from './office-store.ts';
export { maySignIn } from './open-session.ts';
export { findBody, findBodyBySlug, findPerson, findPersonByEmail, listBodies } from './people-store.ts';
export { partyOf } from './person.ts';
export { positionsOf } from './position.ts';
export { recogniseSession } from './recognise-session.ts';
export { findRegistered, namesOfKind, peopleInRole } from './register-store.ts';
export { sealedInPeople } from './sealed-in-people.ts';
export { SESSION_COOKIE } from './session.ts';
export { guardCell, writeCsv } from './write-csv.ts';
