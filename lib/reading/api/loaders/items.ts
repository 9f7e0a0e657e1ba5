import 'server-only'
import type { z } from 'zod'
import { isPublished } from '@/lib/assessment/status-update/rules/lines'
import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { partOf } from '@/lib/ground/platform/parts'
import { loadItemPlaces } from '@/lib/reading/dossier/loaders/items'
import { loadItemsEver } from '@/lib/reading/dossier/loaders/items-of-day'
import { loadSince } from '@/lib/reading/dossier/loaders/of-day'
import { loadIntroductions } from '@/lib/reading/dossier/loaders/structure'
import { dossierOf } from '@/lib/reading/dossier/rules/dossier'
import { dossierAsOf } from '@/lib/reading/dossier/rules/dossier-as-of'
import type { Dossier } from '@/lib/reading/dossier/types'
import type { JudgedStatement } from '@/lib/text/statement/types'
import { pageOn } from '../rules/addresses'
import { itemRecord } from '../rules/item'
import type { itemSchema } from '../schema/item'
import type { Asked, FoundOne, FoundPart } from '../types'
import { loadAskedJudged } from './statements'

/** Some items with all that readers see of them, now or at the end of a day; those around them are among them. */
export async function loadItemsWith(
  statement: JudgedStatement,
  references: readonly string[],
  day: string | null,
): Promise<Dossier<JudgedStatement> | null> {
  if (references.length === 0) return null
  const ever = await loadItemsEver(statement.slug, references.join(' '), '')
  if (!ever) return null
  if (day !== null) return dossierAsOf(statement, ever, day)
  return dossierOf(statement, ever.items, ever.sources, ever.ever.filter(isPublished), [])
}

/** A part of the items of a statement: those that stand in the order of the text, then those that were withdrawn. */
export async function loadItemRecords(asked: Asked): Promise<FoundPart<z.input<typeof itemSchema>> | null> {
  const { day, after } = asked
  const statement = await loadAskedJudged(asked)
  if (!statement) return null
  const { slug } = statement
  const since = day === null ? null : (await loadSince(slug, day)).since
  const part = partOf(await loadItemPlaces(slug, since), { nameOf: (reference) => reference, after })
  if (!part) return null
  const dossier = await loadItemsWith(statement, part.entries, day)
  return {
    entries: dossier ? await recordsOf(dossier, part.entries) : [],
    next: part.next,
    permalink: pageOn(pageAddress('items', { statement: slug }), day),
  }
}

/** Some items, read together, in the order in which they are named; those that are not in the record are left out. */
export async function loadItemsNamed(
  slug: string,
  references: readonly string[],
  day: string | null,
): Promise<readonly z.input<typeof itemSchema>[]> {
  const statement = await loadAskedJudged({ params: { statement: slug }, day, after: null })
  const dossier = statement && (await loadItemsWith(statement, references, day))
  return dossier ? recordsOf(dossier, references) : []
}

/** Items of a dossier in the order in which they are named, with what introduces them; those that are not there are left out. */
async function recordsOf(
  dossier: Dossier<JudgedStatement>,
  references: readonly string[],
): Promise<readonly z.input<typeof itemSchema>[]> {
  const known = new Map(dossier.items.map((item) => [item.reference, item]))
  const items = references.flatMap((reference) => known.get(reference) ?? [])
  const introductions = await loadIntroductions(dossier.statement.slug, items)
  return items.map((item) => itemRecord(dossier, item, introductions?.get(item.reference) ?? []))
}

/** One item. */
export async function loadItemRecord(asked: Asked): Promise<FoundOne<z.input<typeof itemSchema>> | null> {
  const { reference = '' } = asked.params
  const statement = await loadAskedJudged(asked)
  const dossier = statement && (await loadItemsWith(statement, [reference], asked.day))
  const [entry] = dossier ? await recordsOf(dossier, [reference]) : []
  return entry ? { entry, permalink: entry.permalink } : null
}
