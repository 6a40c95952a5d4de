import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  articleView,
  captureBytes,
  captureToRead,
  counts,
  erase,
  findPeople,
  keep,
  latestArticles,
  latestStatements,
  mostQuoted,
  outlets,
  PIECE_BREAK,
  peopleBeginning,
  peopleFound,
  peopleToMend,
  personView,
  type RecordStore,
  type SearchQuery,
  searchStatements,
  statementView,
  verify,
} from '../../src/record/index.ts'
import { dump } from './dump.ts'
import { openedForEach } from './each.ts'
import { newsroomReadings } from './newsroom.ts'
import { invent } from './readings.ts'

/** An empty record of one engine, and how to get rid of it. */
export type Opener = () => Promise<{ readonly record: RecordStore; readonly dispose: () => Promise<void> }>

/** What a record must do on every engine. */
export function contract(engine: string, open: Opener): void {
  describe(`a record on ${engine}`, () => {
    let record: RecordStore
    openedForEach(open, (opened) => {
      record = opened
    })
    const keepAll = async (): Promise<void> => {
      for (const reading of newsroomReadings()) await keep(record, reading)
    }
    const onlyPerson = async (name: string): Promise<string> => {
      const people = await findPeople(record, name)
      expect(people, name).toHaveLength(1)
      return people[0]?.id ?? ''
    }
    const said = async (query: SearchQuery): Promise<string[]> =>
      (await searchStatements(record, query)).entries.map((entry) => entry.words.join(PIECE_BREAK))

    test('a sample of it is checked: so many, others each time, and all where it has no more', async () => {
      await keepAll()
      const { captures, articles } = (await verify(record)).checked
      for (const sample of [0, 1, 3, captures, captures + 9])
        for (const digit of [0, 0.3, 0.6, 0.999]) {
          const { checked, faults } = await verify(record, { sample, random: () => digit })
          expect([checked.captures, checked.articles]).toEqual([Math.min(sample, captures), Math.min(sample, articles)])
          expect(faults).toEqual([])
        }
      const ids = (await record.read.selectFrom('capture').select('id').orderBy('id').execute()).map(({ id }) => id)
      for (const id of ids) {
        await record.write
          ?.updateTable('capture')
          .set({ sha256: 'f'.repeat(64) })
          .where('id', '=', id)
          .execute()
        let at = 0
        const before = `${id.slice(1, 12)}`.padEnd(12, '0')
        const random = () => Number.parseInt(before[at++ % 12] ?? '0', 16) / 16
        expect((await verify(record, { sample: 1, random })).faults.map((fault) => fault.id)).toEqual([id])
      }
    })

    test('what is erased while it is read is not kept', async () => {
      const [first, second] = [newsroomReadings()[0], newsroomReadings()[1]]
      if (!first || !second) throw new Error('the newsroom has more articles')
      for (const reading of [first, second]) {
        await keep(record, reading)
        const more = { ...reading, capture: { ...reading.capture, url: 'https://ozero.example/again' } }
        // The bytes are there, and before the rows are, somebody erases the article.
        let erased = false
        const { archive } = record
        const slow: typeof archive = {
          ...archive,
          kind: archive.kind,
          place: archive.place,
          stillHas: (place, db) => archive.stillHas(place, db),
          takeBack: (place) => archive.takeBack(place),
          append: async (capture) => {
            const place = await archive.append(capture)
            if (erased) return place // under the lock, once more
            erased = true
            await erase(record, { articleId: reading.article.id }, 'court order', '2031-01-01T00:00:00Z')
            return place
          },
        }
        const meanwhile = { ...record, archive: slow }
        if (reading === first) expect((await keep(meanwhile, more)).outcome).toBe('erased')
        else expect((await captureToRead(meanwhile, more.capture, '2031-01-01T00:00:00Z')).outcome).toBe('erased')
        expect(await captureBytes(record, reading.capture.sha256)).toBeNull()
      }
      expect(await counts(record)).toMatchObject({ captures: 0, articles: 0, statements: 0 })
      expect((await verify(record)).faults).toEqual([])
    })

    test('names are found by their beginning, whatever stands before it', async () => {
      await keepAll()
      const [someone] = await mostQuoted(record, { limit: 1 })
      const [first = '', last = ''] = (someone?.name ?? '').split(' ')
      const found = async (typed: string) => (await peopleBeginning(record, typed, 5)).map(({ id }) => id)
      expect(await found(last.slice(0, 3))).toContain(someone?.id)
      expect(await found(`${first} ${last.slice(0, 2)}`)).toContain(someone?.id)
      expect(await found(`никто ${last.slice(0, 2)}`)).toEqual([])
      expect(await found('')).toEqual([])
      expect(await found('%_*')).toEqual([])
    })

    test('starts empty', async () => {
      expect(await counts(record)).toEqual({ captures: 0, articles: 0, statements: 0, people: 0 })
      expect(await latestStatements(record, { limit: 5 })).toEqual([])
      expect(await searchStatements(record, { words: 'слово' })).toEqual({
        total: 0,
        more: false,
        next: null,
        entries: [],
      })
      expect(await personView(record, 'p000000000000000000000000')).toBeNull()
      expect(await articleView(record, 'nothing')).toBeNull()
      expect(await statementView(record, 'nothing')).toBeNull()
      expect(await captureBytes(record, 'nothing')).toBeNull()
    })

    test('says what became of each page, and changes nothing when it comes again', async () => {
      const outcomes = []
      for (const reading of newsroomReadings()) outcomes.push((await keep(record, reading)).outcome)
      expect(outcomes).toEqual(['new', 'new', 'new', 'new', 'new', 'new', 'new-version', 'new'])
      const before = await dump(record)
      for (const reading of newsroomReadings()) {
        const again = { ...reading, capture: { ...reading.capture, at: '2026-01-01T00:00:00.000Z' } }
        expect((await keep(record, again)).outcome).toBe('unchanged')
      }
      expect(await dump(record)).toEqual(before)
      expect(await counts(record)).toEqual({ captures: 8, articles: 7, statements: 10, people: 5 })
    })

    test('keeps the bytes as they came, and notes another capture of the same text', async () => {
      const page = { url: 'https://ozero.example/9', text: 'Ничего нового.' }
      const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 7919) % 256)
      const first = invent({ ...page, bytes })
      await keep(record, first)
      expect(await captureBytes(record, first.capture.sha256)).toEqual(Buffer.from(bytes))
      const second = invent({ ...page, bytes: Buffer.from('other advertisements'), at: '2025-04-03T00:00:00.000Z' })
      expect((await keep(record, second)).outcome).toBe('unchanged')
      expect(await counts(record)).toMatchObject({ captures: 2, articles: 1 })
      expect((await articleView(record, first.article.id))?.capture.sha256).toBe(first.capture.sha256)
      expect((await verify(record)).faults).toEqual([])
    })

    test('shows what was kept, word for word', async () => {
      const [reading] = newsroomReadings()
      if (!reading) throw new Error('no reading')
      await keep(record, reading)
      const view = await articleView(record, reading.article.id)
      expect(view?.article).toEqual(reading.article)
      expect(view?.entries.map(({ id, content, rule, confidence }) => ({ id, content, rule, confidence }))).toEqual(
        reading.extraction.statements.map(({ id, content, rule, confidence }) => ({ id, content, rule, confidence })),
      )
      expect(view?.entries[0]).toMatchObject({
        words: ['Мы против референдумов'],
        sourceWords: 'Айдар Смадиев',
        speaker: { name: 'Айдар Смадиев', role: 'официальный представитель', org: 'МИД Вестландии', how: 'named' },
      })
      const second = view?.entries[1]
      const statement = await statementView(record, second?.id ?? '')
      expect(statement?.entry).toEqual(second)
      // The source stands in the first block and the words in the second: the context is both.
      expect(statement?.context).toEqual({ from: 0, to: reading.article.text.length })
    })

    test('puts the version last edited in front, and shows the others on request', async () => {
      await keepAll()
      const corrected = (await latestArticles(record, { limit: 20 })).find(
        (article) => article.title === 'Договор: уточнено',
      )
      const view = await articleView(record, corrected?.id ?? '')
      expect(view?.entries.map((entry) => entry.words)).toEqual([['Договор почти готов']])
      expect(view?.versions.map((version) => version.current)).toEqual([false, true])
      const first = await articleView(record, corrected?.id ?? '', view?.versions[0]?.id)
      expect(first?.entries.map((entry) => entry.words)).toEqual([['Договор готов']])
      expect(first?.versions.map((version) => version.current)).toEqual([true, false])
      expect(await articleView(record, corrected?.id ?? '', 'no such version')).toBeNull()
      expect(await said({ words: 'договор' })).toEqual(['Договор почти готов'])
    })

    test('reads again with a newer extractor, and not with an older one', async () => {
      const page = { url: 'https://ozero.example/8', text: 'Айдар Смадиев сказал: вода чиста. Погода хороша.' }
      const read = (extractor: string, says: readonly string[]) =>
        invent({ ...page, people: [{ name: 'Айдар Смадиев', says }], versions: { reader: '1', extractor } })
      await keep(record, read('0.9.0', ['вода чиста', 'Погода хороша']))
      const person = await onlyPerson('Смадиев')
      expect(await keep(record, read('0.10.0', ['вода чиста']))).toMatchObject({ outcome: 'reread', statements: 1 })
      expect((await keep(record, read('0.9.0', ['Погода хороша']))).outcome).toBe('unchanged')
      expect(await said({ words: '' })).toEqual(['вода чиста'])
      expect(await said({ words: 'погода' })).toEqual([])
      expect(await personView(record, person)).toMatchObject({ id: person, statements: 1, articles: 1 })
    })

    test('marks words in the piece they stand in', async () => {
      const text = '«Озеро, — сказал Лев Тихов, — чисто, и озера чисты».'
      const reading = invent({
        url: 'https://ozero.example/10',
        text,
        people: [{ name: 'Лев Тихов', says: ['Озеро | чисто, и озера чисты'] }],
      })
      await keep(record, reading)
      const { entries } = await searchStatements(record, { words: 'озеро' })
      const joined = entries[0]?.words.join(PIECE_BREAK)
      expect(joined).toBe('Озеро … чисто, и озера чисты')
      expect(entries[0]?.highlights.map(({ from, to }) => joined?.slice(from, to))).toEqual(['Озеро'])
    })

    test('leaves an unnamed source unnamed, and says whose words stand in whose', async () => {
      const text = 'Лев Тихов сказал, что источник видел лодку.'
      const reading = invent({
        url: null,
        file: 'a.txt',
        text,
        people: [{ name: 'Лев Тихов', says: ['источник видел лодку', 'видел лодку'] }],
      })
      const [outer, inner] = reading.extraction.statements
      if (!outer || !inner) throw new Error('no statements')
      const unnamed = { ...inner.speaker, id: null, name: null, type: 'anonymous' as const }
      const statements = [outer, { ...inner, inside: 0, speaker: unnamed }]
      await keep(record, { ...reading, extraction: { ...reading.extraction, statements } })
      const entries = await latestStatements(record, { limit: 5 })
      expect(entries[1]).toMatchObject({
        inside: entries[0]?.id,
        speaker: { personId: null, name: null, type: 'anonymous' },
      })
      expect(entries[0]?.article).toMatchObject({ url: null, file: 'a.txt' })
    })

    test('makes an entry for a body that speaks and is not among the people', async () => {
      const text = 'Об этом сообщает Озёрное агентство. Завтра дождь, сообщает Озёрное агентство.'
      const reading = invent({
        url: null,
        text,
        people: [{ name: 'Озёрное агентство', type: 'media', says: ['Завтра дождь'] }],
      })
      await keep(record, { ...reading, extraction: { ...reading.extraction, people: [] } })
      const [agency] = await findPeople(record, 'озерное агентство')
      expect(agency).toMatchObject({ name: 'Озёрное агентство', type: 'media', statements: 1, articles: 1 })
      expect((await latestStatements(record, { limit: 1 }))[0]?.speaker.personId).toBe(agency?.id)
    })

    test('keeps odd texts as they are: NUL, lone surrogates, letters beyond the first plane', async () => {
      const text = 'Лев Тихов:\0 \ud800 «😀 вода 𐐷», вот.'
      const reading = invent({ url: null, text, people: [{ name: 'Лев Тихов', says: ['😀 вода 𐐷'] }] })
      await keep(record, reading)
      expect((await articleView(record, reading.article.id))?.article.text).toBe(text)
      expect((await searchStatements(record, { words: 'вода' })).entries[0]?.words).toEqual(['😀 вода 𐐷'])
      expect((await verify(record)).faults).toEqual([])
    })

    test('shows a person by a whole name, however often initials stand in its place', async () => {
      const office = { role: 'ректор', org: 'Озёрный университет' }
      const names = ['Г. Тремич', 'Г. Тремич', 'Г. Тремич', 'Глеб Тремич']
      for (const [at, name] of names.entries())
        await keep(
          record,
          invent({
            url: `https://ozero.example/rector-${at}`,
            text: `${name} сказал: приём номер ${at} открыт.`,
            people: [{ name, ...office, says: [`приём номер ${at} открыт`] }],
          }),
        )
      const people = await findPeople(record, 'Тремич')
      expect(people.map(({ name, statements }) => [name, statements])).toEqual([['Глеб Тремич', 4]])
    })

    test('erases an article from every view, and does not take it back unless told', async () => {
      await keepAll()
      const [reading] = newsroomReadings()
      if (!reading) throw new Error('no reading')
      const done = await erase(record, { articleId: reading.article.id }, 'court order', '2026-01-01T00:00:00Z')
      expect(done).toEqual({ articles: 1, statements: 2, positions: 0, captures: 1 })
      expect(await articleView(record, reading.article.id)).toBeNull()
      expect(await captureBytes(record, reading.capture.sha256)).toBeNull()
      expect(await said({ words: 'против' })).toEqual([])
      expect((await findPeople(record, 'Айдар')).length).toBe(0)
      expect((await verify(record)).faults).toEqual([])
      expect(await keep(record, reading)).toEqual({ articleId: reading.article.id, outcome: 'erased', statements: 0 })
      expect((await keep(record, reading, { despiteErasure: true })).outcome).toBe('new')
      expect(await said({ words: 'против' })).toEqual(['Мы против референдумов'])
      expect((await keep(record, reading)).outcome).toBe('unchanged')
    })

    test('erases what a person says and leaves the rest of the articles', async () => {
      await keepAll()
      const id = await onlyPerson('Камнев')
      const readings = newsroomReadings()
      const done = await erase(record, { personId: id }, 'request', '2026-01-01T00:00:00Z')
      expect(done).toEqual({ articles: 2, statements: 2, positions: 0, captures: 2 })
      expect(await personView(record, id)).toBeNull()
      expect(await findPeople(record, 'Камнев')).toEqual([])
      expect(await said({ words: 'переговоров' })).toEqual([
        'переговоров не будет', // the exact word, and so before the newer one
        'МИД Вестландии готов к переговорам',
      ])
      const page = readings[4]
      const view = await articleView(record, page?.article.id ?? '')
      expect(view?.article.text).toContain('«███████████ ██ █████». МИД Вестландии подтвердил: переговоров не будет.')
      expect(view?.summary.statements).toBe(1)
      expect(await captureBytes(record, page?.capture.sha256 ?? '')).toBeNull()
      expect((await verify(record)).faults).toEqual([])
      for (const reading of readings.slice(3, 5)) expect((await keep(record, reading)).outcome).toBe('erased')
      if (page) await keep(record, page, { despiteErasure: true })
      const back = await articleView(record, page?.article.id ?? '')
      expect(back?.article.text).toBe(page?.article.text)
      expect(back?.summary.statements).toBe(2)
      expect((await verify(record)).faults).toEqual([])
    })

    test('blots erased words out of what others say', async () => {
      const text = 'Лев Тихов сказал: министр Олег Камнев пообещал мост и школу.'
      const people = [
        { name: 'Лев Тихов', says: ['министр Олег Камнев пообещал мост и школу'] },
        { name: 'Олег Камнев', says: ['мост и школу'] },
      ]
      const reading = invent({ url: 'https://ozero.example/11', title: 'Обещает мост и школу', text, people })
      await keep(record, reading)
      await erase(record, { personId: reading.extraction.people[1]?.id ?? '' }, 'request', '2026-01-01T00:00:00Z')
      expect(await said({ words: 'министр' })).toEqual(['министр Олег Камнев пообещал ████ █ █████'])
      expect(await said({ words: 'школу' })).toEqual([])
      expect((await latestArticles(record, { limit: 1 }))[0]?.title).toBe('Обещает ████ █ █████')
      expect((await verify(record)).faults).toEqual([])
    })

    test('erasing what is not there erases nothing', async () => {
      await keepAll()
      const before = await dump(record)
      const nothing = { articles: 0, statements: 0, positions: 0, captures: 0 }
      expect(await erase(record, { articleId: 'a' }, '', '2026-01-01T00:00:00Z')).toEqual(nothing)
      expect(await erase(record, { personId: 'p' }, '', '2026-01-01T00:00:00Z')).toEqual(nothing)
      expect(await dump(record)).toEqual(before)
    })
  })

  describe(`a record on ${engine}, asked and not changed`, () => {
    let record: RecordStore
    let dispose: () => Promise<void>
    beforeAll(async () => {
      const opened = await open()
      record = opened.record
      dispose = opened.dispose
      for (const reading of newsroomReadings()) await keep(record, reading)
    })
    afterAll(() => dispose())
    const said = async (query: SearchQuery): Promise<string[]> =>
      (await searchStatements(record, query)).entries.map((entry) => entry.words.join(PIECE_BREAK))

    test('shows statements newest first, those of one article in the order of its text, hidden acts not', async () => {
      const entries = await latestStatements(record, { limit: 20 })
      expect(entries.map((entry) => [entry.words.join(), entry.article.published])).toEqual([
        ['МИД Вестландии готов к переговорам', null], // undated: the day of its capture, 1 July, stands for it
        ['рано', null],
        ['the treaties were "not needed"', '2025-06-03'],
        ['Референдум не нужен', '2025-06-02'],
        ['Играли плохо', '2025-05-10T09:00:00Z'],
        ['Мы против референдумов', '2025-04-02T15:00:00+05:00'],
        ['ещё не время', '2025-04-02T15:00:00+05:00'],
        ['Договор почти готов', '2025-02-01T10:00:00+03:00'],
        ['Переговоров не будет', '2024-12-30'],
        ['переговоров не будет', '2024-12-30'],
      ])
      expect((await latestStatements(record, { limit: 2, offset: 3 })).map((entry) => entry.id)).toEqual(
        entries.slice(3, 5).map((entry) => entry.id),
      )
    })

    test('makes one person of full name and surname where role and organisation agree, and no other', async () => {
      const people = await findPeople(record, 'Смадиев')
      expect(people.map((person) => [person.name, person.role, person.statements])).toEqual([
        ['Айдар Смадиев', 'официальный представитель', 3],
        ['Смадиев', 'тренер', 1],
      ])
      expect((await findPeople(record, 'Smadiev')).map(({ name }) => name)).toEqual(['Smadiev'])
      const view = await personView(record, people[0]?.id ?? '')
      expect(view?.names).toEqual([
        { name: 'Айдар Смадиев', count: 1 },
        { name: 'Смадиев', count: 1 },
      ])
      expect(view?.entries.map((entry) => entry.words.join())).toEqual([
        'Референдум не нужен',
        'Мы против референдумов',
        'ещё не время',
      ])
    })

    test('follows roles in time and counts months without gaps', async () => {
      const view = await personView(record, (await findPeople(record, 'Камнев'))[0]?.id ?? '')
      expect(view).toMatchObject({ role: 'бывший министр', org: 'Вестландия', statements: 2, articles: 2 })
      expect(view?.roles).toMatchObject([
        { role: 'бывший министр', org: 'Вестландия', first: '2025-07-01', last: '2025-07-01', articles: 1 },
        { role: 'министр', org: 'Вестландия', first: '2024-12-30', last: '2024-12-30', articles: 1 },
      ])
      expect(view?.roles).toHaveLength(2)
      expect(view?.perMonth).toEqual([{ month: '2024-12', count: 1 }]) // the other page is undated
      const spokesman = await personView(record, (await findPeople(record, 'Айдар Смадиев'))[0]?.id ?? '')
      expect(spokesman?.perMonth).toEqual([
        { month: '2025-04', count: 2 },
        { month: '2025-05', count: 0 },
        { month: '2025-06', count: 1 },
      ])
    })

    test('quotes persons most, and joins bodies by their name', async () => {
      const quoted = await mostQuoted(record, { limit: 3 })
      expect(quoted.map((person) => [person.name, person.statements])).toEqual([
        ['Айдар Смадиев', 3],
        ['Вера Ручьёва', 2],
        ['Олег Камнев', 2],
      ])
      expect((await mostQuoted(record, { limit: 1, offset: 1 }))[0]?.name).toBe('Вера Ручьёва')
      const [ministry] = await findPeople(record, 'МИД Вестландии')
      expect(ministry).toMatchObject({ type: 'organisation', statements: 1, articles: 2 })
    })

    test.each([
      ['Айдар Смадиев', 'Айдар Смадиев'],
      ['Айдара Смадиева', 'Айдар Смадиев'],
      ['СМАДИЕВЫМ АЙДАРОМ', 'Айдар Смадиев'],
      ['ручьева', 'Вера Ручьёва'],
      ['Ручьёвой', 'Вера Ручьёва'],
      ['Kamnev', 'Олег Камнев'],
      ['Oleg Kamnev', 'Олег Камнев'],
      ['мид вестландии', 'МИД Вестландии'],
    ])('finds people by a name in any form: %s', async (asked, found) => {
      expect((await findPeople(record, asked))[0]?.name).toBe(found)
    })

    test.each<[asked: string, found: string, guessed: boolean]>([
      ['В. Ручьёва', 'Вера Ручьёва', false],
      ['А. Смадиев', 'Айдар Смадиев', false],
      ['Ручьёвой В.', 'Вера Ручьёва', false],
      ['Ruchyova', 'Вера Ручьёва', true],
      ['V. Ruchyova', 'Вера Ручьёва', true],
    ])('finds people by initials, and tells a guess from a find: %s', async (asked, found, guessed) => {
      const { people, guessed: isGuess } = await peopleFound(record, asked)
      expect([people.map(({ name }) => name), isGuess]).toEqual([[found], guessed])
    })

    test.each([
      'Комнев',
      'К. Камнев',
      'О. Олег',
      'Komnev Oleg',
      'Smadi',
      'Komn',
    ])('finds nobody by the consonants of a name: %s', async (asked) => {
      expect(await findPeople(record, asked)).toEqual([])
    })

    test.each<[asked: string, meant: string[], nearest: string[]]>([
      ['Веры Ручьёвой', ['Вера Ручьёва'], []],
      ['Камнев', ['Олег Камнев'], []],
      ['Комнев', [], ['Олег Камнев']],
      ['Kamnev', [], ['Олег Камнев']],
      ['О. Камнев', [], ['Олег Камнев']],
      ['Вер Ручьёва', [], ['Вера Ручьёва']],
      ['Неизвестный', [], []],
    ])('to change the record a name is taken as it stands, or declined: %s', async (asked, meant, nearest) => {
      const found = await peopleToMend(record, asked)
      expect(found.people.map(({ name }) => name)).toEqual(meant)
      expect(found.nearest.map(({ name }) => name)).toEqual(nearest)
    })

    test.each(['', '  ', '«»', 'Неизвестный', 'Айдар Камнев', '%', '"'])('finds nobody by %j', async (asked) => {
      expect(await findPeople(record, asked)).toEqual([])
    })

    test('finds a person by any id it ever had', async () => {
      const [person] = await findPeople(record, 'Айдар Смадиев')
      for (const reading of newsroomReadings().slice(0, 2)) {
        const local = reading.extraction.people[0]?.id ?? ''
        expect((await personView(record, local))?.id).toBe(person?.id)
        expect((await findPeople(record, local)).map(({ id }) => id)).toEqual([person?.id])
      }
    })

    test.each<[string, SearchQuery, string[]]>([
      ['any form of a word', { words: 'референдум' }, ['Референдум не нужен', 'Мы против референдумов']],
      ['exact words first', { words: 'референдумов' }, ['Мы против референдумов', 'Референдум не нужен']],
      ['all words', { words: 'против референдум' }, ['Мы против референдумов']],
      ['ё and е', { words: 'еще ВРЕМЯ' }, ['ещё не время']],
      ['words of another language', { words: 'treaties' }, ['the treaties were "not needed"']],
      ['no word', { words: 'нигде' }, []],
      ['commands are words', { words: 'референдум OR договор' }, []],
      ['marks are nothing', { words: '" * ( ) : ^ - NEAR' }, []],
      ['a speaker by surname in a case', { words: '', speaker: 'Камнева' }, ['рано', 'Переговоров не будет']],
      ['a speaker nobody is', { words: '', speaker: 'Никто' }, []],
      ['an outlet by domain', { words: '', outlet: 'lake.example' }, ['the treaties were "not needed"']],
      ['an outlet by name', { words: 'договор', outlet: 'вести озерного края' }, ['Договор почти готов']],
      [
        'an organisation',
        { words: 'не', org: 'МИД Вестландии' },
        ['Референдум не нужен', 'ещё не время', 'переговоров не будет'],
      ],
      ['a kind', { words: '', kind: 'unquoted' }, ['Играли плохо']],
      ['a language', { words: '', language: 'en' }, ['the treaties were "not needed"']],
      ['inclusive days', { words: '', from: '2025-05-10', to: '2025-06-02' }, ['Референдум не нужен', 'Играли плохо']],
      ['a page of the result', { words: 'референдум', limit: 1, offset: 1 }, ['Мы против референдумов']],
      ['hidden acts not', { words: 'рост' }, []],
    ])('searches: %s', async (_, query, found) => {
      expect(await said(query)).toEqual(found)
    })

    test('counts all that is found and marks the words', async () => {
      const { total, entries } = await searchStatements(record, { words: 'референдум', limit: 1 })
      expect(total).toBe(2)
      const marked = entries.map(({ words, highlights }) =>
        highlights.map(({ from, to }) => words.join(PIECE_BREAK).slice(from, to)),
      )
      expect(marked).toEqual([['Референдум']])
    })

    test('counts outlets', async () => {
      expect(await outlets(record)).toEqual([
        { name: 'Горный вестник', domain: 'gory.example', names: ['Горный вестник'], articles: 3, statements: 5 },
        {
          name: 'Вести Озёрного края',
          domain: 'ozero.example',
          names: ['Вести Озёрного края'],
          articles: 3,
          statements: 4,
        },
        { name: 'The Lake Post', domain: 'lake.example', names: ['The Lake Post'], articles: 1, statements: 1 },
      ])
    })
  })
}
