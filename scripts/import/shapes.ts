// What stands in columns of which the database knows no more than that they are an object or a text, as the pages that read them take it.
import { z } from 'zod'
import { isPlainLine, isPlainName } from '@/lib/platform/keepable'
import { isLanguageTag } from '@/lib/platform/language-tag'
import { foundIn, saidIn } from '@/lib/source/rules/said'

const names = z.record(z.string().refine(isLanguageTag), z.string().refine(isPlainLine))
/** Fields that are none of a source, or not of their kind, are left out where it is read: nothing may be. */
const said = z.custom((value) => JSON.stringify(saidIn(value)).length === JSON.stringify(value).length)
const found = z.custom((value) => foundIn(value) !== null)
const name = z.string().regex(/\S/).refine(isPlainName)

/** By table and column. */
const SHAPES: Readonly<Record<string, Readonly<Record<string, z.ZodType>>>> = {
  people: { public_name: name },
  statements: { titles: names, short_titles: names, places: names, leads: names },
  parties: { names },
  areas: { titles: names },
  source_classings: { before: said, after: said, found },
  mark_versions: { responsible: z.array(z.string().refine(isPlainLine)) },
  test_answers: { citations: z.array(z.int().positive()) },
}

/** Whether a value is what pages take it for; of what may be missing nothing is asked. */
export function isAsPagesReadIt(table: string, column: string, value: unknown): boolean {
  return value === null || (SHAPES[table]?.[column]?.safeParse(value).success ?? true)
}
