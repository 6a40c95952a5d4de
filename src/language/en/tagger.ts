import winkNLP from 'wink-nlp'
import { taggingModel } from './model.ts'

/** Universal parts of speech, as the model names them. */
export type Tag =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** The tagger's time grows with the square of a token's length: longer ones are handed in as one letter. */
const longest = 60

type Tagger = (words: readonly string[]) => Tag[]
let loaded: Tagger | undefined

/** Parts of speech of the words of one block. The model is loaded (0.2 s) when it is first asked. */
export function tagWords(forms: readonly string[]): Tag[] {
  loaded ??= loadTagger()
  return loaded(forms.map((form) => (form.length > longest ? 'x' : form.replace('’', "'"))))
}

function loadTagger(): Tagger {
  const nlp = winkNLP(taggingModel, ['pos'])
  const { its } = nlp
  return (words) => {
    const tokens = nlp.readDoc(words.join(' ')).tokens()
    return align(words, tokens.out(its.value), tokens.out(its.pos))
  }
}

/** The model cuts words further ("state-run" into three); each of our words takes the tag of its last piece. */
function align(words: readonly string[], pieces: readonly string[], tags: readonly string[]): Tag[] {
  const found: Tag[] = []
  let piece = 0
  let behind = 0
  let wanted = 0
  for (const word of words) {
    wanted += word.length
    let tag: string | undefined
    while (piece < pieces.length && behind < wanted) {
      tag = tags[piece]
      behind += lengthOf(pieces[piece] ?? '')
      piece++
    }
    found.push(asTag(tag))
  }
  return found
}

/** White space that the model takes for a token counts for nothing. */
const lengthOf = (piece: string): number => (piece.charCodeAt(0) <= 32 ? piece.trim().length : piece.length)

const known = new Set('ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split(' '))
const isTag = (tag: string): tag is Tag => known.has(tag)
const asTag = (tag: string | undefined): Tag => (tag !== undefined && isTag(tag) ? tag : 'X')
