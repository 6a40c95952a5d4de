import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  accountsOf,
  accountWith,
  addAccount,
  closeRecord,
  closeSession,
  openRecord,
  openSession,
  type RecordStore,
  removeAccount,
  sessionDays,
  sessionOf,
  setPassword,
} from '../../src/record/index.ts'
import { filesOf, temporaryFolder } from './folders.ts'

const made = '2031-06-01T12:00:00.000Z'
const password = 'переправа у старого моста'
let record: RecordStore
let folder: Awaited<ReturnType<typeof temporaryFolder>>

beforeEach(async () => {
  folder = await temporaryFolder()
  record = await openRecord(folder.path, { lemmaOf: (_, word) => word })
  await addAccount(record, { name: ' Анна  Линд ', rights: 'editor', made }, password)
})
afterEach(async () => {
  await closeRecord(record)
  await folder.remove()
})

const signIn = (name: string, words: string, at = made) =>
  openSession(record, { name, password: words, at: new Date(at) })

describe('accounts', () => {
  test('a name is one whatever its case and blanks, and signs as it was given', async () => {
    expect(await accountsOf(record)).toEqual([{ name: 'Анна Линд', rights: 'editor', made }])
    await expect(addAccount(record, { name: 'анна линд', rights: 'reader', made }, password)).rejects.toMatchObject({
      code: 'taken',
    })
    expect(await accountWith(record, 'АННА ЛИНД', password)).toMatchObject({ name: 'Анна Линд' })
  })

  test.each(['Переправа у старого моста', '', 'x'.repeat(10_000)])('the wrong password %.20j', async (wrong) => {
    expect(await accountWith(record, 'Анна Линд', wrong)).toBeNull()
    expect(await accountWith(record, 'никто', wrong)).toBeNull()
  })

  test('letters typed in another form are the same password', async () => {
    await addAccount(record, { name: 'é', rights: 'reader', made }, 'crème brûlée de mer')
    expect(await accountWith(record, 'e\u0301', 'crème brûlée de mer'.normalize('NFD'))).not.toBeNull()
  })

  test.each([
    ['name', '  ', password],
    ['name', 'a\u0000b', password],
    ['name', 'a\u202eb', password],
    ['name', 'x'.repeat(81), password],
    ['password', 'short', 'elevenchars'],
    ['password', 'long', 'x'.repeat(201)],
  ])('%s of %j is refused', async (field, name, words) => {
    await expect(addAccount(record, { name, rights: 'reader', made }, words)).rejects.toMatchObject({
      code: 'wrong',
      place: field,
    })
  })

  test('neither password nor token lies in any file of the record', async () => {
    const opened = await signIn('Анна Линд', password)
    await closeRecord(record)
    for (const [file, bytes] of await filesOf(folder.path)) {
      expect(bytes.includes(password), file).toBe(false)
      expect(bytes.includes(opened?.token ?? '-'), file).toBe(false)
    }
    record = await openRecord(folder.path, { lemmaOf: (_, word) => word })
  })
})

describe('sessions', () => {
  test('a token opens its session until it ends', async () => {
    const { token = '' } = (await signIn('Анна Линд', password)) ?? {}
    expect(await sessionOf(record, token, new Date(made))).toMatchObject({ account: { name: 'Анна Линд' } })
    const ends = new Date(Date.parse(made) + sessionDays * 24 * 3600 * 1000)
    expect(await sessionOf(record, token, ends)).toBeNull()
    expect(await sessionOf(record, 'x', new Date(made))).toBeNull()
  })

  test('two sessions have two tokens, and one is closed without the other', async () => {
    const [one, other] = [await signIn('Анна Линд', password), await signIn('Анна Линд', password)]
    expect(one?.token).not.toBe(other?.token)
    await closeSession(record, one?.token ?? '')
    expect(await sessionOf(record, one?.token ?? '', new Date(made))).toBeNull()
    expect(await sessionOf(record, other?.token ?? '', new Date(made))).not.toBeNull()
  })

  test('another password, and no account any more, end all sessions', async () => {
    const first = await signIn('Анна Линд', password)
    await setPassword(record, 'анна линд', 'a new one of some length')
    expect(await sessionOf(record, first?.token ?? '', new Date(made))).toBeNull()
    const second = await signIn('Анна Линд', 'a new one of some length')
    await removeAccount(record, 'анна линд')
    expect(await sessionOf(record, second?.token ?? '', new Date(made))).toBeNull()
    await expect(removeAccount(record, 'анна линд')).rejects.toMatchObject({ code: 'not-found' })
  })
})
