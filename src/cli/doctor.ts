import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { RecordStore } from '../record/index.ts'
import { isAddress, placeShown } from '../record/place.ts'
import { codeOf, lineOf } from './errors.ts'
import { counted } from './human-person.ts'
import { recordFolder, recordOption, withRecord } from './open.ts'
import { paintFor } from './paint.ts'
import { queueNamed, queueOption, withQueue } from './queue-option.ts'
import { loadSettings, settingsFile, settingsOption } from './settings-file.ts'
import { type Command, Failure, type Outside } from './types.ts'

/** One thing that must be right for Onrecord to work here. */
interface Check {
  readonly what: string
  /** Says what it found; throws where it is not right. */
  readonly look: () => string | Promise<string>
  /** What to do then. */
  readonly mend: string
}

export const doctor: Command = {
  name: 'doctor',
  takes: '',
  summary: 'say what is missing on this machine, and how to mend it',
  about: 'Looks at everything Onrecord needs on this machine, and says what to do where something is missing.',
  options: [recordOption, queueOption, settingsOption],
  examples: [
    ['onrecord doctor', 'the machine, and the record in ./onrecord-data'],
    ['onrecord doctor --record ~/foreign-desk', 'the machine and another record'],
  ],
  async run(given, outside) {
    let missing = 0
    const places = {
      folder: recordFolder(given, outside),
      queue: queueNamed(given, outside),
      settings: settingsFile(given, outside),
    }
    for (const check of checksOf(places)) {
      const found = await examine(check)
      if (found.fault) missing += 1
      await tell(check, found, outside)
    }
    await outside.stdout.write(missing === 0 ? 'Everything is in place.\n' : `${counted(missing, 'thing')} to mend.\n`)
    return missing === 0 ? 0 : 1
  },
}

async function examine({ look }: Check): Promise<{ readonly fault: boolean; readonly says: string }> {
  try {
    return { fault: false, says: await look() }
  } catch (error) {
    return { fault: true, says: error instanceof Failure ? error.message : lineOf(error) }
  }
}

async function tell(
  { what, mend }: Check,
  { fault, says }: { fault: boolean; says: string },
  { stdout, env }: Outside,
): Promise<void> {
  const paint = paintFor(stdout, env)
  const mark = fault ? paint('red', 'missing') : paint('green', 'ok     ')
  await stdout.write(`${mark}  ${what}: ${says}\n${fault ? `         ${mend}\n` : ''}`)
}

const oldestNode = 24

interface Places {
  readonly folder: string
  readonly queue: string | undefined
  readonly settings: string
}

function checksOf({ folder, queue, settings }: Places): readonly Check[] {
  return [
    {
      what: 'Node',
      look() {
        const { node } = process.versions
        if (Number.parseInt(node, 10) < oldestNode) throw new Error(`${node} is too old`)
        return node
      },
      mend: `Install Node ${oldestNode} or newer, or run "npm ci" in Onrecord's folder: it brings one.`,
    },
    { what: 'SQLite with full text', look: lookAtSqlite, mend: 'Use the Node that "npm ci" installs.' },
    { what: 'Russian dictionary', look: lookAtDictionary, mend: 'Run "npm ci": it is in the package az 0.2.3.' },
    {
      what: 'English model',
      look: async () => {
        const { loadLanguage } = await import('../language/load.ts')
        const { words } = (await loadLanguage('en')).parse('They agreed.', [{ from: 0, to: 12 }])
        return `${words.length} words of a test sentence read`
      },
      mend: 'Run "npm ci": it is in the package wink-eng-lite-web-model.',
    },
    {
      what: 'Record',
      look: () => lookAtRecord(folder),
      mend: 'Name another one with --record, or mend this one: its rights, or the copy you have of it.',
    },
    {
      what: 'Stored pages',
      look: () => lookAtCaptures(folder),
      mend: 'Mount their disk or name their place (?captures= in the address); onrecord verify tells what else is not there.',
    },
    {
      what: 'Sources',
      look: () => lookAtSettings(settings),
      mend: 'Correct what is named there: docs/onrecord.schema.json says what may stand in it.',
    },
    {
      what: 'What they give',
      look: () => lookAtListings(folder),
      mend: 'Correct the address in onrecord.json, or take the outlet out and add it again: onrecord source add looks for its feeds.',
    },
    {
      what: 'Pages to be read',
      look: () => lookAtUnread(folder),
      mend: 'onrecord work --again tries those once more that were set aside; what is no page cannot be read.',
    },
    ...(queue === undefined
      ? []
      : [
          {
            what: 'Queue',
            look: () => lookAtQueue(queue),
            mend: 'Start nats-server --jetstream, or name another one with --queue; what was captured is not lost.',
          },
        ]),
  ]
}

async function lookAtSqlite(): Promise<string> {
  const { DatabaseSync } = await import('node:sqlite')
  const database = new DatabaseSync(':memory:')
  try {
    database.exec('create virtual table words using fts5(word)')
    return String(database.prepare('select sqlite_version() as version').get()?.version)
  } finally {
    database.close()
  }
}

async function lookAtDictionary(): Promise<string> {
  const { loadLemmatiser } = await import('../language/load.ts')
  const lemma = (await loadLemmatiser())('ru', 'столами')
  if (lemma !== 'стол') throw new Error(`it reads столами as ${lemma}`)
  return 'столами is a form of стол'
}

async function lookAtRecord(place: string): Promise<string> {
  if (isAddress(place))
    return ofRecord(place, `none yet; ${placeShown(place)} answers, and one can be made there`, lookInto)
  if (!existsSync(place)) return lookAtPlace(place)
  if (!statSync(place).isDirectory()) throw new Error(`${place} is a file, not a folder`)
  accessSync(place, constants.R_OK | constants.W_OK | constants.X_OK)
  return ofRecord(place, `${place} is there, without a record yet`, lookInto)
}

async function lookInto(record: RecordStore): Promise<string> {
  const { check } = await import('../record/index.ts')
  const { place, engine, damage, counts, bytes, freeBytes, remarks } = await check(record)
  if (damage.length > 0 || counts === null) throw new Error(`the database is damaged: ${damage.join('; ')}`)
  const size = Math.ceil((bytes.database + bytes.log + bytes.captures) / 1e6)
  const held = `${counted(counts.articles, 'article')}, ${counted(counts.statements, 'statement')}`
  const room = freeBytes === null ? 'captures lie' : `${(freeBytes / 1e9).toFixed(1)} GB are free for captures`
  return [`${place}, ${held}, ${size} MB, ${engine}`, `${room} in ${record.captures}`, ...remarks].join('; ')
}

/** One stored page is read: a machine on which their disk is not mounted finds none. */
async function lookAtCaptures(place: string): Promise<string> {
  return ofRecord(place, 'none', async (record) => {
    const { anyCapture, sha256Of } = await import('../record/index.ts')
    const capture = await anyCapture(record)
    if (capture === null) return `none yet; they go to ${record.captures}`
    if (sha256Of(capture.bytes) !== capture.sha256) throw new Error(`${capture.url ?? capture.file} has changed`)
    return `one of them was read from ${record.captures}`
  })
}

async function lookAtSettings(file: string): Promise<string> {
  if (!existsSync(file)) return `none are followed: there is no ${file}`
  const { sources, retention } = await loadSettings(file)
  return `${counted(sources.length, 'source')} in ${file}; ${retention ? 'onrecord prune has rules' : 'stored pages stay for ever'}`
}

const LISTINGS_SHOWN = 10
/** One answer that did not come is no fault of the address yet. */
const FAILURES_OF_A_LISTING = 3

/** Feeds, sitemaps and sections that were asked for and never came, or fail again and again. */
async function lookAtListings(place: string): Promise<string> {
  return ofRecord(place, 'nothing was asked for yet', async (record) => {
    const { listings } = await import('../record/index.ts')
    const followed = (await listings(record)).filter(({ due_at }) => due_at !== null)
    const silent = followed.filter(
      ({ note, visits, tries }) => note !== null && (visits === 0 || tries >= FAILURES_OF_A_LISTING),
    )
    if (silent.length === 0)
      return followed.length === 0
        ? 'nothing was asked for yet'
        : `feeds and sitemaps: ${followed.length}, all of them answer`
    const list = silent.slice(0, LISTINGS_SHOWN).map(({ url, note }) => `\n         ${url}: ${note}`)
    throw new Failure(`${silent.length} of ${followed.length} feeds and sitemaps give nothing:${list.join('')}`)
  })
}

/** What a look into the record finds, or what to say where there is none yet. */
async function ofRecord(place: string, none: string, look: (record: RecordStore) => Promise<string>): Promise<string> {
  if (!isAddress(place) && !existsSync(resolve(place, 'record.sqlite'))) return none
  try {
    return await withRecord(place, { readOnly: true }, look)
  } catch (error) {
    if (codeOf(error) === 'no-record') return none
    throw error
  }
}

const SET_ASIDE_SHOWN = 10

/** What was captured for workers and waits; pages that were set aside are something to mend. */
async function lookAtUnread(place: string): Promise<string> {
  return ofRecord(place, 'none', async (record) => {
    const { unreadState } = await import('../record/index.ts')
    const { waiting, aside, shown } = await unreadState(record, SET_ASIDE_SHOWN)
    if (aside === 0) return waiting === 0 ? 'none' : `${counted(waiting, 'page')} waiting`
    const list = shown.map(({ url, file, captureId, fault }) => `\n         ${url ?? file ?? captureId}: ${fault}`)
    throw new Failure(`${counted(waiting, 'page')} waiting, ${aside} set aside:${list.join('')}`)
  })
}

async function lookAtQueue(address: string): Promise<string> {
  return withQueue(address, async (queue) => {
    const { waiting, inWork, oldest, room } = await queue.state()
    const since = oldest === null ? '' : `, the oldest since ${oldest}`
    return `${queue.place}, ${counted(waiting, 'page')} waiting, ${inWork} in work${since}; room for ${room}`
  })
}

/** The nearest folder above that exists must allow the record's folder to be made. */
function lookAtPlace(folder: string): string {
  let parent = dirname(resolve(folder))
  while (!existsSync(parent) && parent !== dirname(parent)) parent = dirname(parent)
  accessSync(parent, constants.W_OK | constants.X_OK)
  return `none yet; ${folder} can be made`
}
