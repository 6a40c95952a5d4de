/** npm run schema: writes docs/onrecord.schema.json, by which editors complete and check onrecord.json. */
import { writeFileSync } from 'node:fs'
import { settingsJsonSchema } from '../src/collector/sources/settings.ts'

const file = new URL('../docs/onrecord.schema.json', import.meta.url)
writeFileSync(file, `${JSON.stringify(settingsJsonSchema(), null, 2)}\n`)
