import 'server-only'
import { z } from 'zod'
import { grouped } from '@/lib/platform/grouped'
import { loadSearch } from '@/lib/search/loaders'
import type { SearchHit } from '@/lib/search/types'
import {
  spokenCitation,
  spokenItem,
  spokenJudgement,
  spokenPassage,
  spokenSource,
  spokenStatement,
} from '../rules/spoken'
import { itemSchema } from '../schema/item'
import { sourceSchema } from '../schema/source'
import { passageSchema } from '../schema/statement'
import { ask } from './ask'
import { loadItemsNamed } from './items'
import { loadSourcesNamed } from './sources'
import { loadPassagesNamed } from './statements'

/** What a tool for assistants answers: sentences, and the records that they are of. */
export interface ToolAnswer {
  readonly text: string
  readonly records: Record<string, unknown>
}

interface Named {
  readonly statement: string
  readonly reference: string
}

/** What search finds among statements' words, items and sources: each with its record, so that nothing is told without its standing. */
export async function searchTool(words: string, statement: string | null): Promise<ToolAnswer | null> {
  const answer = await loadSearch({ text: words, group: null, page: 1 }, statement, '')
  if (answer.problem !== null) return null
  const hits = answer.results.groups.flatMap((group) => group.hits)
  const itemNames = once(hits.flatMap(itemIn), ({ statement: slug, reference }) => `${slug}/${reference}`)
  const [items, passages, sources] = await Promise.all([
    byStatement(itemNames.slice(0, 10), ({ reference }) => reference, loadItemsNamed),
    byStatement(
      hits.flatMap((hit) =>
        hit.group === 'statement' ? [{ statement: hit.statement.slug, number: hit.number }] : [],
      ),
      ({ number }) => number,
      loadPassagesNamed,
    ),
    byStatement(
      hits.flatMap((hit) =>
        hit.group === 'sources' && hit.statement ? [{ statement: hit.statement.slug, id: hit.id }] : [],
      ),
      ({ id }) => id,
      loadSourcesNamed,
    ),
  ])
  const records = {
    items: z.array(itemSchema).parse(items),
    passages: z.array(passageSchema).parse(passages),
    sources: z.array(sourceSchema).parse(sources),
  }
  const lines = [
    ...records.items.map((item) => spokenItem(item, null)),
    ...records.passages.map(spokenPassage),
    ...records.sources.map(spokenSource),
  ]
  return { text: lines.join('\n\n') || 'Nothing public has these words.', records }
}

/** A statement with its marked items, now or at the end of a day; of many a hundred. */
export async function statementTool(statement: string, day: string | null): Promise<ToolAnswer | null> {
  const [found, items] = await Promise.all([
    ask('getStatement', { statement }, { day }),
    ask('listItems', { statement }, { day }),
  ])
  if (!found || !items) return null
  const lines = [spokenStatement(found.data), ...items.data.map((item) => spokenItem(item, day))]
  return { text: lines.join('\n\n'), records: { statement: found.data, items: items.data } }
}

/** One item, now or at the end of a day. */
export async function itemTool(named: Named, day: string | null): Promise<ToolAnswer | null> {
  const found = await ask('getItem', { ...named }, { day })
  return found && { text: spokenItem(found.data, day), records: { item: found.data } }
}

/** What published judgements on an item rest on, a hundred citations at most; the sources that they cite are read together. */
export async function evidenceTool(named: Named, day: string | null): Promise<ToolAnswer | null> {
  const [item, judgements, citations] = await Promise.all([
    ask('getItem', { ...named }, { day }),
    ask('listJudgementsOnItem', { ...named }, { day }),
    ask('listCitationsOnItem', { ...named }, { day }),
  ])
  if (!item || !judgements || !citations) return null
  const { statement } = named
  const ids = [...new Set(citations.data.map(({ source }) => source))]
  const sources = z.array(sourceSchema).parse(await loadSourcesNamed(statement, ids, day))
  const byId = new Map(sources.map((source) => [source.id, source]))
  const lines = [
    spokenItem(item.data, day),
    ...judgements.data.map(spokenJudgement),
    ...citations.data.map((citation) => spokenCitation(citation, byId.get(citation.source))),
  ]
  const records = { item: item.data, judgements: judgements.data, citations: citations.data, sources }
  return { text: lines.join('\n\n'), records }
}

/** How an item stood at the ends of two days. */
export async function compareTool(named: Named, days: readonly [string, string]): Promise<ToolAnswer | null> {
  const [earlier = '', later = ''] = days.toSorted()
  const [before, then] = await Promise.all([itemTool(named, earlier), itemTool(named, later)])
  if (!then) return null
  const told = before ? before.text : `At the end of ${earlier} (UTC) nothing of it was public here yet.`
  return {
    text: [told, then.text].join('\n\n'),
    records: { earlier: before?.records.item ?? null, later: then.records.item },
  }
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

function itemIn(hit: SearchHit): Named[] {
  if (hit.group !== 'items' && hit.group !== 'judgements') return []
  return [{ statement: hit.statement.slug, reference: hit.reference }]
}

function once<Entry>(entries: readonly Entry[], nameOf: (entry: Entry) => string): readonly Entry[] {
  return [...new Map(entries.map((entry) => [nameOf(entry), entry])).values()]
}
