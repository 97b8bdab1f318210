// SPDX-License-Identifier: EUPL-1.2
import type { WordClasses } from '../phrases/family.ts';

/** Set phrases in which a hard word says nothing hard, each read as one word. */
export const idioms: WordClasses = {
  idiom: [
    'cavallo_di_troia|guerra_di_troia|citta_di_troia|comune_di_troia|a_troia|di_troia_in|maremma_(maiala|cane|ladra)|vaiolo_delle_scimmie|vaiolo_di_scimmia|porca_(miseria|vacca|paletta|pupazza|eva)|porco_(cane|mondo|zio|diaz)|porcospino|carne_di_(maiale|porco)|arrosto_di_maiale|finocchi(o|i)_(selvatic(o|i)|gratinati|crudi|al)|semi_di_finocchio|negro_spiritual|rio_negro|via_negri|scuola_negri|istituto_mario_negri|mario_negri|ammazza_(che|quanto|oh|ao|se)|ammazza_caffe|da_morire|bello_da_morire|morire_di_(sonno|fame|noia|caldo|freddo|sete|vecchiaia|sed)|morto_di_(sonno|fame)|morti_di_fame|cane_da_(guardia|caccia)|fiera_del_bestiame|cervello_elettronico|montagne_russ(e)|insalata_russa|uova_alla_russa|pesce_al_cartoccio|buco_nero|lavoro_nero|lavoro_in_nero|lavoratori_in_nero|conti_in_nero|pagat(o|i)_in_nero|in_nero|cronaca_nera|punti_neri|punto_nero|pagina_nera|scatola_nera|maglia_nera|fumo_nero|lista_nera|mercato_nero|vedova_nera|gatto_nero|occhi_neri|capelli_neri|pantaloni_neri|peste_suina|batti_il_ferro|toro_da_monta|casa_mia|testa_o_croce|in_bocca_al_lupo|il_merito|cacca_di_cane|cacche_di_cane|merd(a|e)_di_can(e|i)|cacca_dei_cani|merd(a|e)_dei_cani|escrementi_dei_cani|pipi_dei_cani|scherz(i|o)_a_parte|sparat(i|e|o)_(razzi|colpi|missili|fuochi)|bomba_d_acqua|bombe_d_acqua|furbetti_del|figlio_di_nn|tornare_a_casa_mia|tornat(e|a|o|i)_a_casa|torno_a_casa|tornando_a_casa|giornata_della_donna|festa_della_donna|festa_delle_donne|topi_morti|ratti_morti',
  ],
};
