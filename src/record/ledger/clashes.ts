import { eventWords } from '../../language/events.ts'
import { moveWords } from '../../language/moves.ts'
import type { Article } from '../../reader/types.ts'
import type { LemmaOf } from '../words.ts'
import { type Denial, denials } from './denied.ts'
import { sentencesOf } from './sentences.ts'
import { type EventTold, eventsTold } from './tenses.ts'

/** Where an article may contradict itself, as far as its text alone tells. */
export interface Clashes {
  /** Of kinds that are told in both tenses: they clash where the article says both in its own voice. */
  readonly events: readonly EventTold[]
  readonly denials: readonly Denial[]
}

/** Looks through a text: some milliseconds for each 10,000 characters. */
export function clashesIn(article: Article, lemmaOf: LemmaOf): Clashes {
  const { language } = article
  if (eventWords(language).nouns.size === 0 && moveWords(language).size === 0) return { events: [], denials: [] }
  const sentences = sentencesOf(article, lemmaOf)
  const events = eventsTold(sentences, language)
  const told = new Set(events.map(({ kind, tense }) => `${tense} ${kind}`))
  return {
    events: events.filter(({ kind }) => told.has(`done ${kind}`) && told.has(`ahead ${kind}`)),
    denials: denials(sentences, language),
  }
}

/** As they are kept with a version: JSON, empty where there are none. */
export function packClashes({ events, denials }: Clashes): string {
  if (events.length === 0 && denials.length === 0) return ''
  return JSON.stringify({ events: events.map((event) => ({ ...event, which: [...event.which] })), denials })
}

export function unpackClashes(packed: string): Clashes {
  if (packed === '') return { events: [], denials: [] }
  const kept: { readonly events: readonly KeptEvent[]; readonly denials: readonly Denial[] } = JSON.parse(packed)
  return { events: kept.events.map((event) => ({ ...event, which: new Set(event.which) })), denials: kept.denials }
}

type KeptEvent = Omit<EventTold, 'which'> & { readonly which: readonly string[] }
