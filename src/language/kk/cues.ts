import { lexicon } from '../lexicon.ts'
import type { CueEntry } from '../types.ts'
import { endsInVowel, endsVoiceless, harmonyOf } from './endings.ts'

/**
 * Verbs that give words to somebody, by their stem; of several words the last is the verb. `q`: behind a quotation; `c`:
 * behind «деп» without marks too. Verbs that name or judge with «деп» (атады, таныды, санады «as») are left out unless they tell an opinion.
 */
export const cues: ReadonlyMap<string, CueEntry> = lexicon(`
== speech verb
де               q      # «Біз дайынбыз», – деді министр
мәлімде          q c    # су жеткілікті деп мәлімдеді министр
айт              q c    # «Келісім бар» деп айтты өкіл
хабарла          q c    # «Полив басталды» деп хабарлады агенттік
атап өт          q c    # «Бұл – сынақ», – деп атап өтті Орманов
атап көрсет      q c
атап айт         q c
баса айт         q c
баса көрсет      q c
ерекше атап өт   q c
тілге тиек ет    q
мәлім ет         q c
ескерт           q c    # «Су азаяды», – деп ескертті маман
қос              q c    # «Қазір емес», – деп қосты ол
толықтыр         q
түсіндір         q c
нақтыла          q c
раста            q c
мойында          q c
жарияла          q c
баянда           q c
жаз              q c    # «Рақмет», – деп жазды ол
жауап бер        q c
жауап қат        q c
сөз сөйле        q
уәде бер         q c
уәде ет          q c
сендір           q c
қорытындыла      q c
түйіндеп айт     q
еске сал         q c
еске түсір       q c
әңгімеле         q c
қайтала          q
қарсы уәж айт    q
әзілде           q
сұра             q
үндеу таста      q
шақыр            q
наразылық білдір q c
сына             q
баға бер         q
пікір білдір     q c
сенім білдір     q c
үміт білдір      q c
алаңдаушылық білдір q c
дәлелде          q c
келтір           q
ұсын             q
== position verb
сана             q c    # бұл қате деп санайды сарапшы
есепте           q c
ойла             q c
пайымда          q c
топшыла          q c
болжа            q c
сен              q c
үміттен          q c
`)

/** A finite form met in the text: the words before the verb that belong to the cue, longest first. */
export interface Form {
  readonly entry: CueEntry
  readonly before: readonly string[]
  /** «-ған», «-ген»: only finite at the end of its clause or with «болатын», «еді». */
  readonly perfect: boolean
}

/** Finite forms of the third person, affirmative, by the verb's own word. */
export const forms: ReadonlyMap<string, readonly Form[]> = formsOf(cues)

function formsOf(entries: ReadonlyMap<string, CueEntry>): ReadonlyMap<string, readonly Form[]> {
  const found = new Map<string, Form[]>()
  for (const [lemma, entry] of entries) {
    const parts = lemma.split(' ')
    const stem = parts.at(-1) ?? lemma
    for (const { form, perfect } of finite(stem)) {
      const known = found.get(form) ?? []
      known.push({ entry, before: parts.slice(0, -1), perfect })
      found.set(
        form,
        known.sort((a, b) => b.before.length - a.before.length),
      )
    }
  }
  return found
}

/** айт: айтты, айтады, айтқан, айтып (отыр), айтуда. */
function finite(stem: string): { form: string; perfect: boolean }[] {
  const back = harmonyOf(stem) === 'back'
  const past = `${endsVoiceless(stem) ? 'т' : 'д'}${back ? 'ы' : 'і'}`
  const perfect = endsVoiceless(stem) ? (back ? 'қан' : 'кен') : back ? 'ған' : 'ген'
  const present = endsInVowel(stem) ? (back ? 'йды' : 'йді') : back ? 'ады' : 'еді'
  return [
    { form: stem + past, perfect: false },
    { form: stem + present, perfect: false },
    { form: stem + perfect, perfect: true },
    { form: `${stem}${back ? 'уда' : 'уде'}`, perfect: false },
    { form: endsInVowel(stem) ? `${stem}п` : `${stem}${back ? 'ып' : 'іп'}`, perfect: true },
  ]
}

/** Verbs that stand behind another and only give it its tense. */
export const auxiliaries: ReadonlySet<string> = new Set(['болатын', 'еді', 'отыр', 'отырған', 'тұр', 'келеді', 'екен'])
/** «айтқан жоқ», «айтқан емес»: nothing was said. */
export const negations: ReadonlySet<string> = new Set(['жоқ', 'емес'])
