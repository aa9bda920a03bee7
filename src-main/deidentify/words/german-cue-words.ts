/** What stands beside German names that are words as well, in small letters; and what follows them. */

const split = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

export const leads = split(
	'von für an mit bei und zu gegen durch sowie über oder wegen betrifft betr akte patient patientin',
);
export const meals = split(
	'mittag abend morgen nacht brot kaffee tee kuchen bier wein salat sonntag montag freitag pause sommer winter herbst',
);
export const cases = split(
	'akte akten fall fälle sache vorgang nachlass wohnung whg wohneinheit mietpartei mietparteien mieter mieterin mietern partei parteien antrag beschwerde widerspruch betreuung klient klientin kunde kundin kunden bewohner bewohnerin patient patientin patienten schüler schülerin angehörige angehöriger angehörigen ehepaar eheleute geschwister haushalt pflegefamilie gastfamilie termin rücksprache telefonat gespräch hausbesuch besuch verordnung rezept ',
);
export const deeds = split(
	'sagt sagte fragt fragte bittet bat meint meinte möchte berichtet berichtete erzählt erzählte erklärt erklärte ruft rief schreibt schrieb klagt klagte beklagt bestätigt bestätigte bestreitet behauptet behauptete antwortet antwortete weint weinte lacht schläft schlief isst trinkt wohnt verweigert lehnt verlangt wünscht weigert schlägt schlug äußert widerspricht stimmt unterstützt übernimmt übernahm kümmert informiert informierte organisiert telefoniert besucht enthält regt dankt bedauert drohte droht schimpft schimpfte schrie beschwert verabschiedet bedankt freut ärgert schämt fühlt hofft glaubt weiß wusste denkt dachte liest bevorzugt sucht besichtigt bewirbt meldet zahlt kündigt unterschreibt besteht unterschrieb bestand lässt',
);
export const joins = split(
	'dass weil ob wenn da obwohl und aber denn sodass laut nachdem bevor als während falls wie doch sondern',
);
export const helpers = split(
	'hat hatte habe ist war wurde wird muss soll kann darf will bekommt bekam braucht',
);
/** What follows when people are meant, up to the end of the sentence. */
export const done =
	/^[^.!?\n]{0,40}[ ](?:angerufen|zurückgerufen|gemeldet|abgemeldet|angemeldet|gestürzt|gekommen|gegangen|gefallen|aufgestanden|entlassen|verlegt|aufgenommen|gewaschen|geduscht|versorgt|besucht|informiert|übernommen|vertreten|eingeschlafen|verstorben|umgezogen|ausgezogen|eingezogen|neu|da|weg|krank|müde|traurig|zurück|unterwegs|dran|zuständig|verhindert|dagegen|dafür|einverstanden|sauer|wach|allein|orientiert|verwirrt|unruhig|mobil|bettlägerig|fertig|abwesend|anwesend|nüchtern|Schmerzen|Fieber|Dienst|Urlaub|Geburtstag|Hunger|Durst|Angst|Besuch)(?![\p{L}])/u;
/** What somebody has done. */
export const hasDone =
	/^[^.!?\n]{0,40}[ ](?:(?:an|ab|auf|aus|ein|zu|mit|nach|vor|zurück|herunter|weg)?ge\p{Ll}{3,14}(?:t|en)|(?:be|ver|er|ent|unter|über|wider)\p{Ll}{3,14}(?:t|en))(?![\p{L}])/u;
export const personLabel =
	/^(?:betreuer(?:in)?|hausarzt|hausärztin|zahnarzt|frauenarzt|ansprechpartner(?:in)?|sachbearbeiter(?:in)?|bezugspflege|bezugsperson|vormund|klassenlehrer(?:in)?|bearbeiter(?:in)?|hausmeister|stationsarzt|vertretung|zuständig|anrufer(?:in)?|mieter(?:in)?|vermieter(?:in)?|eigentümer(?:in)?|antragsteller(?:in)?|zeuge|zeugin|protokoll|protokollführer(?:in)?|leitung|erzieher(?:in)?|lehrer(?:in)?|kontaktperson|notfallkontakt)$/u;
export const personEnding =
	/(?:nachbar|nachbarin|manager|managerin|schüler|schülerin|freund|freundin|tochter|sohn|bruder|schwester|mutter|vater|pflegekraft|fachkraft|hilfskraft|aushilfe|bewohner|bewohnerin|patient|patientin|klient|klientin|mieter|mieterin|azubi|oma|opa|tante|onkel|betreuerin|anwältin|begleiterin|dolmetscherin|kollegin|kollege|mitarbeiterin)$/u;
export const times = split(
	'abend morgen mittag nacht vormittag nachmittag tag sonntag montag dienstag mittwoch donnerstag freitag samstag sommer winter herbst frühling januar februar märz april mai juni juli august anfang recht link beginn ende',
);
/** What may stand without an article: stuffs, weather, feelings, illnesses. */
export const stuffs = split(
	'schimmel salz obst hunger brot mehl zucker honig senf wein bier kohl kraut salat gerste korn roggen weizen hafer haber kuchen pfeffer holz gold silber stahl eisen blei zinn kupfer messing leder leim wolle hanf hagel regen schnee sturm wind frost nebel sonne glück freude kraft geduld hochmut hoffnung liebe kummer rausch krebs heil rauch stroh mohn mangold wirsing speck schmalz ingwer knoblauch zimt safran kümmel petersilie kies sand stein lehm nelke rose dill hand fuß herz haus bett kind mensch mann frau licht luft wasser feuer eis blut leben tod krieg frieden ruhe not zeit geld post fremder reich beruf haar haut bus bahn wald feld berg ort stadt land dorf hof garten see meer weg tisch',
);
export const kin =
	/(?:mutter|vater|mama|papa|frau|mann|tochter|sohn|kinder|schwester|bruder|oma|opa|tante|onkel|eltern|freund|freundin|kollegin|kollege|zimmer|bett|wohnung|brille|jacke|tasche|handy|akte)$/u;
export const noble = /^(?:von|zu|van|vom|de|da|di|del|della|dos|al|el|le|la|mac|mc)$/u;
export const actions = split(
	'macht machte kommt bringt brachte holt holte führt nimmt nahm übernimmt schreibt schrieb ruft rief soll will kann muss geht fragt meint meinte sagt sagte möchte darf hat hatte zeigt schickt klärt bespricht informiert besorgt organisiert',
);
export const objects = split(
	'die den das dem sich ihn sie es ihm uns mir mich ihr nicht noch auch wieder schon bitte alles nichts gesagt gefragt angerufen',
);
