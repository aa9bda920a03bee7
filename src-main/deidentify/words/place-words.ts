/** Words of houses, firms and addresses, in small letters. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** At the end of the name of an English house, firm or authority. */
export const englishHeads = set(
	`hospital infirmary hospice clinic surgery practice centre center school college university academy nursery primary playgroup preschool home homes house lodge pharmacy chemist chemists church chapel mosque
temple synagogue gurdwara council trust ward unit wing suite depot bakery bakers butchers logistics architects solicitors chambers lettings cabs taxis taxi group services foundation housing association society club
library museum theatre hotel inn arms cafe café restaurant garage estate estates brewery bank office station prison barracks pilots transport haulage motors builders plumbing heating fencing roofing rail railways
court hall partners partnership associates consulting systems pharmaceuticals supermarket stores store shop market salon gym leisure nursing care carehome almshouses refuge shelter hostel rovers united wanderers
hub rehab chiropody podiatry dentistry opticians optician vets veterinary foods printers print couriers removals joinery landscapes tyres autos nurseries bookmakers tavern tearooms bistro brasserie takeaway studios juniors infants brownies guides scouts cubs harriers choir guild institute fellowship parish diocese convent priory abbey minster cathedral methodist
fc rfc charity fund cooperative co-op works mills factory laundry cleaning catering security scaffolding insurance assurance agency recruitment ltd limited plc llp sons brothers bros daughters`,
);
/** At the end of an English street, house or hamlet. */
export const streetHeads = set(
	`street road avenue lane drive close crescent terrace way place square gardens grove hill row mews walk boulevard parade park rise view green quay quayside wharf mount yard path common heights circle
highway cottage cottages villa villas farm mill forge towpath bungalow manor grange barn flats flat tower towers end bridge field fields meadow meadows cross croft drove gate passage alley vale dene forge oast quays docks rd ave cres gdns`,
);
/** Of these alone no house can be told. */
export const genericWords = set(
	`the a of and general community district city town county borough metropolitan day care nursing medical medicine health primary secondary high mental acute stroke intensive emergency outpatient outpatients minor
injuries injury walk-in planning housing parking revenues revenue benefits benefit council tax children childrens child adult adults social customer local central main new old national public environmental
service services team committee department university hospital hospitals school board trust foundation nhs home house ward unit clinic centre office memory dental eye surgical surgery maternity labour delivery
postnatal antenatal neonatal paediatric geriatric elderly frailty rehabilitation rehab recovery discharge lounge assessment admissions admission theatre day-case fracture pain diabetes cardiac respiratory renal
palliative oncology haematology cardiology neurology urology gynaecology ent a&e highways highway street road building control legal electoral register registration births deaths human resources finance it
patient patients liaison advice complaints special educational needs early years youth family families support group club our your their my this that his her its each every another other north south east west
northern southern eastern western inner outer upper lower first second third community-based out-of-hours step-down sheltered supported residential independent living universal credit act bill scheme plan policy
summer christmas winter spring autumn church state private bus train taxi station police fire ambulance crown magistrates county high youth job jobcentre post`,
);
/** Before the name of a German house, firm, authority or ward; also as the end of a compound. */
export const germanHeads = set(
	`jugendhilfe suchthilfe familienhilfe frühförderung beratungsstelle tagesstätte betreuungsverein hospizdienst dialyse dialysezentrum bäcker metzger fleischer kneipe wirtshaus lokal imbiss bistro bar schänke schenke jva podologie fußpflege reha heizungsbau tiefbau hochbau kurierdienst hilfsdienst lieferdienst bürgeramt jobcenter finanzamt arbeitsagentur standesamt grundbuchamt friseur friseursalon nagelstudio fitnessstudio solarium werft klempnerei glaserei gerüstbau schlüsseldienst umzüge reinigung schneiderei blumenladen klinikum klinik krankenhaus hospital hospiz spital heim seniorenheim altenheim pflegeheim wohnheim residenz seniorenresidenz stift seniorenstift zentrum praxis hausarztzentrum gemeinschaftspraxis apotheke apo
kanzlei schule grundschule realschule hauptschule oberschule gesamtschule förderschule berufsschule gymnasium kita kindertagesstätte kindergarten kinderhaus krippe hort universität uni hochschule vhs
volkshochschule sparkasse kreissparkasse volksbank raiffeisenbank raiffeisenkasse bank krankenkasse bkk aok ikk kkh tk knappschaft versicherung stadtwerke verkehrsbetriebe verkehrsbetrieben landratsamt
bezirksamt amt rathaus amtsgericht landgericht sozialgericht familiengericht verwaltungsgericht gericht mvz labor pflegedienst sozialstation diakoniestation tagesklinik tagespflege kurzzeitpflege pflege
werkstatt wäscherei großwäscherei bäckerei konditorei metzgerei fleischerei spedition firma fa hotel gasthof gasthaus gaststätte pension restaurant café mensa verein tsv tus vfl sv fc sc turnverein
sportverein feuerwehr polizei polizeiinspektion wache kirche kirchengemeinde gemeinde verbandsgemeinde samtgemeinde stadt landkreis kreis markt pfarrei kloster wg wohngruppe wohngemeinschaft wohnbereich
wb haus villa autohaus möbelhaus kaufhaus sägewerk bestattungen bestattungshaus pietät bestatter brauerei druckerei gärtnerei tischlerei schreinerei zimmerei malerbetrieb dachdeckerei elektro sanitär werk
werke station wochenstation kinderstation intensivstation ambulanz reederei stiftung kuratorium caritas diakonie awo drk johanniter malteser asb lebenshilfe musikschule sanitätshaus reisebüro
fahrschule tanzschule zahnarztpraxis hausarztpraxis tierarztpraxis physiotherapiepraxis physiotherapie logopädie ergotherapie optik hörgeräte taxi fahrdienst mietwagen baugesellschaft wohnungsbau
wohnungsgesellschaft hausverwaltung immobilien ortsteil ot gemarkung insel spielplatz spielgeräte kleingartenverein campingplatz büro ingenieurbüro ing.-büro jugendherberge frauenhaus salon studio laden agentur kanzlei`,
);
export const germanHeadEnding =
	/(?:klinikum|klinik|krankenhaus|hospital|hospiz|heim|residenz|stift|zentrum|praxis|apotheke|schule|gymnasium|kindergarten|kita|pflegedienst|station|betriebe|bäckerei|wäscherei|metzgerei|spedition|gericht|kasse|gasthof|verein|werkstatt|gesellschaft|bank|stiftung|gemeinde|bereich|gruppe|pflege|amt|haus|salon|laden|markt|betrieb|fabrik|werk|hof)$/u;
/** Nouns that stand beside a head without naming it. */
export const germanGeneric = set(
	`tel telefon fax herr herrn frau dr prof innere abteilung abt chirurgie medizin kardiologie neurologie geriatrie psychiatrie onkologie urologie gynäkologie pädiatrie dermatologie anästhesie radiologie aufnahme
entlassung notaufnahme ambulanz visite übergabe frühdienst spätdienst nachtdienst uhr zimmer bett montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august
september oktober november dezember i ii iii iv v vi patient patientin leitung pflege arzt ärztin sgb bgb vom bis kg eg og nr termin sprechzeiten sprechstunde betreff datum von an seite antrag bescheid
rechnung adresse anschrift ort plz`,
);
