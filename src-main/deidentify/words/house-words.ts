/** Words of houses that name none of them, in small letters. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** German houses of one word, of which there are many. */
export const genericHouses = set(
	`klinik fachklinik tagesklinik nachtklinik zahnklinik frauenklinik kinderklinik rehaklinik augenklinik universitätsklinik uniklinik poliklinik hautklinik akutklinik privatklinik spezialklinik suchtklinik
universitätsklinikum uniklinikum medizinklinik herzklinik lungenklinik schmerzklinik tierklinik unfallklinik hochschulklinik rehabilitationsklinik kurklinik entzugsklinik nervenklinik chirurgieklinik
fachkrankenhaus akutkrankenhaus belegkrankenhaus lehrkrankenhaus universitätskrankenhaus allgemeinkrankenhaus plankrankenhaus zielkrankenhaus mutterkrankenhaus krankenhaus kinderkrankenhaus
kinderhospiz tageshospiz grundschule hochschule förderschule realschule berufsschule musikschule volkshochschule baumschule fahrschule tanzschule vorschule abendschule gesamtschule oberschule hauptschule
mittelschule sprachschule fachschule privatschule ganztagsschule regelschule gemeinschaftsschule sonderschule skischule schwimmschule krankenpflegeschule pflegeschule fachoberschule berufsfachschule
stadtteilschule nachbarschule partnerschule rückenschule fachhochschule sehschule kunsthochschule hundeschule reitschule gehschule asthmaschule diabetesschule amputationsschule elternschule inkontinenzschule
notapotheke krankenhausapotheke hausapotheke versandapotheke klinikapotheke notdienstapotheke stammapotheke reiseapotheke onlineapotheke zytostatikaapotheke
arztpraxis hausarztpraxis gemeinschaftspraxis tierarztpraxis zahnarztpraxis facharztpraxis privatpraxis kinderarztpraxis einzelpraxis physiotherapiepraxis psychotherapiepraxis therapiepraxis schwerpunktpraxis
berufspraxis dialysepraxis notfallpraxis bereitschaftspraxis augenarztpraxis hautarztpraxis gruppenpraxis überweiserpraxis lehrpraxis vertretungspraxis frauenarztpraxis hebammenpraxis
bleistift lehrstift filzstift farbstift buntstift metallstift kontaktstift schmerzstift lippenstift fettstift eingabestift fixierstift wurzelstift stahlstift knochenstift zwischengymnasium sportgymnasium
abendgymnasium nachtschule umschule einschule`,
);

/** With a capital letter after "the" and still no name. */
export const noHouses = set(
	`council trust department panel chair chairman chairwoman court act gp ed internet police office board committee team service ward unit hospital surgery practice school college university church clinic home
centre center agency company landlord tenant applicant claimant respondent appellant defendant claimant insured insurer policyholder customer client patient consultant registrar doctor nurse matron sister
manager director secretary treasurer clerk mayor leader minister government parliament state crown queen king prince bible quran pope lord lady house cabinet authority association society club union
fund scheme project programme plan policy report review letter form register record file notes chart diary calendar web net app portal system server cloud bank post press media radio tv telly news sun
earth moon world west east north south midlands channel continent coast atlantic pacific mediterranean equator olympics paralympics euros cup league premiership derby internet facebook covid pandemic war
blitz navy army raf forces legion guard guards fire ambulance executive judge jury bench bar prosecution defence coroner sheriff marshal speaker whip commons lords senate congress president chancellor
treasury exchequer home foreign day night week weekend month year morning afternoon evening summer winter autumn spring christmas easter ramadan sabbath holiday holidays monday friday head principal
deputy governor governors teacher parents parent pta gym library museum park zoo market shop shops pub hotel theatre cinema station airport stadium arena hall pool beach sea river lake income outcome
admission discharge assessment theatre reception resus triage recovery radiology pharmacy pathology lab labs icu itu hdu ccu mau amu sau cdu ae nicu picu scbu endoscopy outpatients outpatient physio
kind kindern haus hause anfang ende schritt punkt teil seite stufe grad phase tag woche monat jahr platz stelle schicht arbeit basis ebene etage abteilung station intensivstation behandlung verdacht
post bahn bundeswehr stadt gemeinde verwaltung kirche regel zukunft folge lage not reihe reserve rente vollzeit teilzeit homeoffice nachtschicht frühschicht spätschicht probe ordnung betrieb büro
handwerk bau lager verkauf vertrieb außendienst innendienst einzelhandel gastronomie pflege familie eltern freunden nachbarn kollegen verwandten unterricht gesetz amt`,
);
