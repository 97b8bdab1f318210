// SPDX-License-Identifier: EUPL-1.2
import type { WordClasses } from '../phrases/family.ts';

/** Vulgar words that need not be aimed at anybody. */
export const profanity: WordClasses = {
  'profane-strong': [
    'cazz(o|i|acci)|minchi(a|e)|merd(a|e)|vaffancul(o)|affancul(o)|fancul(o)|fanculi|vaffangul(o)|vffncl|vaffa|fottut(o|a|i|e|amente)|fotter(e|si|ti|vi|mi|sene)|fott(i|iti|etevi|ono)|stronzat(a|e)|puttanat(a|e)|troiat(a|e)|puttan(a|e)_la_miseria|porc(a|o)_(puttana|troia|merda|zoccola|dio|madonna|cristo|gesu)|dio_(cane|porco|merda|bastardo|maiale|boia|bestia|ladro|serpente)|porcodio|porcoddio|diocane|dioporco|dio_canaglia|madonna_(puttana|troia|maiala)|porca_madonna|orco_dio|porco_iddio|puttana_eva|figa|fregn(a)|sorca|scopar(e|mi|ti|si|vela)|pompin(o|i)|bocchin(o|i)|inculat(o|a|i|e)|incular(e|si|vi|ti|ci|mi|sela)|inculatevi|inculati|sborr(a|e|are)|cagar(e|e_il_cazzo)|cagat(a|e)|coglionat(a|e)|in_culo|nel_culo|su_per_il_culo|cul(o)_a_tutti|cazzimma|sticazzi|esticazzi|mecojoni|testa_di_cazzo|rott(o|i)_i_coglioni|rott(o)_il_cazzo|romper(e)_il_cazzo|sputtanat(o|a|i|e)|puttanai(o)',
  ],
  'profane-mild': [
    'incazzat(o|a|i|e|ura|issim(o|a))|incazzar(e|si|mi|ti|vi|ci)|incazz(o|a|iamo|ano)|cazzat(a|e)|culo|coglion(i)|casinist(a|i)|rompiballe|rompipall(e)|fregar(e)_il_cazzo|scazz(o|ato|ati)|cazzeggi(o|ate|are)|palle_piene|rott(o|e)_le_palle|pisci(o|a|are|ata|ate)|cac(ca|care|ata)|stronzaggin(e)|cesso',
  ],
};
