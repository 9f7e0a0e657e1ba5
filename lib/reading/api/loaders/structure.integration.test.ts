import { beforeAll, describe, expect, it } from 'vitest'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { loadItem } from '@/lib/reading/dossier/loaders/item'
import { loadHasStructure } from '@/lib/reading/dossier/loaders/structure'
import { loadText } from '@/lib/reading/dossier/loaders/text'
import { loadBriefed } from '@/lib/reading/edition/loaders/briefing'
import { loadRows } from '@/lib/reading/edition/loaders/tables'
import { csvPieces } from '@/lib/reading/edition/rules/table'
import { columnsOf } from '@/lib/reading/edition/rules/tables'
import { findQuoted } from '@/lib/text/statement/data/quoted'
import { findStatement } from '@/lib/text/statement/data/statements'
import { blockOf } from '@/lib/text/statement/rules/blocks'
import { loadAnswer } from './answer'

const database = await ownDatabase({ seeded: true })
const slug = 'rabat-2022-07-08'

async function dataOf(path: string): Promise<unknown> {
  const loaded = await loadAnswer(path.slice(1).split('/'), new URLSearchParams())
  if ('fault' in loaded) throw new Error(`${path}: ${loaded.fault}`)
  return (loaded.answer as { data: unknown }).data
}

async function csvOfItems(): Promise<string> {
  let csv = ''
  const columns = columnsOf('items', (under) => under, await loadHasStructure(slug))
  for await (const piece of csvPieces(columns, loadRows(slug, 'items', 'en'))) csv += piece
  return csv
}

/** All that is told of an item and of its passage, by each door. */
const told = async () => ({
  item: await dataOf(`/statements/${slug}/items/7c`),
  items: await dataOf(`/statements/${slug}/items`),
  passages: await dataOf(`/statements/${slug}/passages`),
  csv: await csvOfItems(),
  briefed: (await loadBriefed(slug, 'en'))?.items.find(({ item }) => item.reference === '7c')?.introducedBy,
  shown: Object.keys((await loadItem(slug, '7c', 'en'))?.dossier ?? {}),
  text: Object.keys((await loadText(slug, null, null, 'en'))?.dossier ?? {}),
  quoted: Object.keys((await findQuoted(slug, [7])) ?? {}),
})

describe('a statement without structure', () => {
  it('is told without a word of one', async () => {
    const all = await told()
    expect(JSON.stringify(all)).not.toMatch(/introduced_?by"?:\s*[[{]|"block"|"structure"|"introduced"/i)
    expect(all.csv.split('\n')[0]).not.toContain('introduced_by')
    expect(all.briefed).toEqual([])
  })
})

describe('the same with one', () => {
  let line = { passage: 6, start: 0, end: 0, exact: '' }
  beforeAll(async () => {
    const statement = await findStatement(slug)
    if (!statement) throw new Error('the starter dossier is not there')
    const blocks = statement.passages.map((passage) =>
      passage.number === 7
        ? blockOf(passage, { kind: 'list_item', level: 1, marker: '–', introducedBy: 5 })
        : blockOf(passage),
    )
    const before = blocks[5]
    const last = statement.passages[5]?.text.match(/[^.]*\.$/)?.[0].trim() ?? ''
    line = { passage: 6, start: (before?.end ?? 0) - last.length, end: before?.end ?? 0, exact: last }
    const notes = [{ at: statement.passages[6]?.end ?? 0, marker: '1', text: 'Test note' }]
    // It is written with the text, and with no other: this one is there already.
    await database.owner.$executeRaw`ALTER TABLE rendering_structures DISABLE TRIGGER USER`
    const { id: renderingId } = await database.owner.rendering.findFirstOrThrow({
      where: { isBase: true, statement: { slug } },
    })
    await database.owner.renderingStructure.create({
      data: { renderingId, blocks: JSON.parse(JSON.stringify(blocks)), notes },
    })
  })

  it('is told with the line that introduces an item, and what each passage is', async () => {
    const { item, items, passages, csv, briefed, shown, text, quoted } = await told()
    expect(line.exact).not.toBe('')
    expect(item).toMatchObject({ reference: '7c', introducedBy: [line] })
    expect(items).toContainEqual(item)
    expect(passages).toMatchObject({
      5: { block: { kind: 'paragraph', introducedBy: [] }, notes: [] },
      6: {
        block: { kind: 'list_item', level: 1, marker: '–', cells: [], introducedBy: [line] },
        notes: [{ number: 1, marker: '1', text: 'Test note' }],
      },
    })
    expect(csv.split('\n')[0]).toContain('introduced_by')
    expect(csv).toContain(line.exact)
    expect(briefed).toEqual([line])
    for (const keys of [shown, text]) expect(keys).toContain('structure')
    expect(quoted).toContain('introduced')
  })

  it('gives no other words to an item than it has', async () => {
    const { exact, prefix } = (await dataOf(`/statements/${slug}/items/7c`)) as {
      exact: string
      prefix: string
    }
    expect(exact).not.toContain(line.exact)
    expect(prefix).toHaveLength(32)
  })
})
