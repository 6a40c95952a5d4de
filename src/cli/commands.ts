import type { CommandEntry } from './types.ts'

/** All commands, in the order of the help. Each is loaded when it is called: the start stays short. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'read',
    summary: 'print the article of each page and what is said in it; keeps nothing',
    load: async () => (await import('./read.ts')).read,
  },
  { name: 'add', summary: 'read pages and keep them in the record', load: async () => (await import('./add.ts')).add },
  {
    name: 'source',
    summary: 'add, list and remove the sources that are followed',
    load: async () => (await import('./source.ts')).source,
  },
  {
    name: 'collect',
    summary: 'follow the sources of onrecord.json and keep what they publish',
    load: async () => (await import('./collect.ts')).collect,
  },
  {
    name: 'work',
    summary: 'take pages from the queue, read and keep them; on as many machines as you like',
    load: async () => (await import('./work.ts')).work,
  },
  {
    name: 'search',
    summary: 'find statements by their words, in any form',
    load: async () => (await import('./search.ts')).search,
  },
  { name: 'who', summary: 'show one person over time', load: async () => (await import('./who.ts')).who },
  {
    name: 'story',
    summary: 'show one story: its articles in time order, who carries which text, who is quoted',
    load: async () => (await import('./story.ts')).story,
  },
  {
    name: 'positions',
    summary: 'show who stands where on something, and where that changed',
    load: async () => (await import('./positions.ts')).positions,
  },
  {
    name: 'issue',
    summary: 'show issues: what positions are about, as people defined it or as the targets suggest',
    load: async () => (await import('./issue.ts')).issue,
  },
  {
    name: 'contradictions',
    summary: 'show where someone stands both ways on one day, and where an article contradicts itself',
    load: async () => (await import('./contradictions.ts')).contradictions,
  },
  {
    name: 'quotation',
    summary: 'show all wordings of a quotation, the earliest first, and how each differs',
    load: async () => (await import('./quotation.ts')).quotation,
  },
  {
    name: 'quoted',
    summary: 'show who quoted whom: people within their own words, or outlets',
    load: async () => (await import('./quoted.ts')).quoted,
  },
  {
    name: 'news',
    summary: 'show what the record got since a day or an instant',
    load: async () => (await import('./news.ts')).news,
  },
  {
    name: 'versions',
    summary: 'show what changed in an article between two readings of it',
    load: async () => (await import('./article-versions.ts')).versions,
  },
  {
    name: 'mend',
    summary: 'correct the record: merge, split, name, reject, rename, role, undo, log',
    load: async () => (await import('./mend.ts')).mend,
  },
  {
    name: 'serve',
    summary: 'serve the site and the API on this machine',
    load: async () => (await import('./serve.ts')).serve,
  },
  {
    name: 'user',
    summary: 'who may sign in at the site, and who may correct there',
    load: async () => (await import('./user.ts')).user,
  },
  {
    name: 'alert',
    summary: 'tell a program elsewhere of what is new in a search',
    load: async () => (await import('./alert.ts')).alert,
  },
  {
    name: 'mcp',
    summary: 'serve the record to an assistant over stdio (Model Context Protocol)',
    load: async () => (await import('./mcp.ts')).mcp,
  },
  {
    name: 'export',
    summary: 'write statements, positions, people or articles as a file',
    load: async () => (await import('./export.ts')).exportCommand,
  },
  {
    name: 'prune',
    summary: 'let old captures go by rule: the stored pages, not what was read from them',
    load: async () => (await import('./prune.ts')).prune,
  },
  {
    name: 'verify',
    summary: 'check every hash and every quoted word of the record',
    load: async () => (await import('./verify.ts')).verify,
  },
  {
    name: 'erase',
    summary: 'take an article or a person’s statements out, on legal request',
    load: async () => (await import('./erase.ts')).erase,
  },
  {
    name: 'reread',
    summary: 'read the kept pages again with this version of Onrecord',
    load: async () => (await import('./reread.ts')).reread,
  },
  {
    name: 'backup',
    summary: 'copy the record into a folder, while others work on it',
    load: async () => (await import('./backup.ts')).backup,
  },
  {
    name: 'restore',
    summary: 'make a record of a backup',
    load: async () => (await import('./backup.ts')).restore,
  },
  {
    name: 'copy',
    summary: 'copy a record into another one: a folder or a PostgreSQL server, either way',
    load: async () => (await import('./copy.ts')).copy,
  },
  {
    name: 'doctor',
    summary: 'say what is missing on this machine, and how to mend it',
    load: async () => (await import('./doctor.ts')).doctor,
  },
  {
    name: 'bench',
    summary: 'measure how fast this machine reads',
    load: async () => (await import('./bench.ts')).bench,
  },
  {
    name: 'demo',
    summary: 'read the examples into the record and serve it',
    load: async () => (await import('./demo.ts')).demo,
    hidden: true,
  },
]
