/**
 * node eval/measure-extractor.ts LANGUAGE start          loads the language and reads one short article, compiled code cached
 * node eval/measure-extractor.ts LANGUAGE hostile NUMBER one hostile text, the language loaded before
 * node eval/measure-extractor.ts LANGUAGE articles       the kit's texts, cut to 2,000 characters, after 2,000 to warm up
 * node eval/measure-extractor.ts LANGUAGE curve          texts of 10 kB to 1 MB made of the kit's
 * Each prints what it cost as JSON; a process of its own for each, because one text's garbage would be another's cost.
 */
import { existsSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { extract } from '../src/extractor/index.ts'
import { loadLanguage } from '../src/language/load.ts'
import { articleOf } from '../test/extractor/article.ts'
import { hostileTexts } from '../test/extractor/hostile-texts.ts'
import { readDocuments } from './documents.ts'
import { benchFolder } from './scorer.ts'
import { median } from './timing.ts'

const kitTexts: Readonly<Record<string, string>> = { ru: 'russian-dev.jsonl', en: 'polnear-dev.jsonl.gz' }
const shortest = { ru: 'Иван Орсен сказал, что мост открыт.', en: 'Jane Roe said that the bridge was open.' }
const articleCharacters = 2_000
const passes = 5
/** Read before articles are measured: a collector has compiled code after its first minute, and kits are of different sizes. */
const warmArticles = 2_000
/** Characters of the texts of the curve. */
export const curveSizes = [10_000, 30_000, 100_000, 300_000, 1_000_000]

/** Milliseconds of all threads, garbage collection included, and of the clock. */
export interface Cost {
  readonly cpu: number
  readonly wall: number
  readonly statements: number
}

function costOf(run: () => number): Cost {
  const before = process.cpuUsage()
  const start = performance.now()
  const statements = run()
  const wall = performance.now() - start
  const { user, system } = process.cpuUsage(before)
  return { cpu: (user + system) / 1000, wall, statements }
}

/** The texts of the attribution kit; none where it is not on this machine. */
function textsOf(tag: string): readonly string[] {
  const path = join(benchFolder(process.env), 'attribution', kitTexts[tag] ?? '')
  return existsSync(path) ? readDocuments(path).map(({ text }) => text) : []
}

/** The first 2,000 characters of each text that is as long, to the end of a line or sentence. */
function articlesOf(tag: string): readonly string[] {
  return textsOf(tag).flatMap((text) => {
    if (text.length < articleCharacters) return []
    const end = Math.max(text.lastIndexOf('\n', articleCharacters), text.lastIndexOf('. ', articleCharacters) + 1)
    return [text.slice(0, end > articleCharacters / 2 ? end : articleCharacters)]
  })
}

export interface ArticlesCost {
  readonly articles: number
  readonly characters: number
  /** Of the fastest pass. */
  readonly cost: Cost
}

async function measureArticles(tag: string): Promise<ArticlesCost> {
  const language = await loadLanguage(tag)
  const articles = articlesOf(tag).map((text) => articleOf(text, tag))
  const pass = () => articles.reduce((sum, article) => sum + extract(article, language).statements.length, 0)
  for (let read = 0; read < warmArticles && articles.length > 0; read += articles.length) pass()
  const costs = Array.from({ length: passes }, () => costOf(pass))
  const cost = costs.toSorted((a, b) => a.cpu - b.cpu)[0] ?? costOf(() => 0)
  return { articles: articles.length, characters: articles.reduce((sum, { text }) => sum + text.length, 0), cost }
}

async function measureCurve(tag: string): Promise<readonly number[]> {
  const language = await loadLanguage(tag)
  const all = textsOf(tag).join('\n\n')
  if (all === '') return []
  const whole = all.repeat(Math.ceil((curveSizes.at(-1) ?? 0) / all.length))
  extract(articleOf(whole.slice(0, 100_000), tag), language) // warm
  return curveSizes.map((size) => {
    const article = articleOf(whole.slice(0, size), tag)
    const times = size > 100_000 ? 1 : 5
    return median(Array.from({ length: times }, () => costOf(() => extract(article, language).statements.length).cpu))
  })
}

async function measureHostile(tag: string, number: number): Promise<Cost> {
  const language = await loadLanguage(tag)
  const [name, make] = hostileTexts(tag)[number] ?? []
  if (name === undefined || make === undefined) throw new Error(`there is no hostile text ${number}`)
  extract(articleOf(shortest[tag === 'en' ? 'en' : 'ru'], tag), language)
  const article = articleOf(make(), tag)
  return costOf(() => extract(article, language).statements.length)
}

/** As the command starts, with the cache of compiled code on (bin/start.js): the first run after a change fills it. */
async function measureStart(tag: string): Promise<Cost> {
  enableCompileCache()
  const before = process.cpuUsage()
  const start = performance.now()
  const language = await loadLanguage(tag)
  const { statements } = extract(articleOf(shortest[tag === 'en' ? 'en' : 'ru'], tag), language)
  const { user, system } = process.cpuUsage(before)
  return { cpu: (user + system) / 1000, wall: performance.now() - start, statements: statements.length }
}

if (import.meta.main) {
  const [tag = '', what = '', number = '0'] = process.argv.slice(2)
  const measures: Readonly<Record<string, () => Promise<unknown>>> = {
    start: () => measureStart(tag),
    hostile: () => measureHostile(tag, Number(number)),
    articles: () => measureArticles(tag),
    curve: () => measureCurve(tag),
  }
  process.stdout.write(JSON.stringify(await measures[what]?.()))
}
