// SPDX-License-Identifier: EUPL-1.2
import type { WordClasses } from '../phrases/family.ts';

/** Groups protected by the law against discrimination (origin, faith, sex, orientation, disability, age), named neutrally. */
export const groups: WordClasses = {
  'group-origin': [
    'immigrat(o|a|i|e)|migrant(e|i)|stranier(o|a|i|e)|extracomunitar(io|ia|i|ie)|profug(o|a|hi|he)|clandestin(o|a|i|e)|rifugiat(o|a|i|e)|richiedent(e|i)_asilo|forestier(o|i)',
    'ner(i|e)|person(a|e)_di_colore|gente_di_colore|uom(o|ini)_di_colore|ragazz(o|a|i|e)_di_colore|afroamerican(o|a|i|e)|african(o|a|i|e)|subsaharian(o|i)|maghrebin(o|a|i|e)|magrebin(o|a|i|e)|arab(o|a|i|e)',
    'marocchin(o|a|i|e)|tunisin(o|a|i|e)|nigerian(o|a|i|e)|senegales(e|i)|albanes(e|i)|romen(o|a|i|e)|rumen(o|a|i|e)|ucrain(o|a|i|e)|russ(o|a|i|e)|cines(e|i)|pakistan(o|a|i|e)|pachistan(o|a|i|e)|indian(o|a|i|e)|bengales(e|i)|egizian(o|a|i|e)|siriani|sirian(o|a|e)|peruvian(o|a|i|e)|filippin(o|a|i|e)|slav(o|a|i|e)|moldav(o|a|i|e)|palestines(e|i)|israelian(o|a|i|e)|asiatic(o|a|i|he)|sudamerican(o|a|i|e)|meridional(e|i)|napoletan(o|a|i|e)|sicilian(o|a|i|e)|calabres(e|i)',
    'rom|sinti|nomad(e|i)|zingar(o|a|i|e)|gitan(o|a|i|e)',
  ],
  'group-faith': [
    'musulman(o|a|i|e)|mussulman(o|a|i|e)|islamic(o|a|i|he)|ebre(o|a|i|e)|ebraic(o|a|i|he)|sionist(a|i|e)|cristian(i|e)|cattolic(i|he)|induist(a|i)|testimon(e|i)_di_geova',
  ],
  'group-sex': ['donn(a|e)|femmin(a|e)|ragazz(a|e)_d_oggi|femminist(a|e)'],
  'group-orientation': [
    'gay|ga(i|y)s|omosessual(e|i)|lesbic(a|he)|trans|transessual(e|i)|transgender|bisessual(e|i)|lgbt|lgbtq|lgbtqia|lgbtqia+|queer|non_binar(i|ie|io|ia)|travestit(o|i)',
  ],
  'group-disability': [
    'disabil(e|i)|invalid(o|a|i|e)|handicappat(o|a|i|e)|portator(e|i)_di_handicap|diversamente_abil(e|i)|autistic(o|a|i|he)|cieco|ciech(i|e)|sord(o|a|i|e)|down|person(a|e)_con_disabilita|non_vedent(e|i)|malat(o|a|i|e)_di_mente|malat(o|a|i|e)_mental(e|i)',
  ],
  'group-age': ['anzian(o|a|i|e)|vecchi|vecchie|bambin(o|a|i|e)'],
  outgroup: ['@group-origin|@group-faith|@group-orientation'],
  group: ['@group-origin|@group-faith|@group-sex|@group-orientation|@group-disability|jihadist(a|i)|terron(e|i|a)'],
};
