import 'server-only'
import { db, manyRows, type SqlPart, sqlPart } from '@/lib/ground/platform/db'
import { plainTextOf } from '@/lib/ground/platform/storable-text'
import { shortTitleOf, shortTitleSelect } from '@/lib/text/statement/data/short-title'
import { holdsWords, wordsIn } from '@/lib/text/statement/data/statements'
import type { ItemChoice, NamedItem } from '../types'
import { namedIn, translationsOfItem } from './item-view'

/** What is to be chosen from. */
export interface AskedChoice {
  /** A reference, an address, or letters of what an item is called or says; '' for all. */
  readonly typed?: string
  /** Only items of this statement, by its address. */
  readonly of?: string | null
  /** Only those that take judgements. */
  readonly followed?: boolean
  /** Statements as a whole too, each before its items; or these alone. */
  readonly whole?: boolean | 'only'
}

/**
 * What can be chosen where an item is asked for: `<statement>/<reference>` of each public item that stands, and the statement's address where it may be
 * all of it. What was named by its reference comes first, then the newest statement's, in reading order.
 */
export async function findChoicePlaces({
  typed: asTyped = '',
  of = null,
  followed = false,
  whole = false,
}: AskedChoice): Promise<string[]> {
  const typed = plainTextOf(asTyped)
  const [all] = await manyRows<{ places: string | null }>`
    SELECT string_agg(address, ' ' ORDER BY named DESC, date DESC, slug, passage_number NULLS FIRST, start, reference) AS places
    FROM (
      SELECT s.slug || '/' || c.reference AS address, ${isNamed(typed)} AS named, s.date, s.slug, c.passage_number, c.start, c.reference
      FROM commitments c JOIN statements s ON s.id = c.statement_id
      WHERE NOT ${whole === 'only'}::boolean AND c.published_at IS NOT NULL AND c.withdrawn_at IS NULL AND (c.followed OR NOT ${followed}::boolean)
        AND (${of}::text IS NULL OR s.slug = ${of}) AND ${answersTo(typed)}
      UNION ALL
      SELECT s.slug, s.slug = lower(${typed.trim()}), s.date, s.slug, NULL, NULL, NULL FROM statements s
      WHERE ${whole !== false}::boolean AND ${holdsWords(wordsIn(typed), sqlPart`concat_ws(' ', s.slug, s.short_title)`)}
    ) AS either`
  return all?.places?.split(' ') ?? []
}

/** Whether an item, `c`, of a statement, `s`, is the one of which the reference or address was typed. */
export function isNamed(typed: string): SqlPart {
  const named = typed.trim().toLowerCase()
  return sqlPart`(c.reference = ${named} OR s.slug || '/' || c.reference = ${named})`
}

/** Whether an item, `c`, of a statement, `s`, has every typed word in its reference, title, words or statement. */
export function answersTo(typed: string): SqlPart {
  return holdsWords(
    wordsIn(typed),
    sqlPart`concat_ws(' ', s.slug || '/' || c.reference, c.title, c.exact, s.short_title, (
      SELECT string_agg(t.text, ' ') FROM translations t WHERE t.commitment_id = c.id AND t.field = 'title' AND translation_stands(t)))`,
  )
}

/** What was chosen, by addresses as above, in their order and named in a language; what is none is left out. */
export async function findChoices(addresses: readonly string[], language = ''): Promise<ItemChoice[]> {
  const slugs = [...new Set(addresses.map((address) => address.split('/')[0] ?? ''))]
  const statements = await db().statement.findMany({
    where: { slug: { in: slugs } },
    select: {
      ...shortTitleSelect,
      commitments: {
        where: {
          publishedAt: { not: null },
          withdrawnAt: null,
          OR: addresses.flatMap((address) => {
            const [slug = '', reference] = address.split('/')
            return reference === undefined ? [] : [{ statement: { slug }, reference }]
          }),
        },
        select: {
          ...{ id: true, reference: true, title: true, titleLanguage: true, force: true, followed: true },
          ...translationsOfItem(language, ['title']),
        },
      },
    },
  })
  const found = new Map<string, ItemChoice>()
  for (const { commitments, ...statement } of statements) {
    const of = shortTitleOf(statement, language)
    const { slug } = of
    found.set(slug, { ...of, address: slug, item: null })
    for (const row of commitments)
      found.set(`${slug}/${row.reference}`, {
        ...of,
        address: `${slug}/${row.reference}`,
        item: namedIn(row),
      })
  }
  return addresses.flatMap((address) => found.get(address) ?? [])
}

/** What names an item: where it stands, and its title. */
type Titled = { readonly slug: string; readonly reference: string } & Pick<
  NamedItem,
  'title' | 'titleLanguage'
>

/** Items with their titles in a language, where they were translated; one that does not stand in public keeps the title that it has. */
export async function withTitlesIn<Item extends Titled>(
  items: readonly Item[],
  language: string,
): Promise<Item[]> {
  const addressOf = ({ slug, reference }: Titled) => `${slug}/${reference}`
  const choices = await findChoices(items.map(addressOf), language)
  const named = new Map(choices.map(({ address, item }) => [address, item]))
  return items.map((item) => {
    const { title, titleLanguage } = named.get(addressOf(item)) ?? item
    return { ...item, title, titleLanguage }
  })
}
