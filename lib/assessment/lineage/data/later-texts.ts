import 'server-only'
import { findEntriesById } from '@/lib/evidence/source/data/find'
import { comparableAddress } from '@/lib/evidence/source/rules/address'
import { dayOf } from '@/lib/ground/platform/clock'
import { db, manyRows, sqlPart } from '@/lib/ground/platform/db'
import { ENTRIES_ON_DESK } from '@/lib/ground/platform/parts'
import { plainTextOf } from '@/lib/ground/platform/storable-text'
import { answersTo, findChoices, isNamed } from '@/lib/text/commitment/data/choice'
import type { Choice } from '@/lib/text/commitment/types'
import { holdsWords, wordsIn } from '@/lib/text/statement/data/statements'
import type { LinkedItem } from '../types'
import { itemNamedIn, itemOf, itemSelectIn } from './ends'

/** An item that is said to come back, by its statement's address and its reference. */
export interface Earlier {
  readonly slug: string
  readonly reference: string
}

/** The item from which a link is to lead, named in a language; null where there is no such item, or it does not stand in public. */
export async function findEarlier(
  { slug, reference }: Earlier,
  language: string,
): Promise<LinkedItem | null> {
  const row = await db().commitment.findFirst({
    where: { reference, state: 'published', statement: { slug } },
    select: itemSelectIn(language),
  })
  return row && itemOf(itemNamedIn(row, language))
}

/**
 * The later texts to which a link from an item can lead, as many as are offered: items of other statements by their addresses, and sources by their
 * ids. First what was named so, then the sources that bear on the item, then the newest. All of their date lies on or after the statement's
 * day; who names a source exactly finds it whatever its date is, and is told why it is not taken.
 */
export async function findLaterPlaces({ slug, reference }: Earlier, asTyped: string): Promise<string[]> {
  const of = await findDayAndAddresses(slug)
  if (!of) return []
  const { day, addresses } = of
  const typed = plainTextOf(asTyped)
  const rows = await manyRows<{ address: string }>`
    SELECT address FROM (
      SELECT s.slug || '/' || c.reference AS address, ${isNamed(typed)} AS named, false AS bears, to_char(s.date, 'YYYY-MM-DD') AS date
      FROM commitments c JOIN statements s ON s.id = c.statement_id
      WHERE c.published_at IS NOT NULL AND c.withdrawn_at IS NULL
        AND s.slug <> ${slug} AND s.date >= ${day}::date AND ${answersTo(typed)}
      UNION ALL
      SELECT id, named, bears, date FROM (
        SELECT o.*, lower(o.id) = lower(${typed.trim()}) AS named, EXISTS (
            SELECT FROM bearings b JOIN commitments c ON c.id = b.commitment_id JOIN statements s ON s.id = c.statement_id
             WHERE b.source_id = o.id AND s.slug = ${slug} AND c.reference = ${reference}) AS bears
        FROM sources o) AS source
      WHERE coalesce(canonical_url <> ALL (${addresses}::text[]), true)
        AND NOT EXISTS (SELECT FROM former_addresses f WHERE f.source_id = source.id AND f.canonical_url = ANY (${addresses}::text[])) AND (named OR left(split_part(date, '/', 1) || '-01-01', 10) >= ${day})
        AND ${holdsWords(wordsIn(typed), sqlPart`concat_ws(' ', id, title, publisher, author, date, url)`)}
    ) AS later
    ORDER BY named DESC, bears DESC, date DESC, address LIMIT ${ENTRIES_ON_DESK}`
  return rows.map((row) => row.address)
}

/** The day of a statement, and the addresses of its renderings and of reports of its wording: the same text, not a later one. */
async function findDayAndAddresses(slug: string) {
  const statement = await db().statement.findUnique({
    where: { slug },
    select: {
      date: true,
      renderings: { select: { url: true } },
      variants: { select: { readings: { where: { kind: 'rendering' }, select: { url: true } } } },
    },
  })
  if (!statement) return null
  const { date, renderings, variants } = statement
  const texts = [...renderings, ...variants.flatMap(({ readings }) => readings)]
  return { day: dayOf(date), addresses: texts.map(({ url }) => comparableAddress(url)) }
}

/** Later texts by their addresses, in their order; items are called as they are in a language. */
export async function findLaterTexts(addresses: readonly string[], language: string): Promise<Choice[]> {
  const [sources, items] = await Promise.all([
    findEntriesById(addresses.filter((address) => !address.includes('/'))),
    findChoices(
      addresses.filter((address) => address.includes('/')),
      language,
    ),
  ])
  const found = new Map<string, Choice>(items.map((item) => [item.address, item]))
  for (const source of sources) found.set(source.id, { address: source.id, source })
  return addresses.flatMap((address) => found.get(address) ?? [])
}
