import 'server-only'
import { db, manyRows, type SqlPart, sqlPart } from '@/lib/platform/db'
import type { FormState } from '@/lib/platform/form-state'
import { plainTextOf } from '@/lib/platform/keepable'
import { ENTRIES_ON_DESK } from '@/lib/platform/parts'
import { holdsWords, wordsIn } from '@/lib/source/data/find'
import { addressNamed, chosenOrTyped, offeredForName } from '../rules/choice'
import type { ItemChoice } from '../types'
import { namedIn, translationsOfItem } from './commitments'

/** What is to be chosen from. */
export interface AskedChoice {
  /** A reference, an address, or letters of what an item is called or says; '' for all. */
  readonly typed?: string
  /** Only those that take judgements. */
  readonly followed?: boolean
  /** Statements as a whole too, each before its items. */
  readonly whole?: boolean
}

/**
 * What can be chosen where an item is asked for: `<statement>/<reference>` of each public item that stands, and the statement's address where it may be
 * all of it. What was named by its reference comes first, then the newest statement's, in reading order.
 */
export async function findChoicePlaces({
  typed: asTyped = '',
  followed = false,
  whole = false,
}: AskedChoice): Promise<string[]> {
  const typed = plainTextOf(asTyped)
  const [all] = await manyRows<{ places: string | null }>`
    SELECT string_agg(address, ' ' ORDER BY named DESC, date DESC, slug, passage_number NULLS FIRST, start, reference) AS places
    FROM (
      SELECT s.slug || '/' || c.reference AS address, ${isNamed(typed)} AS named, s.date, s.slug, c.passage_number, c.start, c.reference
      FROM commitments c JOIN statements s ON s.id = c.statement_id
      WHERE c.published_at IS NOT NULL AND c.withdrawn_at IS NULL AND (c.followed OR NOT ${followed}::boolean) AND ${answersTo(typed)}
      UNION ALL
      SELECT s.slug, s.slug = lower(${typed.trim()}), s.date, s.slug, NULL, NULL, NULL FROM statements s
      WHERE ${whole}::boolean AND ${holdsWords(wordsIn(typed), sqlPart`concat_ws(' ', s.slug, s.short_title)`)}
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

/** What was chosen, by addresses as above, in their order; what is none is left out. */
export async function findChoices(addresses: readonly string[], language = ''): Promise<ItemChoice[]> {
  const slugs = [...new Set(addresses.map((address) => address.split('/')[0] ?? ''))]
  const statements = await db().statement.findMany({
    where: { slug: { in: slugs } },
    select: {
      slug: true,
      shortTitle: true,
      renderings: { where: { isBase: true }, select: { language: true } },
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
  for (const { slug, shortTitle, renderings, commitments } of statements) {
    const of = { slug, shortTitle, language: renderings[0]?.language ?? '' }
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

/**
 * What a form answers in which an item was named: where its field was refused, what was typed there is looked up. The item of exactly that reference
 * is taken; else those that it may be, were it only one, come back with what was typed, as `values.choices`, to choose from.
 *
 * @param field the name of the field, which the door refuses unless it holds the address of an item, or of a statement
 */
export async function withItemNamed<Output>(
  field: string,
  form: FormData,
  send: (form: FormData) => Promise<FormState<Output>>,
  asked: AskedChoice = {},
): Promise<FormState<Output>> {
  // Anybody can send other data than a form: the door refuses it.
  if (!(form instanceof FormData)) return send(form)
  const [typed = ''] = textsOf(form, field)
  const [offeredFor = null] = textsOf(form, offeredForName(field))
  form.set(field, chosenOrTyped(textsOf(form, field), offeredFor))
  const answer = await send(form)
  if (answer.status !== 'invalid' || !(field in answer.fieldErrors) || typed.trim() === '') return answer
  const places = await findChoicePlaces({ ...asked, typed })
  const only = addressNamed(places, typed)
  if (only !== null) {
    form.set(field, only)
    return send(form)
  }
  const choices = await findChoices(places.slice(0, ENTRIES_ON_DESK), String(form.get('locale') ?? ''))
  return {
    ...answer,
    values: {
      ...answer.values,
      [field]: plainTextOf(typed),
      choices: choices.map(({ address, ...of }) => choiceOf(address, of)),
    },
  }
}

/** What was sent as text under a name. */
function textsOf(form: FormData, name: string): string[] {
  return form.getAll(name).map(String)
}

/** A choice as a form's answer holds it. */
function choiceOf(address: string, { shortTitle, language, item }: Omit<ItemChoice, 'address'>) {
  const { title = '', titleLanguage = '' } = item ?? {}
  return { address, shortTitle, language, title, titleLanguage }
}
