// SPDX-License-Identifier: EUPL-1.2
// The arrows of the design (docs/decisions, ARCHITECTURE.md), each as a sentence that a violation is answered with.
import { FEATURES, type Place } from './place.ts';

const PACKAGES: Record<string, string[]> = {
  policy: [],
  triage: [],
  composer: ['policy'],
  contract: ['policy', 'composer'],
  server: ['policy', 'triage', 'composer', 'contract'],
  desk: ['policy', 'triage', 'composer', 'contract'],
};

/** Rooms of the server, and the rooms that each may use besides itself. */
const ROOMS: Record<string, string[]> = {
  processes: ['app', 'commands', 'demo', 'founding', 'foundation'],
  commands: ['founding', 'features', 'foundation'],
  demo: ['app', 'founding', 'features', 'networks', 'foundation'],
  app: ['founding', 'features', 'networks', 'foundation'],
  // How a body comes to be, across features: for the first run, the demonstration and tests.
  founding: ['features', 'foundation'],
  features: ['networks', 'foundation'],
  networks: ['foundation'],
  foundation: [],
  testing: ['app', 'demo', 'founding', 'features', 'networks', 'foundation'],
};

// An export is verified where there is no database, so its verifier takes the pure chain and not the feature.
const PURE_FILES = new Set(['packages/server/src/features/audit/chain.ts']);

const DESK_ROOMS = 'packages/desk/src/rooms';

/** What a room of the desk lends to others: it works on what is that room's own, wherever that is shown. */
const LENT = new Set(
  [
    // Choosing an act, a person or an office of the registers.
    'registers/acts/act-chooser.tsx',
    'registers/people/person-chooser.tsx',
    'registers/people/office-chooser.tsx',
    // Keeping from destruction whatever stands on the page.
    'registers/privacy/hold-note.tsx',
    // An account held against the register.
    'registers/impersonation/comparison.tsx',
    // The settings of elections, for whoever watches over them.
    'registers/settings/settings-part.tsx',
    'registers/settings/dated-fields.tsx',
    // A comment that is an enquiry.
    'enquiries/mark-enquiry.tsx',
    // What goes on in an emergency, on Oggi.
    'newsroom/emergency/emergency-today.tsx',
  ].map((file) => `${DESK_ROOMS}/${file}`),
);

/** Why `from` may not import `to`, or null when it may. */
export function breachOf(from: Place, to: Place, specifier: string): string | null {
  if (to.package === null && from.package !== null) return 'packages import nothing that stands beside them';
  if (to.package === null || from.package === null) return null;
  if (from.package !== to.package) return betweenPackages(from, to, specifier);
  if (to.forTests && !from.forTests) return 'what is for tests is imported by tests only';
  if (from.package === 'desk') return betweenDeskRooms(from, to);
  if (from.package !== 'server' || from.forTests) return null;
  if (from.room !== to.room) return betweenRooms(from, to);
  if (from.room === 'features' && from.folder !== to.folder) return betweenFeatures(from, to);
  if (from.room === 'features') return insideFeature(from, to);
  if (from.room === 'networks' && to.folder !== null && from.folder !== to.folder) {
    return from.folder === null ? 'what networks share knows no network' : 'a network does not know another';
  }
  return null;
}

function betweenPackages(from: Place, to: Place, specifier: string): string | null {
  const allowed = PACKAGES[from.package ?? ''];
  if (!allowed) return `package ${from.package} is not in the layout: add it to checks/arrows/rules.ts`;
  if (!allowed.includes(to.package ?? '')) {
    return `${from.package} imports ${allowed.length > 0 ? `only ${allowed.join(', ')}` : 'no package of ours'}`;
  }
  return specifier === `@arengo/${to.package}` ? null : 'a package is imported by its name alone';
}

function betweenRooms(from: Place, to: Place): string | null {
  const allowed = ROOMS[from.room];
  if (!allowed) return `${from.room} is not in the layout: add it to checks/arrows/rules.ts`;
  if (!allowed.includes(to.room)) return `${from.room} imports ${allowed.join(', ') || 'nothing outside itself'} only`;
  if (from.room === 'app') return null;
  if (to.room === 'features') return throughIndex(to);
  if (to.room === 'networks' && to.folder !== null) {
    // The demonstration plays on the practice network, and on no other.
    return from.room === 'demo' && to.folder === 'practice' ? null : 'a network is imported by app.ts only';
  }
  if (from.room === 'features' && to.room === 'networks' && to.name !== 'network.ts') {
    return 'features know networks by networks/network.ts only';
  }
  return null;
}

function betweenFeatures(from: Place, to: Place): string | null {
  const [own, other] = [FEATURES.indexOf(from.folder ?? ''), FEATURES.indexOf(to.folder ?? '')];
  if (own === -1 || other === -1) {
    return `feature ${own === -1 ? from.folder : to.folder} is not in the order: add it to checks/arrows/place.ts`;
  }
  if (other > own) return `${to.folder} comes after ${from.folder}: send it a job instead`;
  return throughIndex(to);
}

function betweenDeskRooms(from: Place, to: Place): string | null {
  if (to.room === '' || from.room === to.room) return null;
  if (from.room === '') {
    return /^packages\/desk\/src\/(app\.tsx$|shell\/)/.test(from.file) ? null : 'what rooms share knows no room';
  }
  // What is asked of the server is asked alike everywhere.
  return LENT.has(to.file) || to.name.endsWith('-queries.ts')
    ? null
    : 'a room imports no other room: what several use lies in elements or beside the rooms';
}

function throughIndex(to: Place): string | null {
  if (/-(routes|jobs)\.ts$/.test(to.name)) return 'routes and jobs are imported by app.ts only';
  return to.name === 'index.ts' || PURE_FILES.has(to.file) ? null : 'a feature is imported through its index.ts';
}

function insideFeature(from: Place, to: Place): string | null {
  if (from.name === 'index.ts' && /-(routes|jobs)\.ts$/.test(to.name))
    return 'routes and jobs are imported by app.ts only';
  if (/-routes\.ts$/.test(to.name) && !/-routes\.ts$/.test(from.name)) return 'routes are imported by app.ts only';
  return null;
}

/** Whether this file may read the environment of the process. */
export function mayReadEnvironment({ file, forTests, package: home }: Place): boolean {
  return home !== 'server' ? home === null : forTests || file.startsWith('packages/server/src/foundation/config/');
}
