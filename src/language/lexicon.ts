import type { Act, Construction, CueEntry, Stance, StanceEntry } from './types.ts'

const constructions: Readonly<Record<string, Construction>> = {
  q: 'quotation',
  p: 'parenthesis',
  c: 'clause',
  i: 'infinitive',
  o: 'object',
  j: 'object',
  s: 'small-clause',
  t: 'topic',
}

/**
 * Reads a cue lexicon written as lines `lemma  q p c o:accusative,за  # example`; a line `== speech verb` sets the act
 * and the part of speech of the lines behind it; j is an object that is only judged or spoken of (`CueEntry.judges`). A lemma of several words ("выразить надежду") is one cue.
 * @throws Error naming the line that cannot be read: the tables are ours, so a slip in them must not pass.
 */
export function lexicon(table: string): ReadonlyMap<string, CueEntry> {
  const entries = new Map<string, CueEntry>()
  let act: Act = 'speech'
  let pos: CueEntry['pos'] = 'verb'
  for (const line of table.split('\n')) {
    const [code = '', ...rest] = line.split('#')
    const text = code.trim()
    const example = rest.join('#').trim()
    if (text === '') continue
    const heading = /^== (\S+) (\S+)$/.exec(text)
    if (heading) {
      act = heading[1] as Act
      pos = heading[2] as CueEntry['pos']
      continue
    }
    const [lemma = '', ...codes] = text.split(/\s{2,}|\s(?=[a-z](?::|\s|$))/).map((part) => part.trim())
    entries.set(lemma, {
      ...{ lemma, pos, act },
      ...constructionsOf(codes.join(' ').split(/\s+/), line),
      ...(example !== '' && { example }),
    })
  }
  return entries
}

/**
 * Reads a lexicon of stances: lines as in `lexicon`, under headings `== supports/opposes verb`: the stance, the one under a
 * negation ("-" for none), the part of speech, and whose it is if not the subject's ("teller", "self").
 * @throws Error naming the line that cannot be read.
 */
export function stanceLexicon(table: string): ReadonlyMap<string, StanceEntry> {
  const entries = new Map<string, StanceEntry>()
  let [stance, negated]: [Stance | null, Stance | null] = [null, null]
  let pos = 'verb'
  for (const block of table.split(/^(?=== )/m)) {
    const heading = /^== ([\w-]+)\/([\w-]+) (\w+)(?: (teller|self))?$/m.exec(block)
    if (!heading) {
      if (block.trim() !== '')
        throw new Error(`stance lexicon: no heading, in: ${block.trim().split('\n', 1).join('')}`)
      continue
    }
    stance = heading[1] === '-' ? null : (heading[1] as Stance)
    negated = heading[2] === '-' ? null : (heading[2] as Stance)
    pos = heading[3] ?? 'verb'
    const by = (heading[4] ?? 'subject') as StanceEntry['by']
    const lines = block.slice(block.indexOf('\n') + 1)
    for (const [lemma, entry] of lexicon(`== position ${pos}\n${lines}`)) {
      if (entries.has(lemma)) throw new Error(`stance lexicon: "${lemma}" stands under two headings`)
      entries.set(lemma, { ...entry, stance, negated, by })
    }
  }
  return entries
}

/** A set of words written as running text, so that a native reader can read it as such. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

function constructionsOf(codes: readonly string[], line: string): Pick<CueEntry, 'takes' | 'object' | 'judges'> {
  const takes: Construction[] = []
  const object: string[] = []
  let judges = false
  for (const code of codes) {
    const [letter = '', forms] = code.split(':')
    const construction = constructions[letter]
    if (!construction) throw new Error(`cue lexicon: "${code}" is no construction, in: ${line}`)
    takes.push(construction)
    judges ||= letter === 'j'
    if (forms) object.push(...forms.split(','))
  }
  return judges ? { takes, object, judges } : { takes, object }
}

/** Lines "kind: word word": each word with its kind. */
export const kindsOfWords = (table: string): ReadonlyMap<string, string> =>
  new Map(
    table
      .split('\n')
      .map((line) => line.split(':'))
      .flatMap(([kind = '', nouns = '']) =>
        nouns
          .split(/\s+/)
          .filter(Boolean)
          .map((noun) => [noun, kind.trim()] as const),
      ),
  )

/** Lines of words that stand one behind the other. */
export const phraseList = (table: string): readonly (readonly string[])[] =>
  table
    .split(/[\n,]/)
    .map((line) => line.split(/\s+/).filter(Boolean))
    .filter((words) => words.length > 0)
