export type { Language } from './language.ts'
export { type Lemmatiser, loadLanguage, loadLemmatiser } from './load.ts'
export type * from './types.ts'
