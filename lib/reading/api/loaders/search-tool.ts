import 'server-only'
import { z } from 'zod'
import { grouped } from '@/lib/ground/platform/grouped'
import { loadSearch } from '@/lib/reading/search/loaders/search'
import { type DirectHit, SEARCH_GROUPS, type SearchHit } from '@/lib/reading/search/types'
import { foundRecord, namedRecord, spokenFound, spokenSearched } from '../rules/found'
import { spokenItem, spokenPassage, spokenSource } from '../rules/spoken'
import { foundSchema, searchedSchema } from '../schema/found'
import { itemSchema } from '../schema/item'
import { sourceSchema } from '../schema/source'
import { passageSchema } from '../schema/statement'
import { loadItemsNamed } from './items'
import { loadSourcesNamed } from './sources'
import { loadAskedSlug, loadPassagesNamed } from './statements'
import type { Named, ToolAnswer } from './tools'

/** Of how many items the whole record is told. */
const MOST_ITEMS = 10

/** What cannot be looked for. */
const PROBLEMS = {
  noWords:
    'There is no word to look for in this, so nothing was searched. Give at least one letter or figure.',
  tooLong: 'This is too long to look for, so nothing was searched.',
} as const

/**
 * What search finds wherever it looks, in every language: each place with its words, and of items, passages and sources the record, so that
 * nothing is told without its standing. Where nothing has all the words, what has some of them, and which of them stand nowhere.
 *
 * @param statement where to look; null for everywhere
 * @returns null where no statement has that address
 */
export async function searchTool(words: string, statement: string | null): Promise<ToolAnswer | null> {
  if (statement !== null && (await loadAskedSlug({ params: { statement }, day: null, after: null })) === null)
    return null
  const answer = await loadSearch({ text: words, group: null, page: 1 }, statement, '')
  if (answer.problem !== null) return { text: PROBLEMS[answer.problem], records: {} }
  const { direct, groups, some } = answer.results
  const hits = groups.flatMap((group) => group.hits)
  const found = z.array(foundSchema).parse([...direct.map(namedRecord), ...hits.map(foundRecord)])
  const searched = searchedSchema.parse({
    all: some === null,
    looked: some?.looked ?? [],
    nowhere: some?.nowhere ?? [],
    ...{ places: SEARCH_GROUPS, statement },
  })
  const records = await recordsOf([...direct, ...hits])
  const lines = [spokenSearched(words, searched, found.length), ...toldIn(found, records)]
  return { text: lines.join('\n\n'), records: { searched, found, ...records } }
}

interface Records {
  readonly items: z.output<typeof itemSchema>[]
  readonly passages: z.output<typeof passageSchema>[]
  readonly sources: z.output<typeof sourceSchema>[]
}

/** Each place in the order in which it was found: an item, a passage or a source with its record, once. */
function toldIn(found: readonly z.output<typeof foundSchema>[], records: Records): readonly string[] {
  const items = new Map(
    records.items.map((item) => [`${item.statement}/${item.reference}`, spokenItem(item, null)]),
  )
  const passages = new Map(
    records.passages.map((passage) => [`${passage.statement}/¶${passage.number}`, spokenPassage(passage)]),
  )
  const sources = new Map(records.sources.map((source) => [source.id, spokenSource(source)]))
  const once = (among: Map<string, string>, name: string): string[] => {
    const told = among.get(name)
    among.delete(name)
    return told === undefined ? [] : [told]
  }
  return found.flatMap((place) => {
    const { group, statement, name } = place
    const ofItem =
      group === 'items' || group === 'judgements' ? once(items, `${statement}/${name.split(' ')[0]}`) : []
    const ofOther = group === 'sources' ? once(sources, name) : once(passages, `${statement}/${name}`)
    return [[...ofItem, ...ofOther, spokenFound(place)].join('\n')]
  })
}

/** The records of what was found, read together for each statement. */
async function recordsOf(hits: readonly (SearchHit | DirectHit)[]): Promise<Records> {
  const itemNames = once(hits.flatMap(itemIn), ({ statement, reference }) => `${statement}/${reference}`)
  const [items, passages, sources] = await Promise.all([
    byStatement(itemNames.slice(0, MOST_ITEMS), ({ reference }) => reference, loadItemsNamed),
    byStatement(hits.flatMap(passageIn), ({ number }) => number, loadPassagesNamed),
    byStatement(hits.flatMap(sourceIn), ({ id }) => id, loadSourcesNamed),
  ])
  return {
    items: z.array(itemSchema).parse(items),
    passages: z.array(passageSchema).parse(passages),
    sources: z.array(sourceSchema).parse(sources),
  }
}

function itemIn(hit: SearchHit | DirectHit): Named[] {
  if ('group' in hit)
    return hit.group === 'items' || hit.group === 'judgements'
      ? [{ statement: hit.statement.slug, reference: hit.reference }]
      : []
  return hit.kind === 'item' ? [{ statement: hit.statement.slug, reference: hit.reference }] : []
}

function passageIn(hit: SearchHit | DirectHit): { readonly statement: string; readonly number: number }[] {
  if ('group' in hit)
    return hit.group === 'statement' ? [{ statement: hit.statement.slug, number: hit.number }] : []
  return hit.kind === 'passage' ? [{ statement: hit.statement.slug, number: hit.number }] : []
}

function sourceIn(hit: SearchHit | DirectHit): { readonly statement: string; readonly id: string }[] {
  const isSource = 'group' in hit ? hit.group === 'sources' : hit.kind === 'source'
  return isSource && 'id' in hit && hit.statement ? [{ statement: hit.statement.slug, id: hit.id }] : []
}

/** What some hits name, read together for each statement that has any of it. */
async function byStatement<Hit extends { readonly statement: string }, Name, Record>(
  hits: readonly Hit[],
  nameOf: (hit: Hit) => Name,
  load: (slug: string, names: readonly Name[], day: null) => Promise<readonly Record[]>,
): Promise<readonly Record[]> {
  const of = grouped(hits, ({ statement }) => statement)
  const slugs = [...new Set(hits.map(({ statement }) => statement))]
  return (await Promise.all(slugs.map((slug) => load(slug, of(slug).map(nameOf), null)))).flat()
}

function once<Entry>(entries: readonly Entry[], nameOf: (entry: Entry) => string): readonly Entry[] {
  return [...new Map(entries.map((entry) => [nameOf(entry), entry])).values()]
}
