/** Countries, their parts, peoples, languages, faiths and feasts: too many people share them to tell one by them. */
export const worldWords: ReadonlySet<string> = new Set(
	`afghanistan albania albanien algeria algerien argentina argentinien armenia armenien australia australien austria österreich bangladesh belarus belgium belgien bosnia bosnien
brazil brasilien bulgaria bulgarien cameroon kamerun canada kanada chile china colombia kolumbien croatia kroatien cuba kuba cyprus zypern czechia tschechien denmark dänemark
ecuador egypt ägypten england eritrea estonia estland ethiopia äthiopien finland finnland france frankreich gambia georgia georgien germany deutschland ghana greece griechenland
hungary ungarn iceland india indien indonesia indonesien iran iraq irak ireland irland israel italy italien jamaica japan jordan jordanien kazakhstan kasachstan kenya kenia korea
kosovo latvia lettland lebanon libanon libya libyen lithuania litauen luxembourg luxemburg macedonia mazedonien malaysia mali malta mexico mexiko moldova moldau mongolia montenegro
morocco marokko nepal netherlands niederlande nigeria norway norwegen pakistan palestine philippines philippinen poland polen portugal romania rumänien russia russland rwanda scotland
schottland senegal serbia serbien sierra leone singapore slovakia slowakei slovenia slowenien somalia spain spanien sri lanka sudan sweden schweden switzerland schweiz syria syrien
taiwan tanzania thailand togo tunisia tunesien turkey türkei uganda ukraine uk usa britain grossbritannien großbritannien vietnam wales yemen jemen zambia zimbabwe
europe europa africa afrika asia asien america amerika european europäisch eu nhs gb
bavaria bayern hessen sachsen thüringen brandenburg niedersachsen nordrhein westfalen saarland holstein mecklenburg vorpommern rheinland pfalz württemberg anhalt
texas california florida ohio michigan pennsylvania illinois virginia massachusetts
yorkshire lancashire
afghan albanian algerian american arab arabic arabisch armenian asian australian austrian bengali bosnian brazilian british bulgarian caribbean chinese cantonese colombian croatian
cuban czech danish dari dutch egyptian english eritrean estonian ethiopian farsi finnish french german greek gujarati hebrew hindi hungarian indian iranian iraqi irish italian
jamaican japanese jewish kenyan korean kurdish latin latvian lithuanian mandarin moroccan nepali nigerian norwegian pakistani pashto persian polish portuguese punjabi romanian romani
russian scottish serbian sinhala slovak slovene somali spanish swahili swedish syrian tamil thai tigrinya turkish ukrainian urdu vietnamese welsh yoruba igbo
afghanisch albanisch arabisch bosnisch bulgarisch chinesisch deutsch englisch französisch griechisch italienisch kroatisch kurdisch persisch polnisch portugiesisch rumänisch russisch
serbisch spanisch syrisch tigrinisch tschechisch türkisch ukrainisch ungarisch vietnamesisch
christian catholic protestant anglican methodist muslim hindu sikh buddhist jehovah christ islam islamic ramadan easter christmas whitsun ostern weihnachten pfingsten eid diwali
karfreitag pfingstmontag ostermontag silvester neujahr
audi bmw mercedes vw opel corsa astra insignia vauxhall skoda octavia fabia yaris toyota nissan micra qashqai honda mazda hyundai kia suzuki dacia renault clio peugeot citroen citroën fiat punto volvo tesla seat ibiza touran tiguan passat prius oticon phonak widex signia siemens philips medtronic otto bock ottobock thuasne
xbox roblox snapchat tiktok trustpilot linkedin twitter netflix spotify ebay gumtree vinted etsy airbnb deliveroo fortnite minecraft discord playstation nintendo whatsapp google microsoft windows excel word outlook teams skype zoom facebook instagram youtube amazon paypal iphone ipad samsung apple android
euro celsius fahrenheit
gmbh baugb bgb sgb stgb stvo zpo vwgo asylbewerberleistungsgesetz dsgvo gdpr din iso icd ops drg tüv schufa`
		.split(/\s+/u)
		.filter((word) => word !== ''),
);

/** Written with a capital letter or in capital letters wherever they stand, and short for something. */
export const shortWords: ReadonlySet<string> = new Set(
	`rückspr verst wohnh jg adm disch acc req const retd retubed anf rea sono medis inh vid exz konsil attn pers kennz diab derm abgel zw lado iro mgm abd abt abs adr akt allg amb anl ant app apo appt aufn ausg az bes bez bitteam bzgl bzw ca chir corp dept dgl dipl dir div doz dr ehem eig einschl entl erg evtl exkl fam ff fig
forts ggf ggfs geb ges gest gez ggü gr grd hausnr hd hosp hr hrsg hs incl inkl inst int intern jhd kath kard kfm kg kl klin komb konz kop ltd lt lfd li re ltg max mdl mg min mind
mio mrd ml mmhg mo di mi do fr sa so mon tue tues wed weds thu thur thurs fri sat sun mwst nachm neg nr no nos obs op opd orig pat path pfl pkt pl plz pos postop präop prof psych pt
pts qds rd rö rp sek sept sog soz sr spez st std stdl stellv str stat tab tabl tbl tbc tel temp tgl tägl ts teilw tlw tr u ua übg übw univ unt urspr usw uu v va verh verl vers verst vgl vorm
vs wdh wdhl wg wö wtl z zb zi ziff zit zul zus zust zw zz zzt zzgl zt appendix apt ave blvd rd bldg ste ext cf eg ie etc esp approx asst assoc bros cert cont dob ed est fax gen gov hon
hq inc jr maj med mgr misc mrs mr ms mx imei narne vornarne nok obs ops para phd pm am pls ref reg rep rev sec snr sgt supt supv sex tbc temp univ vol yr yrs iban bic aw wg fw fwd antw iq eq usw hca rgn rn rmn st1 st2 ct ct1 fy1 fy2 sho spr
cns ot physio obs bloods sats meds tds bd od nocte prn nebs abx ecg echo neuro gastro ortho paeds gynae onc derm resp cardio derma hno uro gyn kardio chirurgie physio ergo logo reha
acct ofsted nstemi stemi orif resus anaes riddor niceic headteacher pflegekraft drs tto ttos nbm nkda allergie nil mobilisiert mobs rx dx hx tx sx ix fx op ok okay asap fyi eta aob top toe`
		.split(/\s+/u)
		.filter((word) => word !== ''),
);

/** Where letters and calls go without a person's name. */
export const departments: ReadonlySet<string> = new Set(
	'highways housing estates renal facilities procurement payroll finance planning parking licensing reception admin pharmacy radiology pathology cardiology oncology haematology maternity theatres theatre outpatients physiotherapy safeguarding benefits revenues electoral registrars legal catering security switchboard transport stores dispensary imaging records accounts personnel communications environment cleansing lettings repairs customer services complaints pals ombudsman sirs'.split(
		' ',
	),
);
