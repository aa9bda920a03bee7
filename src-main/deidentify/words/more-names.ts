/** Given names that the lists of names do not have, and pet names; in small letters. */
export const moreGivenNames: ReadonlySet<string> = new Set(
	`gerd gerda horst heinz hannelore ingrid ingeborg inge ilse irmgard hildegard hilde elfriede edeltraud waltraud gertrud gertrude erna else elsbeth liesel lieselotte liselotte
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
		),
);
