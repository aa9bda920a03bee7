/** Given names of people in Britain and Ireland, wherever they are from, that the other lists lack. In small letters. */
export const britishGivenNames: readonly string[] =
	`absalom adamma adaora aderonke adewale adhiambo aelwyn aerona afsana aine aislinn akshay alannah alasdair aled algernon aloysius alun alwen alys amandeep amarachi amirah amma amna ananya
andrius aneurin angharad aniela anjum anneka anoushka anwen aoife aonghus ardal arjan arminder arnav arsalan artem arusha ashraf atif atiya atul auberon averil ayo ayra azeez babajide babs
balraj barnabas bartholomew barty becca beccy becs benji bhavesh bijal biju bilkis binky bobo bolanle bozena branwen bronagh bronte caitriona caoimhe caradoc carwyn carys cass cathal
catriona chen chidi chike chinonso chukwuemeka cian ciaran cillian cissie colm colum conall constantine cosmo cuthbert daffyd danni daragh davo dawood dazza delwyn denbigh denzel derval
desta devina didi dilwen dilwyn dipti dmitry donal dunstan dymphna dympna ebenezer ebun edina eibhlin eilis eimear eirian eirwen ekaterina elfrida emyr eoghan erykah esmé ethelbert euphemia
evander everard eze ezinne faheem faiz fareed faridah fathima fatiha fergal fidelma fifi fikile findlay fingal finnian finola fionnuala fitz fliss fraser gabor gaelle gazza gearoid gerwyn
graeme gruffydd gulnaz gurinder guto gwendolen gwladys gwynedd gwynfor hadiya hafiz haider hajra hanif harinder harjit harman harri haruna haseeb hashim hassana hatty haytham hedley heena
hels hema hendo hetty heulwen hina hiral homa honora honoria hussain huw ibraheem idwal ifeanyi iga ilya imaan inderjit inigo ionut iqra isha ishmael isma iyabo jacko jahid jalal jameela
jarek jariatu jaskaran jasleen jatinder jayesh jemma jessamy jethro jiri johnno jojo jonno jonty joshi jotham joylyn junaid jurate jurgen kadiatu kadie kaiden kaleem kalpesh kamaljit kamini
kanwal karenza karolis kasia kath katya kazim keelan keir keiran kerensa ketan khadeeja khaleda khurshid khushi kieron kingsley kingsly kirill kobi kolapo koren krish krishan kulvinder kunal
lata leighanne lekan lesedi lidiya linzi litza llew llewelyn lorcan lorne lukasz lwazi maame mabon macca macsen maddy mahala maham mahnoor maire mairwen majella malachy maleeha malky mamta
manmeet mannie manny marcio marysia masood masuma mayur mehak mehnaz mehwish melati melville mena mercia meriel merryn mickey micko mikhail mikolaj milosz mirabelle mitesh moesha mohit
morven morwen morwenna moyra mozza mukhtar murali mursal mysha naana nabeel nadeen nadezhda naila naina naseem navid nayan nazma nazmul nazreen neerav neeta neneh nevaeh nezar ngaio nghia
nicodemus nidhi nima nimrah nitesh nitya noelene noluthando noora nyasha nyree obadiah obiageli octavius oghenekaro oisin okechukwu olabisi oladele olly olubunmi olufemi oluwadamilola
oluwatobi olya onyeka oprah oriel orlagh orlena orsolya osei ottoline oyinkan ozzy padraic padraig paolina parmjit patric pavan pawan perpetua phillipa pidge piran poonam prabhjot pradip
pranav pratik preethi prisha prithvi priti priyanka prue pryderi przemyslaw punam purvi qaiser radhika radoslaw rafal rafe rafferty raghu rajdeep ramin ramone ranveer ravinder ravindra
rayhan razak renuka rhydderch rinku ripley ritchie ritu riya rizwana roald robbo roddy roghan rohini rojin romesh ronit roshan rosheen roshni ruairi ruairidh ruari rukaya rukayat rumana rupa
rupal rupali saanvi sabiha sabita sadaf saeeda safiyyah sahana sahil saiqa saira sakshi saleem saleema salima sandhya sandip sangita sania sanjana sanjit saoirse saqib saraya sarvesh
satinder satnam satpal satwant seanna seraphina serwaa shaan shabnam shadiya shafi shahana shahbaz shakil shalini shamila shamima shanzay sharifa sharmin shaunagh shazad sheetal shireen
shivani shobhna shohreh shonagh shruti shuna siân siddharth simmo simran sinbad sindhu sinéad siobhán siraj siva sobia somaya sophy sridhar stevo subir suchitra suhaila sukhdeep sukhjit
sukhvinder suki sukie suleiman sumit suraya surendra susheela swarna syed tadeusz tadhg tahmina taliesin tamsy tanith taraji taran tarquin tashi tasmin tavish teigan teilo thaddaeus thandeka
tiernan tierney tigger tilak tiredai toks tomasina tommo tomos torin toyin truda tunji turlough tyreece uchechi ugonna umaima umair umaru umer umesh unni upasana usmaan uthman uzair vaclav
vani varun vasso vassos venkat veronique vitalija vivek voytek vusi vytautas wahab waleed wangari wasim wilmot wyndham wynford xiaoling xinyi yakub yasar yaseen yehuda yemisi yousuf ysella
ysolde yuliya yvie zaheera zaina zakia zakiya zarah zareen zariah zebedee zephaniah zeus ziggy zorah zsofia zuhra zuleika zulekha zulfiqar zvi`.split(
		/\s+/u,
	);

/** Given names and pet names that are words too. */
export const britishPetNames: readonly string[] =
	`abi ade aggie barrie bash bec becks bel bex bibs biddy blossom bree briar briony bun buzz cadence cai cal choccy clem coral debby dick dodger dom dotty eben fin gert ginge ify jock joss kat
kaz lech loz ludo maha marigold midge minty moya neve nipper nobby ojo oz ozzie pixie placid podge prunella puja rab rishi roz saffron sal scout shah sharif shells smudge sorrel sprout spud
squeak sultana tala tam tansy tilly tink titch topaz tori tosh tot toto trace tubs tulip tuppence twig valencia veer venus whizz wiggy winsome wren zak zeb zee zeta zia`.split(
		/\s+/u,
	);

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
