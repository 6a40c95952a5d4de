/**
 * npm run sheets: writes docs/sheets/LANGUAGE.md for native readers - each construction and each cue of a language with an
 * example, and how the extractor reads it.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { extract, type Statement } from '../src/extractor/index.ts'
import { adjectiveCues, nounCues, verbCues } from '../src/language/en/cues.ts'
import { cues as kazakhCues } from '../src/language/kk/cues.ts'
import type { Language } from '../src/language/language.ts'
import { loadLanguage } from '../src/language/load.ts'
import { cues as russianCues } from '../src/language/ru/cues.ts'
import type { CueEntry } from '../src/language/types.ts'
import { cues as ukrainianCues } from '../src/language/uk/cues.ts'
import { messagesOf, type Tongue } from '../src/server/messages/index.ts'
import { articleOf, mark } from '../test/extractor/marked.ts'

/** Languages with a sheet. The rules are told in the language itself where the site speaks it, else in English. */
const languages = ['ru', 'en', 'kk', 'uk'] as const
type Sheet = (typeof languages)[number]
const told: Readonly<Record<Sheet, Tongue>> = { ru: 'ru', en: 'en', kk: 'kk', uk: 'en' }

const sheets: Readonly<Record<Sheet, { readonly name: string; readonly cues: readonly CueEntry[] }>> = {
  en: { name: 'English', cues: [...verbCues.values(), ...nounCues.values(), ...adjectiveCues.values()] },
  ru: { name: 'Russian', cues: [...russianCues.values()] },
  kk: { name: 'Kazakh', cues: [...kazakhCues.values()] },
  uk: { name: 'Ukrainian', cues: [...ukrainianCues.values()] },
}

/** Examples of constructions that no cue has: an empty line is " ¶ ". */
const more: Readonly<Record<Sheet, readonly string[]>> = {
  en: [
    '“The ferry has never been late.” ― Jane Roe, a pilot',
    'ROE: The dam is closed. ¶ DOE: Do you regret it? ¶ ROE: Not for a day.',
    'Jane Roe: Harbour Plan ‘Absolutely Wrong’ For Ham',
    'Jane Roe explained: ¶ We have waited for a year.',
    'Jane Roe was short: ¶ “We have waited for a year.”',
    '“It is late,” Jane Roe said. ¶ “The day was short.”',
    'According to Jane Roe, the dam is safe.',
    'The dam is old, Jane Roe said.',
    'The dam, Jane Roe noted, is older than the town.',
    'The dam is closed, the Ham Herald reported, citing Jane Roe.',
  ],
  ru: [
    '«Паром ни разу не опоздал». — Ивар Орсен, лоцман',
    'ОРСЕН: Плотина закрыта. ¶ МАРИЧ: Вы жалеете об этом? ¶ ОРСЕН: Ни дня.',
    'Ивар Орсен: план порта «совершенно неверен»',
    'Министр Ивар Орсен пояснил: ¶ Мы ждали год.',
    'Министр Ивар Орсен был краток: ¶ «Мы ждали год».',
    '«Уже поздно», — сказал министр Ивар Орсен. ¶ «День был короток».',
    'По словам Ивара Орсена, плотина надёжна.',
    'Плотина надёжна. Об этом сообщил Ивар Орсен.',
    'Плотина, отметил Ивар Орсен, старше города.',
    'Плотину закрыли, сообщает агентство «Вестник» со ссылкой на мэра Ивара Орсена.',
    'Министр Ивар Орсен сказал: «Уже поздно».',
    'Ивар Орсен: «Уже поздно, и день был короток».',
  ],
  kk: [
    'Министр Бекзат Орманов судың жеткілікті екенін айтты.',
    'Министр Бекзат Орманов жаңа көпірдің ашылғаны туралы хабарлады.',
    'Министр Бекзат Орманов су екі айға жетеді деп мәлімдеді.',
    'Министр Бекзат Ормановтың айтуынша, су күзде азаяды.',
    'Тулкент полициясының мәліметі бойынша, екі адам зардап шекті.',
    'Көпір жабылды. Бұл туралы министр Бекзат Орманов хабарлады.',
    'Министр Бекзат Орманов: «Су жетеді», – деді. – «Бірақ үнемдеу керек», – деп қосты.',
  ],
  uk: [
    'Олена Верес: «Уже пізно, і день був короткий».',
    '«Уже пізно», — сказала міністерка Олена Верес. ¶ «День був короткий».',
    '«Води вистачить, — зазначив Данило Вербак. — Але її треба берегти».',
    'За словами Олени Верес, дамба надійна.',
    'Дамба надійна. Про це повідомила Олена Верес.',
    'Дамба, зазначила Олена Верес, старша за місто.',
    'У поліції зазначили, що водій був тверезий.',
    'Дамбу закрили, повідомляє видання «Вісник» із посиланням на мерку Олену Верес.',
    'Данило Вербак заявив, що дамбу закриють, і додав, що грошей немає.',
  ],
}

/** One example as it was read. */
interface Read {
  readonly shown: string
  readonly statements: readonly Statement[]
}

function read(example: string, language: Language): Read {
  const text = example.replaceAll(' ¶ ', '\n\n')
  const { statements } = extract(articleOf(text, language.tag), language)
  return { shown: mark(text, statements, false).replaceAll('\n\n', ' ¶ '), statements }
}

const cell = (text: string): string => text.replaceAll('|', '\\|')
const ruleOf = ({ rule }: Statement): string => rule.slice(rule.indexOf('/') + 1)

function sheetOf(tongue: Sheet, language: Language): string {
  const { name, cues } = sheets[tongue]
  const withExample = cues.filter(({ example }) => example !== undefined)
  const known = new Map(withExample.map((entry): [CueEntry, Read] => [entry, read(entry.example ?? '', language)]))
  const all = [...more[tongue].map((example) => read(example, language)), ...known.values()]
  const rules = Object.entries(messagesOf(told[tongue]).statement.rules).map(([rule, words]) => {
    const shown = all.filter(({ statements }) => statements.some((it) => ruleOf(it) === rule)).slice(0, 3)
    return [`### ${rule}`, '', `${words}.`, '', ...shown.map((one) => `- ${one.shown}`), ''].join('\n')
  })
  const groups = Object.entries(Object.groupBy(cues, ({ act, pos }) => `${act}, ${pos}`))
  const tables = groups.map(([group, entries = []]) =>
    [
      `### ${group} (${entries.length})`,
      '',
      '| cue | takes | example, as it is read |',
      '| --- | --- | --- |',
      ...entries.map((entry) => `| ${entry.lemma} | ${takes(entry)} | ${cell(known.get(entry)?.shown ?? '')} |`),
      '',
    ].join('\n'),
  )
  return `# ${name}: constructions and cues

Written by \`npm run sheets\` from the tables of \`src/language/${tongue}\`; a native reader corrects the tables, not this page. In an
example [content], {cue} and <source> are what the extractor reads in it; without marks it reads nothing there, as in a bare noun phrase
that names no source, or keeps it as evidence, a ruling or a judgement, which are hidden by default. " ¶ " is an empty line.

## Constructions

${rules.join('\n')}
## Cues (${cues.length})

${tables.join('\n')}`
}

const takes = ({ takes: constructions, object }: CueEntry): string =>
  `${constructions.join(', ')}${object.length > 0 ? ` (${object.join(', ')})` : ''}`

/** The sheets by the name of their file. */
export async function allSheets(): Promise<ReadonlyMap<string, string>> {
  const written = new Map<string, string>()
  for (const tongue of languages) written.set(`${tongue}.md`, sheetOf(tongue, await loadLanguage(tongue)))
  return written
}

if (import.meta.main) {
  const folder = new URL('../docs/sheets/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of await allSheets()) writeFileSync(new URL(name, folder), text)
}
