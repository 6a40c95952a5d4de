/** Part of `npm run build`: puts beside the compiled files what they read when they run. */
import { copyFileSync, globSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

for (const file of globSync('src/**/*.{css,js,svg,sql}')) {
  const target = join('dist', file.slice('src/'.length))
  mkdirSync(dirname(target), { recursive: true })
  copyFileSync(file, target)
}
