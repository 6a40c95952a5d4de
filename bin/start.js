// Plain JavaScript: the cache of compiled code must be on before the first TypeScript file is read, or Node loads what
// takes the types out of it at every start (measured: a third of the time of "onrecord search").
import { existsSync } from 'node:fs'
import { enableCompileCache } from 'node:module'

enableCompileCache()
const source = new URL('../src/cli/main.ts', import.meta.url)
// What is published has no src/: Node strips no types under node_modules.
await import(existsSync(source) ? source.href : new URL('../dist/cli/main.js', import.meta.url).href)
