/** Words beside which names stand, in small letters. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Before a name, without anything between. */
export const titles = set(
	`mrs mr ms miss mx master madam sir lady lord dame rev revd reverend fr father sister sr nurse matron professor prof doctor dr drs dres
cllr councillor officer inspector pc sgt sergeant constable judge midwife registrar consultant nanny nan granny grandma grandpa auntie uncle aunt hca rgn hhj imam rabbi const pcso capt maj ceo cso phm vb pm pd staff
polizist polizistin kommissar kommissarin rain
herr herrn hr hrn frau fräulein frl ehep schwester oberschwester schw pfleger pflegerin krankenschwester altenpfleger altenpflegerin oa oä ca cä aä
oberarzt oberärztin chefarzt chefärztin assistenzarzt assistenzärztin stationsarzt stationsärztin hausarzt hausärztin kollegin kollege kollegen
familie fam eheleute ehepaar family pastor pastorin pfarrer pfarrerin pfr hebamme heb pom pmin pk kk kok poli phk pok pkin khk polizeihauptkommissar wachtmeister
hauptwachtmeister rechtsanwalt rechtsanwältin ra notar notarin richterin stadtrat stadträtin ratsherr ratsfrau bürgermeister bürgermeisterin
landrat landrätin kämmerer hausmeister dezernent amtsleiter rektor rektorin oma opa tante onkel patientin patient bewohner bewohnerin
dipl`,
);

/** What may follow a title before the name comes: "Prof. Dr. med. dent. Jung". */
export const degrees = set(
	'dr prof pd priv doz med dent phil jur iur rer nat h c hc univ dipl ing habil msc bsc ma ba psych päd theol vet a d und and u mrs ms frau herr herrn oberst major hauptmann leutnant',
);

/** Before a name with a colon, or alone on the left of a form. */
export const labels = set(
	`bestellt booked erstellt angefordert fahrer driver escort begleitung beistand verfahrensbeistand vormund leiter leiterin leitung manager betriebsrat referee referees patient patientin patienten pat pt patientenname re betr betreff child sibling mother father partner daughter son wife husband mutter vater sohn tochter
eltern parents geschwister referrer by officer checked initials kürzel handzeichen forename forenames surname signature signed unterschrift gezeichnet von sachbearbeiter sachbearbeiterin bearbeiter bearbeiterin
bearbeitet einsenderin einsender name names vorname vornamen nachname zuname familienname geburtsname mädchenname rufname kind client resident residents bewohner bewohnerin
mieter mieterin tenant applicant claimant appellant respondent antragsteller antragstellerin beschwerdeführer versicherter versicherte versicherungsnehmer contact ansprechpartner
ansprechpartnerin kontakt kontaktperson kin nok gp consultant nurse keyworker worker carer carers betreuer betreuerin angehöriger angehörige bezugsperson arzt ärztin hausarzt hausärztin
behandler empfänger attn hd from to an cc present anwesend anwesende teilnehmer teilnehmende participant participants attendees apologies entschuldigt abwesend chair vorsitz
minutes protokoll protokollführer protokollführerin protokollführung author verfasser verfasserin untersucher operateur operateurin surgeon anaesthetist anästhesist assistenz
caller anrufer anruferin inhaber inhaberin holder kontoinhaber kontoinhaberin witness zeuge zeugin zeugen beisitzer prüfer kassenprüfer wahlhelfer kandidaten bewerber stellvertreter clerk driver fahrer fahrerin halter halterin owner eigentümer
schüler schülerin pupil student lehrer lehrerin teacher klassenlehrer klassenlehrerin erziehungsberechtigte erziehungsberechtigter guardian social sozialarbeiter sozialarbeiterin
begleitung begleitperson gast reporter melder meldende gemeldet geschädigter geschädigte beschuldigter beschuldigte complainant interviewer trainer hebamme
pfleger schwester pflegekraft therapeut therapeutin physio ergotherapeut logopädin diktiert dictated geschrieben typed cosigned countersigned verstorbener verstorbene deceased anzeigende anzeigender informant finder verlierer finderin loser deponent narne vornarne nachnarne patlent`,
);

/** A person who is somebody's, after whom the name often stands. */
export const relatives = set(
	`son sons daughter daughters husband wife brother sister mother father mum mom dad partner neighbour neighbor friend niece nephew grandson granddaughter cousin carer aunt uncle
colleague visitor worker officer agent teacher assistant advocate gran grandmother grandfather nan stepson stepdaughter stepfather stepmother fiancé fiancée girlfriend boyfriend twin baby boy girl resident pt pat patient tenant nurse midwife
registrar doctor physio therapist porter clerk chair supervisor manager keyworker student teacher pupil client guest solicitor landlord interpreter lawyer volunteer
sohn söhne tochter töchter ehemann ehefrau mann bruder schwester mutter vater lebensgefährtin lebensgefährte lebenspartner lebenspartnerin nachbarin nachbar nachbarn freundin freund nichte neffe
enkelin enkel tante onkel oma opa großmutter großvater schwager schwägerin schwiegersohn schwiegertochter schwiegermutter schwiegervater cousine cousin kollegin kollege kollegen zwilling witwer witwe
bewohner bewohnerin mitbewohner mitbewohnerin patientin schüler schülerin lehrerin lehrer betreuer betreuerin pflegerin pfleger azubi praktikant praktikantin dolmetscherin dolmetscher vermieter vermieterin
warden vicar coach tutor paramedic pharmacist housekeeper caretaker childminder hausmeister hausmeisterin sozialarbeiter sozialarbeiterin erzieher erzieherin mitarbeiter mitarbeiterin zeuge zeugin joggerin pflegemutter pflegevater
plumber electrician builder gardener cleaner decorator roofer joiner surveyor contractor dentist optician chiropodist podiatrist dietitian counsellor psychologist radiographer governor apprentice trainee locum librarian
grandad granddad nana stepmum stepdad mam auntie flatmate housemate roommate lodger classmate godmother godfather godson goddaughter widow widower
großtante großonkel kinder kind eltern mama papa`,
);

/** "née Walsh", "genannt Friedchen". */
export const calledWords = set(
	'née nee geb geborene geborener geborenen verw verwitwete formerly called named namens genannt heißt heisst rufname known alias nickname spitzname',
);

export const greetings = set(
	'dear hello hi hiya heya hullo alright hallo liebe lieber hey moin servus tag morgen abend morning afternoon evening thanks thank danke you',
);
/** Last words of what stands before a signature. */
export const closings = set(
	'ta thx tks hugs kr bw hth vlg merci sincerly yours faithfull regards wishes so ever much again forward sincerely faithfully truly best cheers thanks grüße grüßen gruß gruss grüsse hochachtungsvoll mfg lg vg bg gez signed unterzeichnet ia iv pp ppa auftrag vertretung love xx bye soon danke',
);

/** Jobs in German: an ordinary word after one is a surname ("Kämmerer Ritter"). */
export const jobEnding =
	/(?:meister|leiter|leitung|arzt|ärztin|schwester|pfleger|führer|beamter|beamtin|rat|rätin|anwalt|anwältin|kommissar|direktor|rektor|lehrer|betreuer|helfer|berater|sprecher|vorsteher|schreiber|wart|gehilfe|assistent|therapeut|psychologe|psychologin|seelsorger|kämmerer|referent|dezernent|trainer|ingenieur|techniker|installateur|elektriker|klempner|monteur|fahrer|handwerker|sanitäter|zeuge|zeugin|gutachter|arbeiter|pädagoge|pädagogin|erzieher|makler|optiker|apotheker|friseur|gärtner|tischler|schreiner|dolmetscher|psychiater|logopäde|logopädin|praktikant|auszubildende|beauftragte|vermieter|mediziner|kontrolleur|bearbeiter|verwalter|besitzer|eigentümer|inhaber)(?:in|s|n)?$/u;
