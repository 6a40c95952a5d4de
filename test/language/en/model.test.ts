import { expect, test } from 'vitest'
import whole from 'wink-eng-lite-web-model'
import winkNLP, { type Model } from 'wink-nlp'
import { taggingModel } from '../../../src/language/en/model.ts'

const texts = [
  'Jane Roe, the mayor of Ham, said on Monday that the dam was old and would be closed by 2031.',
  '“We can’t wait,” she told the Ham Herald. “It is not safe — and it’s ours.”',
  'U.S. officials have long warned that state-run plants in Norland, which cost $3.5m each, may fail.',
  'Qwzx blorped the zibbling Übergrüße of ул. Мира at 5:30pm; see https://harbour.example #dam @roe :-)',
  'ROE WINS AGAIN',
  'Asked whether he had lied, Doe didn’t answer, wasn’t amused, and wouldn’t’ve stayed had it mattered.',
]

test('parts of speech are those of the whole model', () => {
  const tagger = (model: Model) => {
    const nlp = winkNLP(model, ['pos'])
    return (text: string) => {
      const tokens = nlp.readDoc(text).tokens()
      return [tokens.out(nlp.its.value), tokens.out(nlp.its.pos)]
    }
  }
  const [ours, theirs] = [tagger(taggingModel), tagger(whole)]
  for (const text of texts) expect(ours(text)).toEqual(theirs(text))
})
