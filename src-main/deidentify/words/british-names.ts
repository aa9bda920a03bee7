/** Given names of people in Britain and Ireland, wherever they are from, that the other lists lack. In small letters. */
export const britishGivenNames: readonly string[] =
	`absalom adamma adaora aderonke adewale adhiambo aelwyn aerona afsana aine aislinn akshay alannah alasdair aloysius alun alwen alys amandeep amarachi amirah amma amna ananya andrius aneurin
angharad aniela anjum anneka anoushka anwen aoife aonghus ardal arjan arminder arnav arsalan artem arusha ashraf atif atiya atul auberon averil ayo ayra azeez babajide babs balraj barnabas
bartholomew beccy bhavesh bijal biju bilkis bolanle bozena branwen bronagh bronte caitriona caoimhe caradoc carwyn carys cathal catriona chidi chike chinonso chukwuemeka ciaran cillian colum
conall cosmo cuthbert daffyd daragh davo dawood delwyn denbigh denzel derval desta devina dilwen dilwyn dipti dmitry donal dunstan dymphna dympna ebenezer ebun edina eibhlin eilis eimear
eirian eirwen ekaterina elfrida emyr eoghan erykah esmé ethelbert euphemia evander everard eze ezinne faheem faiz fareed faridah fathima fatiha fergal fidelma fikile findlay fingal finnian
finola fionnuala fraser gabor gaelle gearoid gerwyn graeme gruffydd gulnaz gurinder guto gwendolen gwladys gwynedd gwynfor hadiya hafiz haider hajra hanif harinder harjit harman haruna
haseeb hashim hassana haytham hedley heena hema heulwen hina hiral homa honora honoria hussain huw ibraheem idwal ifeanyi iga ilya imaan inderjit inigo ionut iqra isha ishmael isma iyabo
jacko jahid jalal jameela jarek jariatu jaskaran jasleen jatinder jayesh jemma jessamy jethro jiri johnno jonno jonty joshi jotham joylyn junaid jurate jurgen kadiatu kadie kaiden kaleem
kalpesh kamaljit kamini kanwal karenza karolis kasia katya kazim keelan keir keiran kerensa ketan khadeeja khaleda khurshid khushi kieron kingsley kingsly kirill kobi kolapo koren krish
krishan kulvinder kunal lata leighanne lekan lesedi lidiya linzi litza llew llewelyn lorcan lukasz lwazi maame mabon macsen mahala maham mahnoor maire mairwen majella malachy maleeha malky
mamta manmeet mannie marcio marysia masood masuma mayur mehak mehnaz mehwish melati melville meriel merryn mickey micko mikhail mikolaj milosz mirabelle mitesh moesha mohit morven morwen
morwenna moyra mukhtar murali mursal mysha naana nabeel nadeen nadezhda naila naina naseem navid nayan nazma nazmul nazreen neerav neeta neneh nevaeh ngaio nghia nicodemus nidhi nima nimrah
nitesh nitya noelene noluthando nyasha nyree obadiah obiageli octavius oghenekaro oisin okechukwu olabisi oladele olly olubunmi olufemi oluwadamilola oluwatobi olya onyeka oprah oriel orlagh
orlena orsolya ottoline oyinkan padraic padraig paolina parmjit patric pavan pawan phillipa piran poonam prabhjot pradip pranav pratik preethi prisha prithvi priyanka pryderi przemyslaw
punam purvi qaiser radhika radoslaw rafal raghu rajdeep ramin ramone ranveer ravinder ravindra rayhan renuka rhydderch rinku ritu riya rizwana roald robbo roghan rohini rojin romesh ronit
roshan rosheen roshni ruairi ruairidh ruari rukaya rukayat rumana rupa rupal rupali saanvi sabiha sabita sadaf saeeda safiyyah sahana sahil saiqa saira sakshi saleem saleema salima sandhya
sandip sangita sania sanjana sanjit saoirse saqib saraya sarvesh satinder satnam satpal satwant seanna seraphina serwaa shaan shabnam shadiya shahana shahbaz shakil shalini shamila shamima
shanzay sharifa sharmin shaunagh shazad sheetal shireen shivani shobhna shohreh shonagh shruti shuna siân siddharth simmo simran sinbad sindhu sinéad siobhán siraj sobia somaya sophy sridhar
stevo subir suchitra suhaila sukhdeep sukhjit sukhvinder suleiman sumit suraya surendra susheela swarna syed tadeusz tadhg tahmina taliesin taraji tashi tasmin tavish teigan teilo thaddaeus
thandeka tiernan tierney tilak toks tomasina tomos tommo torin toyin truda tunji turlough tyreece uchechi ugonna umaima umair umaru umer umesh unni upasana usmaan uthman uzair vaclav vani varun
vasso vassos venkat veronique vitalija vivek voytek vusi vytautas wahab waleed wangari wasim wilmot wyndham wynford xiaoling xinyi yakub yasar yaseen yehuda yemisi yousuf ysella ysolde
yuliya yvie zaheera zaina zakia zakiya zarah zareen zariah zebedee zephaniah zorah zsofia zuhra zuleika zulekha zulfiqar zvi`.split(
		/\s+/u,
	);

/** Given names and pet names that are words too, or hardly known as names. */
export const britishPetNames: readonly string[] =
	`aggie bel clem hels tilly cissie bun gert bash briar fliss lech marigold minty oz tansy trace tamsy ify ade abi aled algernon barrie barty bec becca becks becs benji bex bibs biddy binky blossom bobo bree briony buzz cadence cai cal cass chen choccy cian colm constantine coral danni dazza debby
dick didi dodger dom dotty eben fifi fin fitz gazza ginge harri hatty hendo hetty jock jojo joss kat kath kaz lorne loz ludo macca maddy maha manny mena mercia midge moya mozza neve nezar
nipper nobby noora ojo osei ozzie ozzy perpetua pidge pixie placid podge priti prue prunella puja rab rafe rafferty razak ripley rishi ritchie roddy roz saffron sal scout shafi shah sharif
shells siva smudge sorrel sprout spud squeak suki sukie sultana tala tam tanith taran tarquin tigger tink tiredai titch topaz tori tosh tot toto tubs tulip tuppence twig valencia veer venus
whizz wiggy winsome wren zak zeb zee zeta zeus zia ziggy`.split(/\s+/u);

/** Surnames that lists of English words have too, though they mean nothing that offices and hospitals write of. */
export const britishSurnames: ReadonlySet<string> = new Set(
	`acton alder askew ayres bassett begum blackwood boardman bowes bowman bowyer brannigan bray browning bunce bunn burrell burrows busby callan carney chamberlain cohen coombes coombs coppin
cotter coulter cowan cowling crewe croft crofts crump curran currie davenport daws dobbins dunning farrant fisk fleming foley franks garner garvey gaskin gibbon gibbons gillies gladstone
goldsmith goodyear goss graves greaves greenfield greenway greenwood gribble grice grieve gurney hales hardman harman havers heald heaps hemming henley hickey hillier hobday hogan holt
hooley horner hough howes hoyle hull hurley ingle jackman janes jolley jukes killick kirby langley leary leavers leech legge littler lomas lowry luff lunt mackintosh madden maddock maddocks
manning mayo medley monteith morrell moyle muir mulligan nance nicol nutter ovens paisley parkins parr parry pearce peart pelham penfold perkin pidgeon pinkerton pitman plowman plummer
pomeroy porteous portman pye pyne redhead reekie reynard ridgeway ridley rigg robins rodman roebuck rudd ruddock scrivener seton shand shearer sherlock shipman simkins simpkin simpkins sims
skeggs slattery smithies spiers spink stelling stenning stevens summers swain sykes tait tallis tattersall taverner telfer telford thorpe thwaites tinker tolley towse trenchard trew veale
waites wakeman wardrop warman watt waugh weekes weir welling whitehead wicks wilder wilding willey winnard wintle yapp youngs yule`.split(
		/\s+/u,
	),
);

/** Surnames that are words of every day. */
export const britishEverydaySurnames: readonly string[] =
	`abbot bacon batty beard biggs bourne bowers bury churchman clough coles crook dowd downs dukes falconer fielder freestone fryer gaunt gent gleave groves harmer hawthorn haycock heron hopper
laud lawless lister lowes luck maunder meadows monks paddock pell pilcher pott pullman raine raines reeder riding riggs rutter sayer sayers seaman sellers shanks shearman shone slade snook
sparkes standen standish stillman stoker stringer sturgeon swales thatcher tipping waddy warby wark wellings wheelhouse whitlow wickens wight wiles winchester woodman woodruff woodyard`.split(
		/\s+/u,
	);
