// SPDX-License-Identifier: EUPL-1.2
// Where a file stands in the layout of the design.

/** The order of features: each may use those before it. */
export const FEATURES = [
  'audit',
  'acts',
  'people',
  'accounts',
  'rules',
  'authority',
  'custody',
  'conduct',
  'reviews',
  'drafting',
  'editorial',
  'oversight',
  'publishing',
  'planning',
  'listening',
  'moderation',
  'reasons',
  'reconsideration',
  'impersonation',
  'enquiries',
  'clarity',
  'privacy',
  'data-protection',
  'data-requests',
  'dossiers',
  'statistics',
  'portal',
];

export type Place = {
  file: string;
  /** `server`, `policy`...; null for what stands beside the packages. */
  package: string | null;
  /** Of the server: `processes`, `app`, `features`...; of the desk: `moderation`, `registers`...; empty elsewhere. */
  room: string;
  /** The feature, or the network's adapter. */
  folder: string | null;
  name: string;
  /** A test, or what only tests use. */
  forTests: boolean;
};

export function placeOf(file: string): Place {
  const parts = file.split('/');
  const name = parts.at(-1) ?? '';
  const inside = parts[0] === 'packages' ? parts.slice(3) : [];
  const isServer = parts[1] === 'server' && parts[0] === 'packages';
  const isDeskRoom = parts[1] === 'desk' && inside[0] === 'rooms';
  const serverRoom = inside.length === 1 ? name.replace(/\.tsx?$/, '') : (inside[0] ?? '');
  return {
    file,
    package: parts[0] === 'packages' ? (parts[1] ?? null) : null,
    room: isServer ? serverRoom : isDeskRoom ? (inside[1] ?? '') : '',
    folder: isServer && inside.length > 2 ? (inside[1] ?? null) : null,
    name,
    forTests:
      /\.(test|fixture)\.tsx?$/.test(name) || parts.includes('testing') || /^network-contract[a-z-]*\.ts$/.test(name),
  };
}
