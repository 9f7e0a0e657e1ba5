import 'server-only'
import { z } from 'zod'
import { spokenCitation, spokenItem, spokenJudgement, spokenStatement } from '../rules/spoken'
import { sourceSchema } from '../schema/source'
import { ask } from './ask'
import { loadSourcesNamed } from './sources'

/** What a tool for assistants answers: sentences, and the records that they are of. */
export interface ToolAnswer {
  readonly text: string
  readonly records: Record<string, unknown>
}

/** An item by its statement and its reference. */
export interface Named {
  readonly statement: string
  readonly reference: string
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
