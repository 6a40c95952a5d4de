/** Texts that nobody writes and somebody sends: each must end soon, with offsets that hold. */
export type HostileText = readonly [name: string, make: () => string]

const ofAll: readonly HostileText[] = [
  ['nothing', () => ''],
  ['one mark', () => '«'],
  ['100,000 opening quotation marks', () => '«'.repeat(100_000)],
  ['100,000 curly quotation marks, each with a word', () => '“so '.repeat(100_000)],
  ['100,000 straight quotation marks', () => '" '.repeat(100_000)],
  ['50,000 single quotation marks', () => "‘it’s ' ".repeat(50_000)],
  ['a word of a million letters', () => 'я'.repeat(1_000_000)],
  ['a Latin word of a million letters', () => 'a'.repeat(1_000_000)],
  ['mixed scripts', () => 'Орсен said, что 我们 مرحبا ready, сказал he. '.repeat(2_000)],
  ['combining marks', () => `«${'а\u0301\u0302\u0303'.repeat(20_000)}», — сказал он.`],
  ['right-to-left text', () => '\u202Eон сказал, что готов\u202C. '.repeat(5_000)],
  ['Arabic and Hebrew with quotations', () => 'قال الوزير: “نحن مستعدون”. אמר השר: "אנחנו מוכנים". '.repeat(5_000)],
  ['emoji and lone surrogates', () => '«😀\uD83D», — сказал \uDE00он. '.repeat(5_000)],
  ['families of emoji', () => '“👩‍👩‍👧‍👦🏳️‍🌈” he said. '.repeat(5_000)],
  ['brackets', () => '('.repeat(50_000) + ')'.repeat(50_000)],
  ['spaces and commas', () => ' , '.repeat(100_000)],
  ['one man named 20,000 times', () => 'Пришёл Иван Орсен. Сказал Орсен. '.repeat(10_000)],
  ['empty lines', () => `Roe said yes.${'\n\n'.repeat(100_000)}Орсен сказал да.`],
]

const russian: readonly HostileText[] = [
  ['a sentence of a million characters', () => 'слово и дело '.repeat(77_000)],
  ['a million characters of asides', () => 'Иван Орсен, глава совета, сказал, '.repeat(30_000)],
  ['50,000 cues in a row', () => 'сказал, что заявил, что said that '.repeat(17_000)],
  ['50,000 cues, each with its subject', () => 'Орсен сказал, что '.repeat(50_000)],
  ['50,000 credits in a row', () => 'по словам Орсена, '.repeat(50_000)],
  ['20,000 participles before a noun', () => 'большая насчитывающая в лодке рыбаков артель '.repeat(20_000)],
  ['20,000 names in a row', () => 'Иван Орсен и Анна Ремизова '.repeat(10_000)],
  ['10,000 blocks', () => 'Орсен сказал: «Да».\n\n'.repeat(10_000)],
  ['10,000 cue clauses within one quotation', () => `«${'мост цел, — сказал он. — Да. '.repeat(10_000)}».`],
  ['commas', () => ', что '.repeat(50_000)],
  ['abbreviations', () => 'г. т. е. А. С. Иванов им. ул. '.repeat(8_000)],
]

const english: readonly HostileText[] = [
  ['a sentence of a million characters', () => 'the dam and the town '.repeat(48_000)],
  ['a million characters of asides', () => 'Jane Roe, the mayor, said, '.repeat(37_000)],
  ['50,000 cues in a row', () => 'said that claimed that the claim that '.repeat(17_000)],
  ['50,000 cues, each with its subject', () => 'Roe said the dam was old and '.repeat(50_000)],
  ['20,000 names in a row', () => 'Jane Roe and John Doe '.repeat(10_000)],
  ['10,000 blocks', () => '“Yes, it is,” Roe said.\n\n'.repeat(10_000)],
  ['a quotation over 40,000 blocks', () => `${'“It rained\n\n'.repeat(40_000)}“Yes, it is,” Roe said.`],
  ['10,000 blocks that end in a colon', () => 'The dam is old:\n\n'.repeat(10_000)],
  ['commas', () => ', that '.repeat(50_000)],
  ['abbreviations', () => 'Mr. J. D. Roe of the U.S. Dept. of Inc. '.repeat(8_000)],
]

const ukrainian: readonly HostileText[] = [
  ['a sentence of a million characters', () => 'слово й діло '.repeat(77_000)],
  ['a million characters of asides', () => 'Олена Верес, голова ради, сказала, '.repeat(30_000)],
  ['50,000 cues in a row', () => 'сказав, що заявив, що додавши, що '.repeat(17_000)],
  ['50,000 cues, each with its subject', () => 'Верес сказала, що '.repeat(50_000)],
  ['50,000 cues joined by «і»', () => 'сказав і додав '.repeat(50_000)],
  ['50,000 credits in a row', () => 'за словами міністра, '.repeat(50_000)],
  ['50,000 offices in a row', () => 'речник голови комітету міністерства '.repeat(12_000)],
  ['20,000 names in a row', () => 'Олена Верес і Данило Вербак '.repeat(10_000)],
  [
    '20,000 surnames of one given name',
    () => Array.from({ length: 20_000 }, (_, at) => `Олена Верес${'а'.repeat(at % 9)}ук`).join(', '),
  ],
  ['10,000 blocks', () => 'Верес сказала: «Так».\n\n'.repeat(10_000)],
  ['10,000 cue clauses within one quotation', () => `«${'міст цілий, — сказав він. — Так. '.repeat(10_000)}».`],
  ['commas', () => ', що '.repeat(50_000)],
  ['abbreviations', () => 'р. м. А. С. Верес ім. вул. '.repeat(8_000)],
]

/** The texts that a language is tried on: those of all languages, and its own. */
export const hostileTexts = (tag: string): readonly HostileText[] => [
  ...ofAll,
  ...(tag === 'en' ? english : tag === 'uk' ? ukrainian : russian),
]
