// SPDX-License-Identifier: EUPL-1.2
import type { people as italian } from './people-it.ts';

export const people: typeof italian = {
  title: 'People and offices',
  kinds: {
    employee: 'employee',
    elected: 'elected member',
    collaborator: 'collaborator or consultant',
    volunteer: 'volunteer',
    supplier: 'supplier',
    external: 'outside subject',
  },
  chooser: {
    placeholder: 'Write part of the name',
    none: 'Nobody in the register has this name.',
    noOffice: 'No office',
  },
};
