import { beforeEach, describe, expect, test } from 'vitest'
import {
  articleView,
  captureBytes,
  erase,
  findPeople,
  keep,
  type PositionQuery,
  personView,
  positionsOfArticle,
  positionsOn,
  type RecordStore,
  verify,
} from '../../src/record/index.ts'
import type { Opener } from './contract.ts'
import { openedForEach } from './each.ts'
import { type Invented, invent } from './readings.ts'

const spring: Invented = {
  url: 'https://ozero.example/march',
  title: 'Вельдория о саммите',
  text: 'Вельдория, возможно, поддержит саммит по Ирте. Участие в саммите мы рассмотрим, сказала Лада Ремизова, представитель МИД Вельдории.',
  published: '2031-03-09',
  people: [
    { name: 'Вельдория', type: 'state' },
    {
      name: 'Лада Ремизова',
      role: 'представитель',
      org: 'МИД Вельдории',
      says: ['Участие в саммите мы рассмотрим'],
      kind: 'unquoted',
    },
  ],
  positions: [
    {
      holder: 'Вельдория',
      stance: 'supports',
      cue: 'поддержит',
      target: 'саммит по Ирте',
      evidence: 'Вельдория, возможно, поддержит саммит по Ирте.',
      hedged: true,
    },
    {
      holder: 'Вельдория',
      as: 'мы',
      via: 'Лада Ремизова',
      stance: 'undecided',
      cue: 'рассмотрим',
      target: 'Участие в саммите',
      evidence: 'Участие в саммите мы рассмотрим, сказала Лада Ремизова, представитель МИД Вельдории.',
      within: 'Участие в саммите мы рассмотрим',
    },
  ],
}

const summer: Invented = {
  url: 'https://tamaria.example/june',
  title: 'Саммит без Вельдории',
  text: 'Вельдория и Тамария отказались участвовать в речном саммите из-за своего графика. Посол Тамарии Глеб Лесков осудил созыв саммита. Критики осудили отказ.',
  published: '2031-06-02T10:00:00Z',
  publisher: { name: 'Тамария сегодня', domain: 'tamaria.example' },
  people: [
    { name: 'Глеб Лесков', role: 'посол', org: 'Тамария' },
    { name: 'Тамария', type: 'state' },
  ],
  positions: [
    ...['Вельдория', 'Тамария'].map((holder) => ({
      holder,
      stance: 'stays-away' as const,
      cue: 'отказались участвовать',
      target: 'речном саммите',
      reason: 'своего графика',
      evidence: 'Вельдория и Тамария отказались участвовать в речном саммите из-за своего графика.',
    })),
    {
      holder: 'Глеб Лесков',
      stance: 'condemns',
      cue: 'осудил',
      target: 'созыв саммита',
      evidence: 'Посол Тамарии Глеб Лесков осудил созыв саммита.',
    },
    {
      holder: 'критики',
      as: 'Критики',
      type: 'group',
      stance: 'condemns',
      cue: 'осудили',
      target: 'отказ',
      evidence: 'Критики осудили отказ.',
    },
  ],
}

const autumn: Invented = {
  url: 'https://ozero.example/september',
  title: 'Послы',
  text: 'Г. Лесков, посол Тамарии, ранее выступал против саммитов. Теперь Лесков поддержал саммиты. Критики осудили саммиты.',
  published: null,
  at: '2031-09-01T08:00:00.000Z',
  people: [{ name: 'Глеб Лесков', as: 'Г. Лесков', role: 'посол', org: 'Тамария' }],
  positions: [
    {
      holder: 'Глеб Лесков',
      as: 'Г. Лесков',
      stance: 'opposes',
      cue: 'выступал против',
      target: 'саммитов',
      evidence: 'Г. Лесков, посол Тамарии, ранее выступал против саммитов.',
      past: true,
    },
    {
      holder: 'Глеб Лесков',
      as: 'Лесков',
      stance: 'supports',
      cue: 'поддержал',
      target: 'саммиты',
      evidence: 'Теперь Лесков поддержал саммиты.',
    },
  ],
}

/** What a record must do with positions on every engine. */
export function positionsContract(engine: string, open: Opener): void {
  describe(`positions on ${engine}`, () => {
    let record: RecordStore
    openedForEach(open, (opened) => {
      record = opened
    })
    beforeEach(async () => {
      for (const page of [autumn, spring, summer]) await keep(record, invent(page))
    })

    /** "holder: day stance ×", a line of each holder; × marks a change. */
    const ledger = async (query: Partial<PositionQuery>): Promise<string[]> =>
      (await positionsOn(record, { words: 'саммит', ...query })).lines.map(
        ({ holder, entries }) =>
          `${holder.name}: ${entries
            .map(({ article, stance, changedFrom }) =>
              [(article.published ?? article.captured).slice(0, 10), stance, changedFrom && '×']
                .filter(Boolean)
                .join(' '),
            )
            .join(', ')}`,
      )

    const veldoria = 'Вельдория: 2031-03-09 supports, 2031-03-09 undecided, 2031-06-02 stays-away ×'
    const leskov = 'Глеб Лесков: 2031-06-02 condemns, 2031-09-01 opposes, 2031-09-01 supports ×'
    const tamaria = 'Тамария: 2031-06-02 stays-away'

    test.each<[string, Partial<PositionQuery>, string[]]>([
      ['in any form, a line for each holder in time, and where it changed', {}, [veldoria, leskov, tamaria]],
      ['all words', { words: 'саммитов речном' }, ['Вельдория: 2031-06-02 stays-away', tamaria]],
      ['words of a target only', { words: 'график' }, []],
      ['no words', { words: '' }, []],
      ['marks', { words: '" * NEAR(' }, []],
      ['a holder', { holder: 'тамария' }, [tamaria]],
      ['a holder in a case', { holder: 'Лескова' }, [leskov]],
      ['a holder without an entry', { words: 'отказ', holder: 'Критики' }, ['критики: 2031-06-02 condemns']],
      ['a holder nobody is', { holder: 'Никто' }, []],
      ['a stance', { stance: 'stays-away' }, ['Вельдория: 2031-06-02 stays-away', tamaria]],
      [
        'inclusive days',
        { from: '2031-03-09', to: '2031-06-01' },
        ['Вельдория: 2031-03-09 supports, 2031-03-09 undecided'],
      ],
      ['a limit', { limit: 4 }, [veldoria, 'Глеб Лесков: 2031-06-02 condemns']],
    ])('answers by words: %s', async (_, query, expected) => {
      expect(await ledger(query)).toEqual(expected)
    })

    test('a change names the position before it, hedged and past ones passed over', async () => {
      const { total, lines } = await positionsOn(record, { words: 'саммит', limit: 3 })
      const [hedged, open, away] = lines[0]?.entries ?? []
      expect([total, hedged?.hedged, hedged?.changedFrom, away?.changedFrom]).toEqual([7, true, null, open?.id])
    })

    test('shows what was kept, word for word', async () => {
      const reading = invent(spring)
      const [hedged, told] = await positionsOfArticle(record, reading.article.id)
      expect(hedged).toMatchObject({ holder: { name: 'Вельдория', words: 'Вельдория' }, hedged: true, via: null })
      expect(told).toMatchObject({
        id: expect.stringMatching(/^o[0-9a-f]{24}$/),
        holder: { name: 'Вельдория', type: 'state', words: 'мы' },
        via: { name: 'Лада Ремизова', personId: (await findPeople(record, 'Ремизова'))[0]?.id },
        stance: 'undecided',
        cueWords: 'рассмотрим',
        targetWords: ['Участие в саммите'],
        evidenceWords: spring.positions?.[1]?.evidence,
        reason: null,
        past: false,
        statement: reading.extraction.statements[0]?.id,
        confidence: 0.7,
        rule: 'test/stance',
      })
      const view = await articleView(record, reading.article.id)
      expect(view?.positions).toEqual([hedged, told])
      expect(await positionsOfArticle(record, 'nothing')).toEqual([])
    })

    test('stand on the page of their holder, oldest first, over all articles', async () => {
      const [state] = await findPeople(record, 'Вельдория')
      const positions = (await personView(record, state?.id ?? ''))?.positions
      // The second article gives this state no entry; nothing of it stands on the page.
      expect(positions?.map(({ stance }) => stance)).toEqual(['supports', 'undecided'])
      const [ambassador, ...others] = await findPeople(record, 'Лесков')
      expect(others).toEqual([])
      const his = (await personView(record, ambassador?.id ?? ''))?.positions
      expect(his?.map(({ stance }) => stance)).toEqual(['condemns', 'opposes', 'supports'])
      expect(his?.every(({ holder }) => holder.personId === ambassador?.id)).toBe(true)
    })

    test('of a bare word that an article takes for a surname are the state of that name', async () => {
      const autumn: Invented = {
        url: 'https://ozero.example/october',
        text: 'Вельдория поддержала новый саммит.',
        published: '2031-10-01',
        people: [{ name: 'Вельдория', type: 'person' }],
        positions: [
          {
            holder: 'Вельдория',
            type: 'person',
            stance: 'supports',
            cue: 'поддержала',
            target: 'новый саммит',
            evidence: 'Вельдория поддержала новый саммит.',
          },
        ],
      }
      await keep(record, invent(autumn))
      const { lines } = await positionsOn(record, { words: 'саммит', holder: 'Вельдория', limit: 10 })
      expect(lines.map(({ holder, entries }) => [holder.type, entries.length])).toEqual([['state', 4]])
    })

    test('give their holder an entry where the extractor knows it and the article has it nowhere else', async () => {
      const reading = invent({ ...summer, url: 'https://ozero.example/other' })
      const { people, positions } = reading.extraction
      const away = people.filter(({ name }) => name !== 'Тамария')
      await keep(record, { ...reading, extraction: { statements: [], people: away, positions } })
      const [state] = await findPeople(record, 'Тамария')
      expect(await personView(record, state?.id ?? '')).toMatchObject({ articles: 2, statements: 0 })
    })

    test('only those of the current version are found; an older one shows its own', async () => {
      const reading = invent(summer)
      const corrected = {
        ...summer,
        text: summer.text.replace('отказались', 'согласились'),
        modified: '2031-06-03T00:00:00Z',
        positions: [],
      }
      await keep(record, invent(corrected))
      expect(await ledger({ words: 'речном' })).toEqual([])
      expect(await positionsOfArticle(record, reading.article.id)).toEqual([])
      const older = await articleView(record, reading.article.id, reading.article.version)
      expect(older?.positions).toHaveLength(4)
      expect((await verify(record)).faults).toEqual([])
    })

    test('a newer extractor replaces them', async () => {
      const positions = summer.positions?.slice(0, 1) ?? []
      await keep(record, invent({ ...summer, positions, versions: { reader: '1', extractor: '2' } }))
      expect(await ledger({ words: 'речном' })).toEqual(['Вельдория: 2031-06-02 stays-away'])
    })

    test('are checked by verify, word for word', async () => {
      expect(await verify(record)).toMatchObject({ checked: { positions: 8 }, faults: [] })
      await record.write
        ?.updateTable('position')
        .set({ reason_words: 'чужого графика' })
        .where('reason', 'is not', null)
        .execute()
      const { faults } = await verify(record)
      expect(faults.map(({ what, detail }) => [what, /чужого графика/.test(detail)])).toEqual([
        ['span-changed', true],
        ['span-changed', true],
      ])
    })

    test('go with their article', async () => {
      const done = await erase(record, { articleId: invent(summer).article.id }, 'request', '2032-01-01T00:00:00Z')
      expect(done).toMatchObject({ articles: 1, positions: 4 })
      expect(await ledger({})).toEqual([
        'Вельдория: 2031-03-09 supports, 2031-03-09 undecided',
        'Глеб Лесков: 2031-09-01 opposes, 2031-09-01 supports ×',
      ])
      expect((await verify(record)).faults).toEqual([])
    })

    test('go with the person who holds them, out of the text too', async () => {
      const [person] = await findPeople(record, 'Лесков')
      const done = await erase(record, { personId: person?.id ?? '' }, 'request', '2032-01-01T00:00:00Z')
      expect(done).toEqual({ articles: 2, statements: 0, positions: 3, captures: 2 })
      expect(await ledger({})).toEqual([veldoria, tamaria])
      const view = await articleView(record, invent(summer).article.id)
      expect(view?.article.text).toContain('Глеб Лесков осудил █████ ███████. Критики осудили отказ.')
      expect(view?.positions).toHaveLength(3)
      expect(await captureBytes(record, invent(summer).capture.sha256)).toBeNull()
      expect((await keep(record, invent(summer))).outcome).toBe('erased')
      expect((await verify(record)).faults).toEqual([])
    })

    test('go with the person who tells them for another', async () => {
      const [person] = await findPeople(record, 'Ремизова')
      const done = await erase(record, { personId: person?.id ?? '' }, 'request', '2032-01-01T00:00:00Z')
      expect(done).toEqual({ articles: 1, statements: 1, positions: 1, captures: 1 })
      expect(await ledger({ holder: 'Вельдория' })).toEqual(['Вельдория: 2031-03-09 supports, 2031-06-02 stays-away'])
      expect((await verify(record)).faults).toEqual([])
    })

    test('of others show the blots, and go where nothing is left of them', async () => {
      const text =
        'Лев Тихов сказал: Нордия против моста и школы у реки. Так за реку и против школы у реки Нордия и Остравия.'
      const people = [
        { name: 'Лев Тихов', says: ['Нордия против моста и школы у реки'] },
        { name: 'Нордия', type: 'state' as const },
      ]
      const about = {
        stance: 'opposes' as const,
        cue: 'и против',
        evidence: 'Так за реку и против школы у реки Нордия и Остравия.',
      }
      const positions = [
        { ...about, holder: 'Нордия', target: 'школы у реки Нордия и Остравия' },
        { ...about, holder: 'Остравия', target: 'моста и школы | Остравия' },
        { ...about, holder: 'Нордия', cue: 'за', target: 'моста' },
      ]
      const reading = invent({ url: 'https://ozero.example/bridge', text, people, positions })
      await keep(record, reading)
      const { id } = reading.extraction.people[0] ?? { id: '' }
      expect(await erase(record, { personId: id }, '', '2032-01-01T00:00:00Z')).toMatchObject({ positions: 2 })
      const left = await positionsOfArticle(record, reading.article.id)
      expect(left.map(({ targetWords }) => targetWords)).toEqual([['█████ █ █████', 'Остравия']])
      expect((await positionsOn(record, { words: 'школы' })).total).toBe(0)
      expect((await positionsOn(record, { words: 'остравия' })).total).toBe(1)
      expect((await verify(record)).faults).toEqual([])
    })
  })
}
