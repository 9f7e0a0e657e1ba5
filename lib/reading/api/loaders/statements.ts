import 'server-only'
import type { z } from 'zod'
import { isBy } from '@/lib/ground/platform/day'
import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { partOf } from '@/lib/ground/platform/parts'
import { loadOfDay } from '@/lib/reading/dossier/loaders/of-day'
import {
  loadBroughtIn,
  loadDescribed,
  loadJudgedStatement,
  loadStatement,
  loadStatementPlaces,
  loadStatementPlacesOn,
} from '@/lib/reading/dossier/loaders/statement'
import { loadStructureOf } from '@/lib/reading/dossier/loaders/structure'
import { findStructurePart } from '@/lib/text/statement/data/structure'
import type { JudgedStatement, StatementView } from '@/lib/text/statement/types'
import { pageOn } from '../rules/addresses'
import { passageRecord, statementRecord } from '../rules/statement'
import type { passageSchema, statementSchema } from '../schema/statement'
import type { Asked, FoundOne, FoundPart } from '../types'

/** A statement as it is now, or was called on a day; null when none has that address, and before it was brought in. */
async function loadAskedStatement({ params, day }: Asked): Promise<StatementView | null> {
  const slug = params.statement ?? ''
  if (day === null) return loadStatement(slug)
  const then = await loadOfDay(slug, day, ({ statement }) => Promise.resolve({ shown: statement }))
  return then?.shown ?? null
}

/** The same as judgements on its items are weighed: who speaks in it, of what and when. Its text is not read. */
export async function loadAskedJudged(asked: Asked): Promise<JudgedStatement | null> {
  const slug = await loadAskedSlug(asked)
  return slug === null ? null : loadJudgedStatement(slug)
}

/** The address of a statement that is asked for; null when none has it, and before it was brought in. Nothing else of it is read. */
export async function loadAskedSlug({ params, day }: Asked): Promise<string | null> {
  const slug = params.statement ?? ''
  const broughtInAt = await loadBroughtIn(slug)
  return broughtInAt !== null && (day === null || isBy(day, broughtInAt)) ? slug : null
}

/** A part of the list of all statements, the newest first. */
export async function loadStatementRecords(
  asked: Asked,
): Promise<FoundPart<z.input<typeof statementSchema>> | null> {
  const { day, after } = asked
  const places = await (day === null ? loadStatementPlaces() : loadStatementPlacesOn(day))
  const part = partOf(places, { nameOf: (slug) => slug, after })
  if (!part) return null
  const described = part.entries.length === 0 ? [] : await loadDescribed(part.entries.join(' '))
  const entries = described.map((statement) => statementRecord(statement, day))
  return { entries, next: part.next, permalink: pageOn('/', null) }
}

/** One statement. */
export async function loadStatementRecord(
  asked: Asked,
): Promise<FoundOne<z.input<typeof statementSchema>> | null> {
  const slug = await loadAskedSlug(asked)
  const [statement] = slug === null ? [] : await loadDescribed(slug)
  if (!statement) return null
  const entry = statementRecord(statement, asked.day)
  return { entry, permalink: entry.permalink }
}

/** A part of the passages of a statement. */
export async function loadPassageRecords(
  asked: Asked,
): Promise<FoundPart<z.input<typeof passageSchema>> | null> {
  const { day, after } = asked
  const statement = await loadAskedStatement(asked)
  if (!statement) return null
  const part = partOf(statement.passages, { nameOf: ({ number }) => String(number), after })
  if (!part) return null
  const { structure } = await loadStructureOf(statement.slug, part.entries)
  return {
    entries: part.entries.map((passage) => passageRecord(statement, passage, day, structure)),
    next: part.next,
    permalink: pageOn(pageAddress('statement', { statement: statement.slug }), day),
  }
}

/** Some passages of a statement, read together, in the order in which they are named. @param numbers of them */
export async function loadPassagesNamed(
  slug: string,
  numbers: readonly number[],
  day: string | null,
): Promise<readonly z.input<typeof passageSchema>[]> {
  const statement = await loadAskedStatement({ params: { statement: slug }, day, after: null })
  if (!statement) return []
  const passages = new Map(statement.passages.map((passage) => [passage.number, passage]))
  const named = numbers.flatMap((number) => passages.get(number) ?? [])
  const structure = (await findStructurePart(slug, named)) ?? undefined
  return named.map((passage) => passageRecord(statement, passage, day, structure))
}
