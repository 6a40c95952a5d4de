const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Nouns for what a person is or does; singular, lower case. */
export const roleNouns = set(`
  president vice-president premier minister secretary undersecretary chancellor senator congressman congresswoman
  representative lawmaker legislator delegate deputy governor mayor councilman councilwoman councillor alderman commissioner
  ambassador envoy diplomat consul attaché attache spokesman spokeswoman spokesperson aide adviser advisor strategist consultant
  operative pollster lobbyist organizer organiser activist campaigner candidate nominee contender hopeful front-runner frontrunner
  rival challenger incumbent leader chief head chair chairman chairwoman chairperson director manager executive officer ceo
  cfo founder co-founder cofounder owner publisher editor editor-in-chief columnist commentator pundit analyst reporter
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
  speaker whip comptroller controller auditor surrogate conservative liberal republican democrat libertarian
  socialist communist evangelical nationalist progressive moderate independent feminist
  mother-in-law father-in-law ex-wife ex-husband newcomer outsider insider`)

/** Nouns that go with a name to say which post is meant: "press secretary", "prime minister". */
export const roleModifiers = set(`
  former ex- acting deputy vice assistant associate senior junior chief prime foreign defence defense interior finance press
  campaign national state executive managing general attorney political communications media policy security government
  presidential republican democratic gop longtime then-`)

/** Titles that stand before a person's name and are no part of it; without the stop. */
export const honorifics = set(`
  mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr father sister brother pastor rabbi imam sen senator
  rep representative gov governor pres president gen general col colonel lt cmdr commander adm admiral capt captain maj major
  sgt sergeant cpl cardinal archbishop bishop pope king queen prince princess judge justice chancellor premier minister
  secretary ambassador mayor sheriff speaker congressman congresswoman councilman councilwoman chairman chairwoman hon messrs
  first chief deputy vice attorney prime commissioner director detective officer agent lieutenant corporal`)

/** Nouns for several or unnamed people who say things: a group. */
export const groupNouns = set(`
  people officials lawmakers senators voters critics supporters analysts experts economists scientists researchers scholars
  observers residents activists protesters demonstrators lawyers prosecutors investigators authorities police leaders
  republicans democrats conservatives liberals progressives americans aides advisers advisors diplomats members students
  workers families parents women men children doctors teachers strategists operatives pollsters commentators pundits
  opponents proponents advocates backers allies rivals candidates delegates donors organizers organisers historians witnesses
  journalists reporters editors veterans victims survivors immigrants refugees citizens politicians ministers troops
  rebels militants community public electorate crowd audience majority minority percent half third quarter most many some
  others few respondents everyone everybody nobody anyone anybody someone somebody folks guys staff crew panel jury team couple
  camp side coalition base`)

/** Vague sources. */
export const anonymousNouns = set('source sources insider insiders person somebody someone rumors rumours')

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
  microsoft apple amazon boeing airlines motors systems technologies partners associates holdings industries labs conference
  convention republicans democrats tories labour`)

/** Words of media names, and nouns for media. */
export const mediaNameWords = set(`
  times post news journal gazette herald tribune chronicle guardian telegraph observer daily weekly magazine press radio
  television tv broadcasting broadcast reuters bloomberg cnn msnbc cnbc nbc abc cbs bbc npr pbs politico breitbart afp upi ap
  tass interfax xinhua huffpost buzzfeed vox slate axios examiner inquirer register globe dispatch sun star mirror economist
  atlantic newsweek wire today mail standard review beast intercept`)
export const mediaNouns = set(`
  newspaper magazine journal outlet broadcaster station channel network website site blog media press paper tabloid daily
  weekly newsroom reporter correspondent program programme show podcast columnist editorial`)

/** Things written or shown that say something themselves. */
export const documentNouns = set(`
  report statement study survey poll polls research paper document letter memo memorandum email e-mail transcript lawsuit
  complaint filing indictment affidavit ruling decision opinion brief bill law act statute constitution amendment treaty
  agreement resolution article story column editorial op-ed book memoir autobiography ad advertisement commercial video
  recording tape tweet post message release communique communiqué declaration manifesto platform plan proposal draft data
  figures statistics numbers records evidence analysis review audit findings results estimates projection forecast
  headline caption chart graph map website page profile text note subpoena order petition census index script speech
  testimony press-release quote quotation slogan sign poster banner image photo footage`)

/** States and what stands for them; lower case. A capital or seat of power stands for the state. */
export const states: ReadonlyMap<string, string> = new Map(
  (
    'afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus ' +
    'belgium benin bhutan bolivia botswana brazil brunei bulgaria burundi cambodia cameroon canada chad chile china colombia ' +
    'croatia cuba cyprus denmark ecuador egypt eritrea estonia ethiopia finland france gabon georgia germany ghana greece ' +
    'guatemala guinea haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan ' +
    'kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg ' +
    'madagascar malawi malaysia mali malta mauritania mexico moldova monaco mongolia montenegro morocco mozambique myanmar ' +
    'namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru philippines poland ' +
    'portugal qatar romania russia rwanda senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland ' +
    'syria taiwan tajikistan tanzania thailand togo tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan vatican ' +
    'venezuela vietnam yemen zambia zimbabwe'
  )
    .split(' ')
    .map((name): [string, string] => [name, name.charAt(0).toUpperCase() + name.slice(1)]),
)
export const stateNames: ReadonlyMap<string, string> = new Map([
  ...states,
  ['united states', 'United States'],
  ['the united states', 'United States'],
  ['u.s.', 'United States'],
  ['us', 'United States'],
  ['united kingdom', 'United Kingdom'],
  ['u.k.', 'United Kingdom'],
  ['britain', 'United Kingdom'],
  ['great britain', 'United Kingdom'],
  ['north korea', 'North Korea'],
  ['south korea', 'South Korea'],
  ['saudi arabia', 'Saudi Arabia'],
  ['south africa', 'South Africa'],
  ['new zealand', 'New Zealand'],
  ['sri lanka', 'Sri Lanka'],
  ['czech republic', 'Czech Republic'],
  ['united arab emirates', 'United Arab Emirates'],
  ['moscow', 'Russia'],
  ['beijing', 'China'],
  ['washington', 'United States'],
  ['london', 'United Kingdom'],
  ['paris', 'France'],
  ['berlin', 'Germany'],
  ['tehran', 'Iran'],
  ['ankara', 'Turkey'],
  ['kyiv', 'Ukraine'],
  ['kiev', 'Ukraine'],
  ['astana', 'Kazakhstan'],
  ['tokyo', 'Japan'],
  ['seoul', 'South Korea'],
  ['pyongyang', 'North Korea'],
  ['new delhi', 'India'],
  ['tel aviv', 'Israel'],
  ['damascus', 'Syria'],
  ['baghdad', 'Iraq'],
  ['kabul', 'Afghanistan'],
  ['warsaw', 'Poland'],
])
