import { britishEverydaySurnames, britishGivenNames, britishPetNames } from './british-names.ts';
import { furtherEverydayNames, furtherGivenNames, furtherSurnames } from './further-names.ts';

/** Given names that the lists of names do not have, and pet names; in small letters. */
export const moreGivenNames: ReadonlySet<string> = new Set(
	`gottlob alwin kati jakob ilka pascal robin rolf udo balthasar carsten dirk ingo magnus ortwin traute beate gerlinde hubertus liane jemima mungo piers sybil tilly peregrine gerd gerda horst heinz hannelore ingrid ingeborg inge ilse irmgard hildegard hilde elfriede edeltraud waltraud gertrud gertrude erna else elsbeth liesel lieselotte liselotte
hedwig herta hertha helga helmut manfred günter günther siegfried sieglinde sigrid siegmar wilfried winfried wolfgang wolfram ulrich ulrike uwe udo ute rainer reiner reinhard reinhold renate roswitha
rosemarie annemarie annegret anneliese anni berthold bertram bernd bernhard burkhard dieter dietmar detlef eckhard egon ekkehard erhard ernst erwin ewald friedhelm friedrich gisela gottfried gudrun gunda
hans-jürgen hartmut heide heidemarie heiko heike heiner herbert hermann hiltrud holger ilona irene irma isolde jochen jörg jörn jürgen jutta karin karl karlheinz karl-heinz katharina käthe kerstin klaus
konrad kurt lothar ludwig luise lutz magdalena magda margot margarete margarethe marlies marlene martha mechthild monika moni norbert olaf ortrud oskar ottilie otto petra peter rolf rudi rudolf rüdiger
sabine siegrid silke sven swantje theo theodor thorsten torsten traudel trude ursula uschi uta veronika viktor volker volkmar walburga walter waltraut wenke werner wiebke wilhelm wilhelmine willi willy
xaver bärbel dörte birgit britta brigitte christa christel christiane dagmar doris dorothea edith elke ellen elli elisabeth erika eva evelin frauke frieda fritz gabi gabriele gaby geesche gesche gesine gitta
hanna hanne hannes hauke heinrich henning henriette hinnerk hinrich hubert jens johanna johannes josef josefa knut lena leonie lore lotte maike malte marta meike nele nils ole paula paul piet rena ria ruth
selma stefan stephan steffi sonja susanne tanja thea tilda till tina tobias torben trine ulla ulf vera wanda wolle jupp hansi biggi steffi kalle manni rosi resi vroni sepp schorsch
dorothy doreen edna elsie ethel gladys hilda ida irene ivy joyce kathleen mabel maisie marjorie maureen mavis muriel nora olive pauline phyllis sheila thelma vera winifred wilfred reginald ronald sidney stanley
alfie archie arthur bernard cecil cyril desmond eileen brenda barbara beryl brian bridget colin cliff derek dennis donald douglas elaine eleanor elspeth fergus fiona gareth geoffrey gordon graham gwen hamish
ian imogen isla janet janice joan keith kenneth lorna malcolm moira morag nigel nicola norman ottilie philippa ralph rhys rosalind roy rupert sandra sian stuart susan trevor valerie wendy yvonne zoe zara
amira aisha ayşe ayse fatma fatima hatice emine zeynep elif merve esra emre murat mehmet mustafa ahmet ahmed hasan hüseyin huseyin ali yusuf ibrahim ismail omar umar khalid hassan hussein abdul abdullah
abdulrahman mohamed mohammad muhammad mahmoud khadija zainab zaynab maryam mariam yasmin yasmine layla leila samir nadim nadia karim rashid tariq bilal hamza abdi amina halima hodan ayaan
agnieszka małgorzata katarzyna tomasz krzysztof piotr paweł zofia wojciech wojtek jadwiga grzegorz jarosław kacper oksana olena oleksandr svetlana natalia dmitri sergei ivan irina tatjana tatiana ludmila
chidinma chukwudi chinedu ngozi nneka ifeoma oluwaseun temitope folasade babatunde kwame kofi ama akua abena adjoa yaw thabo nomsa sipho tendai
priya anjali sunita deepak rajesh sanjay vikram arjun lakshmi meera neha ravi suresh harpreet gurpreet manpreet jaswinder balwinder thi nguyen minh linh huong lan mei wei xiaoming jing hiroshi keiko aiko yuki kenji`
		.split(/\s+/u)
		.filter(
			(name) =>
				name.length > 2 &&
				!new Set([
					'heide',
					'ria',
					'till',
					'ole',
					'olive',
					'ivy',
					'joan',
					'lan',
					'wei',
					'mei',
					'ama',
					'yaw',
					'theo',
					'lore',
					'resi',
					'lutz',
					'else',
					'nora',
					'kalle',
				]).has(name),
		)
		.concat(furtherGivenNames, britishGivenNames),
);

/** Surnames that are words of every day; they count only where something beside them says that somebody is meant. */
export const everydaySurnames: ReadonlySet<string> = new Set(
	`rademacher sorge maas quast fromm breitenbach pickel hoffnung rupp fell hale sauerbier nagel trautwein bettin mittag adler altmann augustin bahr balke bergmann blanke brand braune bremer brock claus damm decker
ebel eggers ehlers ehrlich eichhorn eilers filter funke gebauer götze greiner gruber hanke heil heine heinrichs held heller herold heuer hof holz horn kiefer kirchner klemm körner kraft kremer kuhn lauer linke
löffler lux mohr moser ott pfeifer pieper raab rausch reimer reuter ritter römer rösch runge schade scherer schilling schlegel schlüter schön singer stock strauß unger urban vetter vogt wendt wiese winkler
wirth wulf zeller ziegler seiler sattler wirt pfarrer hofer maurer steinmetz drechsler dreher schlosser fuhrmann kaufmann krämer kramer wächter vogt schulz schulze schmidt meier maier
crouch farthing poole wu pickles prowse barker barlow barnes bates baxter booth burgess burke burns burton carr chambers chapman dobson forbes fraser hart hicks holland hooper ingram jordan leach lees moran
mullen norton palmer perkins pickering potts poulter pugh reeves roper slater sloan spence stott sweeney talbot thorne tucker underwood warner whittle woodward sadler saddler chandler wainwright arkwright
groß gross reich kurz weiß weiss schwarz lang lange alt jung klein kleine frisch gut ernst sauer rau bär baer wolf fuchs hahn vogel hirsch haase hase krebs herz nagel kern busch baum blum blume stein berg wald
winter sommer herbst frost sturm wind regen schnee engel teufel könig kaiser herzog graf richter schreiber schuster schneider schmied becker müller koch metzger fischer jäger förster gärtner bauer wagner
zimmer zimmermann brunner keller hübner sonntag freitag montag mai april august mond stern himmel sonne morgen abend nacht tag freund feind liebe treu froh glück stark schnell scharf stolz zart süß sanft
löwe wachtel sperling specht adler falk storch kranich hecht barsch lachs ochs stier widder lamm schaf ziege igel dachs maus ratz käfer biene wespe
kreuz ring kranz krone schild schwert degen spieß pfeil bogen hammer zange säge beil nadel faden knopf kessel topf krug becher teller löffel korb sack beutel riemen gürtel
kirch pfaff mönch nonne probst abt bischof papst engels christ heiland kohl kraut salat erbs linse gerste korn roggen weizen haber hafer mehl brot kuchen zucker pfeffer salz senf honig wein bier
day fox bird page love wise young old long short small little sharp swift gray grey brown black white green reed rivers brook brooks banks cross bush drake parsons parson abbott bishop pope knight king
prince duke earl baron lord squire monk dean deacon chaplain clark clerk smith baker butcher cook carter cooper taylor tailor turner fletcher archer hunter shepherd gardener forester fisher weaver dyer
potter painter mason carpenter wright wheeler miller porter butler page steward marshall constable sheriff judge law church chapel temple hill wood woods stone marsh moss field fields meadow heath
moor lake pool ford bridge street lane rose lily hazel holly ivy daisy heather fern frost snow winter summer spring may march hope faith grace joy price pound penny gold silver steele
bell ball bond book box bull bullock lamb hogg peacock partridge finch swan crane nightingale robin wren sparrow hawk crow rook jay bean rice berry peach plum root stock storey story speed strong
savage gentle goodman newman freeman blunt bright best better cash chance child childs close cole crisp crispin cutler dale darling dew dove drew dunn early eden english french welsh scott
farmer ferry fields firth flood flowers fry gale game garland gates good goodwin guest hall ham hands hard harding hardy head hedges herd hood horn house hurst ironside jewel keen kitchen
lock lodge loft main mann may mead mercer merry mills mint mole money moody moon mudd neal noble north nunn oakes onions orchard pace pack pain parish park parks patch peel perks petty pike
pitt pleasant plant pollard power pratt pride proud quick rain read rich ridge rock rugg rush rust sage salt sands self sergeant shakespeare shaw short silk skinner sly snell south spark
speight spicer spinks spooner stack staples star stubbs studd sugar sword tanner tate thwaite tidy tiller todd toogood tree trout tubb tuck vale vane venables vine waite wall ward waters watts
weeks wells west whale wild wilde winch wing winn wolfe worth yates york`
		.split(/\s+/u)
		.filter((name) => name !== '')
		.concat(furtherSurnames, britishEverydaySurnames),
);

/** Given names that are words too, or are hardly known as names. */
export const everydayGivenNames: ReadonlySet<string> = new Set(
	`merle veit meta grit indigo hyacinth primrose reg mel nan des blessing precious patience comfort mercy gift prince princess fortune wisdom goodness innocent godfrey rob will bill mark jack frank hope faith august ernst dean miles guy grace faith hope joy rose iris violet daisy lily ivy holly hazel heather ruby pearl amber jade crystal dawn eve gay gene dot dolly may june april august
summer autumn robin martin jay art ray rex roy pat drew dale glen heath cliff clay reed chase chance pip bea bee vi immy flo win mo jo al ed ted ned gus rosa viola jasmin erika linde heide rosi moni
mandy ernst wolf max felix lutz till ole kai jan mia lia leo ben tim tom finn theo rita ada ina uli ulli resi fee elli lore marina violetta viktoria iris terry heather hazel daisy rose violet ruby amber ivy lily jo
mal gaz baz daz den dot peg kit dane taff rick mick nick chip rusty dusty dolly polly holly molly maud may june ginny penny kitty patsy bunty bunny birdie buster sonny sandy candy candice mona lisa
gale carol merry bonnie clover fern willow skye storm river rowan sage brook ash aspen hunter chance tyler carter mason logan jet ace duke earl noble royal major judge
crispin clement constant justin basil gene wade lance miles guy ward grant dirk gill jill nell meg tess bess fay gay bliss verity clarity unity liberty temperance prudence clemency amity felicity
hyazinth flora lyra fauna luna aurora stella vita rosa clara klara linus cosma nova romy maria magda resi sepp seppl oli olli ralle manne atze keule ecki bine susi conny micha matze basti franzi
wastl burgi zenzi traudl kalli pit lu lou mika noa nia les val viv bev kev trev dex lexi shaz caz jez mags pam ron stan sid norm cyd florrie elsie nell freddie bertie archie reggie lieschen minchen mariechen klärchen gretchen hänschen ännchen evchen finchen ilse frauke ernestine christa anke silke kirsten karin veronika klara ute uta ida ada eva ina ira pia lea tea`
		.split(/\s+/u)
		.filter((name) => name !== '')
		.concat(furtherEverydayNames, britishPetNames),
);
