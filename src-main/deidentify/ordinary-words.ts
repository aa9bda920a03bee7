/**
 * Words that lists of names have too, but that mostly mean something else in the texts of offices and hospitals; and
 * what illnesses, tests and instruments are named after. They are names only where a title or a label says so.
 */
export const ordinaryWords: ReadonlySet<string> = new Set(
	`a abend able adult age alt alter an and anger angel anna's april arm arms art arzt aug august auge bad bahn baker bank banks
bauch bay beck berg best bett bill black blood blut bond box brand braun bright brook brown bruch brust burger bush butler carter case
chance chase child christian clay close cole cook cream cross crystal daisy dale dann dawn day days dean dear dec destiny drew
east eben ehe eve evening ever faith fall fein feld field fields fieber fink fisher ford forest fort fox frank frau freeman freitag freund
friend frost fuchs fuß gale gall gang gast gene general gentle glass glen gold good grace grant grau green groß grund gross grün haar
hahn hall hals hand hansen's harmony hart haus haut hazel heather heil held herbst herr herz herzog hill holly holm holz hope horn hunter in
iris ivory ivy jack jan jewel job johns joy juli june jung kaiser kaiserin kalt kamp kanal kern king klein kluge knee knie knight koch kopf kraft
kranz krebs krone kurz lab lady lamb lane lang last laub leber leicht leiter lily linde little long lord love luck luft lung lunge madam magen mai
major mann march mark markt marsh mason master max may mayer's meadow meister melody mercy mild miles milk miller milz mittag mitte
mond montag moon moore's morgen moss mund nacht nagel nase neu niere north nose novak's nov ober oct ohr olive onkel or order ort page park parker
parks pat patience patient pearl peace penny pepper petri pfeiffer's plan pope power powers precious price prince queen rand rat raum ray red reed rein
rice rich richter ring rise river rivers robin rose rosen roth royal ruby ruhe samstag sage sand sauer savage scharf schatten schlaf schmerz schnell
schwarz see seidel's sept shepherd short sky small smart snow sohn sommer sonne sonntag south spring stadt star stark stein steiger stern stich stone stone's storm
strong strom sturm summer sun sunny swift tag talent tanner tante temple terrace thick tief tochter tod tor town trinity true turner unger urban
vater victor violet voll von wald walker wall wand ward warm wasser weeks wein weiß weiss west wild will winter wise wolf wood woods wort wunder
wunsch young zahn zehe zimmer zug
mutter bruder schwester kind kinder junge mädchen herren damen kollegen kollege kollegin hausarzt hausärztin chefarzt oberarzt stationsarzt pflege
schmied schmidt's bauer becker's förster jäger kellner maurer metzger müller's pfarrer schneider's schreiber schuster vogt wirt
monday tuesday wednesday thursday friday saturday sunday montags dienstag mittwoch donnerstag
january february july september october november december januar februar märz juni oktober dezember
english german french spanish turkish polish british american europe germany england scotland wales ireland france spain turkey
the he she it his her their our your my we they this that these those there here when where what which who how why if then than as at by for from
of on to with without after before during since until while and or but not no yes please thank thanks regards dear hello hi
der die das den dem des ein eine einer eines und oder aber nicht kein keine ja nein bitte danke er sie es wir ihr ihre sein seine unser unsere mein meine
im am vom zum zur beim nach vor seit bis bei mit ohne über unter wegen trotz laut gegen für auf aus als wenn dann hier dort heute gestern morgen
date name phone address email fax tel mobile note notes page ref subject re betreff datum seite anlage
parkinson crohn alzheimer hodgkin addison cushing graves basedow hashimoto barré barre guillain glasgow barthel babinski doppler murphy romberg lasègue
lasegue apgar foley trendelenburg kirschner raynaud sjögren sjogren bechterew dupuytren quincke virchow braden norton waterlow colles barrett meniere
menière tourette down klinefelter marfan ehlers danlos wernicke korsakow korsakoff huntington charcot lyme epstein barr bell trousseau kernig brudzinski
horner paget pott pick creutzfeldt jakob kaposi kawasaki still wilms whipple wilson ewing fallot gilbert gram hering hounsfield koplik kussmaul
langerhans lewy mcburney monro munchausen osler papanicolaou perthes peyronie phalen schatzki sheehan stevens johnson takayasu tinel tzanetakis von
willebrand wegener wolff zenker celsius fahrenheit newton pascal kelvin voltaren aspirin ibuprofen metformin insulin garden schwester
ariel baby berry bethel charley chandler dee dell delta devon dusty emery garnet golden haven justice loy loyal marlin merl merle murl nova oda onie ova paris pink riley roma
romaine royal sincere telly terry toy unique ally alma amber angelica autumn belle beryl birdie candida charity colleen dahlia diamond dixie dolly dovie easter ebony else emerald era
ethyl faith fern flora flossie genesis geneva georgette ginger gussie heaven jacinthe jade jasmin jewel kali kay kitty lacy laurel loma lulu luna luz lyric magnolia margarita
meta minnie miracle misty moll mona nannie norma novella opal ora pam pansy patty pinkie piper precious princess prudence queenie raven rosella savanna serenity sherry sienna
sierra sister tiara trinity vena vesta vita viva willow adonis al arch art barney baron beau ben bo bob brain brant brock brooks bud buddy burley buster cade carmine chase cicero
cleve colt conn coy dino dock don earl earnest ed emmet evert gage garland garret garrison gene geo german gunner gust guy hank hardy hector helmer homer jarred
junior juvenal kade kale kane kent kip lance mac mack magnus mark marquis marquise matt maverick maximus mose mosses moses name nat nestor newton noble ole oral orval
pierce ransom rex rocky rod rusty said santos sim solon sterling sylvan tad talon taurean tod trace trey wade warren will
barrows beer bins block bode bogan borer collier crooks dare dickens fay fisher funk glover grimes heller hills howe keeling koss kulas lakin lind lockman lowe marks mills mohr muller rath rutherford schiller
schimmel shields sipes stark stokes swift tromp waters welch white witting tonic dolores weight easter todd
abt achilles ackermann ade amberg bader banse baumeister bender berner blank blockhaus blume bock brauer bremer bremser brenner brettschneider bräutigam burgen busch busche bäcker bürger christ co da decker demut
dies dolch drechsler dreher dreier dörre elbe engel erdmann ernst falter feuerbach fleischer forst frauen freigang frisch frosch gabe gabler gens gesell geyer gilde grams green grube gruber grüner haupt hecht
heck helm hering herold hesse hirsch hirt hohl hold hort hügel jucken just kampf kappe kasten kaufmann keil keiner keller kerl kette kick kirch klapper kleiber klemme klinger knabe kohle krabbe kral krieger krug
kupfer lack landmann lax leide liebe lieder linden linke lippe löser mau maurer mehl mielke milde moll morgenstern moser mächtig möller naumann ne neubauer oberst ochs pfennig pfingsten pomp prediger rangen
rau reif ringer ritter ritz rumpf sack sachse schacht scharf scheer schenk scherer scherz schilling schimmer schlachter schlicht schlitzer schott schreck schreiner schumacher schüler schütz schütze seiler senkel
spinner sprenger stahl steinmetz streck streit stube stürmer tang tasche teufel tischler treff tuch töpfer umlauft vater vogel volk volker wachtel waldmann weidlich weiler welsch weniger wiese wimmer winkler wischer
wurm zauber ziegler zimmermann ann oma lupe delphine ferne halle alta heber kiel bart london jon via tia
para labor sepsis aids status fett stress extra plus minus item total mobil material mandel linse pille nova prima papa mama opa oma tante
schön schick stiller stille krumm gut alt ruf rufe satz sorge speck stamm stange stocker stumm trost wecker wende wirth wiesel zeh zoll zug bitter kranz sonder kuhn kugel kunst kurs
gebauer haller hasse heide heimat henne herde hirte kamm kanne kaplan kater kessel klug kohl korb korn kranich kraus kreis kreuz kuss lamm landwehr laut leber lorbeer lotse lust mast meise mensch messer
mohn mühle müßig nebel neffe niemand nolde ofen orth pech pfahl pfeffer pflug pilz preis probst quell rabe rang rasch rebe regen reh reiter ried riese rind ring ross rost ruder rupp saal salz samen schatz
schaub scheibe schein schiff schild schimpf schlegel schlosser schlüter schwan schwarm schwinn see segel seil sieg sorg span specht spiegel spieß sporn stiel storch strauß streich strick stuhl stumpf sturz
tal taube teich teller tiger tracht traube trinker truck uhl unruh unrat veit wache wacker wagen wahl walz wand wange weg weide weigel welle wendt wetter wetzel wild wind winkel wirbel woche wolke wund zange zeidler
zeit zeller zeuge ziel zink zipfel zopf zorn zucker
alter ari jude christ fidel falk leni mette line can darin summer maxim mick sky ben niko tore ole ines anni`
		.split(/\s+/u)
		.filter((word) => word !== '' && !word.endsWith("'s")),
);

/** Days and months, which are surnames too, but only after a title. */
export const dayWords: ReadonlySet<string> = new Set(
	'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august may june'.split(
		' ',
	),
);

/** German ones of those below: in an English text with a capital letter they are names. */
export const germanOnlyWords: ReadonlySet<string> = new Set(
	'des dem den ohne laut vom zum zur beim nach vor seit bei unter wegen gegen über sein montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend januar februar märz juni juli oktober dezember herr frau'.split(
		' ',
	),
);

/** Words that are no names even after a title or a label. */
export const functionWords: ReadonlySet<string> = new Set(
	`the a an he she it his her their our your my we they this that these those there here when where what which who how why if then than as at by for from
of on to with without after before during since until while and or but not no yes please thank thanks regards dear hello hi none unknown same see is was
der die das den dem des ein eine einer und oder aber nicht kein keine ja nein bitte danke er sie es wir ihr ihre sein seine unser unsere mein meine
im am vom zum zur beim nach vor seit bis bei mit ohne über unter wegen laut gegen für auf aus als wenn dann hier dort heute unbekannt keine siehe wie ist war national act cent
whos thats hes shes dont cant wont didnt wasnt isnt doesnt havent hasnt couldnt wouldnt shouldnt youre theyre theyll youll ive whats heres theres wheres hows lets
mr mrs ms miss dr herr herrn frau prof sir madam damen herren sehr geehrte geehrter colleague colleagues kollege kollegin kollegen doctor ward station age dob male female
mondays tuesdays wednesdays thursdays fridays saturdays sundays weekdays weekends montags freitags freitag sonnabend monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag samstag sonntag
january february march april may june july august september october november december januar februar märz mai juni juli oktober dezember`
		.split(/\s+/u)
		.filter((word) => word !== ''),
);
