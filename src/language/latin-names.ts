import { wordSet } from './lexicon.ts'
import { memo } from './memo.ts'
import type { Gender } from './types.ts'

/**
 * Given names in Latin letters as the English press spells them, of many peoples; lower case. Those of both sexes stand in both.
 * Texts in other letters have them too: «писатель John Roe».
 */
const men = wordSet(`
  aad aaron abayomi abbas abdallah abdel abdelaziz abdelhamid abdelkader abdelkrim abdelmadjid abdelrahman
  abderrahmane abdo abdou abdoulaye abdul abdulaziz abdulhamid abdulkadir abdulla abdullah abdulrahman abdulrazak
  abdurrahman abebe abelardo abilio abiodun abiola abiy abraham abu abubakar achille achim adalberto adam adan adao
  adebayo adedayo adeel adekunle adel adelmo adem ademir adewale adham aditya adnan adolf adolfo adriaan adrian
  adriano adrien afolabi afonso afzal agostinho agustin ahmad ahmed ahmet ahsan aiden ailton aiman airton ajay ajit
  ajmal akash akbar akhil akhtar aki akinwumi akira akram aksel akshay alaa aladdin alain alan alasdair alassane
  alastair alban albert alberto albrecht aldair aldo alec alejandro aleksandar aleksander aleksandr aleksei aleksey
  alessandro alessio alex alexander alexandre alexandru alexei alexey alexis alf alfie alfonso alfred alfredo algirdas
  ali alioune alistair allan allen almaz almazbek alois alok alonso alparslan alper alphonse alun alvaro alvin alvise
  amadeu amadeus amado amadou amaechi amancio amar amaro amaury ambrosio amedeo amerigo amin amintore aminu amir amit
  amitabh ammar amos amr anand anas anatol anatole anatolii anatoly anders andre andreas andrei andrej andres andreu
  andrew andrey andrii andrius andriy andrzej andy angelo angus anibal aniket anil anis anish ankit ansel anselm
  anselmo ansgar antal antanas antero anthony antoine anton antonello antonin antonio antti anubhav anupam anurag
  anwar apolinario aquiles arcadio archie arend arham ari arie ariel arif arild arindam aristide arjen arjun arkady
  arman armand armando armen arnaldo arnaud arndt arne arnim arnold arnout arrigo arsen arsenii arsenio arseniy arshad
  artem arthur arto arttu artur arturas arturo artyom arun arunas arvid arvind arvo arvydas asaad asad asbjorn ashish
  ashok ashraf ashutosh ashwin asif asim askar askhat aslam ata athanasios atif atiku atilio atilla atle attila
  attilio atul aubin audrius august auguste augustine augusto aurelio austin avinash axel ayad ayaz ayden aydin aykut
  ayman aymen ayodele ayoub ayush azamat azat azhar aziz azubuike azzam babajide babatunde baboucar badr baha bahaa
  bailey bakary bakhtiyor bakr balaji baldomero baltasar baltazar balthasar bandar baptiste barack baris barnabas
  barnaby barney barry bart barthelemy bartholomew bartosz bas basem bashar bashir basil basim bassam bassel bastiaan
  bastien batuhan bautista bauyrzhan baz bekir bekzat belisario ben benedict benedikt beniamino benigno benito
  benjamin benno benny benoit beppe berat berend berik bernabe bernard bernardo bernd bernhard bernie bert berthold
  bertil bertram bertrand bettino bhaskar bhuvan biagio bidzina bilal bilawal bill billy binali bipin birger bjarne
  bjorn blaise blake blas bob bobby bobur bodo bogdan bogumil boguslaw bohdan bolaji bolat boleslaw bonifacio borge
  boris borje borut borys bostjan boubacar boyko bozidar brad bradley brandon branko brayden brendan brenden brendon
  brent bret brett brian brice brieuc brody bronislaw bruce bruno bryan buenaventura bukola bulat bulent burak burhan
  burkhard byron caetano cagatay caio caleb callum calvin cameron candido carl carlo carlos carmelo carsten carter
  carwyn cary casey casimiro casper cassio cassius cataldo cathal cecil cedric cedrick cees celestino celso cem cemal
  cengiz cenk cesar cesare cevdet cezary chad chandan chandra charles charlie chase cheick cheikh chen chester chetan
  chidi chijioke chima chinedu chinua chirag chris christer christian christoph christophe christopher chuck
  chukwuemeka ciaran cicero cihan cipriano ciriaco ciro claes clarence clark claude claudio claus clay clayton clemens
  clement clemente cliff clifford clint clive clodoaldo clovis clyde cody coen colby cole colin colm colton conall
  conor conrad conrado constantin cooper cor corentin corey cormac cornelius corrado cory cosimo courtney craig
  crisanto crispin cristian cristiano cristobal curtis cuthbert cyprien cyriac cyril cyrille cyrus czeslaw daan dafydd
  dag dagfinn dagoberto dale dalibor dalton damaso damian damien damir damjan damon dan daniel daniele daniil danilo
  daniyar danny dante danylo dapo darcy dario darius darkhan darko darnell darrell darren darrin darryl darshan daryl
  daulet dave davi david davide davit davor dawid dawood dean deandre declan deepak deepesh dejan delbert dele delfin
  demba demetrio demetrius denis dennis denys derek dermot derrick deshawn desiderio desmond detlef dev devdutt
  devendra devin devon dewayne dewey dewi dexter dhafer dhananjay dhruv diarmuid dias dick didier diederik diego
  dieter diethard dietmar dietrich dilip dimitar dimitri dimitrios dimitris dinesh dinmukhamed dino diogenes dionisio
  dirceu dirk divyanshu djibril djordje dmitri dmitrii dmitriy dmitry dmytro dobromir dogan dogu domagoj domenico
  dominic dominick dominik dominique don donal donald donatas donatien donato donnie donovan donte dorian doug douglas
  dragan dragomir drake drazen drew duane duccio dudley duncan dusan dusko dustin dwayne dwight dwyane dylan dzenan
  eamon earl earnest easton ebenezer eberhard ebrahim eckart eckhard eddie eder edgar edilberto edin edmilson edmond
  edmund edmundo edoardo edouard edson eduard eduardo edvard edward edwin edwyn eelco eero efosa efraim efrain efren
  egbert egidio egil egon ehrenfried ehsan einar eirik ekkehard eknath ekow ekrem eladio elchin eldar eleazar
  eleuterio eli elias elie elijah elio eliot eliseo elliot elliott elmar elmer elof eloi elon eloy elpidio elvin elvio
  elwood emad emanuel emanuele emeka emeric emerson emil emile emiliano emilio emin emir emmanuel emmerich emmerson
  emmett emomali emory emrah emre emyr ender endre eneko enes engin ennio enoch enrico enrique enver enzo eoghan
  ephraim epifanio erasmo ercan erdal erdem erdogan erhan erhard eric erich erik erkin erkki erlan erlend erling
  ermanno ermek ernest ernesto ernie ernst ersin ertugrul ervin erwin erzhan esa espen esteban estevao esteve ethan
  etienne ettore eugen eugene eugeni eugenio eusebio evan evaristo everardo everett everton evgenii evgeny ewald ewan
  ewart ewen eyvind ezekiel ezequiel ezio ezra fabian fabiano fabio fabrice fabricio fabrizio facundo fadi fahad fahd
  faheem faisal faiz fakhr fareed farhad farhan farid faris farooq farouk faruk fatih faustino fausto fawzi fayez
  fazal federico fela felice felicien felipe felix femi ferdinand ferdinando ferenc fergal fergus ferhat fermin
  fernand fernando feroz ferruccio fidel fidencio fikret fikri filiberto filip filippo fin finn fintan fiorenzo firas
  firmin flavio florencio florent florentino florian floyd folarin forrest fortunato fouad francesco francis francisco
  franciszek franco francois frank frankie franklin frans frantisek franz fraser frazer fred freddie freddy frederic
  frederick frederik fredrik friedemann frieder friedhelm friedrich frithjof frits fritz frode froilan fuad fuat
  fulgencio fyodor gabor gabriel gael gaetan gaetano gagik gajendra galeazzo galym galymzhan gamal ganesh gareth
  garrett garry gary gaspard gaston gaurav gautam gauthier gavin gaz gbenga gediminas geert geir genaro gene gennadii
  gennady gennaro geoff geoffrey geoffroy georg george georges georgi georgie georgii georgios georgy geraint gerald
  gerard gerardo gerben gerd gereon gergely gerhard germain gernot gero gerold gerrit gerson gert gervasio gethin
  ghaith ghassan ghazi gheorghe gherardo ghislain ghulam giacinto giacomo giampaolo giampiero giancarlo gianfranco
  gianluca gianluigi gianmarco gianni gianpiero gideon giga gijs gilbert gilberto giles gilles gilmar gino gintaras
  gioacchino giordano giorgi giorgio giovanni girish girolamo giuliano giulio giuseppe gjermund gleb glen glenn
  godfrey gokhan gonzalo gopal goran gordon gosta gottfried gottlieb govind graham grant graziano greg gregg gregoire
  gregor gregorio gregory greville griffin grigor grigory grzegorz gualberto gudmundur guenter guenther guglielmo
  guido guilherme guillaume guillermo gunnar gunter gunther guntram gurbanguly gurpreet gus gustav gustavo guttorm guy
  gwenael gwilym gyorgy haakon habib habibullah hadi hafez hafiz haider haile hailemariam haitham hakan hakeem hakim
  hakon hal haluk halvard halvor hamad hamed hameed hamid hamish hamoud hampus hamza hani hank hannes hannu hans
  harald harbhajan hardik hari haris harish harold haroon harri harry hartmut hartwig haruki harun harvey hasan hashim
  hasib hassan hassen hasso hatem havard hayati haydar hayden hayk hazem hector heikki heiko hein heiner heinrich
  heinz heitor helder helge helio hellmut helmut helmuth hemant hendrik hendrikus hennadiy henning henri henrik
  henrique henry henryk heorhii heraclio herbert herculano heribert heriberto herman hermann hermenegildo hernan
  hernando herve hesham heydar hicham hidde hideki hideo higinio hikmat hikmet hilal hilario hinrich hipolito hiram
  hiroshi hisham hitesh hjalmar holger honore honorio horace horacio horst hosni hossam hossein houssem howard hrvoje
  hryhoriy hubert hubertus hugh hugo hugues hulusi humberto humphrey humza hunter huseyin hussain hussam hussein huub
  huw iago iain ian iaroslav ibou ibrahim ichabod idris idrissa idrissu ieuan ifeanyi ignacio ignasi ignatius ignazio
  igor igors ihar ihor ihsan ijaz ike ikechukwu iker ikram ildefonso ilham ilkay ilker ilkka illia illya ilmari ilya
  ilyas imad imran imre imtiaz imtiyaz inacio inaki inam indrajit ingemar ingmar ingo ingolf ingram inocencio ioannis
  iolo ion iqbal ira irakli ireneo ireneusz irfan irvin irving irwin isaac isaiah isaias isandro ishaan ishan ishaq
  isiah isidore isidoro isidro ismael ismail ismat ismet issam issoufou istvan itamar iurii ivan ivano ivar ivica ivo
  iwan iyad izzat izzeddine jaafar jaakko jaap jabbar jabir jacek jacinto jack jackson jacky jacob jacopo jacques
  jaden jadson jafar jagdish jago jai jaideep jaime jair jairam jairo jakaya jake jakob jakov jakub jalal jaleel jamal
  jamar jamarcus james jamie jamil jamshed jan janez jani janio janis jannes janos janusz jared jarek jari jarkko
  jarle jarmo jaroslav jaroslaw jarrett jarvis jasim jason jasper jasprit jasur jatin javad javed javier javon jawad
  jay jayant jayden jaylen jayson jean jeb jed jeff jefferson jeffery jeffrey jelle jens jeremiah jeremy jermaine
  jeroen jerome jerry jerzy jesper jesse jesus jethro jez jignesh jim jimmi jimmie jimmy jindrich jiri jitendra
  joachim joakim joao joaquim joaquin jochen jody joe joel joep joerg joey joffrey johan johann johannes john johnnie
  johnny jolyon jomo jon jonah jonas jonathan jonny jono jonty joona joop joost jordan jordi jorg jorge jorgen joris
  jorma jos jose josef joseph josh joshua josimar josip jostein josue jouko jouni jovito jozef juan juanjo juca juha
  juhana juhani juho jukka jules julian julien julio julius junaid juraj jurgen juri jurriaan jussi justin juvenal
  kaan kaarlo kabelo kadir kagiso kai kailash kairat kairbek kais kalevi kalle kamal kamel kamil kamran kanat kanhaiya
  kapil karam karan kare kareem karel kari karim karl karlheinz karsten karthik kartik kashif kasper kassem kassim
  kassym kasym kauko kaushik kayden kayode kazem kazimieras kazimierz kazys keaton keegan keenan kees keijo keir keith
  kelechi kelsey kelvin kemal ken kenan kendall kendrick kenji kenneth kenny kent kenzo kerem kermit kerry kestutis
  ketan ketil kev kevin keyshawn khaled khaleel khalid khalil khama khizr khrystyan khurram kieran kieron kim kimmo
  kingsley kiran kirby kirill kirk kishore kjartan kjell klaas klas klaus klemens knud knut kobe koen kofi kolby
  konrad konstantin konstantyn koray korbinian kostas kostiantyn kresimir krishnan krisjanis kristian kristjan
  kristoffer kristopher krzysztof kuanysh kunal kuno kurmanbek kurt kwabena kwadwo kwaku kwame kwasi kwesi kyle kyler
  kylian kyriakos kyrylo lachlan ladislav laith lajos lakshman lalit lalu lamar lamarcus lamberto lamine lamont landon
  lanfranco lanre larry lars lasana lasse laszlo laurence laurent lauri lauro lautaro lawrence lawson lazaro leander
  leandre leandro lebron lech lee leevi leif leland lemuel lennart leo leobardo leoluca leon leonard leonardo leonce
  leoncio leonel leonhard leonid leonidas leopold leopoldo leroy les leslie lester leszek lev levan levent levi lewis
  liam libero libor lieven linas lindolfo lindsey linton linus lionel lisandro livio ljubomir ljupco llewellyn lloyd
  lodewijk lodovico logan loic loke lorcan lorenz lorenzo loris lorne lotfi lothar lou louis loup lourenco luan luay
  lubomir lubos luc luca lucas lucian luciano lucio lucius ludek ludger ludovic ludvig ludwig luigi luis luiz luka
  lukas luke lutfi luther lutz lyle lyman lyndon lyubomyr maarten macario maciej macky madhav madhusudan mads magne
  magnus mahamadou mahendra maher mahesh mahmoud mahmud mahmut maicon majed majid maksim maksym malachi malachy
  malcolm malik malte mamadou mamady mamdouh mamoun manav mandla maneesh manfred mangaliso manish manlio manmohan
  manoj manolo mans mansoor mansour manuel marafa marat marc marcel marcelin marcello marcelo marcial marcin marcio
  marco marcos marcus marek marian mariano marijan marinho mario maris marius mariusz mark markku marko markus marlon
  marnix marques marshall martin martino martins martti marty martynas marvin marwan mason masood masoud massimiliano
  massimo matej mateja mateo mateusz matheus mathew mathias mathieu mathis mathurin matias mats matt matteo matthew
  matthias matthieu matthijs matti mauri maurice mauricio maurizio mauro max maxence maxim maxime maximilian maximo
  mayank maynard maysara mazen mehdi mehmet meinhard melchior melchor meles melih melvin menno merlin mert meshal
  mesut metin mevlut micah michael michal michel michelangelo michele michiel mick mickey micky mieczyslaw miguel
  miguelangel mihai mihail mihaly mihkel miika mijo mika mikael mike mikhail mikheil mikkel mikko mikolaj milan miles
  milind milorad milos miloslav milton mindaugas miodrag mirco mirko miro miroslav miroslaw mirza mischa mishal mitch
  mitchell mithun mitt mladen mlungisi moacir moammar moataz modesto moeen moez mogens mohamad mohamed mohammad
  mohammed mohan mohau mohit mohsen mohsin moin moise moises mokgweetsi momir moncef mondher montel moritz morris
  morten mortimer mosaab moses mosiuoa mostafa mounir moussa moustapha muammar mubarak mudassar muhammad muhammadu
  muhammed muharrem muhsin mukarram mukesh mukhtar mukul mulatu mumtaz muneeb munir muntazer munther murali murat
  murilo murray murtaza musa mustafa mustapha mutaz muthanna mykhailo mykhaylo mykola myles myroslav mzwandile nabeel
  nabih nabil nadeem nader nadim naeem nafis nahyan naji najib najm nandan nando nangolo nanni narayan narciso
  narendra naresh nasim nasir nasser nassif nate nathan nathanael nathaniel naveed naveen navin navjot nawaf nawaz
  nayef nazar nazareno nazarii nazario nazir neal nebojsa necmettin ned nehemiah neil nello nelson nemanja nemesio
  nenad nestor nevil neville newt niall nicanor nicasio nicholas nick nicky nicolae nicolas nicolau nicolo nicusor
  nidal niek niels nige nigel nihat niilo nikhil nikita niklas niko nikol nikola nikolai nikolaj nikolaos nikolas
  nikolay niksa nilesh nils nilton nino niraj nirmal nishant nitin nitish nivaldo nizar nkosana nnamdi noah nodar noel
  noman norbert norman norris noureddine nouri novak nuhu numan nuno nunzio nurlan nursultan nusrat obafemi obaid
  obinna octavio odair oddbjorn oddmund oddvar odilon ognjen oisin okan okechukwu oktay ola olabode oladipo olaf
  olafur olav olavi olavo ole oleg olegario oleh oleksandr oleksii oleksij oleksiy oliver olivier oliviero olli ollie
  olof olumide olusegun oluwaseun omar omkar omoyele omran ondrej onesimo onni onofrio onur onyeka orazio orest oreste
  orestes orhan orjan orlando ornulf orson ortwin orville osama osbert oscar osian oskar oskari osman osmar osmo ostap
  osvaldo oswald otabek otakar otavio otilio otis otso ottavio ottmar otto oumar ousama ousmane ove owen oystein ozan
  ozgur ozzie paavo paballo pablo padraig palle palmiro pancho pankaj paolo parag paresh parker parth parvez parviz
  pascal pascual pasi pasquale pat patrice patricio patrick patrik patrizio patryk patxi paul pauli paulin paulino
  paulo pavao pavel pavlo pavol pawan pawel peder pedro pekka pellegrino pentti per percival percy pere perry pertti
  pervaiz pervez petar pete peter petr petri petro petros petter petteri phil philibert philip philipp philippe
  phillip piercarlo pierfrancesco pierluigi piero pierre piers pieter pietro pino piotr pippo pius piyush placido
  policarpo ponciano porfirio poul prabhat pradeep prafulla prakash pramod pranab pranav prasad prashant prateek
  pratik praveen pravin preben predrag prem premysl preston primitivo primoz prithviraj prudencio przemyslaw puneet
  purushottam pyotr qais qasem qasim qassem quentin quim quincy quinten quinton quique qusay rabah rabih rachid radek
  radomir radoslav radoslaw radovan rafa rafael rafal rafat raffaele rafik rafiq raghav raghu ragnar raheem rahil
  rahim rahman rahmi rahul raimo raimonds raimund raimundo rainer raj rajat rajeev rajendra rajesh rajinder rajiv
  rajnath rakesh ralf ralph ralphie ramakrishna raman ramesh ramin ramiro ramiz ramon ramunas ramzan ramzi randall
  randolph randy ranjan ranjit ranveer raouf raoul raphael rashad rashed rasheed rashid rasim rasmus ratibor ratko
  rauf raul ravi ravindra ray rayan raymond rayner raza recai recep reda reed refik reggie reginald regis rehman reid
  reijo reinaldo reince reiner reinhard reinhold remi remo remy renan renato renaud rene renzo reuben rex reynald
  reynaldo reza rhodri rhys riad riaz ricardo riccardo richard rick rickie ricky ridha ridvan rifaat rifat rigoberto
  rinaldo rinat rino ripley rishabh rishi risto ritesh rituraj riyad rizwan roald rob robbie robert robertas roberto
  robin rocco rod roderic roderick rodney rodolfo rodolphe rodrigo roel rogelio roger rohan rohit rok rokas roland
  rolandas rolf rollo romain roman romano romaric romario romeo romolo romuald romulo ron ronald ronaldo ronan ronnie
  ronny roque rory rosendo ross rostyslav rotimi rouhollah rovshan roy royce royston ruairi ruaridh ruben rubens rudi
  rudiger rudolf rudolph rudy ruediger rufus ruggero rui rupert ruperto ruslan russell rustam rustem rustum rutger
  ruud ryan ryder rylan ryszard rytis saad saadi sabah sabino sabri sacha sachin sadeq sadettin sadi sadik sadiq sadri
  sadyr saeed safdar safi safwan sahil sahraoui said saif saifullah sajid sajjad sakari salah salahuddin saleh salih
  salim salman salomon salvador salvatore sam sambit sameer sami samih samir sammie sammy samson samuel samuele samuli
  sandeep sander sandesh sandor sandro sani sanjay sanjeev sanjiv sankar sante santeri santiago sanzhar saqib sardar
  sardor sarfaraz sarmad sarvesh sasa satish saturnino satya satyajit saul sauli saulius saurabh saverio sayed sayyed
  sayyid schuyler scott scotty seamus sean sebastian sebastiano sebastiao sebastien sedat sefton segundo seif sekou
  selahattin selcuk selim selwyn seppo septimus serafin serdar seretse serge sergei sergej sergejus sergey sergii
  sergio sergiy serhii serhiy serik serkan serzh seth settimio severiano severin severino seyni shaban shabir shadi
  shafiq shahbaz shahid shahram shahrukh shakeel shakil shakir shalva shamil shane shaquille sharad sharif shashi
  shaukat shaun shavkat shawki shawn shehbaz shekhar sheldon sherif sherzod shikhar shinzo shivam shivraj shoaib
  shreyas shubham shubman shuja sibusiso sid siddharth sidney siebe siegbert siegfried siegmar sietse sifiso sigismund
  sigmund sigurd silas silvano silverio silvester silvestre silvestro silvino silvio simba simeon simon sinan sindre
  sinisa siphiwe sipho sitaram sivert sixto sizwe sjoerd skyler slavko slavoj slavomir slawomir slobodan snorre soenke
  sofiane sohail soner sonke sooronbay soren souleymane sourav spencer spyros srdjan srinivas stacy stan stanislas
  stanislav stanislaw stanko stanley stavros steen stefan stefano stefanos steffen stefon stein steinar stellan sten
  stepan stephan stephane stephen steve steven stewart stig stijn stipe stjepan stojan stoyan stu stuart sture suat
  subhash sudhakar sudhir sufian suhail sujit sukhbir sulaiman sule suleiman suleyman sultan sumit sundar sune sunil
  suraj surendra suresh sureyya surya sushil svante svein sven svend sverre svyatoslav swapnil syed sylvain sylvester
  sylvestre szymon taavi tadas tadej tadeusz tadhg tafari taha taher tahir takashi talal talat talgat talha tamas
  tamim tancredi tanel taner tanguy tanvir tanzeel tapani tapio taras tarek tareq tarik tariq tariro taro tarquin
  tarun tasso tate taufik taufiq tauqeer tawfiq tayfun taylor tayyip tebogo ted teemu tejas tejashwi tel temel temur
  tendai teodor teodoro teofilo teppo terence terje tero terrance terrell terrence terry teun thabiso thabo thaddeus
  themba theo theodor theodore theophilus thiago thibaud thibault thierry thijs thomas thor thorbjorn thorleif
  thorsten thorvald thulani tiago tiberio tibor tidjane tigran tihomir tijs tilman tim timo timofei timofey timon
  timothy timur tino tito titus tjeerd tobias tobin toby tod todd toivo tolga tom tomas tomasz tomaz tomi tomislav
  tommaso tommie tommy tongai tonino tony tor toralf torben tord tore torgeir toribio tormod torquil torsten traian
  travis travon tre tremaine trent trevon trevor trey tristan tristram troels trond troy truls trygve tshepo tucker
  tullio tuncay tunde tuomas tuomo turgay turgut turki tushar tvrtko txomin tyler tymofiy tyreek tyrell tyrese tyrone
  tyson ubaid ubaldo uchenna uddhav udit ueli ufuk ugo ugur uhuru ulf uli ulises ulrich ulrik ulugbek umair umar umaro
  umberto umesh umit unai unal uno upendra urbain urban urbano urho urmas uros urs usama usman uthman utkarsh uwe
  vaclav vadim vadym vagit vahagn vahan vaibhav valdas valdir valdis valentin valentino valeri valerio valeriy valery
  valters valtteri varun vasil vasile vasily vasyl vaughn vazgen vedat vegard veikko veit veli veljko venancio
  venkaiah venkat venkatesh vere vern vernon vesa veselin viacheslav vianney vicente victor victoriano victorien vidar
  vidyut viggo vijay vikas vikram vikrant viktar viktor vilem vilius villads ville vilmos vinay vince vincent vincenzo
  vineet vinicius vinnie vinny vinod vipin vipul virat virender virgil virgilio virginio vishal vishnu vit vitali
  vitalii vitaliy vitaly vitezslav vito vitorio vittorio vivek vjekoslav vlad vladan vladimir vladislav vlado
  vladyslav vlodymyr vojislav vojtech volkan volker volodimir volodymyr vsevolod vugar vuk vyacheslav vytautas wade
  wael wagner waheed wahid wajid waldemar waldo waleed walid wally walter walther warren waseem wasim wassim wayman
  wayne weldon wenceslao wendel wendelin wendell werner wes wesley wiebe wieslaw wietse wilbur wilfred wilfredo
  wilfrid wilfried wilhelm willard willem william willie willis willy wilmer wilson wim winfrid winfried winston
  winthrop witold wladyslaw wojciech wole wolf wolfgang woodrow wouter wyatt wystan xabier xander xavi xavier yacine
  yacoub yago yahia yahya yair yakov yakub yan yang yann yannick yannis yaqoob yaroslav yasar yaser yash yashwant
  yasin yasir yasser yassin yassine yauhen yavuz yaya yazan yazid yde yegor yehor yemi yerlan yermek yevgen yevgeni
  yevgeniy yevgeny yevhen yevhenii yigit yilmaz yngve yogendra yohan yoichi yoni yordan yorgos york yosef younes
  younis yousaf yousef yousif youssef yoweri yrjo yulian yunus yuri yurii yuriy yusuf yuvraj yvan yves yvon zacarias
  zach zachary zack zafar zafer zaheer zahid zaid zakaria zakes zakhar zaki zakir zamani zane zaur zayed zaza zbigniew
  zbynek zdenek zdravko zeca zeeshan zein zeke zeljko zhakyp zhan zhandos zhomart zia ziad zigmantas zinedine zivko
  ziya zlatan zlatko zoltan zoran zoubir zubair zulfiqar zurab zviad zvonimir zwelinzima zygmunt`)

const women = wordSet(`
  aaliyah aarti abby abeba abeer abena abigail abimbola ada adaeze adanna adaora addison adela adelaida adelaide adele
  adelina adina aditi adjoa adriana adrianna adrienne adwoa afaf afia afra afsaneh afsheen agata agatha agnes agneta
  agnieszka agustina ahlam aida aigul aileen aimee aino ainur aisha aishath aishwarya aissata aissatou aitana aizhan
  akanksha akiko akosua akua alaa alaina alana alannah alba albena alberta aleah alejandra alek aleksandra
  aleksandrina alena alesha alesia alessandra alessia alevtina alexa alexandra alexandria alexia alexis alia alice
  alicia aliki alina alisha alison alivia aliya aliyah alka alla allegra allie allison allyson alma almudena alona
  alondra altagracia alya alyona alyson alyssa ama amaia amaka amal amanda amani amara amarachi amari amat amaya ambar
  amber amberly amelia amelie ami amina aminata aminatou amira amma amna amparo amrita amy ana anabel anabela anahi
  anahit anais anandi ananya anara anastacia anastasia anastasiya andrea andreea anelya anfisa angela angelica
  angelika angelina angelique angie anhelina anika anita anja anjali anjana anju anke ankita ann anna annabel
  annabella annabeth annalise anne anneke anneli annelise annette annie annika annmarie anoud ansley antoinette
  antonella antonia antonina anu anushka anya anyango anzhelika aparna april arabella araceli aracely aradhana archana
  aretha ariadna ariadne ariana ariane arianna ariella arielle arina arlene arpita arti aruna arundhati aruzhan arya
  asantewaa aseel asel aselle aselya asha ashanti ashlee ashleigh ashley ashlyn ashton ashwini asma asmaa assata assel
  asta astrid asya atika atiya aubree aubrey audra audrey aurea aurelia aurelie aurora ava avantika avery avril awa
  awatef awino aya ayaan ayanna ayat ayesha ayla aylin ayo ayodele ayomide ayse azadeh aziza azra azucena badria bahar
  balkissa balqis banafsheh baraa barbara barbora basma batool beata beate beatrice beatrix beatriz becca becky begona
  belen belinda belkis bella bellamy benazir benedita benita berit bernadette bernice bertha besma bessie beth bethan
  bethany betsey betsy bettina betty bettye bev beverley beverly beyza bhavana bhavna bhumi bianca bianka bibigul
  biljana billie bintou birgit birgitta birgitte blagica blair blanca blanka blythe bobbi bobbie bohdana bojana bonnie
  bozena bozhena branca brandi brandie brandy bree brenda brenna briana brianna bridget brielle brigid brigida
  brigitta brigitte briony britt britta brittany bronislava bronte bronwen brooke bryony buhle bukola burcu bushra
  busisiwe caitlin caitlyn calista callie camila camilla camille camryn candace candice candis cara caridad carina
  carissa carla carlene carlie carlota carly carmela carmella carmen carol carole carolee carolin carolina caroline
  carolyn carolyne carrie carrieann casey cassandra cassidy cassie catalina catarina cate caterina catherine cathie
  cathryn cathy cayetana cecile cecilia cecilie celeste celestina celia celina celine cerys chandni chantal charisse
  charlene charlotte charmaine chasity chaya chelsea cheri cherie cherise cheryl chhavi chiamaka chiara chidinma
  chimamanda chinwe chioma chipo chitra chloe chrissie chrissy christa christel christiana christiane christie
  christina christine ciara ciera cindi cindy claire clara clare clarice clarissa claudette claudia claudine clemencia
  clementine cleo cleopatra coleen colette colleen conceicao concepcion condoleezza connie consolacion constance
  consuelo cora corazon corinna corinne cornelia corrine coumba courteney courtney cristiana cristina cveta cyndi
  cynthia cyntia dagmar dagny daiga daisy dalal dalia dalila dana danguole danica daniela daniella danielle danika
  danita danuta daphne darcey darcie dareen daria darija darina darla darlene darya daryna dawn dayana dayna deanna
  deanne debbi debbie debora deborah debra dee deema deena deepa deepika deirdre delfina delia delilah delores
  delphine demi denise denisha desiree desislava devika devon devora diana diane dianne dijana dikeledi dilma dilnoza
  dima dina dinah dinara dineo dionne disha dita divya dixie djamila djurdja doaa dobrila dobrinka dolores dominika
  donatella donka donna dora dorcas doreen doria dorian dorinda doris dorota dorothea dorothy dottie draga dragana
  dragica drusilla duaa dubravka dulce dunja dusanka ebba ebele ebtisam edda edie edite edith edna edurne edyta effie
  efua eileen eimear einat ekaterina ekaterine ekta ekua elaina elaine eleanor eleanore elena eleni eleonora eliane
  elif elikem elin elina elisa elisabet elisabeth elise elisenda elisha elissa eliza elizabeth elizaveta elke ella
  elle ellen ellie elmira elodie eloise elora elsa elsie elspeth elvia elvira elyse elyssa elza eman emilia emilie
  emiliya emily emine emma emmanuelle emmeline emmy enas encarnacion enrica epiphanie erendira erica erika erin erinn
  erma erna ernestine escolastica esi esinam esme esmeralda esperanza esra estefania estela estella estelle esther
  estrella ethel etta eugenia eugenie eulalia eunice eva evangelia evangeline evdokia eve evelina eveline evelyn
  evgenia evgeniya evie evita ewa ewelina eziaku fabiana fabiola fadia fadila fadwa fahima faina faith faiza fallon
  fania fanta farah fariba farida farideh farrah farzana farzaneh fatemah fatemeh fatiha fatima fatma fatou fatoumata
  fawzia fay faye fayza federica felicia felicity fereshteh feride fernanda fevziye fidelia filipa finola fiona
  firdaus flavia fleur flo flora florence florinda florrie folake folasade fouzia frances francesca francine francisca
  francoise franziska frauke freda freja freya frida frieda funke funmilayo gabby gabriela gabriele gabriella
  gabrielle gail galia galina galyna ganna gargi gauri gayatri gayle gaynor geeta geetha gemma gena genevieve genoveva
  georgette georgia georgiana georgie georgina geraldine gerda germaine gertie gertrude gesine ghada ghadeer giada
  gigi gillian gina ginevra ginny giorgia giovana giovanna gisela gisele giselle gita giulia gladys glenda glenna
  glenys gloria glynis golda goldie gordana graca grace gracie graciela grazina greta gretchen grete gretel grethe
  griselda gro guadalupe gudrun gugu guillermina guinevere gulab gulmira gulnara gulnaz gulshan gunilla gwen
  gwendoline gwendolyn gwyneth habiba hadeel hadiya hadiza hadja hadley hafsa hailey hajar hala haley halima halimatou
  halina halle hallie halyna hamida hana hanadi hanan haneen hania hanka hanna hannah hanne hansa harleen harmanpreet
  harper harriet hasna hattie hauwa hawa hayat haydee hayfa haylee hayley hazel heather heba hedda hedwig heidi heike
  helen helena helene helga helle helmi heloisa hema hemalata hend henrietta henriette herminia hermione hettie hiba
  hilary hilda hilde hildegard hillary hina holli hollie holly houda hryhoriia huda iana ibtisam ida ifeoma ifeyinwa
  ijeoma ilana ildiko ileana ilona ilse iman imani imelda imogen ina inaam inas india indira indu ines inese inez inga
  inge ingeborg ingrid inmaculada inna intisar ioana iolanda ipsita ira irasema irena irene irina iris irma iryna
  isabel isabella isabelle isadora isha ishita isla isobel isolde isra israa issy itumeleng itzel itziar ivana ivanka
  ivanna ivelina iveta ivete ivonne iwona izabela izolda izzy jaana jacey jacinda jacinta jackie jacqueline jacquelyn
  jada jadranka jadvyga jadwiga jagoda jaimie jalila jalisa jamila jamileh jana janae jane janelle janessa janet
  janette janey janice janie janina janine janiya jannat jaqueline jasmin jasmine jasna jawaher jaya jayalalithaa
  jayanti jayda jayla jayne jazmin jazmine jean jeanette jeanine jeanne jeannette jeannie jeannine jelena jelica
  jemima jenifer jenna jenni jennie jennifer jenny jerri jerrica jess jessa jessica jessie jhulan jihan jill jillian
  jimena jitka jo joan joana joann joanna joanne jocasta jocelyn jodi jody joelle joellen johanna johnetta jolanda
  jolanta jolene jolie jolita joni jordyn josefa josefina josephine josette josie joslyn joumana jovana jovita joy
  joyce juana juanita jude judi judith judy juhi julia juliana juliane julianne julie juliet julieta juliette jumoke
  june jussara juste justina justine justyna jyoti kacey kadiatou kadri kaisa kaitlin kaitlyn kaja kajal kaleigh
  kalina kalpana kamala kami kamila kamilla kamini kandace kangana kanika kara kareena karen karima karin karina
  karisma karissa karla karly karolina karolyn kasey kasia kassandra kasturi katalin katarina katarzyna kate katelin
  katelyn katerina kateryna katharina katherine kathi kathie kathleen kathrin kathryn kathy katica katie katja katlyn
  katniss katrin katrina katya kavita kavitha kawthar kay kaya kayla kaylee kayleigh kaylin keely kehinde keiko keira
  keisha kelis kelley kelli kellie kelly kellyanne kelsea kelsey kemi kendra kenisha kenyatta kenzie keri kerri kerry
  kerstin keshia keyosha khadija khadijah khalida khanyi khawla khloe kholoud khrystyna kiana kiara kiersten kim
  kimberlee kimberley kimberly kira kiran kirsten kirsti kirstie kirstin kirsty kirstyn kitty kizzy klara klaudia
  klavdia komal kornelia kourtney krista kristen kristi kristiana kristiina kristin kristina kristine kristy kriti
  krystal krystle krystyna ksenia kseniia kseniya kudzai kulthum kumari kveta kyla kylee kylie kyra lacey lacie lada
  laia laila lakeisha lakshmi lalita lamis lamya lana lanette lani lara larisa larissa larysa lashonda lata latasha
  latifa latika latisha latonya latoya latrice laura laureen lauren laurence laurie lauryn lavinia lawanda laxmi layla
  lea leah leandra leann leanna leanne leela leena leigh leila leilani leire lelia lena lenka leona leonor leonora
  lerato lesedi lesia leslie lesya leticia lexi lexie leyla lia liana libby lidia lidiia lidija lidiya ligia liis lila
  lilah lili lilia lilian liliana lilith liliya lilla lillian lillie lilly lily lina linda lindiwe lindokuhle lindsay
  lindsey linette linn linnea lisa lisbeth lise lisette liubov liudmila liudmyla liv livia liz liza lizbeth lizette
  lizzie ljerka ljiljana ljubica ljudmila lobna lois lola lora lorelai lorena lorene loretta lori lorie lorna lorraine
  lorri lotta lotte lottie louella louisa louise lourdes luana luba lubna lubov luca lucero lucia luciana lucie
  lucille lucinda lucretia lucy ludmila ludmilla luisa luiza lujain lula luna lupe lupita lurleen luz luzia lydia lyla
  lynda lyndsay lyndsey lynette lynn lynne lynsey lyubov lyudmila lyudmyla mabel mable macarena mackenzie madalena
  maddalena maddie maddison madelaine madeleine madeline madelyn madge madhavi madhu madhuri madina maeve magali magda
  magdalena maggie mahasweta mahin mahira mahnaz mahsa maia maiara maija maite maja makayla makena makenzie malak
  malala malati malgorzata malia maliha malika malin malini mallory mamata mamie manal mandi mandira mandisa mandy
  manisha manju manuela manuelita mara marcela marcelle marcia marcy mareike maren margaret margareta margarete
  margarida margarita margaryta margaux margherita margit margo margot margrethe maria mariah mariam mariama mariana
  marianna marianne mariatou maribel maribeth maricela marie mariela mariella marietta mariia marija marijana marika
  marilee marilia marilyn marina marion marisa marisela marisol marissa marit marita maritza mariya marjorie marketa
  marla marlee marlene marley marnie marsha marta martha marthe martina martine maruja marva marwa mary maryam maryana
  maryann maryanne marybel marybeth maryellen maryia marylou maryna maryum masha masooma mathilda mathilde matilda
  matilde mattie maud maude maura maureen mavis maxine maya mayada mayara mayawati maybelle mayra maysa mayssa mbali
  mckenna mckenzie meagan meaghan medha meenakshi meera meg megan megha meghan meghann mehwish mei melania melanie
  melba melina melinda melisa melisande melissa menaka mercedes meredith merete merja meryem meryl mette mhairi mia
  micaela michaela michele micheline michelle miia mikaela mikayla mila milagros milana milanka mildred milena milica
  militsa miljana millicent millie mina mindi mindy minerva minnie mira miranda mireille mirela mirella miriam mirjam
  mirjana mirka miroslava mitali mithali mitzi moira mollie molly mona monica monika monique montse montserrat morag
  morgan moriah morwenna mouna mpho mrinal mukta mumtaz muna munira muriel musu myfanwy myla myra myriam myrna
  myroslava myrtle nabila nada nadejda nadezda nadezhda nadia nadifa nadiia nadine nadira nadiya nadja nafisa
  nafissatou nahid nahla naila naima najah najat najla najma najwa naledi namrata nan nana nancy nandini nandita
  nanette naomi narges nargis nargiz nasima nasra nasreen nasrin nastasia nastassia nastassja nastya natalia natalie
  nataliia nataliya natalya natasa natasha natela nathalie nawal nayeli nayla nazanin nazgul nazia ndeye ndidi neda
  neelam neema neena neeraj neeta neetu neha nekane nela nell nelle nellie nelly nerea nerys nesrine nessa nettie
  nevena nevenka ngozi nia niamh nichole nicki nicky nicola nicole nicoletta nicolette nidhi nieves nihal nika nikki
  nikolina nilda nilofar nilufar nina nino nirmala nisha nisreen nita nivedita nives nkechi nkosazana noelia noelle
  noemi noha nola noluthando nomsa nomvula nomzamo nona nonhlanhla noor nora norah noreen norma nouf nour noura
  nozipho ntombi nuha nura nurgul nuria nyasha nyla nyokabi obiageli octavia odalys odelia odette ofelia oksana
  olamide olaya oleksandra olena olesya olga olha olivia oluchi olufunke olwen olya omolara omowunmi ondina onyinye
  oonagh ophelia orla ornella ottilie oumou outi oxana padma paige palesa pallavi palmira paloma pam pamela pamella
  pandora paola paraskeva parineeti parul parvathi pastora patricia patsy patti patty paula pauletta paulette paulina
  pauline pavla payal paz peggy penda penelope penny perla perri persephone petra petula petya philippa phoebe
  phumzile phyllida phyllis pia pilar piper pippa piret polina polly pooja poonam poppy portia prachi pragya pratibha
  preeti preity prerna priscila priscilla priti prity priya priyanka puja puleng purificacion purnima queenie quinn
  rabab rabia rachael rachana rachel rachelle radha radhika radka radmila radoslava radost raelene rafaela raffaella
  raghad ragini ragnhild rahaf rahma raina raisa raissa rajani rajeshwari rajni rakhi raluca rama ramona ramya rana
  randa randi rani rania ranjana ranya raquel rasa rasha rashi rashida rashmi rati ratka rawan rawda raya rayna raziya
  reagan reba rebeca rebecca rebekah reem reena reese refilwe refugio regan regina regine reham rehana reka rekha
  remedios remy rena renae renata renate renee renu renuka reshma revathi rhea rhianna rhiannon rhoda rhona rhonda ria
  richa rigoberta rikke riley rina rita ritu riya roberta robin robyn rochelle rocio rohini roisin roksolana romana
  romy ronda ronni roopa rosa rosalba rosalee rosalia rosalie rosalind rosalinda rosalyn rosamond rosamund rosana
  rosangela rosanna rosanne rosaura rose roseann roseanne rosella roselyn rosemary rosetta roshni rosie roslyn
  rostyslava roswitha rowaida rowan rowena roxana roxane roxanna roxanne roxie roya roza rozina ruba rubina ruby ruchi
  rufaro rumyana rupa rupal ruqayya ruta rutendo ruth ruthanne ruthie ruwaida ruzha ruzica rylee saba sabiha sabina
  sabine sabrina sadaf sade sadhana sadia sadie safaa safia safiya safiyya sagrario sahar saida saima saira sajida
  sakina sakshi salamatou saleha salena saliha salima sally salma salome saltanat salud salwa samah samantha samia
  samiha samiksha samina samira samiya sammi samra samukele sana sandi sandie sandra sangeeta sania sanja sanjana
  sanna sanya saoirse sara sarah sarai sari sariah sarina sarita saroj saroja sasha saskia satu saule savita savka
  sawsan scarlett seema sekai selah selena selin selina selma serafina serena sevda severine shabana shabnam shadia
  shahd shahida shahnaz shaima shaina shaista shakila shakira shalini shamima shana shanae shanaya shania shanice
  shaniqua shanna shannen shannon shanon shanta shantel shanti sharda shari sharifa sharla sharlene sharmila
  sharmistha sharon sharron shasta shatha shauna shavonne shawna shayla shayna shazia shea sheela sheena shefali
  sheila shelbi shelby shelia shelley shelly sheree shereen sheri sherie sherilyn sherin sherri sherrie sherry sheryl
  shiloh shilpa shira shirin shirlee shirley shiza shobha shona shonda shorouk shoshana shraddha shreya shruti shubha
  shweta sian sibel sibongile sidsel signe sigrid siham silja silke silvia simona simone simphiwe simran sina sindhu
  sindisiwe sinead siobhan siri sirpa sithembile skye skylar slavica slavka sloane sloboda smita smriti sneha snezana
  snezhana snjezana socorro sofia sofie sofiia sofija sofiya solange soledad solomiya solveig somaya sonakshi sonal
  sonali sonam sonia sonja sonsoles sonya sophia sophie soraia soraya souad soumaya sridevi stacey stacie stacy
  stanislava starla stefania steffi stefka stella stephani stephanie stevie stina suad subha suchitra sudha sue suella
  suely sujata sukanya sukie sulochana suman sumaya sumayya sumitra sunita supriya surabhi susan susana susanna
  susanne sushma susie suzan suzanna suzanne suzi suzie suzy svetlana sveva svitlana swara swati sybil sylvana sylvia
  sylvie sylwia tabatha tabitha tahani tahira tahmina taina talia taliah tallulah tamar tamara tameka tamera tami
  tamika tammy tamra tamsin tania tanisha tanja tanuja tanvi tanya tapsee tara tarana taraneh tari tariro tarja taryn
  tasha tasneem tatenda tatiana tatjana tatsiana tatum tatyana tavleen tayla tea tegan telma temitope tendai teodora
  teresa teresita terhi teri terra terri tess tessa tetiana tetyana thais thalia thandeka thandi thandiwe thea thelma
  thembi theodora theresa therese thokozile thomasina tiana tiffani tiffany tihana tiina tilda tillie tilly timea
  timothea tina tinatin tisha titilayo tiwa toccara tomasa tone toni tora tova tove toya toyin tracey traci tracie
  tracy treena tricia trina trine trinity trish trisha trista trixie trudie trudy tsholofelo tsitsi tulsi tumelo tuula
  twyla tyra uliana ulla ulrica ulrika ulrike ulyana uma una upasana urmila ursula urszula urvashi usha uta ute uzo
  uzoamaka vaishali valarie valene valentina valentyna valeria valerie valeriia valeriya vandana vanesa vanessa vani
  vanja vanna vanya varsha varvara vasilisa vasilka vasundhara veena velma venetia vera verena verna veronica veronika
  veronique vesela veselina vesna vibha vicki vickie vicky victoria vida vidya vijaya vikki viktoria viktoriia
  viktorija viktoriya vilma vimala vinita vinnie viola violeta violetta viorica vira virgie virginia virginie vitalia
  vitoria vittoria viv vivian viviane vivianne vivien vlasta volha vonda vrinda wafa wafaa walaa wambui wanda wangari
  wanjiku warda wendi wendy whitney widad wilhelmina willa wilma winifred winnie winona wioletta wynona xenia xiomara
  xochitl xuxa yaa yadira yadviga yael yahaira yamini yamuna yana yanet yaneth yara yaroslava yasmeen yasmin yasmina
  yasmine yefrosinia yelena yelizaveta yesenia yesica yetunde yevgenia yevgeniya yevheniia yevheniya yewande yoko
  yolanda yolande ysabel yukiko yulia yuliana yuliia yuliya yumi yusra yvette yvonne zadie zaha zahia zahida zahra
  zaida zainab zaira zakia zanele zara zarina zawadi zaynab zdenka zeenat zeina zeinab zelda zelia zena zenani zeynab
  zhana zhanar zhanna zilda zina zinaida zita zlata zodwa zoe zoey zofia zohra zohreh zola zooey zora zoraida zoriana
  zorica zorka zoya zsa zsofia zubeida zukiswa zulaikha zulema zulmira zuri zuzana zuzanna zvezdana zydre`)

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
