import { lexicon } from '../lexicon.ts'
import type { CueEntry } from '../types.ts'
import { endsInVowel, endsVoiceless, harmonyOf } from './endings.ts'

/**
 * Verbs that give words to somebody, by their stem; of several words the last is the verb. `q`: behind a quotation; `c`:
 * behind «деп» without marks too, and behind a clause made a noun («… екенін»), which `o:dative` takes in the dative also. `i` is behind a verb made a noun, in the
 * case given; `s`: behind what something is called with «деп».
 */
export const cues: ReadonlyMap<string, CueEntry> = lexicon(`
== speech verb
де               q c    # «Біз дайынбыз», – деді министр
мәлімде          q c    # су жеткілікті деп мәлімдеді министр
айт              q c    # «Келісім бар» деп айтты өкіл
хабарла          q c    # «Полив басталды» деп хабарлады агенттік
атап өт          q c    # «Бұл – сынақ», – деп атап өтті Орманов
атап көрсет      q c
атап айт         q c
баса айт         q c
баса көрсет      q c
ерекше атап өт   q c
тілге тиек ет    q c
жеткіз           q c    # Ол судың жететінін жеткізді
білдір           c      # Ол келісуге дайын екенін білдірді
көрсетіп өт      q c
айтып өт         q c    # Ол жұмыстың басталғанын айтып өтті
айтып бер        q c
хабардар ет      q c
құлақтандыр      q c
жоққа шығар      c      # Ол келіссөз болғанын жоққа шығарды
теріске шығар    c
мақұлда          c
қуатта           c
мәлім ет         q c
ескерт           q c    # «Су азаяды», – деп ескертті маман
қос              q c    # «Қазір емес», – деп қосты ол
толықтыр         q c
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
уәде бер         q c i:dative
уәде ет          q c i:dative
сендір           q c o:dative
қорытындыла      q c
түйіндеп айт     q
еске сал         q c
еске түсір       q c
әңгімеле         q c
қайтала          q
қарсы уәж айт    q
әзілде           q
сұра             q i:accusative
үндеу таста      q
талап ет         q c i:accusative # Тұрғындар көпірді ашуды талап етті
тапсыр           i:accusative
ата              s      # Ол бұл қадамды «қателік» деп атады
бағала           q s
шақыр            q i:dative # Депутат әкімді сметаны ашуға шақырды
наразылық білдір q c
сына             q
баға бер         q
пікір білдір     q c
сенім білдір     q c o:dative # Ол мәтіннің дайын болатынына сенім білдірді
үміт білдір      q c o:dative
алаңдаушылық білдір q c o:dative
шағымдан         q c o:dative # Тұрғын жарықтың жоқтығына шағымданды
өкініш білдір    q c o:dative
күмән келтір     c o:dative # Ол судың жететініне күмән келтірді
кепілдік бер     q c o:dative
дәлелде          q c
келтір           q
ұсын             q i:accusative # Мұғалім мектепті жөндеуді ұсынды
== position verb
сана             q c    # бұл қате деп санайды сарапшы
есепте           q c
ойла             q c
пайымда          q c
топшыла          q c
болжа            q c
сен              q c o:dative
үміттен          q c
`)

/** A finite form met in the text: the words before the verb that belong to the cue, longest first. */
export interface Form {
  readonly entry: CueEntry
  readonly before: readonly string[]
  /** perfect: «-ған», finite at the end of its sentence or with «болатын», «еді»; converb: «айтып,», with «отыр» finite. */
  readonly use: 'finite' | 'perfect' | 'converb'
}

/** Finite forms of the third person, affirmative, by the verb's own word. */
export const forms: ReadonlyMap<string, readonly Form[]> = formsOf(cues)

function formsOf(entries: ReadonlyMap<string, CueEntry>): ReadonlyMap<string, readonly Form[]> {
  const found = new Map<string, Form[]>()
  for (const [lemma, entry] of entries) {
    const parts = lemma.split(' ')
    const stem = parts.at(-1) ?? lemma
    for (const { form, use } of finite(stem)) {
      const known = found.get(form) ?? []
      known.push({ entry, before: parts.slice(0, -1), use })
      found.set(
        form,
        known.sort((a, b) => b.before.length - a.before.length),
      )
    }
  }
  return found
}

/** айт: айтты, айтады, айтқан, айтып (отыр), айтуда. */
function finite(stem: string): Pick<Form & { form: string }, 'form' | 'use'>[] {
  const back = harmonyOf(stem) === 'back'
  const past = `${endsVoiceless(stem) ? 'т' : 'д'}${back ? 'ы' : 'і'}`
  const perfect = endsVoiceless(stem) ? (back ? 'қан' : 'кен') : back ? 'ған' : 'ген'
  const present = endsInVowel(stem) ? (back ? 'йды' : 'йді') : back ? 'ады' : 'еді'
  return [
    { form: stem + past, use: 'finite' },
    { form: stem + present, use: 'finite' },
    { form: stem + perfect, use: 'perfect' },
    { form: `${stem}${back ? 'уда' : 'уде'}`, use: 'finite' },
    { form: endsInVowel(stem) ? `${stem}п` : `${stem}${back ? 'ып' : 'іп'}`, use: 'converb' },
  ]
}

/** Verbs that stand behind another and only give it its tense. */
export const auxiliaries: ReadonlySet<string> = new Set(['болатын', 'еді', 'отыр', 'отырған', 'тұр', 'келеді', 'екен'])
/** «айтқан жоқ», «айтқан емес»: nothing was said. */
export const negations: ReadonlySet<string> = new Set(['жоқ', 'емес'])
