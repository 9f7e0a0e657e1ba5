import { comesBack, isSecret } from '@/lib/ground/platform/returned-fields.mjs'
import type { RefusalCode } from './errors'
import { plainTextOf } from './storable-text'

/** A form as typed: names with brackets become lists and objects (`citations[0].quote`), repeated names become lists. */
export type FormValues = { [name: string]: FormValue }
export type FormValue = string | FormValue[] | { [name: string]: FormValue }

/** What a form shows after its action has answered. What was typed comes back with every answer but `done`. */
export type FormState<Output> =
  | { readonly status: 'new' }
  | { readonly status: 'done'; readonly value: Output }
  | { readonly status: 'invalid'; readonly values: FormValues; readonly fieldErrors: FieldErrors }
  | {
      readonly status: 'refused'
      readonly values: FormValues
      readonly code: RefusalCode
      readonly details: Readonly<Record<string, string | number>>
      /** Whether something was given that does not come back: a password, or a file. */
      readonly lost?: true
    }

/** Message keys by field name. */
export type FieldErrors = Readonly<Record<string, readonly string[]>>

/** Bounds of a form: far above what any of ours sends, and low enough that none of 2 MB takes long to read. */
const longestName = 200
const mostFields = 2_000
const longestList = 200
/** Steps below the first name: `parties[0].names.fr` has three. */
const deepest = 3

type Holder = FormValue[] | { [name: string]: FormValue }

/**
 * Reads a form into plain data, in one pass. Files and names that reach for an object's own machinery are left out.
 *
 * @throws RangeError for what nothing of ours sends: more than 2,000 fields, a name of more than 200 characters or more than three steps
 *   deep, a list of more than 200 or with a place left out, a name that is a text in one field and holds others in another
 */
export function readForm(form: FormData): FormValues {
  const values: FormValues = {}
  const lists: FormValue[][] = []
  let count = 0
  for (const [name, entry] of form.entries()) {
    count += 1
    if (count > mostFields || name.length > longestName) throw notOurs()
    if (name.startsWith('$ACTION') || typeof entry !== 'string') continue
    const path = pathOf(name)
    if (path.length > deepest + 1) throw notOurs()
    if (typeof path[0] !== 'string' || path.some((part) => machinery.has(String(part)))) continue
    put(values, path, entry, lists)
  }
  if (lists.some((list) => Object.keys(list).length < list.length)) throw notOurs()
  return values
}

/** What may go back into the page: all that was typed but passwords and what only a program fills in, without characters that no page can hold. */
export function shownAgain(values: FormValues): FormValues {
  const shown = Object.entries(values).filter(([name]) => comesBack(name))
  return Object.fromEntries(shown.map(([name, value]) => [name, holdable(value)]))
}

/** What a refusal says of passwords and files that came with the form: neither can be put back into a page. */
export function lostOf(form: FormData): { readonly lost?: true } {
  const isLost = [...form].some(([name, entry]) =>
    typeof entry === 'string' ? isSecret(name) && entry !== '' : entry.size > 0,
  )
  return isLost ? { lost: true } : {}
}

function holdable(value: FormValue): FormValue {
  if (typeof value === 'string') return plainTextOf(value)
  if (Array.isArray(value)) return value.map(holdable)
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, holdable(each)]))
}

/** The beginning of what was typed into the fields of a form without lists, so much of it in all. */
export function beginningOf(values: FormValues, most: number): FormValues {
  let left = most
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      if (typeof value !== 'string') return []
      const begun = value.slice(0, left).replace(/[\ud800-\udbff]$/, '')
      left -= begun.length
      return [[name, begun]]
    }),
  )
}

/** How many bytes the texts of a form take. */
export function bytesOf(values: FormValues): number {
  return new TextEncoder().encode(JSON.stringify(values)).length
}

/** The parts of a name, no more of them than tell that it goes too deep. */
function pathOf(name: string): (string | number)[] {
  return name
    .split(/[.[\]]+/, deepest + 3)
    .filter((part) => part !== '')
    .map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : part))
}

const machinery = new Set(['__proto__', 'constructor', 'prototype'])

/** Writes a text to its place; lists that are begun on the way are added to `lists`. */
function put(values: FormValues, path: (string | number)[], entry: string, lists: FormValue[][]): void {
  let holder: Holder = values
  for (const [at, part] of path.entries()) {
    const present = presentIn(holder, part)
    const next = path[at + 1]
    if (next === undefined) {
      place(holder, part, added(present, entry))
    } else if (present === undefined) {
      const begun: Holder = typeof next === 'number' ? [] : {}
      if (Array.isArray(begun)) lists.push(begun)
      place(holder, part, begun)
      holder = begun
    } else if (typeof present === 'string') {
      throw notOurs()
    } else {
      holder = present
    }
  }
}

/** What stands in a place; what every object inherits, such as `toString`, was not typed by anybody. */
function presentIn(holder: Holder, part: string | number): FormValue | undefined {
  if (Array.isArray(holder)) return typeof part === 'number' ? holder[part] : undefined
  return Object.hasOwn(holder, part) ? holder[part] : undefined
}

function place(holder: Holder, part: string | number, value: FormValue): void {
  if (!Array.isArray(holder)) holder[part] = value
  else if (typeof part === 'number' && part < longestList) holder[part] = value
  else throw notOurs()
}

/** A name that comes again makes a list. */
function added(present: FormValue | undefined, entry: string): FormValue {
  if (present === undefined) return entry
  if (typeof present === 'string') return [present, entry]
  if (!Array.isArray(present) || present.length >= longestList) throw notOurs()
  present.push(entry)
  return present
}

function notOurs(): RangeError {
  return new RangeError('a form of this shape is not ours')
}
