import type { Context } from 'hono'

/** The texts that a form sent, each field's last; `lists` has all of those that came more than once. */
export async function textsOf(c: Context): Promise<Readonly<Record<string, string | undefined>>> {
  return Object.fromEntries(
    [...(await formOf(c))].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

/** Texts, and all of the values of one field. */
export async function textsAndList(
  c: Context,
  name: string,
): Promise<readonly [Readonly<Record<string, string | undefined>>, readonly string[]]> {
  const form = await formOf(c)
  const texts = [...form].flatMap(([field, value]) => (typeof value === 'string' ? [[field, value] as const] : []))
  return [Object.fromEntries(texts), form.getAll(name).flatMap((value) => (typeof value === 'string' ? [value] : []))]
}

/** A body that is no form counts as an empty one. */
const formOf = (c: Context): Promise<FormData> => c.req.formData().catch(() => new FormData())
