// SPDX-License-Identifier: EUPL-1.2
import type { WordClasses } from '../phrases/family.ts';

/** Words that offend a person whatever stands around them. */
export const insults: WordClasses = {
  'insult-noun': [
    'coglion(e|a|azzo|azzi|cell(o|i)|cino)|cogl(ioncelli)|cojon(e|i)|testa_di_(cazzo|minchia|merda|cavolo)|teste_di_(cazzo|minchia|merda|cavolo)|test(a|e)_di_rapa|test(a|e)_di_legno|cazzon(e|i|a)|minchion(e|i|a)|pirl(a|oni|one)|pezz(o|i|a|e)_d(i|e)_merd(a|e)|pezz(o|i)_di_(m|sterco|letame|fango)|sacc(o|hi)_di_merda|figli(o|a)_di_(puttana|troia|mignotta|zoccola|buona_donna|bagascia|cagna)|figl(i|ie)_di_(puttana|troia|mignotta|zoccola|cagna)|fij(o|i)_de_na_mignotta|facc(ia|e)_d(a|i)_(culo|cazzo|merda|schiaffi)|merdos(o|a|i|e)|merdacci(a|e)|leccacul(o|i)|lecchin(o|i)_di_merda|cess(o)_ambulante|scassacazzo|rompicoglioni|cacasott(o|i)|segaiol(o|i)|coglioncell(o|i)|ritardatissim(o|i)',
    'bastard(o|a|i|e|one|oni|acci)|bastardell(o|i)|stronz(o|a|i|e|one|oni|etto|etti|etta|acci(o)|acci)|farabutt(o|i|a)|infam(i|oni|one)|canagli(a|e)|cornut(o|i|acci(o)|acci)|vermi_schifosi|verme_schifoso',
    'deficient(e|i)|idiot(a|i|e)|imbecill(e|i|it)|cretin(o|a|i|e|etto|etti|acci)|rincoglionit(o|a|i|e)|rimbambit(o|a|i|e)|decerebrat(o|a|i|e)|dement(e|i)|microcefal(o|i)|cerebroles(o|a|i|e)|ebet(e|i)|scimunit(o|a|i|e)|babbe(o|i)|mentecatt(o|a|i|e)|lobotomizzat(o|a|i|e)|handicappat(o|i)_mentale|pezz(o|i)_d_idiot(a|i)|bestion(e|i)|trogloditi|trogloditi_di_merda|analfabet(a|i)_di_merda|capre_ignoranti|capra_ignorante|zotic(o|a|i|oni|one)|burin(o|i)|cafon(e|i|a|azzi|cell(o|i))|bifolc(o|hi)|pusillanim(e|i)|sudici(o|a)_(verme|maiale)|lurid(o|a|i|e)_(verme|maiale|porco|vermi|maiali|porci|topo|topi|schifoso|schifosi)|brutt(o|a|i|e)_(verme|maiale|porco|vermi|maiali|porci|bestia|bestie|scimmia|schifoso|schifosi|schifosa)|perdent(e|i)_di_merda|sfigat(o|a|i|e)',
  ],
  /** Also adjectives of things and choices ("regola idiota"): insults only when aimed at a person. */
  'insult-adjective': [
    'idiot(a|i|e)|cretin(o|a|i|e)|deficient(e|i)|dement(e|i)|imbecill(e|i)|stupid(o|a|i|e)|scem(o|a|i|e)|infam(e|i)|schifos(o|a|i|e)|cafon(e|i|a)|ebet(e|i)',
  ],
  'insult-animal': [
    'carogn(a|e)|verm(e|i)|maial(e|i)|porc(o|i|one|oni)|scimmi(a|e)|scimmion(e|i)|ratt(o|i)|top(o|i)_di_fogna|sciacall(o|i)|parassit(a|i)|scarafaggi(o)|scarafagg(i)|besti(a|e)|somar(o|a|i|e)|asin(o|i|acci)|capr(a|e|one|oni)|vip(era|ere)|serp(e|i)|sanguisug(a|he)|zecc(a|he)|avvolto(io|i)|pidocch(io|i)|cagn(a|e)|vacc(a|he)|scrof(a|e)|balen(a|e)|iena|iene|top(o|i)',
  ],
  'insult-waste': [
    'fecci(a)|fecc(e)|schifezz(a|e)|merd(a|e|ina)|merdin(a|e)|merdacci(a|e)|rifiut(o|i)_uman(o|i)|scart(o|i)_uman(o|i)|spazzatura_umana|immondizia_umana|nullit(a)|escrement(o|i)|sterco|scori(a|e)_umana|aborti_umani|aborto_umano|abort(o|i)_della_natura|scherz(o|i)_della_natura|schif(o)_umano|letame|immondizia|spazzatura|monnezza|cancr(o|i)|piag(a|he)',
  ],
  /** Harsh, but criticism of how somebody governs: never enough alone. */
  harsh: [
    'buffon(e|i|a|ata)|pagliacc(io|i)|ladr(o|a|i|e|one|oni)|incapac(e|i)|incompetent(e|i)|vergognos(o|a|i|e)|ridicol(o|a|i|e)|ignorant(e|i|oni|one)|bugiard(o|a|i|e)|truffator(e|i)|delinquent(e|i)|mafios(o|i)|corrott(o|i)|parassit(a|i)|lecchin(o|i)|servi|fannullon(e|i)|cialtron(e|i)|venduti|ipocrit(a|i)|arrogant(e|i)|poveracc(io|i)|fallit(o|i)|marc(io|i)|mangiapan(e)|scaldasedi(e)|poltronar(o|i)|fascist(a|i)|comunist(a|i)|zecche|criminal(e|i)',
  ],
  bodypart: ['cul(o|i)|merda|cazzo|coglion(i|e)|palle|minchia'],
};
