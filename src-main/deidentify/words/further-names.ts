/** Given names of many languages that the lists of names do not have; in small letters. */
export const furtherGivenNames: readonly string[] =
	`abdelaziz abdirahman abdullahi abeba abebe abhishek abida adaeze adamu adebayo adeel adel aditi adnan aftab afzal ailsa aisling ajay akash akhtar akinyi alaa alastair ali-reza aloisia alwine amadou
amaka aminatou amirhossein amjad amrita analyn andriy anil anjana anju anna-maria annekatrin annelene annelore anngret anthea antje antonius anwar apinya apostolos arash aref arezoo arkadi arndt
arnel arnulf arshad artjom arvind asif asim athanasios avinash aysel ayten ayub azadeh azhar babak balbir baljit bamidele baraa barnaby bartek bartosz bashir bassam begoña behnam behzad belén
bereket bernhardine bethan bhavna bich binh biniam birthe bodo bogusław bożena bronwen brunhilde bryn bryony burcu burkard bushra campbell canan cengiz ceri cerys charanjit chika chioma chrissie
christabel christlieb cilla claudius clive clodagh constanze cordula cormac cressida cuong czesław dafydd daljit dankwart dapo dariush darragh dawit dayo deepa delroy delyth demelza denzil deqa
dervla devrim dharshini dieterich diethelm dietlind dietrich dilip dilys dimitra dimitrios dmytro dougal dougie duaa duc duong dörthe eamon eamonn edelgard edeltraut edin efua egbert egid ehrenfried
ehrentraud eilert eilidh eira eirlys eithne ejaz ekkehart eleftheria eleri elfi elfie elimar emad emer emina emlyn emmeline encarnación enisa eoin erhardt ermin esme esraa euan eustace evangelos
everton evgeni fadumo fahad faisal falko fana farhad farhan farhiya farid farideh farooq farzana farzaneh fatmeh fauzia femi fenella ferdl fereshteh ffi ffion fikreta filmon finbar fintan fips fliss
folake folkert fotini franzl fredi friedel friedemann frieder frithjof fritzi funmi fátima gauri gaynor gbenga gebhard geert gennadi genowefa geoff georgios gerburg gerit gerlind gernot gero gerold
gertraud gerwin gesa gethin ghada ghassan ghazala ghulam gilbert giorgos gisa gisbert giselheid giselher gladwin glenys glyn godwin gottlieb grainne graça grażyna grete gretel grietje griffith gritt
grizel guinevere gulalai gunde gundula gunhild gunter gunther gurdeep gurmeet gwenllian gwilym gökhan götz gülcan gülten haidar hajo halime halyna hameed hanan haneen hanife hannchen hannelies hanni
haroon harro hartwig hartwin hasso havva hawo heba hefin heiderose heini heinke heinrike heintje heinzi helge hella helma helmuth hemant hendrike henni henny herma hermi hermia hermione hias hibo
hildburg hildegund hilla hilmar hinrika hirut hisham hitesh hoang holda honorata hoodo horatio hossam hossein huda hughie humera humphrey husam hussam hywel héctor iain ianto idil iestyn ieuan ifan
ife ifor ifrah iftikhar ify ignaz ihor ijaz ikran ilker ilsabe imma immo imtiaz inci ingeburg ingelore ingolf inken ioanna ioannis iolo iqbal irmela irmhild irmi irmtraud ishaan ishbel ishtiaq ismet
iwona jabeen jabulani jago jahangir jakow jan-hendrik jantje jasbir jaspreet javad javaid javed jayanti jem jendrik jewgeni jian jide jobst jocasta jolyon jonny joselito jost jurij kamila kanya
kapil karlchen karsten kashif kaspar katerina kateryna kaveh kavita kelechi kelvin kersten khadra khaled khrystyna khurram kidane kieu kirsty kishore klothilde kolade konstantinos konstanze kostas
kourosh kreszentia kreszenz kristof kuldeep kulsoom kulwinder kunigunde kunle kuno kyriakos käte käthchen ladan ladda laleh lamin leighton lemlem lenchen leonid leszek lettice liaquat liesbeth
lieselore liezl lily-may linchen lindiwe linford linton lisl liudmyla ljudmila llinos lorchen lottchen lowri lubna lucyna ludger luitgard luzia luzviminda lyall lyubov lyudmila lübbe lüder maciej
madalina madhu mahin mahmood mahnaz mairead mairi majd majid malini malwine mandeep manish manju maqsood margarita margitta maricel mariele marites mariusz marivic mariya marliese martl martyn
maryan marzena masoud mawuli maxl małgosia mbali mebrahtu mechtild mehmood mehran mehret mehul mei-ling meinert meinhard meinolf meinrad meirion merhawit meron merrick mervyn mhairi michail
mieczysław mikey minal minna mirosław mirosława mirsad mirza mohamud mohannad mohsen mohsin mojgan morteza mouna mourad mubarak muhammet muireann mulugeta mumtaz muna munir murdo myfanwy mykhailo
mykola nadeem nader nadeschda nadiya naeem najat naman nargis nasima nasra nasreen nasrin nataliia natascha nattaya naveed navjot nazanin nazia nazli nebahat neelam nermin nermina nerys neslihan
nessa nesta netti niall niamh nikhil nikolaos nikolaus nilesh niloufar nilüfer nimet ninian niran nirmala nishanthi nitin nkechi nonso nosheen nosipho notburga nuala nurcan nurten oberon obinna
odhran oleh olha olu olwen olwyn omran oonagh orla orson osagie osama osian osman osmond oswin ottfried otti ottmar ottokar owain paddy palwasha panagiotis pankaj paraskevi parisa parminder parveen
parvin parviz parwana pascoe pavlo pawel payam pedr pepi perdita persephone pervez petar peterle phineas phuc phyllida pinar pitter pjotr poldi pooja prabha pradeep pramod pratibha praveen preeti
prem priyantha przemek pushpa qasim qiang qing quoc qusay quynh radosław raed rafik raghad raghav rahat rahima rajeev rami rasha rashmi ratko razia razvan reem rehana reimar reimund reinhilde
reintje rekha reni resa resl rhian rhodri rhydian riaz rihab rizwan robel roderich rohullah roisin rolfi romilly ronalyn rosamund rosamunde rosaria rosel rosl rotraud rotraut roya royston ruaridh
ruba rubina rukhsana rukiye rukmini saadet sabah sabinchen sabir sadia sadik sadiq saeed sahar saido sajid sajida salam saleh salem saliha samaneh sameena sangeeta sanjeev sarfraz sasa savita sawsan
schorse sead segun selam selwyn senad senada senait sepideh seppi serhiy serkan seumas seun sezen shabana shabir shadi shafiq shagufta shahid shahida shahnaz shahram shaimaa shaista shakeel shamim
shazia shehnaz shelagh sherif shirin shobha shukria shyam sigga siggi sigi sigismund sigmar sigrun siham simret sinaida sinead sion sioned siriporn sita sivakumar sizwe slawa sneha soeren sofiia
sohail soheila somchai sonal sorcha souad spasoje spyros srdjan stanisława stavros stelios stoffel stu suada sudha suha suhail sulaiman sumaira sunil supaporn surinder surjit sushila swati swetlana
sławomir tabassum tafadzwa tahani tahira talal talib tallulah tamsin tanveer tanvi taras tarek tasneem tassilo tatenda tayo tayyab tekle temi tesfaye thaer thandi thandiwe tharani thekla thembi
theodoros thilda thordis thushara tibby tigist tilman tilo tinashe tinchen tjorven toan tolu torge torquil tosin toyah traude trinchen tristram trixie trudel tsehay tuncay tunde tönnies ubah ubbo
uche ugochi ugur ulfert ursel ursi urszula uzma uzoma vadym valentyna valeska vandana varsha vasant vasanthi vasilis vasyl vaughan veena venetia viet viktoriia vineet vinod vinzenz virender vishal
volkert volkhard volodymyr wadim wafa wahid wahida walburg waldemar walentina walpurga walther waltrud wambui wanida wanja wanjiku waqar warwick waseem wassili wencke wendelin wenzel werther widad
wieland wiesław wiesława wigbert wilf wilko willibald wiltrud wim winni witold wladimir wladislaw wolf-dieter wolfhard wynne xanthe xia xiu yaroslav yash yasir yazan yemi yevhen yiannis yildiz
yilmaz yinka yohannes yonas yorick younis ysanne yuriy yusra zabihullah zacharias zadie zaheer zahid zahida zaid zarmina zbigniew zdzisław zeenat zeina zeki zerai zhen zhi zodwa zohreh zorica zoya
zubair álvaro ştefan`.split(/\s+/u);

/** Given names that are words too, or are hardly known as names. */
export const furtherEverydayNames: readonly string[] =
	`deb debs col cath steph bernie chas hattie lottie mattie tash nat soph libs flick fi jacq char gee dilly dodie minty posy tig wilfy albie bodhi jax ludi fritzchen hanno benno adel amin aster balduin bart bola bren britt celeste delphine eitel florin folke ghazal griff haile harish kumaran kumari leni lilo lulu mack mair malee manus marin marlowe mavourneen mazen minnie
moray moses naheed nasser nicki nieves norma nye ope pandora pelle petronella pilar ploy queenie raja ram rana rani raya rima rodel rubin sade said saman sani sayed shahin shanti sima simin sola
sultan tamer teddy thees theres tia tiede todd tuan undine wali wally wen woody wulf wyn wynn yang yuan zilla zillah zinnia`.split(
		/\s+/u,
	);

/** Surnames that are words of every day. */
export const furtherSurnames: readonly string[] =
	`aal acker affe ahne ahorn alderman almond ambler ameise anchor apotheker armbrust arrow axt bach badger baggage bairn balm bamboo bannister barber bark barley barrel barrow basket bass bastable
batten battle batzen bayes beach beacon beaver beech bees beet beetle bellows biber billing birch birdwhistle birke birnbaum blackbird blades blanchflower blanket blau blei blessed blitz bloom
blossom bluebell boatman bodkin bohrer bolt bonfire boot bootsmann booty bote bottle bow bowler boxer brace bracegirdle bradawl bramble brass breeze brewer brewster briar brick bridle brine brisk
bristle broad brombeer broom brunnen brück brühe buche bucket buckle bulle bunch bunting burden burrow button buttons böttcher büttel candle canning cannon cape capstick cardinal carpet carrot
cartwheel carver cask castle catchpole cattle causeway cave chalk challenger champion channel cheek cheese cherry chestnut chew chick chill chisel churchyard clam clapper claret clench clog clove
coates cobb cobbler cock cockle coffin coley collar collard comb cope copper coppice cork cornfield cottage cotton couch coward crab craven creed cricket crumb crumpet crust cuckoo cupboard curd
curry cutlass cygnet dachdecker daft dainty damson dance darter daw daylight dearlove deer deichsel dent dewberry dial dibble diener digweed dingle dipper distel ditch dodge doe dollar dolphin
donner dormer dorn dorsch doughty dowdy downing dragon dragoner drain draper dray dredge drossel drummer duck duckling dumbell dumm dumpling dusk eagle earwig eaves eber edelmann eel egge eibe eiche
eidechse eimer elder elefant elm elster embers erbe erdbeer erle esche esel eule evergreen ewer eyre faggot fahne fairy falcon falke fancy farm farn farrier farrow fasan fasching fastnacht feather
feder feierabend feile fellows fels fennel ferkel fernhill ferret fettle fichte fiddle fiddler first fitch flack flagstaff flax fleece fleet flint flounder flower flutter flöte fohlen forelle forge
fountain fowl fowler foxglove freeborn freiherr fremder freud friar frith frog frosty fröhlich fudge fullalove furlong fuzzard fährmann färber fürst gammon gans garn gathercole gaukler geck geduld
geier geige geißel geselle giebel glaser glöckner gockel gotobed greensmith greis grieß grille groschen grütze gulden habicht hacke haddock hagel hain halfpenny hallows hammel hamster hare harf
harnisch harrow hasel hatch haube hauptmann haystack hazard hecke heidelbeer heiter hengst henker herb herring heumond heuschreck himbeer himmelreich hobel hochmut hollow holunder honey hornet
hornisse hummel hunt husar hut hölle iltis inch ingwer joch jolly jugg junker kalb kamin kaninchen kapitän karpfen karren kater kauz keck keks kellner kettle kiebitz kiesel kirsch kirschbaum kiste
klamm klee klempner klug klöß knapp knappe knoblauch knödel kragen kreide kreuzer krokus krumm krähe kröte kuckuck kuhhirt kummer köcher küfer kühl kümmel kürassier küster landsknecht lanze larder
leather leek lehm lehr leichtfuß leier lerche lied listig lotse lovelock luchs lustig lärche läufer löwenzahn magd maler mallet mandel marble marder marjoram marrow marschall matrose meise mesner
messing mild mortar most motte mundschenk munter mustard mutig mücke mütze nachtigall narr narziss nebel nelke nettle niemand nuss nussbaum oatey ofen ohnesorg ohnsorg onion ostertag otter pallet
pancake panther pantry pappel pastry patten pauke peascod pease peitsch pepperell perch petersilie petticoat pfanne pfau pfeif pfirsich pflug pheasant pickle pickup pigeon pilger pilz pinch pinder
plumb plume ponder popple porridge pottage primel prior proctor puddephat puddle pächter quill quilt rabbit rabe rad radish raisin rake ranzen ratte raupe razor rebhuhn rebstock rechen redlich reh
reiher reim reiter rettich riddle riegel roach rotkehl rübe rübsam rüde saal saffron safran salter sandal sattel sau saucer sauerkraut sawyer schaufel schelle scher scherge schiffer schinken
schlange schlau schlehdorn schlucht schmalz schmetterling schnur schwan schöffe seal seil semmel sense shears sheath shilling shovel shrubsole sichel siegel silence skipper slaughter smiles smoker
snipe socke sorgenfrei sorrel spaten spears speck speer speiche speicher spengler spice spielmann sporn springer sprout squires squirrel starling startup steed stellmacher stiefel stile strauch
strick strom stubbings stute sweet sweetapple sweeting tabor taler tallow tankard tanne tapfer tapper taube teal teich tempest thistle thor thorn thrift thrower thrush thunder tickle tiger tinte
tiplady tipple tonks toplady torte tranter traube treasure trigger trill trommel truchsess truelove truhe trump trumpet tulip tulpe tunnel twelvetrees twine twist tänzer tüchtig tümpel uhu ulme
unterholz veilchen vergissmeinnicht vessel vicars vinegar waddle wagen wager wahrsager waise waller walnut wams wanderer wardrobe waspe watercress wax wedge weide weiher weihnacht weise weißdorn
welle welpe wheat whisker whistler wick wiesel wildgoose wille windmill wolke woodcock woodhouse woodland woodpecker worthy wrench wundarzt wunder yarrow yeoman yoke zapf zaunkönig zepter zimt zinn
zwetschge zwiebel zwirn zügel ärmel`.split(/\s+/u);
