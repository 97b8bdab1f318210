// SPDX-License-Identifier: EUPL-1.2
import type { WordClasses } from '../phrases/family.ts';

export type EnquiryFamily = {
  kind: 'information' | 'report' | 'complaint' | 'personal' | 'emergency';
  score: number;
  why: string;
  whyEn: string;
  patterns: string[];
};

export const enquiryClasses: WordClasses = {
  'ask-word': ['quando|dove|come|quanto|quanti|quali|quale|qual|chi|cosa|che|perche|quant|dov|com'],
  service: [
    'orari(o)|apert(o|a|i|e)|apre|aprono|chiude|chiudono|chius(o|a|i)|ufficio|uffici|sportello|anagrafe|carta_d_identita|cie|spid|certificat(o|i)|modul(o|i)|document(o|i)|domanda|domande|bando|bandi|iscrizion(e|i)|scadenza|scade|tari|imu|bolletta|rifiuti|raccolta|isola_ecologica|ecocentro|mensa|scuolabus|asilo|nido|residenza|passaporto|appuntamento|prenotar(e|si)|prenotazion(e|i)|biblioteca|museo|costo|costa|pagare|pagamento|contributo|bonus|evento|concerto|mercato|parcheggio|ztl|pass|permesso|concorso|graduatoria|referendum|tessera_elettorale|seggio|seggi|vota|votare|numero|contattare|telefono|mail|pec|iscriver(e|si)|richieder(e|lo|la)|vaccin(o|i)|ingombranti|cimitero|matrimonio|piscina|palestra|protocollo|vigili|polizia_locale|sindaco|urp|inizia|comincia|finisce|lavori|strada|riapre|riapertura|ritirare|bus|autobus|navetta|treno|fiera|sagra|programma|biglietti|centro_estivo|centri_estivi',
  ],
  fault: [
    'buc(a|he)|voragin(e|i)|lampion(e|i)|lamp(ada|ade)|illuminazione|luc(e|i)|perdita|tombin(o|i)|marciapied(e|i)|segnaletica|semaforo|strisce|cartell(o|i)|albero|alberi|ramo|rami|erba|siepe|siepi|spazzatura|rifiuti|cassonett(o|i)|cestin(o|i)|discarica|topi|ratti|zanzare|panchin(a|e)|giostr(a|e)|altalen(a|e)|asfalto|strada|fogna|fognatura|acqua|ascensore|guano|piccioni|fontan(a|e|ella)|ring(hiera)|ponte|muretto|carcassa|barriere|parcheggi(o)|auto_abbandonat(a|e)|nid(o|i)|vespe|calabroni|eternit|amianto|vetri|siringhe|degrado|bottiglie',
  ],
  broken: [
    'spent(o|a|i|e)|rott(o|a|i|e)|guast(o|a|i|e)|pericolos(o|a|i|e)|pericolante|pericolanti|caduto|caduta|caduti|divelt(o|a|i)|abbandonat(o|a|i|e)|pien(o|a|i|e)|stracolm(i|o)|intasat(o|i|a)|otturat(o|i)|dissestat(o|a|i|e)|sporc(o|a|hi|he)|mancante|manca|mancano|non_funzion(a|ano)|bruciat(o|a|i)|allagat(o|a|i|e)|buio|crollat(o|a)|profonda|profonde|enorme|alta|altissima|lampeggia|perde|perdita|danneggiat(o|a|i|e)|scoperchiat(o|i)|ostruit(o|i|a)|puzza|invade|invaso|invasa|da_settimane|da_giorni|da_mesi|da_tempo|da_anni',
  ],
};

export const enquiryPatterns: EnquiryFamily[] = [
  {
    kind: 'emergency',
    score: 0.9,
    why: 'Descrive un pericolo in corso: indicare subito il 112.',
    whyEn: 'Describes a danger under way: point to 112 at once.',
    patterns: [
      'incendio in corso|atto|questo',
      'è scoppiato|divampato ~2 incendio',
      'c|ce è|un ~3 incendio ~4 !c|domani',
      'sta|stanno ~1 bruciando|andando_a_fuoco|prendendo_fuoco|crollando|annegando|affogando|soffocando|sparando|picchiando|accoltellando|morendo|straripando|esondando|violentando',
      'brucia|bruciano ~1 la|il|un|una|l ~2 casa|palazzo|tetto|bosco|macchina|appartamento|capannone|adesso|ora',
      'va|vanno|andando a fuoco',
      'fug(a|he) di gas',
      'odore|puzza ~2 gas ~4 forte|fortissimo|casa|palazzo|strada|via|scale',
      'person(a|e)|uomo|donna|ragazz(o|a)|bambin(o|a|i)|anzian(o|a)|signor(a|e)|ciclista|pedone|motociclista ~3 ferit(o|a|e|i)|svenut(o|a)|a_terra|per_terra|priv(o|a)_di_sensi|incoscient(e|i)|investit(o|a)|intrappolat(o|a|i|e)|dispers(o|a)|scompars(o|a)|non_respira|in_acqua|nel_fiume|bloccat(o|a)_(in|nell|sul|dentro)',
      'ferit(o|a|i)|svenut(o|a) ~2 a|per terra',
      'si è sentit(o|a) male',
      'non respira|risponde_piu',
      'esplosione|esplosioni|esplos(o|a) ~6',
      'vuole|voglio|sta ~2 buttarsi|buttarmi|suicidarsi|suicidarmi|farla_finita|uccidermi|ammazzarmi|togliermi_la_vita|gettarsi',
      'non voglio piu vivere',
      'crollat(o|a) ~4 palazzo|tetto|muro|ponte|casa|soffitto|palazzina|edificio',
      'chiamate|mandate|serve|servono|chiama|manda|aiuto ~2 ambulanza|112|118|115|pompieri|vigili_del_fuoco|soccors(o|i)',
      'incidente ~4 feriti|grave|gravissimo|adesso|ora|in_corso|auto_ribaltata|ribaltat(a|o)',
      'aiuto ~6 casa|bloccat(i|o|a)|acqua|intrappolat(i|o|a)|picchia|ammazza|fuoco',
      'fiume|torrente|argine ~3 esondat(o)|straripat(o)|rott(o)|ceduto|tracimat(o)|sta_uscendo',
      'sta uscendo ~3 fiume|torrente|acqua|gas',
      'cav(o|i) ~3 elettric(o|i)|alta_tensione|tensione|corrente ~3 terra|scopert(o|i)|cadut(o|i)|penzol(a|ano)',
    ],
  },
  {
    kind: 'report',
    score: 0.75,
    why: 'Segnala un guasto o un problema in un luogo.',
    whyEn: 'Reports a fault or a problem in a place.',
    patterns: [
      'segnalo|segnaliamo|vorrei_segnalare|segnalazione|volevo_segnalare|si_segnala|vi_segnalo',
      'segnalare ~8 @fault|@broken',
      '@fault ~6 @broken',
      '@broken ~4 @fault',
      'c|ce|ci|è|sono ~3 @fault ~6 via|viale|piazza|corso|strada|incrocio|davanti|vicino|parco|quartiere|frazione|marciapiede|scuola|rotonda|cimitero',
      'non funziona|funzionano|passano|ritirano|raccolgono ~6 @fault|ascensore|semaforo|lampione|lampioni|illuminazione|fontana|rifiuti|carta|plastica|umido',
      'senza luce|acqua|illuminazione ~4 giorni|ore|settimane|via|ieri|stamattina|settimana',
      'potreste|potete|dovreste|quando ~4 sistemare|riparare|aggiustare|asfaltare|tagliare|pulire|svuotare|sistemate|riparate|asfaltate|pulite|tagliate ~6 @fault',
      'quando ~2 sistemate|riparate|asfaltate|pulite|tagliate|sistemano|riparano|asfaltano|tagliano|riparerete|sistemerete ~5',
    ],
  },
  {
    kind: 'personal',
    score: 0.65,
    why: 'Chiede della propria pratica: va spostato su un canale riservato.',
    whyEn: 'Asks about their own file: to be moved to a private channel.',
    patterns: [
      'mi(a|o) pratica|domanda|richiesta|istanza|ricorso|verbale|multa|cartella|contravvenzione|isee|bolletta|contributo|carta_d_identita|residenza|passaporto',
      'ho|abbiamo presentato|inviato|fatto|mandato|consegnato ~3 domanda|richiesta|istanza|pratica|isee|ricorso ~8',
      'sto|stiamo aspettando ~6 risposta|carta|certificato|contributo|bonus|rimborso|assegno|pagamento|appuntamento',
      'non ho ~3 ricevuto ~4',
      'mi|ci ~1 è|hanno|avete ~2 arrivat(a|o)|respint(a|o)|negat(o|a)|revocat(o|a) ~3 multa|cartella|bolletta|domanda|accertamento|avviso|contributo|verbale',
      'mi(o|a) figli(o|a) ~6 mensa|asilo|scuolabus|graduatoria|iscritt(o|a)|escluso|esclusa|scuola',
    ],
  },
  {
    kind: 'information',
    score: 0.75,
    why: 'Chiede un’informazione su un servizio.',
    whyEn: 'Asks for information about a service.',
    patterns: [
      'vorrei|volevo|vorremmo|potrei|posso|possiamo|gradirei ~1 saper(e)|avere|informazion(i|e)|chieder(e)|chieder(vi)|conoscere|capire',
      'sapete|sapreste|sai|qualcuno|potete|potreste|puo|può|mi_sapete|sa ~4 dire|dirmi|indicar(e|mi)|spiegar(e|mi)|quando|dove|se|come|a_che_ora|quanto|fornire ~8 $',
      'avrei bisogno ~3 informazion(i|e)|sapere|capire',
      'ho bisogno ~2 informazion(i|e)',
      'chiedo ~2 informazion(i|e)|come|se|quando|dove|cortesemente|gentilmente',
      'informazion(i|e) ~1 su|sul|sulla|sui|sulle|per|riguardo|circa',
      'a che ora',
      'che|quali|qual|gli orari(o)? ~3 @service',
      'quali|quale|che|quanti document(i|o)|modul(o|i)|giorni|orari|requisiti|ufficio|numero|costo|costi',
      'qual|quali è|sono ~3 @service',
      '@ask-word ~5 @service ~12 $',
      'dove|come|quando ~2 si|posso|possiamo|devo|dobbiamo|bisogna|trovo|funziona|mi|ci|c ~6',
      'è|sono|sara|saranno|resta|restera|rimane ~3 apert(o|a|i|e)|chius(o|a|i|e)|gratuit(o|a)|possibile|obbligatori(o|a)|necessari(o|a)|previst(o|a|i) ~6 $',
      'si puo|possono|deve|devono ~6 $',
      'serve|servono|occorre|bisogna ~4 prenotare|prenotazione|appuntamento|spid|delega|marca_da_bollo|documenti|documento|isee ~4',
      'orari|orario|info|contatti|numero|mail ~4 $',
    ],
  },
  {
    kind: 'complaint',
    score: 0.6,
    why: 'Si lamenta di un servizio o di una decisione.',
    whyEn: 'Complains about a service or a decision.',
    patterns: [
      'vergogna|vergognoso|vergognosa|vergognatevi|scandaloso|scandalosa|inaccettabile|indecente|indegno|assurdo|disservizio|pessimo|pessima|schifo',
      'reclamo|reclamare|protesto|lamentela|lamentarmi|mi_lamento',
      'nessuno ~2 risponde|interviene|fa_nulla|fa_niente|ascolta|controlla',
      'non ~2 risponde|rispondete|rispondono ~2 nessuno|mai|telefono',
      '(è|e) ~1 possibile ~2 che',
      'non ~1 possibile|ammissibile|tollerabile|normale|giusto',
      'siamo ~2 stufi|stanchi|esasperati|abbandonati|dimenticati',
      'ancora ~2 aspett(o|iamo)|nulla|niente|fermo|fermi',
      'da mesi|anni|settimane|giorni ~6 aspettiamo|aspetto|chiediamo|segnaliamo|nessuno|nulla|niente|promesse',
      'quanto ~2 dobbiamo ~2 aspettare',
    ],
  },
];
