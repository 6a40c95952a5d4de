import { logOption, logTo } from './logs.ts'
import { recordFolder, recordOption, withRecord } from './open.ts'
import { listOption, numberOption, textOption } from './option-values.ts'
import { allowsPrivate } from './reading-options.ts'
import { type Place, serveRecord, usualPort } from './serving.ts'
import { siteOf, siteOption } from './site-option.ts'
import { type Command, type Given, UsageError } from './types.ts'

export const serve: Command = {
  name: 'serve',
  takes: '',
  summary: 'serve the site and the API on this machine',
  about: `Serves the record as a site in Russian, Kazakh and English, and as a JSON API described at /api/openapi.json.
Only this machine can reach it unless --host says otherwise. Other commands may work on the record meanwhile.
Reading needs no account; correcting on the site needs one (onrecord user). /health and /ready answer those who keep it running.
Ctrl-C stops it: what has been asked is answered first.`,
  options: [
    recordOption,
    { flags: '--port <n>', description: `0 for any free one (default: ${usualPort}, or the next that is free)` },
    { flags: '--host <address>', description: 'address to listen at (default: 127.0.0.1)' },
    { flags: '--name <hosts>', description: 'names under which others reach it, with commas between them' },
    siteOption,
    { flags: '--cors <origins>', description: 'sites whose pages may read the API: https://desk.example,https://…' },
    { flags: '--allow-private', description: 'alerts may go to addresses that are not public' },
    { flags: '--private', description: 'reading needs an account too' },
    { flags: '--metrics', description: 'figures for Prometheus at /metrics, for whoever reaches the site' },
    logOption,
    { flags: '--excerpts', description: 'who has no account sees excerpts of articles, and links to the whole' },
  ],
  examples: [
    ['onrecord serve', `the record in ./onrecord-data, at http://127.0.0.1:${usualPort}`],
    ['onrecord serve --record ~/foreign-desk --port 8080', 'another record, another port'],
    ['onrecord serve --host 0.0.0.0 --name desk.example --private', 'for the desk, each with an account'],
    ['onrecord serve --host 0.0.0.0 --name desk.example --excerpts', 'for everyone'],
  ],
  async run(given, outside) {
    const place = { ...placeOf(given), log: await logTo(given, outside, 'serve') }
    await withRecord(recordFolder(given, outside), { readOnly: false }, (record) => serveRecord(record, place, outside))
    return 0
  },
}

function placeOf(given: Given): Place {
  const port = numberOption(given, 'port', 65_535)
  return {
    host: textOption(given, 'host') ?? '127.0.0.1',
    port: port ?? usualPort,
    names: listOption(given, 'name') ?? [],
    origins: originsOf(given),
    site: siteOf(given),
    orNext: port === undefined,
    allowPrivate: allowsPrivate(given),
    private: given.options.private === true,
    excerpts: given.options.excerpts === true,
    metrics: given.options.metrics === true,
  }
}

function originsOf(given: Given): string[] {
  const origins = listOption(given, 'cors') ?? []
  const wrong = origins.find((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin)
  if (wrong === undefined) return origins
  throw new UsageError(`--cors takes origins such as https://desk.example, without a path, not "${wrong}"`)
}
