/** Drugs, brands, illnesses, tests and instruments that lists of ordinary words do not have. */
const listed = `
abilify malarone calamine abirateron actrapid adalat adalimumab adcal adenosin adrenaline aerochamber alendronsäure alfacalcidol allopurinol alteplase amiodaron amitriptylin amlodipin
amoxicillin ampicillin anastrozol apixaban apidra aprovel aripiprazol arixtra asasantin atarax atorvastatin atrovent augmentan augmentin azathioprin azopt
baclofen beclometason beloc berodual betmiga bicalutamid bisacodyl bisohexal bisoprolol bromazepam budesonid bumetanid buprenorphin buscopan butrans
cabergolin calcichew candesartan canesten capecitabin captopril carbamazepin carbimazol carvedilol cefazolin ceftriaxon cefuroxim celecoxib cetirizin champix
ciprofloxacin citalopram clarithromycin clexane clopidogrel clozapin co-amoxiclav co-codamol co-careldopa codein colecalciferol colchicin concerta contramutan
cordarex corsodyl cosmofer creon cyclizine cymbalta dabigatran dalteparin dapagliflozin decortin dekristol denosumab depakine desloratadin dexamethason diazepam
diclofenac digitoxin digoxin dihydralazin dimetindenmaleat diprobase dipyridamol dociton domperidon donepezil doxazosin doxycyclin dulcolax duloxetin dupilumab
edoxaban effentora eliquis empagliflozin emla enalapril enoxaparin entresto epilim eplerenon eprex erypo escitalopram esomeprazol espumisan estradot etoricoxib
eucreas euthyrox ezetimib fampyra fentanyl ferinject ferro finasterid flecainid flixotide flucloxacillin fluconazol fluoxetin fluticason fondaparinux forxiga
fortecortin fortisip fosfomycin fostair fragmin fresubin fucidin furosemid gabapentin galantamin gaviscon gelonida gentamicin glargin glibenclamid gliclazid
glimepirid glucophage gtn haldol haloperidol heparin humalog humira humulin hydrochlorothiazid hydrocortison hydromorphon hygroton hyoscine ibandronsäure ibrance
ibuprofen imigran imodium imurek infliximab inhixa innohep insulin insuman invega ipratropium irbesartan isoptin isosorbid itraconazol ivabradin janumet jardiance
jurnista kalinor keppra ketamin ketoprofen klacid klexane kreon lacosamid lactulose lamotrigin lansoprazol lantus lasix latanoprost lercanidipin letrozol leukeran
levemir levetiracetam levodopa levofloxacin levothyroxin lidocain linagliptin liquifilm liraglutid lisinopril lithium lixiana loperamid loratadin lorazepam
losartan lyrica macrogol madopar marcumar maxolon mct mebeverin melatonin melperon memantin mepilex mesalazin metalyse metamizol metformin methotrexat
methylphenidat methylprednisolon metoclopramid metohexal metoprolol metronidazol midazolam minoxidil mirabegron mirtazapin molsidomin montelukast morphin morphine movicol
movicol moxonidin mst mycophenolat nacl naloxon naproxen naramig nebivolol nebilet nexium nicorandil nifedipin nifedipress nitrendipin nitrofurantoin nitrolingual
noradrenalin novalgin novominsulfon novonorm novorapid nutrison olanzapin olmesartan omeprazol omnic ondansetron opipramol oramorph otriven oxazepam oxybutynin
oxycodon oxycontin oxygesic palexia pamol pantoprazol pantozol paracetamol paroxetin paspertin penicillin pentasa perenterol perindopril phenprocoumon phenytoin
pipamperon piperacillin piritramid plavix pradaxa pramipexol pravastatin prednisolon pregabalin priadel procoralan prograf promethazin propofol propranolol
prothipendyl quetiapin quinine ramipril ranitidin ranolazin rasburicase rekawan remicade reparil repaglinid risedronat risperdal risperidon ritalin rivaroxaban
rivastigmin rocephin ropinirol rosuvastatin roxithromycin sab saroten sacubitril salbutamol salmeterol saxenda semaglutid senna seretide seroquel sertralin sevikar
sevredol sildenafil simvastatin sinemet sinupret sitagliptin solifenacin sotalol spasmex spiolto spiriva spironolacton stalevo stilnox sumatriptan suboxone symbicort
tacrolimus tamoxifen tamsulosin targin tavor tazobactam tegretol telmisartan temazepam temgesic tenecteplase terbinafin thiamazol thyronajod ticagrelor tilidin
timolol tinzaparin tiotropium tizanidin tobramycin tolterodin topiramat torasemid toujeo tramadol trandolapril tranexamsäure trastuzumab travoprost trazodon tresiba
trimethoprim trimipramin trulicity truxal ultibro unacid unizink urapidil valoron valproat valsartan vancomycin venlafaxin ventolin verapamil vesikur viani victoza
vildagliptin vomex voltaren warfarin xarelto xeplion xipamid zaldiar ziprasidon zoledronat zolpidem zometa zopiclon zostex zyprexa
actigraph bipap cpap cullen duoderm lifepak mölnlycke oxylog perfusor swan ganz sengstaken blakemore redon hickman broviac seldinger veress
nurofen co-amoxiclav prasugrel doxylamin novaminsulfon sufentanil remifentanil cyclophosphamid cyclophosphamide vincristin vincristine prednison pegfilgrastim filgrastim amantadin
cipro cotrim ampi pcm ass leuko leukos thrombos krea hb crp pct bnp tsh btl gel creme salbe tropfen saft diurese fixateur ulcus cruris konsil pinsp tensio nüchtern apyrexial afebrile
enteritidis typhimurium aureus faecalis coli epidermidis giemsa ziehl neelsen ortolani barlow swan-ganz x-ray x-rays horovitz karnofsky deauville hoehn yahr rett angelman cullen trousseau
sterilisator defibrillator infusomat billroth nascet eugogo kimmelstiel homans montreal montréal
entonox glyphosate glyphosat genexpert pyrazinamid ethambutol rifampicin isoniazid visus mantoux nikolski sulbactam amoxiclav mups phako dexa pütter radiojod epping hausa nikon canon
norovirus influenza pneumokokken covid sars cov corona clostridioides difficile klebsiella proteus pseudomonas enterococcus staphylococcus streptococcus escherichia
candida aspergillus legionella campylobacter salmonella helicobacter pylori borrelien borrelia hepatitis herpes zoster varizellen
gleason forrester ranson killip nyha wallace likert beighton bristol dukes clark breslow mallampati cormack lehane goodpasture
rinne schober mingazzini unterberger lachman steinmann ott tiffeneau valsalva kussmaul cheyne biot hoffa heberden
bartholin meckel merseburg morison neer pauwels galeazzi monteggia
vicryl monocryl prolene ethilon pds surgicel ultrapro ligaclip v-loc dermabond steri-strip steri-strips steristrip opsite tegaderm mepitel mepilex aquacel kaltostat granuflex allevyn jelonet bactigras inadine cavilon conveen
suprasorb cutimed comfeel biatain urgo hydrocoll cosmopor leukoplast elastoplast fixomull peha-haft coban tubigrip tubifast scotchcast softcast arbeitstrokar arbeitstrokare trokare kapnoperitoneum ductus deferens hautnaht procedere oxy dipi novo
daktarin daktar ondexxya andexanet beriplex praxbind idarucizumab chirocaine chirocain levobupivacain naropin marcain ultiva xylocain scandicain braunol octenisept betadine betaisodona hibiscrub chloraprep prontosan
vorbekannt analyt quadri quadrizeps beinbeuger kniebeuger vorwert referenz referenzbereich geschl mahlz advsd revlew fobi kyocera canon lexmark brother epson topro troja dolomite invacare etac rollator rollators thuasne
imei passnr aktenz schaden-nr betriebsstätten-nr versicherten-nr zähler-nr einsatz-nr personalbüro zusatzversicherung entbindungstermin tatzeit logopädie zuweiser konrektor klassenchat wandplan dienstausweis aussendienst ausserdem fussball rommee
behçet behcet takotsubo felty caplan amsel binet rai durie
`;
export const medicalWords: ReadonlySet<string> = new Set(listed.split(/\s+/u).filter((word) => word !== ''));

/** As names of drugs, illnesses, examinations and operations end in both languages. */
export const medicalEnding =
	/^\p{L}{3,24}(?:pril(?:at)?|olols?|sartan|statine?|prazole?|conazole?|nidazole?|cillin|cyclin[es]?|mycine?|micine?|floxacine?|oxacine?|azepam|zolam|tidine?|dipine?|gliptine?|gliflozine?|glutide?|parin|xaban|gatran|mabs?|tinib|ciclib|platin|rubicine?|taxel|bicin|vir|triptane?|setron|caine?|curium|curonium|barbital|azepine?|pramine?|triptyline?|oxetine?|faxine?|zapine?|peridone?|peridol|piprazole?|codone?|morphone?|fentanil|profene?|oxicam|coxib|olone?|asone?|onide?|terole?|tropium|phylline?|thiazide?|semide?|lactone?|lukast|dronate?|dronsäure|formine?|gliclazide?|stigmine?|zepil|mantine?|dopa|pexole?|nirole?|rolimus|sporine?|purinol|cillium|zolidone?|penem|oxime?|axone?|cef\p{L}*|itis|itiden?|ose|osen|osis|oses|ämien?|aemias?|emias?|urien?|urias?|pathien?|path(?:y|ies)|algien?|algias?|ektomien?|ectom(?:y|ies)|otomien?|otom(?:y|ies)|ostomien?|ostom(?:y|ies)|skopien?|scop(?:y|ies)|gramme?n?|grafien?|graphien?|graph(?:y|ies)|metrien?|plastik(?:en)?|plasties|plasty|penien?|penias?|philien?|plegien?|plegias?|paresen?|paresis|phagien?|phagia|phasien?|phasia|pnoen?|pnoea|trophien?|troph(?:y|ies)|megalien?|megaly|stasen?|stases|stasis|lysen?|lyses|lysis|therapien?|therap(?:y|ies|ist|ists|eut|eutin|euten)|tomographien?|zyten?|cytes?|ämisch\p{L}*|ogen\p{L}{0,2}|ologie|ologisch\p{L}*|ologe|ologin|ologen|olog(?:y|ist|ists|ical)|iatrie|iatrisch\p{L}*|iatr(?:y|ic)|iater|iaterin)$/u;
