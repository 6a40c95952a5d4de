/** The fields that are always given stay; those that may be missing are missing or have a value. */
type Present<T> = {
  [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key]
} & { [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined> }

/** Without what was not given: a query of the record has no empty fields. */
export const present = <T extends object>(asked: T): Present<T> =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as Present<T>
