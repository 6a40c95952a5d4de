/**
 * npm run bench:store [-- whole]             what the whole way from WARC bytes to the kept record costs, by step
 * npm run bench:store -- workers             the same for two workers over JetStream
 * npm run bench:store -- memory PAGES        memory over so many made-up pages; 20,000 unless told otherwise
 * npm run bench:store -- search N [ENGINE]   how fast N made-up statements are loaded and searched; 100,000. With --keep
 *                                            the record stays, and the next run asks the same one
 *
 * Each writes a section of its own to BENCHMARKS.md. Processor time and not the clock wherever it can be: it is nearly the same on a busy machine. PostgreSQL is the server of
 * ONRECORD_TEST_POSTGRES, else the one of this machine; its own processor time is read from /proc, so it must run here.
 */
const keep = process.argv.includes('--keep')
const [what = 'whole', many, engine] = process.argv.slice(2).filter((word) => word !== '--keep')

if (what === 'whole') await (await import('./store/whole-way.ts')).wholeWay()
else if (what === 'workers') await (await import('./store/workers.ts')).queueWay()
else if (what === 'memory') await (await import('./store/memory-curve.ts')).memoryCurve(Number(many ?? 20_000))
else if (what === 'search')
  await (await import('./store/searching.ts')).searching(Number(many ?? 100_000), engine, keep)
else {
  console.error(`"${what}" is none of whole, workers, memory, search`)
  process.exitCode = 2
}
