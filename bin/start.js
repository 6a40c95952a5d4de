// Plain JavaScript: the cache of compiled code must be on before the first TypeScript file is read, or Node loads what
// takes the types out of it at every start (measured: a third of the time of "onrecord search").
import { enableCompileCache } from 'node:module'

enableCompileCache()
await import('../src/cli/main.ts')
