// SPDX-License-Identifier: EUPL-1.2
import type { PersonKind } from '@arengo/contract';

const kinds: Record<PersonKind, string> = {
  employee: 'dipendente',
  elected: 'amministratrice o amministratore',
  collaborator: 'collaboratore o consulente',
  volunteer: 'volontario',
  supplier: 'fornitore',
  external: 'soggetto esterno',
};

export const people = {
  title: 'Persone e uffici',
  kinds,
  chooser: {
    placeholder: 'Scrivi parte del nome',
    none: 'Nessuna persona del registro con questo nome.',
    noOffice: 'Nessun ufficio',
  },
};
