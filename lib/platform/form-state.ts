import type { RefusalCode } from './errors'

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
    }

/** Message keys by field name. */
export type FieldErrors = Readonly<Record<string, readonly string[]>>

const longestName = 200
const mostFields = 2_000

/**
 * Reads a form into plain data. Files and names that reach for an object's own machinery are left out.
 *
 * @throws RangeError when a form has more than 2,000 fields or a name of more than 200 characters: nothing of ours sends such
 */
export function readForm(form: FormData): FormValues {
  const values: FormValues = {}
  let count = 0
  for (const [name, entry] of form.entries()) {
    if (name.startsWith('$ACTION') || typeof entry !== 'string') continue
    count += 1
    if (count > mostFields || name.length > longestName)
      throw new RangeError('a form of this shape is not ours')
    put(values, pathOf(name), entry)
  }
  return values
}

/** What may go back into the page: all that was typed but passwords, by the name of their field. */
export function withoutPasswords(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !/password/i.test(name)))
}

function pathOf(name: string): (string | number)[] {
  return name
    .split(/[.[\]]/)
    .filter((part) => part !== '')
    .map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : part))
}

const machinery = new Set(['__proto__', 'constructor', 'prototype'])

function put(values: FormValues, path: (string | number)[], entry: string): void {
  const [first, ...rest] = path
  if (typeof first !== 'string' || path.some((part) => machinery.has(String(part)))) return
  const present = own(values, first)
  values[first] = rest.length === 0 ? added(present, entry) : within(present, rest, entry)
}

/** What stands under a name; what every object inherits, such as `toString`, was not typed by anybody. */
function own(values: FormValues, name: string): FormValue | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined
}

/** A name that comes again makes a list. */
function added(present: FormValue | undefined, entry: string): FormValue {
  if (present === undefined) return entry
  return Array.isArray(present) ? [...present, entry] : [present, entry]
}

function within(present: FormValue | undefined, path: (string | number)[], entry: string): FormValue {
  const [first, ...rest] = path
  if (first === undefined) return entry
  if (typeof first === 'number') {
    const list = Array.isArray(present) ? [...present] : []
    while (list.length < first) list.push({})
    list[first] = within(list[first], rest, entry)
    return list
  }
  const object = typeof present === 'object' && !Array.isArray(present) ? { ...present } : {}
  const before = own(object, first)
  object[first] = rest.length === 0 ? added(before, entry) : within(before, rest, entry)
  return object
}
