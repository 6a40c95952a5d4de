import { wordSet as set } from '../lexicon.ts'
import { memo } from '../memo.ts'

/** Nouns for what a person is or does; singular, lower case. */
export const roleNouns = set(`
  president vice-president premier minister secretary undersecretary chancellor senator congressman congresswoman
  representative lawmaker legislator delegate deputy governor mayor councilman councilwoman councillor alderman commissioner
  ambassador envoy diplomat consul attaché attache spokesman spokeswoman spokesperson aide adviser advisor strategist consultant
  operative pollster lobbyist organizer organiser activist campaigner candidate nominee contender hopeful front-runner frontrunner
  rival challenger incumbent leader chief head chair chairman chairwoman chairperson director manager executive officer ceo
  cfo founder co-founder cofounder owner publisher editor editor-in-chief commander-in-chief mec taoiseach tanaiste tánaiste columnist commentator pundit analyst reporter
  correspondent journalist anchor host moderator author writer blogger historian economist scientist researcher scholar
  professor lecturer dean teacher student graduate expert specialist lawyer attorney prosecutor judge justice magistrate
  counsel solicitor general colonel major captain commander admiral sergeant lieutenant marshal sheriff policeman detective
  investigator agent inspector official bureaucrat politician statesman king queen prince princess emperor pope bishop
  archbishop cardinal priest pastor reverend rabbi imam cleric monk doctor physician nurse surgeon psychologist psychiatrist
  engineer architect farmer worker employee businessman businesswoman entrepreneur investor banker trader broker developer
  mogul billionaire millionaire tycoon magnate actor actress singer musician comedian artist filmmaker producer star
  celebrity athlete coach player veteran soldier fighter rebel militant hostage victim survivor witness suspect defendant
  plaintiff prisoner inmate refugee migrant immigrant resident citizen voter supporter backer donor critic opponent
  skeptic advocate ally friend neighbor neighbour colleague wife husband widow son daughter father mother brother sister
  parent child boy girl man woman person guy lady gentleman guest member participant attendee observer ombudsman treasurer
  speaker whip comptroller controller auditor surrogate fellow conservative liberal republican democrat libertarian
  socialist communist evangelical nationalist progressive moderate independent feminist
  mother-in-law father-in-law ex-wife ex-husband newcomer outsider insider
  vice-chancellor vice-chairman vice-chair principal provost rector registrar clerk curator librarian archivist
  hydrologist geologist biologist meteorologist climatologist ecologist sociologist anthropologist archaeologist
  epidemiologist virologist cardiologist oceanographer geographer photographer demographer physicist chemist mathematician
  statistician astronomer agronomist philosopher theologian linguist fisherman fisherwoman sailor skipper pilot astronaut
  firefighter paramedic chef waiter driver miner carpenter builder translator interpreter
  director-general rapporteur negotiator mediator monitor commandant brigadier secretary-general president-elect
  parliamentarian mp mep msp tycoon oligarch dissident novelist poet playwright critic essayist biographer
  shopkeeper landlord tenant passenger motorist cyclist pensioner retiree villager islander herder fishmonger grower
  trustee shareholder coordinator administrator superintendent inspector-general warden governor-general
  bodyguard chauffeur valet stylist designer programmer technician physiologist dentist pharmacist veterinarian midwife
  referee umpire linesman goalkeeper striker midfielder defender winger batsman bowler pitcher quarterback sprinter swimmer boxer
  jockey golfer wrestler gymnast skier captain teammate counterpart predecessor successor patient customer client tourist visitor
  hiker commuter shopper fan pupil schoolboy schoolgirl teenager grandmother grandfather aunt uncle cousin nephew niece grandson
  granddaughter girlfriend boyfriend partner spouse roommate classmate co-worker coworker supervisor boss foreman baker butcher
  tailor cook bartender barista hairdresser cleaner nanny babysitter tutor trainer instructor therapist counselor counsellor
  dispatcher trooper constable coroner medic deacon nun missionary sculptor painter composer conductor dancer rapper drummer
  choreographer screenwriter animator publicist promoter presenter newsreader narrator announcer voice-over voiceover podcaster vlogger influencer whistleblower hacker
  coder drugmaker inventor explorer navigator helmsman boatman ferryman lifeguard rescuer volunteer beekeeper winemaker brewer
  farmhand lumberjack blacksmith plumber roofer welder mechanic locksmith gardener caretaker janitor porter
  undertaker auctioneer retailer supplier exporter importer shipowner rancher planter forester ranger`)

const roleEndings = /.(?:ologist|ographer|onomist|ician|woman|spokesperson|.ist)$/
const things = set(`
  list mist twist wrist waist fist gist checklist blacklist shortlist playlist wishlist waitlist hitlist whitelist zeitgeist heist
  mailing-list to-do-list`)

/** "ex-president", "then-foreign": the office alone, whenever it was held. */
export const timeless = (lower: string): string => lower.replace(/^(?:ex|then)-(?=\p{L}{3})/u, '')

/** True for a noun that says what a person is or does: by the list, else by its ending. */
export const isRoleNoun = memo((lemma: string): boolean => {
  const noun = timeless(lemma)
  if (roleNouns.has(noun) || (roleEndings.test(noun) && !things.has(noun))) return true
  // "secretary-treasurer", "singer-songwriter"
  return noun.includes('-') && noun.split('-').every((part) => roleNouns.has(part))
})

/** Offices whose names are put before their holder's with a capital: "Energy Minister Roe". */
export const offices = set(`
  president vice-president premier minister secretary undersecretary chancellor senator congressman congresswoman representative
  deputy governor mayor councilman councilwoman councillor alderman commissioner ambassador envoy consul spokesman spokeswoman
  spokesperson chief head chair chairman chairwoman chairperson director manager officer ceo cfo editor professor dean
  prosecutor judge justice magistrate solicitor general colonel major captain commander admiral sergeant lieutenant marshal
  sheriff detective inspector superintendent king queen prince princess emperor pope bishop archbishop cardinal rabbi imam
  ombudsman treasurer speaker whip comptroller controller leader lady sir director-general secretary-general governor-general
  executive referee goalkeeper striker mp mep mec taoiseach tanaiste tánaiste coach editor-in-chief commander-in-chief principal rector brigadier president-elect attorney counsel adviser advisor negotiator auditor regulator`)

/** Offices that are surnames or given names as often: only the words before them tell. */
export const officeSurnames = set('king prince bishop pope judge major dean cardinal marshal page knight')

/** Nouns for somebody of whom nothing is said. */
export const plainPeople = set('man woman person guy lady gentleman human')

/** Adjectives of parties: part of the office, not the name of a body. */
export const parties =
  set(`democratic republican conservative liberal labour socialist communist green progressive libertarian
  nationalist centrist`)

/** Bodies that a chief or leader belongs to by trade: "police chief", "party leader". */
export const commonBodies =
  set(`police army navy fire union bank party club school company hospital city church campaign prison
  museum airline team gang crew mission group project coalition network staff district church club`)

/** What ministers and secretaries are in charge of: part of the office's name, not the body's. */
export const portfolios = set(`
  prime foreign defence defense interior finance justice energy health education labour labor agriculture fisheries fishery
  trade commerce transport transportation treasury environment culture tourism sport sports youth housing planning science
  technology research communications information digital industry development economy economic economics water resources
  forestry mining oil petroleum gas power infrastructure works immigration migration home external internal affairs veterans
  state security homeland emergency emergencies situations budget revenue taxation employment pensions welfare family families children women
  equality social religious european exterior overseas international climate food rural regional local
  railways roads aviation maritime marine ports police civil public services service reconstruction reintegration
  press campaign majority minority financial operating executive chief technical general attorney deputy vice first second
  assistant associate senior junior acting interim former outgoing incoming caretaker managing national political
  policy communication crime human rights counter-terrorism counterterrorism intelligence staff mission delegation government nuclear
  innovation enterprise business investment land lands natural opposition presidential parliamentary governmental military
  royal diplomatic chairman`)

/** Shortened offices before a name. */
export const shortOffices: Readonly<Record<string, string>> = {
  gov: 'governor',
  sen: 'senator',
  rep: 'representative',
  gen: 'general',
  col: 'colonel',
  lt: 'lieutenant',
  adm: 'admiral',
  capt: 'captain',
  maj: 'major',
  sgt: 'sergeant',
  cpl: 'corporal',
  cmdr: 'commander',
  prof: 'professor',
  pres: 'president',
  pm: 'prime minister',
  det: 'detective',
  di: 'detective inspector',
  dci: 'detective chief inspector',
  dc: 'detective constable',
  ds: 'detective sergeant',
  pc: 'constable',
  insp: 'inspector',
  cllr: 'councillor',
  supt: 'superintendent',
  amb: 'ambassador',
}

/** Courtesies that stand before a name and say nothing of what its bearer does; without the stop. */
export const honorifics = set(`
  mr mrs ms miss mx messrs dr sir dame lord lady rev reverend fr father sister brother hon sheikh ayatollah mullah baroness baron
  count countess duke duchess st datuk dato datin puan`)

/** Nouns for several or unnamed people who say things: a group. */
export const groupNouns = set(`
  people officials personnel superdelegates lawmakers senators voters critics supporters analysts experts economists scientists researchers scholars
  observers residents activists protesters demonstrators lawyers prosecutors investigators authorities police leaders
  republicans democrats conservatives liberals progressives americans aides advisers advisors diplomats members students
  workers families parents women men children doctors teachers strategists operatives pollsters commentators pundits
  opponents proponents advocates backers allies rivals candidates delegates donors organizers organisers historians witnesses
  journalists reporters editors veterans victims survivors immigrants refugees citizens politicians ministers troops
  rebels militants community public electorate crowd audience majority minority percent half third quarter most many some
  others few respondents everyone everybody nobody anyone anybody someone somebody folks guys staff crew panel jury team couple
  camp side coalition base alumni locals natives youths elders teens teenagers kids adults minors seniors individuals nationals twins heirs
  peers relatives siblings couples communities nations countries states cities towns villages counties regions provinces`)

/** Vague sources. */
export const anonymousNouns = set('source sources insider insiders person somebody someone rumors rumours')
/** What makes people a vague source: "people familiar with the matter". */
export const knowing = set('familiar close briefed privy knowledgeable acquainted')

/** Nouns for bodies. */
export const bodyNouns = set(`
  ministry department agency bureau office administration government cabinet parliament congress senate house assembly
  council committee commission court tribunal party campaign group organization organisation association union federation
  institute institution university college school academy foundation fund bank company corporation firm business industry
  board authority service police force army navy military command embassy consulate mission delegation embassies center centre
  coalition alliance league club church vatican kremlin pentagon bloc network lobby charity nonprofit watchdog think-tank
  thinktank society chamber directorate secretariat regulator prosecutor's pac super-pac team squad brigade movement
  conference convention exchange airline manufacturer startup hospital prison museum library`)

/** Capitalised words that make a name the name of a body. */
export const bodyNameWords = set(`
  ministry department agency bureau office administration government cabinet parliament congress senate assembly council
  committee commission court tribunal party campaign group organization organisation association union federation institute
  institution university college school academy foundation fund bank company corporation corp corp. inc inc. ltd ltd. llc board
  authority service police force army navy command embassy center centre coalition alliance league church society chamber
  house nations pac project network caucus initiative bar fed reserve treasury kremlin pentagon vatican nato un eu fbi cia nsa
  gop dnc rnc irs epa doj dhs nra aclu naacp isis isil hamas hezbollah taliban unicef imf wto opec google facebook twitter
  microsoft apple amazon boeing airlines foods motors steel pharmaceuticals electronics logistics entertainment systems technologies partners associates holdings industries labs conference
  convention labour productions equities securities investments studios pictures records media services solutions consulting
  insurance properties ventures trust advisors wealth financial realty pharma metals resources minerals petroleum brewing
  supermarkets hotels resorts logistics telecom wireless semiconductor robotics aerospace dynamics instruments automotive
  interactive software labs digital electric`)

/** Words of media names, and nouns for media. */
export const mediaNameWords = set(`
  times post news journal gazette herald tribune chronicle guardian telegraph observer daily weekly magazine press radio
  television tv broadcasting broadcast reuters bloomberg cnn msnbc cnbc nbc abc cbs bbc npr pbs politico breitbart afp upi ap
  tass interfax xinhua huffpost buzzfeed vox slate axios examiner inquirer register globe dispatch sun star mirror economist
  atlantic newsweek wire today mail standard review beast intercept courier bulletin echo argus sentinel spectator reporter
  newswire gazeta pravda izvestia zeitung newspaper monitor jazeera arabiya`)
export const mediaNouns = set(`
  newspaper magazine journal outlet broadcaster station channel network website site blog media press paper tabloid daily
  weekly newsroom television tv radio reporter correspondent program programme show podcast columnist editorial`)

/** Things written or shown that say something themselves. */
export const documentNouns = set(`
  report statement study survey poll polls research paper document letter memo memorandum email e-mail transcript lawsuit
  complaint filing indictment affidavit ruling decision opinion brief bill law act statute constitution amendment treaty
  agreement resolution article story column editorial op-ed book memoir autobiography ad advertisement commercial video
  recording tape tweet post message release communique communiqué declaration manifesto platform plan proposal draft data
  figures statistics numbers records evidence analysis review audit findings results estimates projection forecast
  headline caption chart graph map website page profile text note subpoena order petition census index script speech
  testimony press-release quote quotation slogan sign poster banner image photo footage notice label plaque inscription
  billboard placard sticker flyer leaflet pamphlet brochure postcard card motto t-shirt graffiti obituary editorial verdict
  motion submission disclosure bulletin newsletter diary log contract guidelines rules`)
