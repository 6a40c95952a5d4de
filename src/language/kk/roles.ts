/** What people are and what bodies are called, as plain nouns; their possessive and case forms are made by rule. */
import type { SpeakerType } from '../types.ts'
import { stripCase, withPossessive } from './endings.ts'

const words = (table: string): readonly string[] => table.trim().split(/\s+/)

const roleNouns = words(`
  президент вице-президент премьер-министр вице-премьер министр вице-министр канцлер төраға төрайым төралқа басшы жетекші
  директор өкіл хатшы елші әкім губернатор мэр спикер депутат сенатор конгрессмен кеңесші сарапшы маман ғалым профессор
  академик саясаттанушы экономист гидролог эколог тарихшы заңгер адвокат прокурор судья омбудсмен комиссар уәкіл журналист
  тілші редактор жазушы ақын режиссер режиссёр актер актёр дәрігер мұғалім ұстаз ректор декан тренер бапкер генерал
  полковник қолбасшы дипломат патша король фермер шаруа диқан кәсіпкер банкир аналитик координатор орынбасар
  бастық менеджер құрылтайшы көшбасшы саясаткер инженер капитан балықшы тұрғын белсенді оппозиционер көмекші делегат
`)

const bodyNouns: Readonly<Record<string, SpeakerType>> = Object.fromEntries([
  ...words(
    'министрлік агенттік комитет департамент басқарма орталық компания банк үкімет парламент мәжіліс сенат ведомство ' +
      'одақ ұйым университет институт әкімдік әкімшілік прокуратура сот полиция елшілік қор холдинг кеңес комиссия ' +
      'кооператив қызмет партия кәсіпорын мекеме зауыт бірлестік қауымдастық федерация палата штаб делегация кафедра',
  ).map((noun) => [noun, 'organisation'] as const),
  ...words('телеарна газет портал басылым радио арна журнал').map((noun) => [noun, 'media'] as const),
  ...words('ел мемлекет республика билік').map((noun) => [noun, 'state'] as const),
])
const groupNouns = words('сарапшылар ғалымдар тұрғындар журналистер депутаттар мамандар фермерлер дәрігерлер')

/** Words that stand before a role's or a body's noun and belong to it. */
export const attributes: ReadonlySet<string> = new Set(
  words(`
  ресми жергілікті бұрынғы жаңа бас бірінші екінші экс мұрагер тұрақты уақытша аға жетекші арнайы төтенше өкілетті құрметті
  баспасөз ақпарат баспа сыртқы ішкі істер қорғаныс қаржы энергетика су ресурстары және ирригация ауыл шаруашылығы
  денсаулық сақтау білім оқу-ағарту ғылым жоғары еңбек халықты әлеуметтік қорғау экономика ұлттық мәдениет спорт
  туризм көлік индустрия құрылыс сауда интеграция экология табиғи әділет төтенше жағдайлар цифрлық даму инновациялар
  мемлекеттік орталық сайлау статистика антимонополия қадағалау бақылау қауіпсіздік кеңесінің халық балық
  жөніндегі бойынша мәселелері аймақтық халықаралық мемлекет
`),
)
/** Of these, the ones that qualify a person and are no part of the office's name: «ресми өкілі» is «ресми өкіл». */
const qualifiers: ReadonlySet<string> = new Set(
  words('ресми жергілікті бұрынғы жаңа бас бірінші екінші экс тұрақты уақытша аға арнайы төтенше өкілетті құрметті'),
)
/** What stands before an office that somebody held. */
export const formerly = /^(?:бұрынғы |экс-)/
/** «ел президенті», «министрліктің өкілі»: which one, only the text around can say. */
export const generic: ReadonlySet<string> = new Set(
  words('ел мемлекет республика министрлік ведомство агенттік компания ұйым үкімет комитет одақ партия кооператив'),
)

export interface RoleWord {
  /** Plain noun, lower case. */
  readonly noun: string
  readonly possessed: boolean
  /** False where the word stands in another case. */
  readonly nominative: boolean
  readonly type: SpeakerType
}

const known: ReadonlyMap<string, { noun: string; possessed: boolean; type: SpeakerType }> = new Map([
  ...roleNouns.flatMap((noun) => bothForms(noun, 'person')),
  ...Object.entries(bodyNouns).flatMap(([noun, type]) => bothForms(noun, type)),
  ...groupNouns.flatMap((noun) => bothForms(noun, 'group')),
])

function bothForms(
  noun: string,
  type: SpeakerType,
): [string, { noun: string; possessed: boolean; type: SpeakerType }][] {
  return [
    [noun, { noun, possessed: false, type }],
    [withPossessive(noun), { noun, possessed: true, type }],
  ]
}

/** What the word (lower case) says somebody or something is; undefined where it says nothing of the kind. */
export function roleOf(lower: string): RoleWord | undefined {
  const plain = known.get(lower)
  if (plain) return { ...plain, nominative: true }
  const stem = stripCase(lower)?.stem
  const oblique = stem === undefined ? undefined : known.get(stem)
  return oblique && { ...oblique, nominative: false }
}

/**
 * The role in the form it is shown in: the possessive goes where it only points to a body named apart from it («…
 * министрлігінің ресми өкілі»: «ресми өкіл»), and stays where it belongs to the office («сыртқы істер министрі», «баспасөз хатшысы»).
 */
export function roleName(before: readonly string[], role: RoleWord): string {
  const compound = before.some((word) => !qualifiers.has(word.toLowerCase()))
  return [...before, role.possessed && compound ? withPossessive(role.noun) : role.noun].join(' ')
}

/** «су ресурстары министрі»: «су ресурстары министр», which the «министр» of the next sentence is. */
export function plainOffice(role: string): string {
  const last = role.slice(role.lastIndexOf(' ') + 1)
  return role.slice(0, role.length - last.length) + (roleOf(last)?.noun ?? last)
}
