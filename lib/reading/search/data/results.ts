import 'server-only'
import type { Reader } from '@/lib/evidence/snapshot/policy'
import { visitor } from '@/lib/ground/platform/actor'
import { db, type SqlPart, sqlPart } from '@/lib/ground/platform/db'
import { others } from '@/lib/ground/platform/others'
import { directOf, straightAddress } from '../rules/direct'
import { eachWord, nameOfOne, weightOf } from '../rules/each-word'
import { asWritten, questionsNear, typedAs } from '../rules/near'
import type { Query } from '../rules/query'
import type { Question } from '../rules/question'
import {
  type GroupResult,
  type NearQuestion,
  OVERVIEW_HITS,
  PAGE_HITS,
  type SearchAudience,
  type SearchGroup,
  type SearchResults,
  type SomeWords,
} from '../types'
import { type Asked, type AskedWords, findAsked, rankOf, type SearchPlace } from './asked'
import { copies } from './copies'
import { findDirect } from './direct'
import { items } from './items'
import { judgements } from './judgements'
import { findNearWords } from './near-words'
import { notes } from './notes'
import { passages } from './passages'
import { sources } from './sources'
import { statements } from './statements'
import { texts } from './texts'
import { findInLanguage } from './translated'
import { variants } from './variants'

const places: Readonly<Record<SearchGroup, SearchPlace>> = {
  statements,
  statement: passages,
  items,
  judgements,
  sources,
  copies,
  texts,
  variants,
  notes,
}

/** Who asks, as far as it changes what is found. */
interface AskedBy {
  /** Submitted revisions that are kept from whoever asks on the desk. */
  kept?: readonly string[]
  /** Whoever asks, where they may read more of copies than readers. */
  reader?: Reader
  /** Of the page. */
  language?: string
}

/**
 * What is found in a statement, or in all of them: what the question names outright, and then the first of each place or one page of one.
 * A reader whose question names one thing is led straight there, and nothing else is looked for; on the desk it comes first. Where nothing
 * has all the words, what has some of them is found, and which of them stand nowhere.
 *
 * @param query the question's words, of which at least one is to be found
 */
export async function findResults(
  { text, group, page }: Question,
  query: Query,
  slug: string | null,
  audience: SearchAudience,
  { kept = [], language = '', reader = visitor }: AskedBy = {},
): Promise<SearchResults> {
  const direct = group === null ? directOf(text) : null
  const named = direct ? await findDirect(direct, { slug, audience, language }) : []
  const straight = direct && audience === 'everyone' ? straightAddress(direct, named) : null
  if (straight !== null) return { direct: named, straight, groups: [], near: [], some: null }
  const limit = group === null ? OVERVIEW_HITS : PAGE_HITS
  const asking = { slug, audience, reader, kept, language, limit, offset: (page - 1) * limit }
  const among = group === null ? allPlaces : [group]
  const asked = await findAsked(query, audience)
  const groups = asked === null ? [] : await findAmong(among, { ...asking, ...asked })
  const isNothing = named.length + groups.length === 0
  if (!isNothing || (group !== null && (await isAnywhere(asked, asking))))
    return { direct: named, straight, groups, near: [], some: null }
  const near = group === null ? await findNear(query, asking) : []
  return { direct: named, straight, near, ...(await findSome(query, asking, among)) }
}

const allPlaces = Object.keys(places) as SearchGroup[]

type Asking = Omit<Asked, keyof AskedWords>

/** Whether anything has what is asked for, in whichever place. */
async function isAnywhere(asked: AskedWords | null, asking: Asking): Promise<boolean> {
  return asked !== null && (await findRows(allPlaces, { ...asking, ...asked, ...first })).length > 0
}

const first = { limit: 1, offset: 0 }

/** What has some of the words of a question, the nearest place first; each word is looked for by itself as well, so that none is said to be missing that is not. */
async function findSome(
  query: Query,
  asking: Asking,
  among: readonly SearchGroup[],
): Promise<{ groups: readonly GroupResult[]; some: SomeWords | null }> {
  const each: { name: string; asked: AskedWords; n: number }[] = []
  for (const one of eachWord(query)) {
    const asked = await findAsked(one, asking.audience)
    if (asked === null) continue
    const rows = await findRows(allPlaces, { ...asking, ...asked, ...first })
    each.push({ name: nameOfOne(one), asked, n: rows.reduce((sum, { total }) => sum + total, 0) })
  }
  if (each.length === 0) return { groups: [], some: null }
  const found = each.filter(({ n }) => n > 0)
  const some = {
    looked: each.map(({ name }) => name),
    nowhere: each.flatMap(({ name, n }) => (n > 0 ? [] : [name])),
  }
  if (found.length === 0) return { groups: [], some }
  const groups = await findAmong(among, { ...asking, ...anyOf(query, found) })
  return { groups: groups.toSorted((a, b) => b.nearest - a.nearest), some }
}

/** A question for which any of some words will do. */
function anyOf(
  query: Query,
  found: readonly { readonly asked: AskedWords; readonly n: number }[],
): AskedWords {
  const one = (tell: (asked: AskedWords) => string) =>
    found.map(({ asked }) => `(${tell(asked)})`).join(' | ')
  return {
    query: {
      words: found.flatMap(({ asked }) => asked.query.words),
      phrases: found.flatMap(({ asked }) => asked.query.phrases),
      without: query.without,
      alike: new Map(found.flatMap(({ asked }) => [...(asked.query.alike ?? [])])),
    },
    tsquery: one(({ tsquery }) => tsquery),
    typed: one(({ typed }) => typed),
    ofCopies: one(({ ofCopies }) => ofCopies),
    some: {
      each: found.map(({ asked }) => asked.tsquery),
      ofCopies: found.map(({ asked }) => asked.ofCopies),
      weights: found.map(({ n }) => weightOf(n)),
    },
  }
}

async function findAmong(among: readonly SearchGroup[], asked: Asked): Promise<GroupResult[]> {
  const found = await findRows(among, asked)
  if (found.length === 0) return []
  const all = found.map(({ place, rows }) => places[place].read(rows))
  const shown = await findInLanguage(
    {
      items: all.flatMap(({ shows }) => shows.items ?? []),
      statements: all.flatMap(({ shows }) => shows.statements ?? []),
      sources: all.flatMap(({ shows }) => shows.sources ?? []),
      copies: all.flatMap(({ shows }) => shows.copies ?? []),
    },
    asked.language,
    asked.reader,
  )
  const groups: GroupResult[] = []
  for (const { result } of all) {
    groups.push(result(asked, shown))
    await others()
  }
  return groups
}

/**
 * The rows of the places where something is found, as JSON, in the order of the places: one statement for all of them, in which the translations
 * that have the words are looked for once. Of these readers see `said`, or did; whether it stands is asked where it is used.
 */
async function findRows(
  among: readonly SearchGroup[],
  asked: Asked,
): Promise<{ place: SearchGroup; rows: string; total: number }[]> {
  const rowsOf = (place: SearchGroup) =>
    sqlPart`SELECT ${place}::text AS place, (SELECT json_agg(each) FROM (${places[place].sql(asked)}) AS each)::text AS rows`
  const each = among.map(rowsOf).reduce((all, next): SqlPart => sqlPart`${all} UNION ALL ${next}`)
  return db().$queryRaw`
    WITH said AS MATERIALIZED (
      SELECT t AS it, t.field, t.original_sha256, t.statement_id, t.commitment_id, t.line_id, t.source_id,
             ${rankOf(asked, sqlPart`t.search`)} AS rank
        FROM translations t WHERE t.search @@ ${asked.tsquery}::tsquery
    )
    SELECT place, rows, (rows::json -> 0 ->> 'total')::int AS total FROM (${each}) AS found WHERE rows IS NOT NULL`
}

/**
 * What may have been meant, each asked as whoever asks may see it: a word that stands in nothing of theirs is not told. The words have to
 * stand there themselves, and not others of their stem; counted is what the question then finds.
 */
async function findNear(query: Query, asking: Asking): Promise<NearQuestion[]> {
  const near: NearQuestion[] = []
  for (const meant of questionsNear(query, await findNearWords(query.words, asking.audience))) {
    const asked = await findAsked(meant, asking.audience)
    if (asked === null) continue
    const once = { ...asking, ...asked, limit: 1 }
    const themselves = await findAmong(allPlaces, { ...once, tsquery: asked.typed })
    if (themselves.length === 0) continue
    const groups = await findAmong(allPlaces, once)
    const written = asWritten(
      meant,
      themselves.flatMap(({ hits }) => hits),
    )
    near.push({
      text: typedAs(written),
      n: groups.reduce((sum, { n }) => sum + n, 0),
      isCut: groups.some(({ isCut }) => isCut),
    })
  }
  return near
}
