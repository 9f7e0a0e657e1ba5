import { proposedSlug } from '@/lib/text/statement/rules/slug'

/** How many letters a key has at most. */
export const KEY_UNITS = 40

/** A key made from a name, of its first whole words; empty where the name has no Latin letter, as none can be made then. */
export function keyOf(name: string): string {
  const made = proposedSlug(name, '')
    .replace(/-$/, '')
    .replace(/^statement$/, '')
    .replace(/^[\d-]+/, '')
  return made.length < KEY_UNITS - 1 ? made : made.slice(0, made.lastIndexOf('-')) || made
}

/**
 * Rows with a key each: one that was typed stays, an empty one is made from the name. Of two names that begin alike the second gets a number; the
 * same name twice gets the same key twice, which is told as a fault.
 *
 * @param nameless what stands before the number of a row whose name gives no key; null where such a row stays without
 */
export function keyed<Row extends { readonly key: string }>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  nameless: string | null,
): Row[] {
  const given = new Map(rows.map((row) => [row.key, nameOf(row)]))
  return rows.map((row, index) => {
    if (row.key !== '') return row
    const name = nameOf(row)
    const made = keyOf(name) || (nameless === null ? '' : `${nameless}-${index + 1}`)
    const key = made === '' ? '' : freeOf(made, name, given)
    given.set(key, name)
    return { ...row, key }
  })
}

function freeOf(key: string, name: string, given: ReadonlyMap<string, string>): string {
  const isFree = (one: string) => !given.has(one) || given.get(one) === name
  let n = 1
  let free = key
  while (!isFree(free)) {
    n += 1
    free = `${key.slice(0, KEY_UNITS - 3)}-${n}`
  }
  return free
}
