// What stands in columns of which the database knows no more than that they are an object or a text, as the pages that read them take it.
import { z } from 'zod'
import { foundIn, saidIn } from '@/lib/evidence/source/rules/said'
import { isId } from '@/lib/ground/platform/id'
import { isLanguageTag } from '@/lib/ground/platform/language-tag'
import { isPlainLine, isPlainName } from '@/lib/ground/platform/storable-text'
import type { OpenedEvent } from '@/lib/record/event/rules/public-chain'
import { wordsElsewhereSchema } from '@/lib/text/commitment/schema'
import { STANCES } from '@/lib/text/method/types'

const names = z.record(z.string().refine(isLanguageTag), z.string().refine(isPlainLine))
/** The same of several lines. */
const texts = z.record(z.string().refine(isLanguageTag), z.string())
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
  forces_said: { short: names, long: names, caution: names, caution_words: wordsElsewhereSchema },
  party_forces: { words: wordsElsewhereSchema, later: wordsElsewhereSchema, note: names },
  logged_searches: { further_languages: z.array(z.string().refine(isLanguageTag)) },
  elements: { citations: z.array(z.int().positive()), stances: z.array(z.enum(STANCES)) },
  test_answers: { citations: z.array(z.int().positive()) },
  notes: { titles: names, bodies: texts },
  note_versions: { titles: names, bodies: texts },
}

/** Whether a value is what pages take it for; of what may be missing nothing is asked. */
export function isAsPagesReadIt(table: string, column: string, value: unknown): boolean {
  return value === null || (SHAPES[table]?.[column]?.safeParse(value).success ?? true)
}

/** What is shown of what an act says: short values under names, as `reference`. */
const shown = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
  .refine(({ reference = '' }) => typeof reference === 'string')
const actSchema = z.object({
  at: z.iso.datetime(),
  actorKind: z.enum(['person', 'import', 'system']),
  verb: z.string().refine(isPlainName),
  objectType: z.string(),
  objectId: z.string().refine(isPlainName),
  statementId: z.string().refine(isId).nullable(),
  payload: z.string(),
  objectSha256: z.string().nullable(),
})

/** Whether an act of another site's record is what pages take it for. That nobody changed it says nothing of that: who forges a record makes its chain. */
export function isActAsPagesReadIt(act: OpenedEvent): boolean {
  const read = actSchema.safeParse(act)
  if (!read.success || act.payload.includes('\\u0000')) return false
  const { objectType, objectId, payload } = read.data
  return (objectType === 'source' || isId(objectId)) && isShown(payload)
}

function isShown(payload: string): boolean {
  try {
    return shown.safeParse(JSON.parse(payload)).success
  } catch {
    return false
  }
}
