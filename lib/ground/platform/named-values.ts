import { z } from 'zod'
import type { FormValue, FormValues } from './form-state'

/** What of a form's values a schema has a name for: what else was sent is not handed back, and costs nothing to show. */
export function namedValues(schema: z.core.$ZodType, values: FormValues): FormValues {
  const named = namedIn(schema, values)
  return isFields(named) ? named : {}
}

function namedIn(schema: z.core.$ZodType, value: FormValue): FormValue | undefined {
  if (schema instanceof z.core.$ZodObject) return isFields(value) ? namedFields(schema, value) : undefined
  if (schema instanceof z.core.$ZodRecord) {
    return isFields(value)
      ? mapped(Object.keys(value), (name) => namedIn(schema._zod.def.valueType, value[name] ?? ''))
      : undefined
  }
  if (schema instanceof z.core.$ZodArray) return namedRows(schema._zod.def.element, value)
  if (schema instanceof z.core.$ZodUnion) return merged(schema._zod.def.options, value)
  if (schema instanceof z.core.$ZodIntersection)
    return merged([schema._zod.def.left, schema._zod.def.right], value)
  if (schema instanceof z.core.$ZodPipe) {
    const { in: before, out: after } = schema._zod.def
    return namedIn(before instanceof z.core.$ZodTransform ? after : before, value)
  }
  const inner = innerOf(schema)
  if (inner) return namedIn(inner, value)
  return typeof value === 'string' ? value : undefined
}

/** What may be left out, or stands for something where it is. */
function innerOf(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  const isAround =
    schema instanceof z.core.$ZodOptional ||
    schema instanceof z.core.$ZodNullable ||
    schema instanceof z.core.$ZodDefault ||
    schema instanceof z.core.$ZodPrefault ||
    schema instanceof z.core.$ZodCatch
  return isAround ? schema._zod.def.innerType : undefined
}

function namedFields(schema: z.core.$ZodObject, value: FormValues): FormValues {
  const { shape } = schema._zod.def
  return mapped(Object.keys(shape), (name) => {
    const [field, typed] = [shape[name], Object.hasOwn(value, name) ? value[name] : undefined]
    return field === undefined || typed === undefined ? undefined : namedIn(field, typed)
  })
}

/** A list keeps its places, so that what is said about a row stands beside it. One ticked box of several comes as a text. */
function namedRows(element: z.core.$ZodType, value: FormValue): FormValue | undefined {
  if (typeof value === 'string') return namedIn(element, value)
  return Array.isArray(value) ? value.map((row) => namedIn(element, row) ?? '') : undefined
}

/** What any of several shapes has a name for. */
function merged(options: readonly z.core.$ZodType[], value: FormValue): FormValue | undefined {
  const found = options.map((option) => namedIn(option, value)).filter((each) => each !== undefined)
  const fields = found.filter(isFields)
  return fields.length > 0 ? Object.assign({}, ...fields) : found[0]
}

function mapped(names: readonly string[], namedOf: (name: string) => FormValue | undefined): FormValues {
  const values: FormValues = {}
  for (const name of names) {
    const value = namedOf(name)
    if (value !== undefined) values[name] = value
  }
  return values
}

function isFields(value: FormValue | undefined): value is FormValues {
  return typeof value === 'object' && !Array.isArray(value)
}
