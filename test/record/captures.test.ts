import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WARCParser } from 'warcio'
import {
  articleView,
  captureBytes,
  closeRecord,
  erase,
  keep,
  latestStatements,
  openRecord,
  type RecordStore,
  verify,
} from '../../src/record/index.ts'
import { copyMembers } from '../../src/record/retention/members.ts'
import { blankCapture, CaptureWriter, readCapture } from '../../src/record/warc.ts'
import { filesOf, temporaryFolder } from './folders.ts'
import { newsroomReadings } from './newsroom.ts'
import { invent, lemmaOf } from './readings.ts'

/** What another program reads in a WARC file. */
async function readByWarcio(path: string): Promise<{ type: string | null; uri: string | null; payload: string }[]> {
  const stream = Readable.from([await readFile(path)])
  const records = []
  for await (const record of new WARCParser(stream)) {
    const payload = Buffer.from(await record.readFully(false)).toString()
    records.push({ type: record.warcType ?? null, uri: record.warcTargetURI ?? null, payload })
  }
  return records
}

describe('the capture files', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  beforeEach(async () => {
    folder = await temporaryFolder()
  })
  afterEach(() => folder.remove())

  const captured = (text: string, url: string | null = `https://ozero.example/${text.length}`, file?: string) =>
    invent({ url, text, bytes: Buffer.from(text), ...(file === undefined ? {} : { file }) }).capture

  test('are WARC, as other programs read it', async () => {
    const writer = new CaptureWriter(folder.path)
    const places = [
      writer.append(captured('Первая страница')),
      writer.append(captured('', null, 'saved pages/an odd\r\nname: 100%.html')),
      writer.append(captured('Content-Length: 3\r\n\r\nтело', 'https://ozero.example/\r\nX: y')),
    ]
    writer.close()
    const [name = ''] = await readdir(folder.path)
    expect(await readByWarcio(join(folder.path, name))).toEqual([
      { type: 'resource', uri: 'https://ozero.example/15', payload: 'Первая страница' },
      { type: 'resource', uri: 'file:saved%20pages/an%20odd%0D%0Aname:%20100%25.html', payload: '' },
      { type: 'resource', uri: 'https://ozero.example/ X: y', payload: 'Content-Length: 3\r\n\r\nтело' },
    ])
    expect(places.map((place) => Buffer.from(readCapture(folder.path, place)).toString())).toEqual([
      'Первая страница',
      '',
      'Content-Length: 3\r\n\r\nтело',
    ])
    expect((await stat(folder.path)).mode & 0o777).toBe(0o700)
  })

  test('are begun anew when one is full', async () => {
    const writer = new CaptureWriter(folder.path, 1)
    const places = Array.from({ length: 5 }, (_, at) => writer.append(captured(`страница ${at}`)))
    writer.close()
    expect((await readdir(folder.path)).length).toBe(5)
    expect(places.map((place) => Buffer.from(readCapture(folder.path, place)).toString())).toEqual(
      places.map((_, at) => `страница ${at}`),
    )
  })

  test('lose a record that is taken back, last or not, and nothing else', async () => {
    const writer = new CaptureWriter(folder.path)
    const [first, second, third] = ['один', 'два', 'три'].map((text) => writer.append(captured(text)))
    if (!first || !second || !third) throw new Error('no places')
    writer.takeBack(third)
    expect((await stat(join(folder.path, third.file))).size).toBe(third.offset)
    writer.takeBack(first)
    const fourth = writer.append(captured('четыре'))
    expect(fourth.offset).toBe(third.offset)
    writer.close()
    const records = await readByWarcio(join(folder.path, first.file))
    expect(records.map((record) => record.payload)).toEqual(['два', 'четыре'])
  })

  test('stay readable when a record between others is blanked', async () => {
    const writer = new CaptureWriter(folder.path)
    const places = ['один', 'два', 'три'].map((text) => writer.append(captured(text, `https://ozero.example/${text}`)))
    const [, second] = places
    if (!second) throw new Error('no second place')
    blankCapture(folder.path, second)
    const fourth = writer.append(captured('четыре', 'https://ozero.example/4'))
    writer.close()
    const payloads = await readByWarcio(join(folder.path, second.file))
    expect(payloads.map((record) => record.payload)).toEqual(['один', 'три', 'четыре'])
    expect(() => readCapture(folder.path, second)).toThrow(/no readable capture/)
    expect(Buffer.from(readCapture(folder.path, fourth)).toString()).toBe('четыре')
  })

  test.each([
    '../outside.warc.gz',
    'deeper/inside.warc.gz',
    'record.sqlite',
  ])('are read and overwritten in their folder alone: %s', async (file) => {
    const folders = [join(folder.path, 'captures'), join(folder.path, 'captures', 'deeper')]
    for (const each of folders) await mkdir(each, { recursive: true })
    const [captures = ''] = folders
    const place = { ...new CaptureWriter(captures).append(captured('страница')), file }
    const [own = ''] = (await readdir(captures)).filter((name) => name.endsWith('.gz'))
    const bytes = await readFile(join(captures, own))
    await writeFile(join(captures, file), bytes)
    expect(() => readCapture(captures, place)).toThrow(/is no name of a file of captures/)
    expect(() => blankCapture(captures, place)).toThrow(/is no name of a file of captures/)
    expect(() => copyMembers(captures, file, [{ ...place, id: '1' }])).toThrow(/is no name of a file of captures/)
    expect(await readFile(join(captures, file))).toEqual(bytes)
  })

  test.each([
    ['changed in the middle', (bytes: Buffer) => bytes.fill(7, 60, 64)],
    ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length - 10)],
    ['emptied', () => Buffer.alloc(0)],
  ])('are found out by verify when they are %s', async (_, spoil) => {
    const record = await openRecord(folder.path, { lemmaOf })
    await keep(record, invent({ url: 'https://ozero.example/1', text: 'Одна страница.' }))
    expect((await verify(record)).faults).toEqual([])
    const [name = ''] = await readdir(record.captures)
    const path = join(record.captures, name)
    await writeFile(path, spoil(await readFile(path)))
    expect((await verify(record)).faults.map((fault) => fault.what)).toEqual(['capture-missing'])
    await closeRecord(record)
  })
})

describe('erasing', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let record: RecordStore
  beforeEach(async () => {
    folder = await temporaryFolder()
    record = await openRecord(folder.path, { lemmaOf })
  })
  afterEach(async () => {
    await closeRecord(record)
    await folder.remove()
  })

  /** The words as they could stand in a file: plain, or inside a gzip member or a deflated row. */
  async function placesOf(words: string): Promise<string[]> {
    const found = []
    for (const [file, bytes] of await filesOf(folder.path)) {
      if (bytes.includes(words)) found.push(file)
      if (file.endsWith('.gz'))
        for (const { payload } of await readByWarcio(file)) if (payload.includes(words)) found.push(`${file}, packed`)
    }
    return found
  }

  test('leaves an article’s words in no file, while another looks at the record', async () => {
    for (const reading of newsroomReadings()) await keep(record, reading)
    const looking = await openRecord(folder.path, { lemmaOf })
    expect(await latestStatements(looking, { limit: 100 })).toHaveLength(10)
    const [reading] = newsroomReadings()
    const others = invent({ url: 'https://ozero.example/99', text: 'Совсем другое.' })
    await keep(record, others)
    for (const words of ['Мы против', 'против'])
      expect(await placesOf(words), `${words}: looked for in the wrong way`).not.toEqual([])
    await erase(record, { articleId: reading?.article.id ?? '' }, 'court order', '2026-01-01T00:00:00Z')
    for (const words of ['Мы против', 'против', 'О референдумах']) expect(await placesOf(words)).toEqual([])
    expect(await captureBytes(record, others.capture.sha256)).toEqual(others.capture.bytes)
    expect(await latestStatements(looking, { limit: 100 })).toHaveLength(8)
    await closeRecord(looking)
  })

  test('leaves a person’s words in no file', async () => {
    for (const reading of newsroomReadings()) await keep(record, reading)
    const view = newsroomReadings()[2]?.extraction.people[0]?.id ?? ''
    expect(await placesOf('Играли плохо')).not.toEqual([])
    await erase(record, { personId: view }, 'request', '2026-01-01T00:00:00Z')
    expect(await placesOf('Играли плохо')).toEqual([])
    expect(await placesOf('играли')).toEqual([])
  })

  test('leaves what a person stands for in no file', async () => {
    const [stance, cue, target] = ['opposes', 'против', 'плотины на Ирте'] as const
    const evidence = 'Лев Тихов выступил против плотины на Ирте.'
    const held = { holder: 'Лев Тихов', stance, cue, target, evidence }
    const page = { url: 'https://ozero.example/dam', text: evidence, people: [{ name: 'Лев Тихов' }] }
    const reading = invent({ ...page, positions: [held] })
    await keep(record, reading)
    expect(await placesOf('плотины')).not.toEqual([])
    await erase(record, { personId: reading.extraction.people[0]?.id ?? '' }, 'request', '2026-01-01T00:00:00Z')
    for (const words of ['плотины', 'Лев Тихов']) expect(await placesOf(words)).toEqual([])
    expect((await articleView(record, reading.article.id))?.article.text).toBe(
      'Лев Тихов выступил против ███████ ██ ████.',
    )
  })

  test('finds the bytes that a killed process left behind', async () => {
    const reading = invent({ url: 'https://ozero.example/1', text: 'Тайное слово.' })
    const killed = new CaptureWriter(record.captures)
    killed.append(reading.capture)
    killed.append(invent({ url: 'https://ozero.example/2', text: 'Открытое.' }).capture)
    killed.close()
    await keep(record, reading)
    await erase(record, { articleId: reading.article.id }, 'court order', '2026-01-01T00:00:00Z')
    expect(await placesOf('Тайное')).toEqual([])
    expect(await placesOf('Открытое')).toHaveLength(1)
  })
})
