/** A made-up record of any size: readings as reader and extractor would hand them over, kept by the record's own `keep`. */
import { createHash } from 'node:crypto'
import type { Person, Statement } from '../src/extractor/types.ts'
import type { Article, Capture } from '../src/reader/types.ts'
import { keep, type Reading, type RecordStore } from '../src/record/index.ts'
import { contentId } from '../src/text/index.ts'
import { chance } from './chance.ts'

const STATEMENTS_AN_ARTICLE = 9
const PEOPLE = 8_000
const OUTLETS = 40
const WORDS = 12_000
const DAYS = 1_000

const given = ['Марк', 'Олег', 'Ирина', 'Павел', 'Вера', 'Денис', 'Анна', 'Игорь', 'Нина', 'Глеб', 'Лада', 'Ивар']
const offices = ['министр торговли', 'пресс-секретарь', 'глава комитета', 'мэр', 'депутат', 'директор порта']
const bodies = ['Велория', 'Остравия', 'парламент Велории', 'порт Сольма', 'Институт моря', 'МИД Остравии']
const start = ['до', 'ве', 'ка', 'ри', 'со', 'ту', 'ла', 'не', 'ми', 'го']
const middle = ['рен', 'лад', 'вит', 'гор', 'мис', 'тал', 'дан', 'бер', 'кон', 'зар']
const end = ['ов', 'ин', 'ский', 'енко', 'ар', 'ель', 'оль', 'ет', 'юк', 'ан']

const at = <Item>(list: readonly Item[], index: number): Item => list[index % list.length] as Item

/** Low numbers come most, as names and words do. */
const often = (random: () => number, many: number): number => Math.floor(many ** random()) - 1

function wordOf(number: number): string {
  return (
    at(start, number) +
    at(middle, Math.floor(number / 10)) +
    at(end, Math.floor(number / 100)) +
    at(['', 'а', 'ы', 'у'], Math.floor(number / 1000))
  )
}

interface Someone {
  readonly name: string
  readonly role: string
  readonly org: string
}

function someone(number: number): Someone {
  const surname = wordOf(number * 7 + 3)
  const name = `${at(given, number)} ${surname.charAt(0).toUpperCase()}${surname.slice(1)}`
  return { name, role: at(offices, number), org: at(bodies, Math.floor(number / 6)) }
}

/** Reading `number`: the same number gives the same. */
export function syntheticReading(number: number): Reading {
  const random = chance(number)
  const words = (count: number): string => Array.from({ length: count }, () => wordOf(often(random, WORDS))).join(' ')
  const blocks: { kind: 'paragraph'; span: { from: number; to: number } }[] = []
  const drafts: { who: Someone; content: [number, number]; source: [number, number]; direct: boolean }[] = []
  let text = ''
  for (let paragraph = 0; paragraph < STATEMENTS_AN_ARTICLE + 3; paragraph++) {
    const from = text.length
    if (paragraph < STATEMENTS_AN_ARTICLE) {
      const who = someone(often(random, PEOPLE))
      const direct = random() < 0.4
      const said = words(8 + Math.floor(random() * 14))
      const opening = direct ? '«' : `${who.role} ${who.name} заявил, что `
      text += opening
      const content: [number, number] = [text.length, text.length + said.length]
      text += said
      if (direct) text += '», — сказал '
      const sourceFrom = direct ? text.length : from
      if (direct) text += `${who.role} ${who.name}`
      const source: [number, number] = [sourceFrom, sourceFrom + `${who.role} ${who.name}`.length]
      drafts.push({ who, content, source, direct })
      text += '.'
    } else text += `${words(30)}.`
    blocks.push({ kind: 'paragraph', span: { from, to: text.length } })
    text += '\n\n'
  }
  text = text.slice(0, -2)
  const outlet = often(random, OUTLETS)
  const domain = `outlet-${outlet}.example`
  const url = `https://${domain}/news/${number}`
  const day = new Date(Date.UTC(2023, 0, 1) + Math.floor(random() * DAYS) * 86_400_000).toISOString()
  const title = words(7)
  return reading({ url, domain, outlet: `Вестник ${outlet}`, title, published: day, text, blocks, drafts })
}

interface Made {
  readonly url: string
  readonly domain: string
  readonly outlet: string
  readonly title: string
  readonly published: string
  readonly text: string
  readonly blocks: Article['blocks']
  readonly drafts: readonly {
    readonly who: Someone
    readonly content: readonly [number, number]
    readonly source: readonly [number, number]
    readonly direct: boolean
  }[]
}

function reading({ url, domain, outlet, title, published, text, blocks, drafts }: Made): Reading {
  const bytes = new TextEncoder().encode(`${title}\n\n${text}`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const capture: Capture = { url, file: null, at: published, bytes, sha256, contentType: 'text/plain; charset=utf-8' }
  const id = contentId('article', url)
  const version = contentId('version', id, text)
  const people = new Map<string, Person>()
  const statements = drafts.map(({ who, content, source, direct }): Statement => {
    const span = { from: source[0], to: source[1] }
    const known = people.get(who.name)
    const personId = known?.id ?? contentId('person', version, who.name)
    const roles = [{ role: who.role, org: who.org, text: span }]
    people.set(who.name, {
      id: personId,
      name: who.name,
      type: 'person',
      mentions: [...(known?.mentions ?? []), span],
      roles,
    })
    return {
      id: contentId('statement', version, content[0], content[1]),
      kind: direct ? 'direct' : 'indirect',
      act: 'speech',
      content: [{ from: content[0], to: content[1] }],
      cue: direct ? { from: content[1] + 5, to: content[1] + 11 } : { from: content[0] - 12, to: content[0] - 6 },
      source: span,
      speaker: { id: personId, name: who.name, type: 'person', role: who.role, org: who.org, how: 'named' },
      addressee: null,
      venue: null,
      said: null,
      inside: null,
      confidence: 0.9,
      rule: direct ? 'ru/quotation' : 'ru/clause',
    }
  })
  const article: Article = {
    id,
    version,
    file: null,
    url,
    canonical: url,
    captured: published,
    sha256,
    language: 'ru',
    title,
    headline: null,
    lead: blocks[0]?.span ?? null,
    text,
    blocks,
    authors: [],
    published,
    modified: null,
    publisher: { name: outlet, domain },
    agency: null,
    section: null,
    tags: [],
    paywall: null,
    image: null,
    metadata: {},
    lists: [],
    variants: [],
  }
  return {
    capture,
    article,
    extraction: { statements, people: [...people.values()], positions: [] },
    versions: { reader: '0', extractor: '0' },
  }
}

/**
 * Keeps readings until the record has so many statements of them, the oldest first, as they come from day to day: an
 * article between others would place those behind it in their stories anew.
 */
export async function fillRecord(
  record: RecordStore,
  statements: number,
  onProgress: (kept: number) => void,
): Promise<void> {
  const articles = Math.ceil(statements / STATEMENTS_AN_ARTICLE)
  const days = Array.from({ length: articles }, (_, number) => syntheticReading(number).article.published ?? '')
  const inTime = [...days.keys()].sort((a, b) => (days[a] ?? '').localeCompare(days[b] ?? '', 'en') || a - b)
  for (const [kept, number] of inTime.entries()) {
    await keep(record, syntheticReading(number))
    if (kept % 500 === 0) onProgress(kept * STATEMENTS_AN_ARTICLE)
  }
}
