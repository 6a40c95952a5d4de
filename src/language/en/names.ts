import type { Gender, PersonName, Word } from '../types.ts'
import { bodyNameWords, honorifics, mediaNameWords, stateNames } from './roles.ts'

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

const men = set(`
  aaron abdul abdullah abraham adam adrian ahmed al alan albert alex alexander alexei alfred ali allan allen ambrose anatoly
  andre andrei andrew angelo anthony anton antonio arnold arthur asif austin barack barry bashar ben benjamin bernard bernie
  bert bill billy bob bobby boris brad bradley brandon brendan brent brett brian bruce bruno bryan byron calvin carl carlos
  carlton cesar chad charles charlie chester chris christian christopher chuck clarence clark claude clay cliff clifford clint
  clinton clyde colin conor corey cory craig curt curtis dale damian dan daniel danny darrell darren dave david dean dennis
  derek derrick dexter diego dimitri dirk dmitri dmitry don donald doug douglas drew duncan dustin dwight earl ed eddie edgar
  edmund eduardo edward edwin eli elias elliot elliott elon emmanuel enrique eric erik ernest eugene evan felix fernando
  floyd francis francisco francois frank franklin fred frederick gabriel gareth gary gavin gene geoff geoffrey george gerald
  gerard gilbert giorgio giuseppe glen glenn gordon graham grant greg gregory guillermo gus guy hank hans harold harry harvey
  hassan hector henri henry herbert herman homer howard hugh hugo hussein ian igor ibrahim isaac ivan jack jackson jacob jacques
  jaime jake james jamie jan jared jason javier jay jean jeb jeff jeffrey jerome jeremy jerry jesse jim jimmy joachim joao joe
  joel johan john johnny jon jonah jonathan jorge jose joseph josh joshua juan jules julian julio justin kamal karl keith kelvin
  ken kenneth kenny kent kevin khalid kirk kofi konstantin kurt kyle lance larry laurence lawrence lee leo leon leonard leonid
  leroy les leslie lester lewis lindsey lloyd logan lorenzo lou louis lucas luigi luis luke luther mahmoud malcolm manuel
  marc marcel marco marcus mario mark marshall martin marvin mathew matt matthew maurice max maxim maximilian mehmet mel
  michael michel miguel mihail mikhail mike miles milton mitch mitt mohamed mohammad mohammed morris moses muhammad murray
  mustafa nathan nathaniel neal ned neil nelson newt nicholas nick nicolas nigel nikita nikolai noah noel norman oleg oliver
  omar orlando oscar otto owen pablo patrick paul pavel pedro percy perry pete peter petro phil philip philippe phillip pierre
  preston quentin rafael ralph ramon rand randall randy raul ray raymond recep reggie reid reince ricardo richard rick ricky
  rob robert roberto robin rod rodney rodrigo roger roland roman romano ron ronald ronnie ross roy ruben rudolph rudy rupert
  russ russell ryan salman salvador sam samuel scott sean sebastian serge sergei sergey seth shane shawn sheldon shimon sidney
  simon spencer stan stanley stefan stephen steve steven stewart stuart sven sylvester tariq ted terence terrence terry theodore
  theresa-may thomas tim timothy tobias todd tom tommy tony travis trent trevor trey troy tyler umar valentin vernon victor
  viktor vince vincent vitaly vladimir volodymyr wade wallace walter warren wayne wesley wilbur will william willie winston
  wolfgang xavier yasser yuri zachary zack zbigniew`)
const women = set(`
  abigail ada adele agnes aisha alexandra alexis alice alicia alison allison amanda amber amelia amy ana andrea angela angie
  anita ann anna anne annette annie antonia april ariana ashley audrey barbara beatrice becky belinda bernadette bertha beth
  betsy betty beverly bonnie brenda bridget brittany caitlin camille candice carla carly carmen carol carole caroline carolyn
  carrie cassandra catherine cathy cecilia celia charlotte chelsea cheryl christina christine cindy claire clara claudia
  colleen connie constance cristina crystal cynthia daisy dana danielle daphne darlene dawn debbie deborah debra denise diana
  diane dianne dolores donna dora doris dorothy edith eileen elaine eleanor elena elisabeth elise eliza elizabeth ella ellen
  emily emma erica erika erin esther ethel eva eve evelyn faith fatima felicia fiona florence frances gail gayle georgia
  geraldine gina ginger glenda gloria grace greta gwen hannah harriet hazel heather heidi helen helena hillary hilary holly
  hope ida ilana ilhan ines ingrid irene iris isabel ivanka jackie jacqueline jan jane janet janice jean jeanne jen jenna
  jennifer jenny jessica jill joan joann joanna jocelyn jodi josephine joy joyce juanita judith judy julia julie juliet june
  kaitlyn karen karin kate katherine kathleen kathryn kathy katie katrina katy kay kayla kelly kellyanne kelli kim kimberly
  kristen kristin kristina laura lauren leah lena leslie lillian lily linda lindsay lisa liz lois lola loretta lori lorraine
  louise lucia lucy lydia lynn mabel madeleine maggie marcia margaret maria marian marianne marie marilyn marina marion marjorie
  marlene marsha martha mary maureen megan melanie melania melinda melissa meredith michele michelle mildred miranda molly monica
  nadia nancy naomi natalia natalie nicole nina nora norma olga olivia pamela pat patricia patti paula pauline peggy penny
  phyllis priscilla rachel rebecca regina renee rhonda rita roberta robin rosa rosalind rose rosemary roxanne ruby ruth sabrina
  sally samantha sandra sara sarah selena shannon sharon sheila shelley sheri sherry shirley sofia sonia sonya sophia sophie
  stacey stacy stella stephanie sue summer susan susie suzanne svetlana sylvia tamara tammy tanya tara tatiana teresa theresa
  tiffany tina tracey tracy ursula valerie vanessa vera veronica victoria viola violet virginia vivian wanda wendy whitney
  wilma yolanda yulia yvonne zoe`)
const femaleTitles = set('mrs ms miss dame lady queen princess congresswoman councilwoman chairwoman sister mother')
const maleTitles = set('mr sir lord king prince congressman councilman chairman father fr messrs pope cardinal')
const particles = set('de la del der den van von bin ibn al el da dos di du le ben abu')
const suffixes = set('jr jr. sr sr. ii iii iv')
/** Capitalised words that open the name of a place or thing, never of a person. */
const notGiven = set(`
  new north south east west united white black red green blue grand great supreme federal national american british russian
  chinese french german israeli european democratic republican islamic christian catholic social planned capitol air fox wall
  super election tea iowa ohio florida texas california virginia michigan nevada arizona carolina hampshire jersey york dakota
  mexico america europe asia africa los las san santa fort mount lake st st. saint gulf middle far second first third world
  super silicon central affordable obamacare facebook twitter google christmas easter thanksgiving independence labor memorial
  capitol constitution bill declaration common wikipedia latino hispanic asian african muslim jewish arab`)

const bare = (form: string): string => form.toLowerCase().replace(/\.$/, '')
const isInitial = (form: string): boolean => /^(?:\p{Lu}\.)+$/u.test(form)
const isTitle = ({ form, capital }: Word): boolean => capital && honorifics.has(bare(form))

/** Names of people in the words, in order. A surname alone counts where the text names the person fully or by title. */
export function findNames(words: readonly Word[]): PersonName[] {
  const full: PersonName[] = []
  const doubtful: PersonName[] = []
  for (let i = 0; i < words.length; i++) {
    const run = nameRun(words, i)
    if (!run) continue
    const { first, end, title } = run
    i = end - 1
    const name = personName(words, first, end, title)
    if (!name) continue
    if (name.given !== null || title !== null) full.push(name)
    else doubtful.push(name)
  }
  const known = new Map<string, PersonName>()
  for (const name of full) if (name.surname && !known.has(name.surname)) known.set(name.surname, name)
  const repeated = doubtful.flatMap((name) => {
    const model = name.surname ? known.get(name.surname) : undefined
    return model ? [{ ...name, gender: model.gender }] : []
  })
  return [...full, ...repeated].sort((a, b) => a.first - b.first)
}

interface NameRun {
  readonly first: number
  readonly end: number
  readonly title: string | null
}

/** The run of capitalised words that begins at `i`, its titles counted off. */
function nameRun(words: readonly Word[], i: number): NameRun | undefined {
  let first = i
  let title: string | null = null
  for (let word = words[first]; word && isTitle(word) && partOfName(words[first + 1]); word = words[++first])
    title = bare(word.form)
  const opening = words[first]
  if (!opening || !partOfName(opening)) return undefined
  let end = first + 1
  for (let word = words[end]; word && end < first + 6; word = words[end]) {
    const gap = words[end - 1]
    if (!gap || word.from - gap.to > 1) break
    const { lower } = word
    if (suffixes.has(lower) || partOfName(word)) end++
    else if (particles.has(lower) && partOfName(words[end + 1])) end += 2
    else if (lower === ',' && suffixes.has(words[end + 1]?.lower ?? '')) end += 2
    else break
  }
  return { first, end: Math.min(end, words.length), title }
}

function partOfName(word: Word | undefined): boolean {
  return word !== undefined && word.kind === 'word' && word.capital && word.best.pos === 'noun' && !word.best.known
}

function personName(words: readonly Word[], first: number, end: number, title: string | null): PersonName | undefined {
  const parts = words.slice(first, end).filter((word) => word.kind === 'word')
  const from = words[first]?.from ?? 0
  const to = words[end - 1]?.to ?? from
  const plain = parts.filter((word) => !suffixes.has(word.lower))
  const lead = plain[0]
  const last = plain.at(-1)
  if (!lead || !last || plain.some(isThing)) return undefined
  const gender = genderOf(lead.lower, title)
  const name = parts.map((word) => word.form).join(' ')
  if (plain.length === 1) {
    if (stateNames.has(last.lower) || last.form === last.form.toUpperCase()) return undefined
    return {
      first,
      end,
      from,
      to,
      name,
      given: null,
      patronymic: null,
      surname: last.form,
      gender: title ? gender : null,
      cases: [],
    }
  }
  const plausible =
    men.has(lead.lower) || women.has(lead.lower) || isInitial(lead.form) || title !== null || !notGiven.has(lead.lower)
  if (!plausible || stateNames.has(name.toLowerCase())) return undefined
  return { first, end, from, to, name, given: lead.form, patronymic: null, surname: last.form, gender, cases: [] }
}

const isThing = ({ lower, form }: Word): boolean =>
  bodyNameWords.has(lower) ||
  mediaNameWords.has(lower) ||
  notGiven.has(lower) ||
  (form.length > 3 && form === form.toUpperCase() && !form.includes('.'))

function genderOf(given: string, title: string | null): Gender | null {
  if (title !== null && femaleTitles.has(title)) return 'feminine'
  if (title !== null && maleTitles.has(title)) return 'masculine'
  const he = men.has(given)
  const she = women.has(given)
  return he === she ? null : he ? 'masculine' : 'feminine'
}
