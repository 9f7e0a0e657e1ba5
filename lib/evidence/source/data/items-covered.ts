import 'server-only'
import { findCoverage, findSourceLanguages } from '@/lib/evidence/source/data/coverage'
import { type AskedOfCoverage, coverageOf } from '@/lib/evidence/source/rules/coverage'
import type { Covered } from '@/lib/evidence/source/rules/items-covered'
import { grouped } from '@/lib/ground/platform/grouped'
import { ENTRIES_A_PART, type Part, partOrFirst, partWith } from '@/lib/ground/platform/parts'
import { findChoicePlaces, findChoices } from '@/lib/text/commitment/data/choice'
import type { ItemChoice } from '@/lib/text/commitment/types'
import { findStatementPlaces } from '@/lib/text/statement/data/statements'

/** How the items of a statement that stand are covered, in reading order; null where there is no such statement. @param page the language of the page */
export async function findCovered(
  slug: string,
  { language, after }: Pick<AskedOfCoverage, 'language' | 'after'>,
  page: string,
): Promise<Covered | null> {
  const part = partOrFirst(await findChoicePlaces({ of: slug }), {
    nameOf: (address) => address.slice(address.indexOf('/') + 1),
    after,
    most: ENTRIES_A_PART,
  })
  const [[statement, ...items], languages] = await Promise.all([
    findChoices([slug, ...part.entries], page),
    findSourceLanguages(),
  ])
  if (!statement || statement.item !== null) return null
  const one = languages.find((each) => each === language) ?? null
  const named = items.flatMap(({ address, item }) => (item ? [{ address, item }] : []))
  const rowsOf = grouped(await findCoverage(named.map(({ item }) => item.id)), ({ id }) => id)
  const entries = named.map((each) => ({ ...each, ...coverageOf(rowsOf(each.item.id), one) }))
  return { statement, language: one, languages, part: partWith(part, entries) }
}

/** The statements of which it can be asked, newest first, part by part. */
export async function findStatementsToCover(after: string | null, page: string): Promise<Part<ItemChoice>> {
  const part = partOrFirst(await findStatementPlaces(), {
    nameOf: (slug) => slug,
    after,
  })
  return partWith(part, await findChoices(part.entries, page))
}
