// SPDX-License-Identifier: EUPL-1.2
import type { WordClasses } from '../phrases/family.ts';

/** How contempt for a group is said. */
export const contempt: WordClasses = {
  'contempt-verb': [
    'odio|odiamo|odi(avo|ero)|detest(o|iamo|are)|disprezz(o|iamo)|aborr(o|isco|iamo)|disdegn(o|iamo)|ripudi(o|amo)|schif(o|iamo)|ripugn(o|ano|a)|maledic(o|iamo)|compatisco',
  ],
  'contempt-disgust': [
    'schif(o|issimo)|vomitare|ribrezzo|ribollire|vomito|senso|disgusto|incazzare|arrabbiare|rabbia|orrore|pena|repulsione|nausea|imbestialire|rabbrividire|paura',
  ],
  'contempt-feeling': ['astio|odio|disprezzo|ribrezzo|disgusto|rabbia|repulsione|schifo|nausea|rancore'],
  'contempt-tired': [
    'stuf(o|a|i|e)|stanc(o|a|hi|he)|disgustat(o|a|i|e)|nauseat(o|a|i|e)|schifat(o|a|i|e)|ributtat(o)|inorridit(o|a|i)|stomacat(o|i)',
  ],
  beast: [
    'fecci(a)|parassit(a|i)|cancr(o|i)|tumor(e|i)|metastas(i)|piag(a|he)|virus|peste|pestilenz(a)|scimmi(a|e)|scimmion(e|i)|animal(e|i)|besti(a|e)|top(o|i)|ratt(o|i)|zecc(a|he)|pulc(i)|scarafaggi(o)|scarafagg(i)|blatt(a|e)|insett(o|i)|verm(e|i)|maial(e|i)|porc(o|i)|cani|serp(e|i)|sciacall(o|i)|avvoltoi|sanguisug(a|he)|spazzatura|immondizia|monnezza|rifiut(o|i)|scart(o|i)|escrement(o|i)|merd(a|e)|letame|sterco|schifezz(a|e)|aborr(o|i)|abomini(o)|orror(e)|schif(o)|mostr(o|i)|demon(i)|subuman(i|e|o|a)|sub_umani|disuman(i|e|o|a)|esser(e|i)_inferior(e|i)|inferior(e|i)|sottouomini|sotto_uomini|primitiv(i|e|o|a)|cavernicol(i)|trogloditi|cavallette|zavorra|pes(o)|sprec(o)|feccia_umana|rifiuti_umani|error(e|i)|scherzo_della_natura|abominio|disgrazia|sciagura|minaccia|pericolo|vergogna|malattia|morbo|infezion(e)|parassitismo|nullita|zero|polli|capre|bestiame|deform(i|e)|mutant(i)|alien(i)|nemic(o|i)',
  ],
  vice: [
    'ladr(o|a|i|e|oni)|disonest(o|a|i|e)|criminal(e|i)|delinquent(e|i)|stupid(o|a|i|e|issimi)|ignorant(e|i)|schifos(o|a|i|e)|disgustos(o|a|i|e)|sporc(o|a|hi|he|accion(i))|sudici(o|a|e)|sudic(i)|lurid(o|a|i|e)|spregevol(e|i)|nauseant(e|i)|rivoltant(e|i)|ripugnant(e|i)|disprezzabil(e|i)|incivil(e|i)|selvagg(io|ia|i|e)|barbar(o|a|i|e)|violent(o|i|e|a)|terrorist(a|i|e)|stupratori|stupratore|spacciatori|spacciatore|assassin(o|i|e|a)|pervertit(o|a|i|e)|perver(s|si|se)|deviat(o|a|i|e)|depravat(o|a|i|e)|contro_natura|contronatura|innaturali|anormal(e|i)|pedofil(o|i|a|e)|malat(o|a|i|e)|bastard(o|a|i|e)|stronz(o|a|i|e)|coglion(e|i|a)|idiot(a|i|e)|scem(o|a|i|e)|cretin(o|a|i|e)|imbecill(e|i)|deficient(e|i)|dement(e|i)|merdos(o|a|i|e)|cazzon(e|i|a)|pigr(o|a|i|e)|fannullon(e|i)|mantenut(o|i|e|a)|infam(e|i)|traditor(e|i)|usurai|usuraio|tirchi|avid(i|e)|bugiard(o|a|i|e)|ipocrit(a|i|e)|viscid(o|i|e|a)|peggior(e|i)|peggio|inutil(e|i)|puzzolent(e|i)|puzzano|puzza|brutt(i|e)|ritardat(o|a|i|e)|mongoloid(e|i)|isteric(he|a)|inet(ti|te)|incapac(e|i)|buon(i|e)_a_nulla|senza_cervello|senza_valore|senza_anima|senza_dignita|invasor(e|i)|fanatic(o|i)|mentecatt(i|o)|animalesc(hi|he)|malvagi(o|a|e)|malvag(i)|squallid(o|i|e|a)|orribil(e|i)|odios(o|i|e|a)|raccapriccianti|vil(i)|patetic(i|he|o|a)|pazz(i|e)|psicopatic(i|he)|troi(e|a)|puttan(e|a)|zoccol(e|a)|mignott(e|a)|fottut(o|i|e|a)|abominevol(e|i)|insopportabil(e|i)|mostruos(o|i|e|a)|repellent(e|i)|immond(o|i|e|a)|scroccon(i|e)|approfittator(i)|manesch(i)|falli(ti)|tossic(i|o|he|a)|infett(i|o|e|a)|feroc(i|e)|infid(i|e|o|a)|delinquenti_nati|menomat(o|i|e|a)|rincoglionit(i|e|o|a)|ferocissimi|sotto_sviluppat(i|e)|sottosviluppat(i|e|o|a)|arretrat(i|e|o|a)|immoral(i|e)|indegn(i|e|o|a)|miserabil(i|e)|tutti_uguali|tarat(i|e|o|a)',
  ],
  'get-rid': [
    'sbarazziam(oci)|sbarazzar(ci|si|cene|sene)|liberiamoci|liberarci|liberarsi|ripuliam(o)|ripulir(e)|disfar(ci|cene)|disfiamoci|disinfestiam(o)|disinfestar(e)|bonificar(e)_da|eliminiam(o|oli|ole)|eliminar(e|li|le)|sterminiam(o|oli)|sterminar(e|li|le)|sradichiam(o|oli)|sradicar(e|li|le)|annientar(e|li)|annientiam(o|oli)|estirpar(e|li)|estirpiam(o|oli)|cancellar(li|le)|debellar(e|li|le)|sopprimer(e|li|le)|deportar(e|li|le)|deportiam(o|oli)|cacciar(e|li|le)|cacciam(o|oli|ole)|cacciateli|rispedir(e|li|le)|rispediam(o|oli)|rispediteli|rimandiam(oli|ole)|rimandateli|rimandar(li)|espeller(e|li|le)|espelliamoli|internar(li)|rinchiuder(li|le)|rinchiudiamoli|rinchiudeteli|deportateli|espelleteli|affondar(e|li)|affondiam(o|oli)|ributtiam(oli)|ributtateli|ributtar(li)|eliminateli|massacriam(o|oli)|massacrar(e|li|le)|bruciam(o|oli)|impicchiam(o|oli)|fuciliam(o|oli)|spariam(o)|uccidiam(o|oli)|ammazziam(o|oli)|castriam(o|oli)|gasiam(o|oli)|picchiam(o|oli)|pestiam(o|oli)',
  ],
  confine: [
    'gabbi(a|e)|zoo|lager|forn(o|i)|forni_crematori|camer(a|e)_a_gas|camp(o|i)_di_concentramento|auschwitz|dachau|manicomi(o)|recinto|recinti|rogo|sapone|saponette|napalm|inceneritore|discarica|fogna|fogne|mare|ghetto|ghetti|stalla|lavori_forzati|giungla|albero|alberi|caverne|grotte|cesso',
  ],
  'go-away': [
    'tornate|torna|tornatene|tornatevene|tornassero|tornino|andatevene|vattene|andate|vai|vadano|andassero|tornarsene|tornare|tornarvene|andarsene|rispediteli|rimandateli|rimandiamoli|rispediamoli|sparite|sparisci|spariscano|stiano|stessero|restassero|rimanete|stare|rimanere|restare',
  ],
  'grave-confine': [
    'lager|forni|forno|forni_crematori|camer(a|e)_a_gas|camp(o|i)_di_concentramento|rogo|napalm|inceneritore|discarica|fogne|fogna',
  ],
  'expel-participle': [
    'deportat(o|a|i|e)|espuls(o|a|i|e)|cacciat(o|a|i|e)|rimandat(o|a|i|e)|rispedit(o|a|i|e)|rinchius(o|a|i|e)|internat(o|a|i|e)|eliminat(o|a|i|e)|sterminat(o|a|i|e)|castrat(o|a|i|e)|sterilizzat(o|a|i|e)|schedat(o|a|i|e)|buttat(o|a|i|e)|ributtat(o|i|e)|bandit(i|e)|allontanat(i|e)|ghettizzat(i|e)',
  ],
  'vice-verb': [
    'rubano|rubate|stuprano|violentano|spacciano|delinquono|puzzano|puzzate|parassitano|scroccano|sfruttano|invadono|portano_malattie|ammazzano|scippano|sporcano',
  ],
  'die-subjunctive': [
    'muoiano|muoia|crepino|crepi|crepassero|morissero|morisse|spariscano|sparissero|sparisse|scompaiano|scomparissero|brucino|bruciassero|uccida|uccidano|ammazzi|ammazzino|stupri|sgozzi|anneghino|affoghino|affogassero|schiattino|schiattassero|si_estinguano|estinguessero',
  ],
  worth: ['valgono|vale|valete|valore|hanno_valore|contano|conta|meritano|merita|meritate|meriti|importano'],
  worthless: ['nulla|niente|zero|valore|cazzo|umanita|rispetto|diritti'],
  hostile: [
    '@beast|@vice|spazzatura_umana|rifiuti_umani|scarti_umani|immondizia_umana|pessim(o|a|i|e)|sudiciume|lerciume|porcheria|zozzeria|lordura|lerci(o|a|e)|zozz(i|e)|lebbra|aborti',
  ],
  'contempt-frame': [
    'mucchio|branco|massa|manica|banda|orda|orde|sciame|sciami|feccia|accozzaglia|gentaglia|razza|razzaccia|marmaglia|teppaglia',
  ],
  infest: [
    'infesta|infestano|infestando|infestato|invadono|invadendo|invaso|appestano|appestando|ammorbano|sporcano|insozzano|parassitano|parassitando|inquinano|rovinano|contaminano|puzzano|impestano',
  ],
};
