/**
 * What illnesses, signs, operations and instruments are named after, and what is hardly anybody's name in a note else: names only after
 * a title, a label or a first name. In small letters.
 */
export const eponyms: ReadonlySet<string> = new Set(
	`ahlbäck allen-test alport amplatzer amsler apgar-score argyll-robertson asperger austin-flint babcock baker-zyste bankart barthel-index barton-fracture bartter
bassini beck-depression becker-dystrophie beckwith-wiedemann bence bence-jones bentall berg-balance berger-nephritis betz billroth bishop-score bjork-shiley
björk-shiley blake-drain boerhaave bornholm botulinum bougie bourdon bouveret braden-skala bragard braxton braxton-hicks broca bromage brown-séquard brugada
budd-chiari buerger burkitt burow böhler-gips bülau cabrol cajal calot capgras caroli carpentier-edwards chagas charcot-marie-tooth charrière cheyne-stokes
child-pugh chopart churg-strauss chvostek cimino cockcroft cockcroft-gault colles-fracture conn coombs cooper-ligament cormack-lehane cotard courvoisier credé
creutzfeldt creutzfeldt-jakob crigler-najjar dakin dakin-lösung david-op de-quervain de-quervain-thyreoiditis de-winter debakey desault di-george digeorge dix-
hallpike dormia dubin-johnson duchenne dujarrier edwards-sapien ehlers-danlos ellison enneking epley esmarch esmarch-binde fanconi finkelstein fisher-grad
folstein frank-starling french-gauge frenzel froment frova gallows gamma-nagel ganser garden-klassifikation gartland gault gelpi geneva-score gitelman glasgow-
blatchford golgi gomori goutallier graham-steell graves' greulich grey-turner groshong guedel guillain-barre guillain-barré gustilo hand-schüller-christian
hasson heimlich heimlich-ventil henoch-schönlein hepar hill-sachs hirschsprung hoffmann-fixateur hoffmann-tinel hohmann-op holter homans hueter hunt-hess
ilizarov ishihara jackson-pratt jeghers joel-cohen jones-criteria jones-fraktur kahler kallmann katz kdigo keller-brandes kellgren kellgren-lawrence kerrison
kienböck kimmelstiel-wilson kinyoun kirschner-draht kleihauer kleihauer-betke klippel klippel-feil kochersnitt korotkoff korotkow kristeller kussmaul-atmung
küntscher lachman-test lambert-eaton lang-test langenbeck langenbeck-haken langerhans' lapidus lasègue lawton ledderhose lederer legg-calvé-perthes lennox-
gastaut leopold-handgriff letterer-siwe lhermitte lichtenstein linton-nachlas lisfranc littlewood-forceps lloyd-davies lown-ganong-levine lugol lyme-borreliose
maddox madelung maisonneuve malecot mallampati-score mallory mallory-weiss mason-klassifikation mcbride mcburney mcmurray mcroberts meckel-divertikel medtronic-
hall metzenbaum mikulicz miles-op miller-fisher minnesota mirels mirizzi mobitz modic monaldi monro-kellie montgomery-asberg morton-neurom moyamoya ménière
münchhausen naegele neer-klassifikation nelaton nissen nissl norton-skala nyha-stadium nélaton ortolani-zeichen osgood osgood-schlatter outerbridge overholt
palmaz papanicolaou-test pappenheim pean penrose perthes' peutz peutz-jeghers pezzer pfannenstiel pfeffer-skala plummer-vinson port-a-cath prader-willi purkinje
pyle péan q-fieber queyrat ramsay-hunt ramsay-score ranvier raynaud-phänomen redon-drainage reed-sternberg rhesus ringer-laktat ringerlösung robinson-drainage
roemheld rolando romano-ward ross-operation roux roux-en-y rovsing rucksackverband rutherford-class salter-harris sarmiento savary schanz scheuermann schlatter
schwann segond semont sengstaken-blakemore sgarbossa shaldon shouldice silver-russell sinding-larsen smith-fracture stack-schiene starr-edwards steinmann-
zeichen stoppa sudeck swan-ganz-katheter sylvius t-drain tenckhoff thessaly thomas-handgriff thomas-splint tiemann tiffeneau tinetti tolosa-hunt toupet
tredelenburg troisier trömner van-gieson venturi waldenström waterlow-score weber-b weber-fraktur weber-test weil-osteotomie weitlaner wellens wells-score
wenckebach west-syndrom wharton whipple-op whitmore williams-beuren wilms' wilson-score wolff-parkinson-white wood-manöver wright-färbung yankauer yergason
yesavage ziehl-neelsen zollinger zollinger-ellison zung`
		.split(/\s+/u)
		.filter((word) => word !== ''),
);
