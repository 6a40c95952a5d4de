import { wordSet } from './lexicon.ts'
import { memo } from './memo.ts'
import type { Gender } from './types.ts'

/**
 * Given names in Latin letters as the English press spells them, of many peoples; lower case. Those of both sexes stand in both.
 * Texts in other letters have them too: «писатель John Roe».
 */
const men = wordSet(`
  aaron abbas abdel abdul abdulla abdullah abraham abu adam adel adolf adrian ahmad ahmed akbar akira alan alasdair alastair
  albert aldo alec alejandro aleksandar aleksandr aleksei aleksey alessandro alex alexander alexandre alexandru alexei alexey
  alexis alfonso alfred alfredo ali alistair allan allen almaz alvaro alvin amadou amin amir amit amos anatol anatoly anders
  andre andreas andrei andres andrew andrey andrii andriy andrzej andy angelo angus anil antal anthony antoine anton antonin antonio
  antti anwar archie arif aristide arjun arkady arman armando armen arnaud arne arnold arsen arseniy artem arthur artur arturo
  arun arvid arvo asad ashok ashraf asif askar askhat athanasios attila august augusto austin axel ayman azamat azat baltasar
  barack barney barry bart bartosz bashar bashir basil bastien bauyrzhan bekzat ben benedict benito benjamin benny benoit berik
  bernard bernardo bernd bernhard bernie bert bertil bertrand bilal bill billy bjarne bjorn blake bob bobby bogdan bohdan bolat boris
  boyko brad bradley brandon branko brendan brent bret brett brian brice bruce bruno bryan burak byron caleb callum calvin cameron carl
  carlo carlos carsten carwyn cary casey casper cecil cedric cem cesar chad chandra charles charlie cheikh chen chester chidi chris christian
  christoph christophe christopher chuck ciaran clarence clark claude claudio claus clay clayton clement cliff clifford clint
  clive clyde cody colin conor conrad constantin corey cornelius cory courtney craig curtis cyril cyrus dafydd dag dale damian damien
  damir damon dan daniel daniele daniil daniyar danny dario darius darnell darrell darren darrin darryl daryl daulet dave david
  davide davit dean delbert denis dennis derek derrick desmond devin dewayne dewey dexter diego dieter dietmar dimitar dimitri
  dimitrios dimitris dinesh dirk djordje dmitri dmitriy dmitry dmytro dominic dominick dominik dominique don donald donnie doug
  douglas dragan drew duane duncan dusan dustin dwayne dwight dylan earl earnest eddie edgar edmond edmund edoardo edouard eduard
  eduardo edvard edward edwin eero efraim efrain egon eirik eli elias elijah eliot elliot elliott elmar elmer elvin emanuel emeka emil emile
  emilio emir emmanuel emmett emory emre enrico enrique enzo eric erich erik erkin erlan erling ermek ernest ernesto ernie ernst
  ervin erwin esteban ethan etienne eugen eugene eugenio evan everett evgeny ewan fabian fabio fabrice fadi faisal farid farouk
  federico felipe felix ferdinand ferenc fergus fernando fidel filip filippo fin finn florian floyd forrest francesco francis francisco
  franco francois frank frankie franklin franz fred freddie frederic frederick frederik fredrik friedrich fritz fyodor gabor
  gabriel gael galym gareth garry gary gaspard gavin gene geoff geoffrey georg george georges georgi georgios georgy gerald
  gerard gerardo gerd gerhard gert gheorghe giacomo gianni gideon gilbert giles gilles gintaras giorgi giorgio giovanni giuseppe gleb glen
  glenn goran gordon graham grant greg gregg gregor gregory grigor grigory grzegorz guido guillaume guillermo gunnar gunter gus
  gustav gustavo guy habib hakan hal hamid hamish hamza hank hannes hans harald hari harold haroon harri harry haruki harvey hasan
  hashim hassan hector heikki heinrich heinz helge helmut hendrik henri henrik henrique henry herbert heriberto herman hermann
  hernan hideki hideo hiroshi horace horacio horst howard hubert hugh hugo humberto humza hussein iain ian ibrahim idris ignacio
  ignatius ignazio igor ihor iker ilham ilya imran ingmar ioannis ion ira irvin irving isaac isaiah ishaq ismail istvan ivan ivar ivo
  jack jackson jacob jacques jaime jake jakob jakub jamal james jamie jan janez janis janos jared jari jarle jaroslav jason
  jasper javier jay jean jeb jed jeff jefferson jeffery jeffrey jens jeremiah jeremy jermaine jerome jerry jerzy jesper jesse
  jesus jim jimmie jimmy jiri joachim joakim joao joaquin jochen jody joe joel joerg joey johan johann johannes john johnnie
  johnny jon jonah jonas jonathan jordan jordi jorg jorge jorgen jose josef joseph josh joshua josip juan juha juhani jukka jules julian
  julien julio julius jurgen juri justin kai kairat kamal kamil kanat kari karim karl kasper kasym kazimierz keir keith kelsey
  kelvin ken kendall kenji kenneth kenny kent kenzo kerry kevin khaled khalid khizr kim kirill kirk kjell klaus knut kofi konrad
  konstantin kostas kristian kristjan kristopher krzysztof kuanysh kurt kwame kyle kyriakos lachlan laith lajos lamar lamine
  larry lars lasse laszlo laurence laurent lauri lawrence lech lee leif lennart leo leon leonard leonardo leonid leopold leroy
  les leslie lester lev levan lewis liam lindsey linus lionel ljubomir lloyd logan lorenzo lothar lou louis luc luca lucas lucian
  luciano ludovic ludwig luigi luis luiz luka lukas luke luther lutz lyle maciej magnus mahmoud mahmud malcolm malik mamadou
  manfred manoj mans manuel marat marc marcel marcello marcelo marcin marco marcos marcus marek marian mariano mario marius mark
  marko markus marlon marshall martin marty marvin masoud massimo mateo mateusz mathias mathieu mathis matias matt matteo matthew
  matthias matthieu matti maurice mauricio maurizio max maxim maxime maximilian mehdi mehmet melvin micah michael michal michel
  michele mickey miguel mihai mihail mihaly mika mikael mike mikhail mikkel mikko mikolaj milan miles milorad milos miloslav
  milton miodrag mirko miroslav mirza mitch mitchell mitt mladen mohamed mohammad mohammed mohan moritz morris morten moses
  mostafa mounir muhammad muhammadu mukhtar murat murray musa mustafa mykhailo mykola myles nabil nader najib nangolo narendra nasser
  nate nathan nathaniel navin neal ned neil nelson nenad newt niall nicholas nick nicolae nicolas nicolo niels nigel nikita
  niklas niko nikola nikolai nikolaj nikolaos nikolas nikolay nils nino noah noel norbert norman nuno nurlan nursultan oddvar ola
  olaf olav ole oleg oleh oleksandr oleksiy oliver olivier olli olof omar ondrej orlando oscar oskar osman otto ousmane owen pablo paolo
  pascal pat patrice patricio patrick patrik patryk paul paulo pavel pavlo pavol pawel pedro pekka per percy pere perry petar
  pete peter petr petri petro petros petteri phil philip philipp philippe phillip pierre pieter pietro piotr prakash pranab
  preston primoz quentin radek radomir radoslav radoslaw radovan rafael rafal rafiq rahul raimo rainer raj rajesh ralf ralph
  ramesh ramin ramon ramzan randall randy raphael rashid rasmus ratibor raul ravi ray raymond recep reginald reince reinhard reinhold
  remi renato renaud rene reuben rex rhys ricardo riccardo richard rick ricky rishi rob robert roberto robin rod roderick rodney rodolfo
  rodrigo roger rohan rokas roland rolf roman ron ronald ronnie rory ross roy ruaridh ruben rudolf rudolph rudy rufus rupert ruslan russell
  rustam rustem ryan ryszard saad sacha sadiq saeed said saif salah saleh salim salman salvador salvatore sam sameer sami samir
  sammy samuel samuli sandeep sander sandor sandro sanjay santiago sardor saul scott scotty sean sebastian sebastien selim serge
  sergei sergey sergii sergio serhii serhiy serik seth shamil shane shaun shawn shinzo sidney siegfried sigmund sigurd silas
  silvio simeon simon sipho slavko slawomir slobodan sofiane soren spencer spyros stacy stan stanislav stanislaw stanley stavros stefan
  stefano stefanos steffen sten stephan stephane stephen steve steven stewart stig stipe stoyan stuart sultan sunil suresh svein
  sven sverre syed sylvain sylvester tadeusz takashi talgat tamas tanel tapani tarek tariq taro ted teemu temur teodor terence
  terje terrance terrence terry thabo theo theodor theodore thierry thomas thor thorsten tiago tibor tigran tim timo timofey timothy
  timur titus tobias toby tod todd tom tomas tomasz tomi tomislav tommy tony tor torben tore torsten travis trent trevor trey tristan
  troels troy tucker tunde txomin tyler tyrone ueli ulf ulrich umar umberto unai urban urs usman vaclav vadim vagit vahan valentin valeri valeriy
  valery vasil vasile vasily vasyl venkat vernon vesa veselin vicente victor vidar vijay vikram viktor vilem ville vilmos vince
  vincent vincenzo vinod virgil vit vitali vitaliy vitaly vito vlad vladan vladimir vladislav vladyslav vojtech volker volodymyr
  vuk vyacheslav wade walid walter warren wayne wendell werner wesley wilbur wilfred wilhelm willard willem william willie willy
  wim winston witold wojciech wolf wolfgang xavi xavier yakov yan yang yann yannick yannis yaroslav yasir yasser yerlan yevgeny yevhen yoichi yoni
  yorgos york yosef youssef yuri yuriy yusuf yves yvon zach zachary zafar zahid zane zaur zbigniew zdenek zeljko zhan zhandos
  zlatko zoltan zoran zviad`)

const women = wordSet(`
  abby abigail ada adela adelaide adele adriana agata agatha agnes agneta agnieszka aida aigul aileen aino ainur aisha aishath aizhan
  akiko alana alba alberta aleksandra alena alessandra alexandra alexis alia alice alicia aliki alina alison aliya allison alma
  almudena alyssa amal amanda amber amelia amelie amina amira amna amy ana anahit anastasia anastasiya andrea andreea angela
  angelica angelika angelina angie anika anita anja anke ann anna annabel anne anneke anneli annelise annette annie annika
  antonella antonia anu anya april arlene aruna aruzhan asel aselle asha ashley asma asta astrid audrey aurelie aurora ava ayesha
  aylin ayse aziza barbara beata beate beatrice beatrix becca becky begona belinda benazir berit bernadette bernice bertha bessie beth
  bethany betsy bettina betty beverley beverly bianca bibigul billie birgit birgitta birgitte blanca blanka bobbi bonnie bozena brandi
  brandy brenda brianna bridget brigid brigitta brigitte britt britta brittany bronwen burcu camila camilla camille candace candice carina carla carly
  carmen carol carole carolin carolina caroline carolyn carrie casey cassandra catalina catarina caterina catherine cathy cecilia
  cecilie celeste celia celine cerys chantal charlene charlotte chelsea cherie cheryl chiara chloe christel christiane christie
  christina christine ciara cindy claire clara clare clarissa claudia clementine colette colleen concepcion condoleezza connie
  constance consuelo cora corinna corinne cornelia courtney cristina cynthia dagmar dagny daisy dalia dana danica daniela
  danielle danuta daphne daria darina darlene darya dawn debbie deborah debra deepa deirdre delia delores delphine denise desiree
  diana diane dianne dilnoza dina dinara dixie dolores dominika donna dora doris dorota dorothea dorothy dragana dunja ebba edda
  edith edna edyta eileen eimear einat ekaterina elaine eleanor elena eleni eleonora elif elin elina elisa elisabet elisabeth
  elise eliza elizabeth elizaveta elke ella ellen elmira elodie elsa elsie elspeth elvira emilia emilie emily emine emma emmanuelle
  enrica erica erika erin erna esra estelle esther ethel eugenia eugenie eva evangelia eve evelina eveline evelyn ewa fabiola
  faith farah farida fatemeh fatima fatma fatoumata faye federica felicia felicity feride fernanda fiona flora florence frances
  francesca francine francoise franziska frauke freda freja freya frida frieda gabby gabriela gabriele gabriella gabrielle gail galina gayle
  gemma genevieve georgia georgina geraldine gerda gertrude gesine ghada giada gigi gillian gina ginevra giorgia giovanna gisela
  giselle giulia gladys glenda glenna gloria golda grace graciela greta gretchen grete grethe gro guadalupe gudrun gulnara gulnaz
  gulshan gunilla gwen gwendolyn hadja hala halima halina hana hanan hanna hannah hanne harriet hazel heather hedda hedwig heidi
  heike helen helena helene helga helle helmi henrietta henriette hilary hilda hilde hildegard hillary hina holly huda ida ildiko
  ilona ilse imelda imogen ina india indira ines inez inga inge ingeborg ingrid inna ioana iolanda ira irena irene irina iris
  irma isabel isabella isabelle isolde ivana ivanka iveta ivonne iwona izabela jaana jacinda jackie jacqueline jacquelyn jadranka
  jadwiga jamila jana jane janelle janet janice janie janina janine jasmin jasmine jean jeanette jeanine jeanne jeannette jeannie
  jelena jenna jennifer jenny jerri jessica jill jillian jo joan joana joann joanna joanne jocelyn jodi jody johanna jolanda
  jolanta jolene joni josefina josephine josie joy joyce juana juanita judith judy julia juliana juliane julie juliet juliette
  june justina justine justyna kadri kaisa kaja kamala kamila kara karen karima karin karina karla karolina kasia katalin
  katarina katarzyna kate katelyn katerina katharina katherine kathleen kathrin kathryn kathy katie katja katrin katrina katya
  kay kayla keiko kelley kelli kellie kelly kellyanne kelsey kemi kendra kerry kerstin khadija kim kimberly kira kirsten kirsti kirsty klara
  klaudia krista kristen kristi kristiina kristin kristina kristine kristy krystal krystyna ksenia kylie lacey lada laila lara
  larisa larissa latifa latoya laura lauren laurence laurie layla lea leah leigh leila lena lenka leona leonor leonora leslie leticia
  lia lidia liis lila lili lilia lilian liliana lillian lilly lily lina linda lindsay lindsey linn linnea lisa lisbeth lise
  liudmila liv livia liz lizzie ljiljana lois lola lora lorena loretta lori lorna lorraine lotta lotte louisa louise lourdes luba
  lubna luca lucia lucie lucille lucinda lucy ludmila ludmilla luisa lula luna luz lydia lynda lynette lynn lynne lyudmila mabel
  mable madalena maddalena madeleine madina magda magdalena maggie mahira maia maija maite maja malala malgorzata malia malika malin
  mallory mamie mandy manuela mara marcela marcia marcy mareike maren margaret margareta margarete margarita margaux margherita
  margit margo margot margrethe maria mariah mariam mariana marianna marianne marie marija marika marilyn marina marion marisa
  marissa marit marita marjorie marla marlene marsha marta martha martina martine mary maryam maryana maryann maryna mathilda
  mathilde matilda maud maureen mavis maxine maya meera megan meghan mei melania melanie melina melinda melissa mercedes meredith
  merete merja meryem mette mhairi mia michaela michele michelle miia mila mildred milena milica millie mina mindy minnie mira miranda
  mireille mirela miriam mirjam mirjana moira molly mona monica monika monique montserrat morgan muriel myra myriam nada nadezhda
  nadia nadine nadira nadja nahla naima najat nan nana nancy naomi nargiz natalia natalie nataliia nataliya natalya natasa
  natasha nathalie nazgul nellie nelly nevena ngozi niamh nichole nicola nicole nicoletta nika nikki nilufar nina nino nives noelle
  noemi noor nora noreen norma noura nurgul odette oksana olena olga olha olivia olwen olya oonagh ornella outi paige paloma pam
  pamela paola patricia patsy patti patty paula paulette paulina pauline pavla peggy penelope penny petra philippa phoebe phyllis
  pia pilar pippa piret polina polly preeti priscilla priti priya queenie rachael rachel radka raffaella ragnhild raisa raluca ramona
  rana rania rasa raya rebecca reem regina regine reka rena renata renate renee rhiannon rhoda rhona rhonda rikke rina rita
  roberta robin robyn rochelle rocio roisin romana ronda rosa rosalia rosalie rosalind rosamund rosanna rose rosemary rosie
  roswitha roxana roxanne roya ruby ruta ruth ruzha sabina sabine sabrina sadia sadie safiya saida saira sally salma saltanat samantha
  samira samra sana sandra sanja sanna saoirse sara sarah sari sarita sasha saskia satu saule selena selin selma serena severine shabnam
  shannon shari sharon shauna shawna sheila shelley shelly sheri sherri sherry shirin shirley sian sibel sidsel signe sigrid silja
  silke silvia simona simone sina sinead siobhan siri sirpa snezana sofia sofie solange solveig sonia sonja sonya sophia sophie
  stacey stacie stacy stella stephanie stina sue suella suman sunita susan susana susanna susanne susie suzanna suzanne suzy
  svetlana sveva sylvia sylvie sylwia tabitha tamar tamara tammy tania tanja tanya tara tarja tasha tatiana tatjana tatyana tea
  teodora teresa terhi teri terri tess tessa thea thelma theodora theresa therese tiffany tiina tilda tina tone toni tora tova
  tove tracey traci tracie tracy tricia trine trish trisha trudy tuula uliana ulla ulrika ulrike ursula uta ute valentina valeria
  valerie valeriya vanessa vanja vera verena verna veronica veronika veronique vesna vicki vicky victoria viktoria viktorija
  viktoriya vilma viola violeta violetta virginia virginie vittoria vivian viviane vivien vlasta wanda wendy whitney wilhelmina
  wilma winifred wioletta xenia xiomara yael yana yara yasmin yasmina yelena yevgenia yoko yolanda yolande ysabel yukiko yulia
  yuliia yuliya yumi yvette yvonne zaha zahra zainab zaira zara zarina zdenka zeinab zelda zhanar zhanna zina zita zlata zoe
  zofia zora zoya zsofia zuzana`)

/** Men's names in -a, against the rule of thumb. */
const menInA = wordSet(`
  akira aditya attila baba bata boutros costa danila elia enea esa foma garcia gyula ilia isa issa jaffa joshua jona juha jukka kenta keita kostya krishna kuzma luca luka
  mika moussa musa mustafa mykola nikita nikola noa noah okba oqba pasha pekka petya raja rama ryota sasha sava savva seppo shiva shota soma sota
  toma vanya veikka vesa vova yahya yuta zakariya zhora`)

/** Feminine endings of surnames of the Slavic and Baltic peoples. */
const feminineSurname = /(?:ova|eva|yova|ska|skaya|skaia|cka|tskaya|aite|yte|iene|dottir|dóttir)$/u
const masculineSurname = /(?:sky|skyi|skiy|tsky|ski|cki|sson|evich)$/u
const folded = (name: string): string => name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')

/** True for a name that is borne as a given name, whoever bears it. */
export const isGivenName = memo((name: string): boolean => {
  const [first = ''] = folded(name).split('-')
  return men.has(first) || women.has(first)
})

/** What the name tells of its bearer; null where it fits both or nothing shows it. */
export function genderOfName(given: string, surname: string | null): Gender | null {
  const [first = ''] = folded(given).split('-')
  const [he, she] = [men.has(first), women.has(first)]
  if (he !== she) return he ? 'masculine' : 'feminine'
  const family = folded(surname ?? '')
  if (feminineSurname.test(family)) return 'feminine'
  if (masculineSurname.test(family)) return 'masculine'
  return first.length > 3 && first.endsWith('a') && !menInA.has(first) && !he ? 'feminine' : null
}
