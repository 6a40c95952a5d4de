import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import type { Settings } from '../collector/index.ts'
import { codeOf } from './errors.ts'
import { Failure, type Given, type OptionSpec, type Outside } from './types.ts'

export const settingsOption: OptionSpec = {
  flags: '--settings <file>',
  description: 'file of the sources (default: ONRECORD_SETTINGS, else ./onrecord.json)',
}

export function settingsFile({ options }: Given, { env }: Outside): string {
  const named = typeof options.settings === 'string' ? options.settings : undefined
  return named || env.ONRECORD_SETTINGS || './onrecord.json'
}

/**
 * The settings of a file.
 * @throws Failure where there is none, SettingsError where something in it does not hold
 */
export async function loadSettings(file: string): Promise<Settings> {
  const { readSettings } = await import('../collector/sources/settings.ts')
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error
    throw new Failure(`there is no ${file}: begin with "onrecord source add DOMAIN"`)
  })
  return readSettings(text, file)
}

/** A file's settings as they are written there, without what is left at its usual value; empty where there is no file. */
export async function writtenSettings(file: string): Promise<Written> {
  if (!existsSync(file)) return { sources: [] }
  await loadSettings(file) // what does not hold is told, not overwritten
  const written: Partial<Written> = JSON.parse(await readFile(file, 'utf8'))
  return { ...written, sources: written.sources ?? [] }
}

export interface Written {
  readonly [name: string]: unknown
  readonly sources: readonly WrittenSource[]
}

export interface WrittenSource {
  readonly domain: string
  readonly name?: string
  readonly feeds?: readonly string[]
  readonly sitemaps?: readonly string[]
  readonly sections?: readonly string[]
}

/** Writes the settings so that no reader ever meets half a file. */
export async function saveSettings(file: string, settings: Written): Promise<void> {
  const fresh = `${file}.new`
  await writeFile(fresh, `${JSON.stringify(settings, null, 2)}\n`)
  await rename(fresh, file)
}
