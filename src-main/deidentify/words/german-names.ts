/** Names of German texts that lists of words have as well, by mistake or because hardly anybody uses the word; in small letters. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** First names that are hardly ever anything else where they have a capital letter. */
export const germanGivenNames = set(
	`ada adelheid alaaddin alma alwin andi anke annemie anni arno babsi bahrudin basti ben betti biggi birger bruno burgi bärbel can clara conny corsin dschamal eckart
ecki egon ella elli elmedin emil emmi erika evi fahredin felix fiete finn flori florin franzi fredi fritze gerti gitti guido gundel gundi hansi hedi heini henner
hong hotte hugo ida ingo ivo jakob jasmin jette kai kalli kathi katti kay klara klausi leni leo lexi lia lilo lina linus loni lore lotte luise luzie mandy mareen
marina marit matze mausi max menno merle mia micha mika mimi mona moni moritz nele nelli nicki nikos noa nora nureddin nuredin nurettin ole olli otmar otto pascal
peppi ralle resi ria rima rita robin rojin roselinde rosi rosmarie rudi sepp seppl seyfettin silvan sissi steffi susi svenja theo timo tine tobi tommi toni traudel
traudl trudchen trudi tuan udo ulli ulrike uschi ute uwe veit viktoria volker wally wastl willi zejnudin zenta zenzi`,
);

/** Surnames of which the same holds. */
export const germanSurnames = set(
	`achtermann achternbusch ackermann ahlers ahrends akin alkan althaus altmann appel aschenbrenner ates augstein backhaus bah bahr ballhaus barnickel barthel bartsch
bauernfeind baumhauer beck beckenbauer begum behlau bellmann bentheim bergmann bettin betz biermann birnbaum bley blumenfeld blumenthal bodenstein bogner bohlen boll
bosse bracht brack brandes brauer brecht breitenbach breithaupt breitkopf brettschneider brummer brunner buchwald buhl buhr burk buschmann butz böhme böhmer böll
böttcher claes crome dahl dang decker deichmann detlefsen dirks drosten dörfler dürr ebel eckstein eder eger eggers ehlers ehrenfeld eichwald eilers eilts eisenhauer
eisenmann enders erdmann ernsting feldhaus feldmann feuerstein fleischhacker fleischhauer friedrichsen fries frommer fürbringer gabler gallus garbe gebauer geißler
geldmacher gerken geyer goldmann goldstein grasser greiner greve grimmer grote großkopf großmann gruber grünwald götze haase habte hader haller hammerschmid hanke
hardt harnisch hartung hasse hassel hausmann heinrichs helmer helms hemmer hermanns herold herzig heuer hinze hirschfeld hirschfelder hirschmann hirsekorn hobrecht
hochstein hofbauer hofer hofmeister hohenstein hohlbein holst holzbauer holzer holzhauer hufnagel hänsel hübner hühnerbein jaeger jakobs jauch jessen jungmann
kaltwasser kang kannegießer kaplan karg kehrer kirchberger kirchner kirschner kiss klatt klemm klimmt kling klinger kniest knittel kolb koller kornfeld kramer kraus
kremer kreutzer kreuzberger kronenberg krummacher krummbein kruse krämer kuhn kuntze kusch kühlwein lammers landau langbein langhammer lappe latz laue lauer lazar
leberecht lebrecht lederer lengenfelder leone lessing lichtenstein liebeskind liebknecht lier lin linder lindner lips loos lopes lorenzen ly löffelholz lüttich maas
maes maile markert martens martini martins matern merk messerschmied messner mielke mommsen morgenstern moser muller möller naumann neubauer neuhaus neukirch
neumeister neuner ngo nies nissen nolde nowack oberhofer oberländer ostendorf ott pape papp pasch pauls pereira peters petri pfannenstiel philippi pieper pinto poppe
prager prill pross puhlmann pütz quast quester raab rademacher ranke reichwein reimer reiser repp resch reuter reuß rohleder romano romberg rommel rosenbaum
rosenfeld roth rothermund rotter rousseau ruff runge runkel rupp rösch rübsam sachs sandmann santos sartor sass sauerbrei sauerwein sax schaber schaub scheel schell
schenke scherer scheuermann schiele schill schlegel schlenker schlump schlüter schmitter schmoll schneiders schober scholl schröter schuhmacher schulten schultheiß
schumacher schweinsteiger schwinn schönfelder schönhauer schöning schönleber schönwald schönwetter schütte selle sewing sievert silberstein silva smit soares
sommerfeld sonnenberg sorg sow spies spindler sprenger stecher steinbauer steinbeißer steinberg steinbrück steinhauer steinmann stemmer stockmann strack strohmann
struck strunk stüber sy tang thaler thon tischbein tran trapp trautwein treptow uebel uhl unbehauen unger unruh unterberger velten viehweg vitale vo vogt vorberg vu
wacker wackernagel wagener wagenknecht waldbacher waldbauer waldmann wallenstein waltz walz wangler warnecke wartenberger wassermann wedel wegener weigert weihrauch
weiland weinmann weizsäcker weißhaupt weißkopf welk welter wendt wetzel wieners wiesinger wiest wilms wimmer windhorst winkler wirth wohlleben wolff wu wünsch xu
yang zeidler zell zeller zenker ziegler ziemer zimmermann zinke zobel zwick zöllner`,
);

/** Surnames that are words of every day, further ones; they count only where something beside them says that somebody is meant. */
export const germanEverydaySurnames = set(
	`amsel anger apfelbaum ast aue augsburger bamberger barfuß basler bayreuther berlin berliner binder bontempi born branntwein breit brühl bussard denker dick dill
dinkel dresdner edelstein feige filz fingerhut fink friese frühling fürther gabel geisel gerstenkorn grauer grazer grell grill gräber hacker hamburger handschuh
harder harm hebel hering homburg hundertmark innsbrucker jünger kahle kamp kant katz keim kieler kies kirchhof klagenfurter klar klebe knüppel kolbe kratz kutscher
kübel kühne landgraf landshuter lay leipziger lieb lindauer lindenbaum linzer locher löscher mager mahler mangold mohn mühle nickel nürnberger passauer paulus pflaum
plate pracht prinz rast rauch rauer reck regensburger rindfleisch rosenkranz rosenstock rostocker salzburger schatz scheffel scheu schick schier schließer schmelzer
schnabel schreier schwabe schwalbe schwarze schweiger schwenk seemann segel selig senner sieg sonnenschein sperber spitzer starke staude stiller stork straubinger
strecker streng stroh süßmilch tannenbaum tauber tausend teichert tolle treiber troll trumpf unverzagt vorwerk völker weck weinberg weingärtner weinstock winzer
wirsing wohlfahrt worm wunderlich würfel würzburger wüst zeisig zipfel zorn`,
);

/** Words of every day that lists of names have too: of German, names only where something beside them says so. */
export const germanWordsFirst = set(
	`adel allen berge blick brett busse dach dauer davon felder frei gema hohn huhn kamille kannen karst kita kresse kunde landen lila lilien maxima medis olympia porsche rolli rollo saar schaden schlangen schweizer skala spitex staub toto wünsche zulauf`,
);
