import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { keepInputs, summaryOf } from './keeping.ts'
import { recordFolder, recordOption, withRecord } from './open.ts'
import { numberOption } from './option-values.ts'
import { serveRecord, usualPort } from './serving.ts'
import { type Command, Failure } from './types.ts'

const examples = fileURLToPath(new URL('../../examples', import.meta.url))

export const demo: Command = {
  name: 'demo',
  takes: '',
  summary: 'read the examples into the record and serve it',
  about: `Reads the invented newsroom of examples/ into the record and serves it: what "npm start" does. The second time
it finds everything there already.`,
  options: [
    { flags: '--port <n>', description: `where to listen (default: ${usualPort}, or the next that is free)` },
    recordOption,
  ],
  examples: [
    ['onrecord demo', `read, then serve at http://127.0.0.1:${usualPort}`],
    ['npm start -- --port 8080', 'the same, elsewhere'],
  ],
  async run(given, outside) {
    if (!existsSync(examples)) throw new Failure(`${examples} is missing: it is part of the source, not of the package`)
    const folder = recordFolder(given, outside)
    const port = numberOption(given, 'port', 65_535)
    await withRecord(folder, { readOnly: false }, async (record) => {
      await outside.stderr.write(`Reading the examples …\n`)
      const keeping = await keepInputs(record, [examples], {}, outside)
      await outside.stderr.write(`${summaryOf(keeping, folder)}\n`)
      if (!outside.signal.aborted)
        await serveRecord(
          record,
          {
            host: '127.0.0.1',
            port: port ?? usualPort,
            names: [],
            origins: [],
            orNext: port === undefined,
            allowPrivate: false,
            private: false,
            excerpts: false,
          },
          outside,
        )
    })
    return 0
  },
}
