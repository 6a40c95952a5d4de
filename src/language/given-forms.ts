import { shortNames as english } from './en/short-names.ts'
import { shortNames as russian } from './ru/short-names.ts'

/** The given names that a short one may stand for, in any of the languages, lower case: «саша», "bill". */
export const fullNamesFor = (short: string): readonly string[] => [
  ...(russian.get(short) ?? []),
  ...(english.get(short) ?? []),
]
