// SPDX-License-Identifier: EUPL-1.2

/** Invented characters, ready to be played. None is or recalls a real person. */
export const PERSONAS = [
  'Nonna Tecla',
  'Berto Bicicletta',
  'Gigia delle Ortensie',
  'Il Signor Brontolo',
  'Mimì del Quarto Piano',
  'Studentessa Fuorisede',
  'Bottega dell’Angolo',
  'Amici del Fosso',
] as const;
