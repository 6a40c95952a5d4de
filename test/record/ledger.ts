import { describe, expect, test } from 'vitest'
import {
  changesSince,
  contradictionsOn,
  defineIssue,
  erase,
  issues,
  issueView,
  keep,
  mendLog,
  newSince,
  type PositionQuery,
  positionsOn,
  quotingsOf,
  type RecordStore,
  readRule,
  ruleText,
  sortPositions,
  standingsOn,
  suggestIssues,
  undoMend,
  verify,
} from '../../src/record/index.ts'
import type { Opener } from './contract.ts'
import { openedForEach } from './each.ts'
import { type Held, type Invented, invent } from './readings.ts'

let pages = 0
/** A page on which holders take positions, each in a sentence: its evidence, which all other words stand in. */
function page(published: string, ...held: readonly (Omit<Held, 'holder'> & { readonly holder?: string })[]): Invented {
  pages += 1
  return {
    url: `https://ozero.example/ledger/${pages}`,
    title: 'Мост',
    text: held.map(({ evidence }) => evidence).join(' '),
    published,
    at: `${published.slice(0, 10)}T20:00:00.000Z`,
    positions: held.map((each) => ({ holder: 'Вельдория', ...each })),
  }
}

const considers = page('2031-01-10', {
  stance: 'undecided',
  cue: 'рассмотрит',
  target: 'участие в стройке моста',
  evidence: 'Вельдория рассмотрит участие в стройке моста.',
})
const backs = page('2031-02-10', {
  stance: 'supports',
  cue: 'поддержала',
  target: 'стройку моста',
  evidence: 'Вельдория в целом поддержала стройку моста.',
})
const backsFirmly = page('2031-03-10', {
  stance: 'supports',
  cue: 'поддержала',
  target: 'стройку моста',
  evidence: 'Вельдория решительно поддержала стройку моста.',
})
const mayback = page('2031-04-10', {
  stance: 'supports',
  cue: 'поддержит',
  target: 'стройку моста',
  evidence: 'Вельдория, возможно, поддержит стройку моста.',
  hedged: true,
})
const rejects = page(
  '2031-05-10',
  {
    stance: 'supports',
    cue: 'поддерживала',
    target: 'стройку моста',
    evidence: 'Ранее Вельдория поддерживала стройку моста.',
    past: true,
  },
  {
    stance: 'opposes',
    cue: 'отвергла',
    target: 'стройку моста через Ирту',
    evidence: 'Вельдория отвергла стройку моста через Ирту.',
  },
)
const both = page(
  '2031-06-10',
  { stance: 'supports', cue: 'за', target: 'новый порт', evidence: 'Вельдория за новый порт.' },
  { stance: 'opposes', cue: 'против', target: 'порт', evidence: 'Вельдория выступила против: порт не нужен.' },
  { stance: 'opposes', cue: 'осуждает', target: 'налог', evidence: 'Вельдория осуждает налог.' },
)

/** What a record must do with positions over time, on every engine. */
export function ledgerContract(engine: string, open: Opener): void {
  describe(`the ledger on ${engine}`, () => {
    let record: RecordStore
    openedForEach(open, (opened) => {
      record = opened
    })

    const keepAll = async (all: readonly Invented[]): Promise<void> => {
      for (const one of all) await keep(record, invent(one))
    }
    const bridge = [considers, backs, backsFirmly, mayback, rejects]
    const line = async (query: PositionQuery): Promise<string[]> =>
      (await positionsOn(record, query)).lines.flatMap(({ entries }) =>
        entries.map(({ article, stance, change }) =>
          [article.published?.slice(5, 7), stance, change?.how].filter(Boolean).join(' '),
        ),
      )

    test.each([
      ['in order', bridge],
      ['backwards', bridge.toReversed()],
    ])('tells how each position differs from the one before it, kept %s', async (_, all) => {
      await keepAll(all)
      expect(await line({ words: 'мост' })).toEqual([
        '01 undecided',
        '02 supports settled',
        '03 supports hardened',
        '04 supports weakened',
        '05 supports',
        '05 opposes turned',
      ])
    })

    test('what was compared stands with the change: stances, sides, words, targets', async () => {
      await keepAll([backs, backsFirmly, rejects])
      const entries = (await positionsOn(record, { words: 'мост' })).lines[0]?.entries ?? []
      const [first, firm, past, turned] = entries
      expect(firm?.change).toEqual({
        how: 'hardened',
        from: first?.id,
        compared: {
          stances: ['supports', 'supports'],
          sides: ['for', 'for'],
          degree: [['целом'], ['решительно']],
          targets: 1,
        },
      })
      // Told as earlier in the same article, it is what the position is a change from.
      expect(turned?.change).toMatchObject({ how: 'turned', from: past?.id, compared: { sides: ['for', 'against'] } })
    })

    test('a state is one holder in all languages, and where an article has no entry for it', async () => {
      const takes = { stance: 'takes-part' as const, cue: 'едет', target: 'саммит по воде' }
      const on = (day: string, holder: string, more: Partial<Invented>): Invented => ({
        ...page(day, { ...takes, holder, evidence: `${holder} едет на саммит по воде.` }),
        ...more,
      })
      const kept = [
        on('2031-01-01', 'Казахстан', { people: [{ name: 'Казахстан', type: 'state' }] }),
        on('2031-01-02', 'Kazakhstan', { people: [{ name: 'Kazakhstan', type: 'state' }], language: 'en' }),
        on('2031-01-03', 'Қазақстан', { language: 'kk' }),
        on('2031-01-04', 'МИД Казахстана', {}),
        on('2031-01-05', 'МИД', {}),
        on('2031-01-06', 'МИД', {}),
      ].map((each) => ({
        ...each,
        positions: each.positions?.map((held) => ({
          ...held,
          type: held.holder.startsWith('МИД') ? ('organisation' as const) : ('state' as const),
        })),
      }))
      for (const each of kept) await keep(record, invent(each as Invented))
      const { lines } = await positionsOn(record, { words: 'саммит' })
      // «МИД» of one article and «МИД» of another may be those of two states.
      expect(lines.map(({ entries }) => entries.length).sort()).toEqual([1, 1, 1, 3])
    })

    test('one holder alone: a line for each thing', async () => {
      await keepAll([backs, rejects, both])
      const { lines } = await positionsOn(record, { holder: 'Вельдория' })
      expect(lines.map(({ entries }) => entries.map(({ targetWords }) => targetWords.join()))).toEqual([
        ['стройку моста', 'стройку моста', 'стройку моста через Ирту'],
        ['новый порт', 'порт'],
        ['налог'],
      ])
    })

    test('who stands how on a day, and since when', async () => {
      await keepAll(bridge)
      const on = async (day: string) =>
        (await standingsOn(record, { words: 'мост', on: day })).standings.map(({ holder, position, since }) => [
          holder.name,
          position.stance,
          since.article.published,
        ])
      expect(await on('2031-01-09')).toEqual([])
      expect(await on('2031-01-10')).toEqual([['Вельдория', 'undecided', '2031-01-10']])
      // What is hedged does not overtake what is firm.
      expect(await on('2031-04-30')).toEqual([['Вельдория', 'supports', '2031-02-10']])
      expect(await on('2031-12-31')).toEqual([['Вельдория', 'opposes', '2031-05-10']])
    })

    test('changes since a day, of all holders or of what is named', async () => {
      await keepAll([...bridge, both])
      const since = async (query: Parameters<typeof changesSince>[1]) =>
        (await changesSince(record, query)).changes.map(({ how, before, after }) => [how, before.stance, after.stance])
      expect(await since({ since: '2031-03-10' })).toEqual([
        ['turned', 'supports', 'opposes'],
        ['weakened', 'supports', 'supports'],
        ['hardened', 'supports', 'supports'],
      ])
      expect(await since({ since: '2031-05-01', words: 'мост' })).toEqual([['turned', 'supports', 'opposes']])
      expect(await since({ since: '2031-05-01', holder: 'Тамария' })).toEqual([])
      expect(await since({ since: '2031-05-11' })).toEqual([])
      expect(await changesSince(record, { since: '2031-01-01', limit: 1 })).toMatchObject({ total: 4, complete: true })
    })

    test('one holder for and against one thing on one day is a contradiction, about two things none', async () => {
      await keepAll([both])
      const [line] = (await positionsOn(record, { holder: 'Вельдория', words: 'порт' })).lines
      expect(line?.contradictions).toMatchObject([
        { day: '2031-06-10', first: { stance: 'supports' }, second: { stance: 'opposes' }, compared: { targets: 1 } },
      ])
      const all = await contradictionsOn(record)
      expect(all.positions.map(({ holder, first }) => [holder.name, first.targetWords])).toEqual([
        ['Вельдория', ['новый порт']],
      ])
    })

    const named = { by: 'Анна', at: '2031-07-01T10:00:00.000Z', reason: 'одно и то же' }
    const definition = {
      names: { ru: 'Мост через Ирту', en: 'The Irta bridge' },
      description: '',
      rules: [{ all: 'мост' }],
    }

    describe('issues', () => {
      const define = async (rules: readonly string[], id?: string, at = named.at): Promise<string> => {
        const mend = await defineIssue(record, { ...definition, rules: rules.map(readRule) }, { ...named, at }, id)
        return (await mendLog(record, { about: mend })).mends[0]?.anchors[0]?.id ?? ''
      }
      const onIssue = async (issue: string): Promise<string[]> =>
        (await positionsOn(record, { issue })).lines.flatMap(({ entries }) =>
          entries.map(({ targetWords }) => targetWords.join()),
        )

      test('are what people say: names, rules, and the positions that hold', async () => {
        await keepAll([...bridge, both])
        const id = await define(['мост -ирта', 'порт 2031-06-01..'])
        expect(id).toMatch(/^i[0-9a-f]{24}$/)
        expect(await onIssue(id)).toEqual([
          'участие в стройке моста',
          'стройку моста',
          'стройку моста',
          'стройку моста',
          'стройку моста',
          'новый порт',
          'порт',
        ])
        const { by, at, reason } = named
        expect(await issues(record)).toEqual([
          {
            id,
            by,
            at,
            reason,
            names: definition.names,
            description: '',
            rules: [
              { all: 'мост', none: 'ирта' },
              { all: 'порт', from: '2031-06-01' },
            ],
            positions: 7,
          },
        ])
      })

      test('take another definition, and undone the former one again', async () => {
        await keepAll([both])
        const id = await define(['порт'])
        expect(await define(['налог'], id, '2031-07-02T10:00:00.000Z')).toBe(id)
        expect(await onIssue(id)).toEqual(['налог'])
        const [latest, first] = (await mendLog(record, { about: id })).mends
        await undoMend(record, latest?.id ?? '', { ...named, at: '2031-07-03T10:00:00.000Z' })
        expect(await onIssue(id)).toEqual(['новый порт', 'порт'])
        await undoMend(record, first?.id ?? '', { ...named, at: '2031-07-04T10:00:00.000Z' })
        expect([await issueView(record, id), await onIssue(id)]).toEqual([null, []])
      })

      test('hold what people sort into them and not what they sort out, also where pages come again', async () => {
        await keepAll([both])
        const id = await define(['порт'])
        const [line] = (await positionsOn(record, { holder: 'Вельдория', words: 'налог' })).lines
        const [port] = (await positionsOn(record, { issue: id })).lines[0]?.entries ?? []
        const at = (minute: string) => ({ ...named, at: `2031-07-02T10:${minute}:00.000Z` })
        await sortPositions(record, id, [line?.entries[0]?.id ?? ''], true, at('01'))
        const out = await sortPositions(record, id, [port?.id ?? ''], false, at('02'))
        expect(await onIssue(id)).toEqual(['порт', 'налог'])
        await keep(record, invent({ ...both, versions: { reader: '1', extractor: '2' } }))
        expect(await onIssue(id)).toEqual(['порт', 'налог'])
        await undoMend(record, out, at('03'))
        expect(await onIssue(id)).toEqual(['новый порт', 'порт', 'налог'])
        expect((await verify(record)).faults).toEqual([])
        await erase(record, { articleId: invent(both).article.id }, 'request', '2032-01-01T00:00:00Z')
        expect([await onIssue(id), (await verify(record)).faults]).toEqual([[], []])
        expect((await issueView(record, id))?.positions).toBe(0)
      })

      test.each<[string, Partial<typeof definition>]>([
        ['no name', { names: {} as typeof definition.names }],
        ['no rule', { rules: [] }],
        ['a rule without words', { rules: [{ all: ' ' }] }],
        ['no language', { names: { Russian: 'Мост' } as unknown as typeof definition.names }],
      ])('are refused with %s', async (_, part) => {
        await expect(defineIssue(record, { ...definition, ...part }, named)).rejects.toMatchObject({ code: 'wrong' })
      })

      test('that nobody defined are not found', async () => {
        const unknown = 'i000000000000000000000000'
        await expect(defineIssue(record, definition, named, unknown)).rejects.toMatchObject({ code: 'not-found' })
        await expect(sortPositions(record, unknown, ['o1'], true, named)).rejects.toMatchObject({ code: 'not-found' })
        expect(await issueView(record, unknown)).toBeNull()
      })

      test.each([
        ['мост', { all: 'мост' }],
        ['мост ирта -паром', { all: 'мост ирта', none: 'паром' }],
        ['мост 2031-01-01..2031-06-30', { all: 'мост', from: '2031-01-01', to: '2031-06-30' }],
        ['мост ..2031-06-30', { all: 'мост', to: '2031-06-30' }],
      ])('have rules as people type them: %s', (text, rule) => {
        expect(readRule(text)).toEqual(rule)
        expect(ruleText(readRule(text))).toBe(text)
      })

      test('are suggested where targets share their words, and not across names', async () => {
        const about = (day: string, target: string) =>
          page(day, { stance: 'supports', cue: 'за', target, evidence: `Вельдория за ${target}.` })
        await keepAll([
          about('2031-01-01', 'речной саммит'),
          { ...about('2031-01-03', 'саммит'), published: null, at: '2031-01-03T09:00:00.000Z' },
          about('2031-01-05', 'санкции против Нордии'),
          about('2031-01-06', 'санкции против Тамарии'),
          about('2031-01-07', 'новые санкции против Нордии'),
          about('2031-01-08', 'школы'),
        ])
        const found = await suggestIssues(record)
        expect(found.map(({ targets }) => targets.map(({ words }) => words))).toEqual([
          ['саммит', 'речной саммит'],
          ['санкции против Нордии', 'новые санкции против Нордии'],
        ])
        expect(found[0]).toMatchObject({
          rule: { all: 'саммит' },
          positions: 2,
          from: '2031-01-01',
          fromBasis: 'published',
          to: '2031-01-03',
          toBasis: 'captured',
        })
        expect(await suggestIssues(record, { words: 'школы' })).toEqual([])
        expect(await suggestIssues(record, { from: '2031-01-05', limit: 1 })).toHaveLength(1)
        // What an issue has already is suggested only where it is asked for.
        await defineIssue(record, { names: { ru: 'Саммит' }, description: '', rules: [{ all: 'саммит' }] }, named)
        expect((await suggestIssues(record)).map(({ name }) => name)).toEqual(['санкции против Нордии'])
        expect((await suggestIssues(record, { words: 'саммит' })).map(({ name }) => name)).toEqual(['саммит'])
      })
    })

    test('who quoted whom: people within their own words, and outlets', async () => {
      const says = 'Президент Орсен сказал: вода общая. И мы согласны'
      const spoken = invent({
        url: 'https://ozero.example/q',
        text: `Марк Керри заявил: «${says}».`,
        published: '2031-02-02',
        people: [
          { name: 'Марк Керри', says: [says] },
          { name: 'Орсен', as: 'Орсен', says: ['вода общая'] },
        ],
      })
      const [outer, inner] = spoken.extraction.statements
      const statements = outer && inner ? [outer, { ...inner, inside: 0 }] : []
      await keep(record, { ...spoken, extraction: { ...spoken.extraction, statements } })
      const pairs = async (query: Parameters<typeof quotingsOf>[1]) =>
        (await quotingsOf(record, query)).quotings.map(({ by, whom, statements: count }) => [
          by.kind === 'person' ? by.person.name : by.name,
          whom.name,
          count,
        ])
      expect(await pairs({})).toEqual([['Марк Керри', 'Орсен', 1]])
      expect(await pairs({ quoter: 'Керри', quoted: 'Орсен' })).toHaveLength(1)
      expect(await pairs({ quoted: 'Керри' })).toEqual([])
      expect((await pairs({ by: 'outlet' })).map(([outlet, whom]) => [outlet, whom])).toEqual(
        expect.arrayContaining([
          ['Вести Озёрного края', 'Марк Керри'],
          ['Вести Озёрного края', 'Орсен'],
        ]),
      )
      expect(await pairs({ by: 'outlet', quoter: 'ozero.example', from: '2031-02-03' })).toEqual([])
    })

    test('what is new since an instant: by when pages were captured', async () => {
      await keepAll([backs, rejects])
      const since = '2031-03-01T00:00:00.000Z'
      const news = await newSince(record, { since })
      expect(news.articles.map(({ id }) => id)).toEqual([invent(rejects).article.id])
      expect([news.articleCount, news.changed]).toEqual([1, []])
      expect(news.positions.map(({ how }) => how)).toEqual(['turned'])
      await keep(record, invent({ ...backs, text: `${backs.text} Уточнено.`, at: '2031-08-01T00:00:00.000Z' }))
      const later = await newSince(record, { since: '2031-07-01T00:00:00.000Z' })
      expect([later.articleCount, later.changedCount]).toEqual([0, 1])
      expect(later.changed.map(({ versions }) => versions)).toEqual([2])
      expect((await newSince(record, { since: '2040-01-01T00:00:00.000Z' })).articles).toEqual([])
    })
  })
}
