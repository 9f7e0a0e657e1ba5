import { describe, expect, it, vi } from 'vitest'
import { findSourcesOf } from '@/lib/evidence/source/data/library'
import { pastGuards } from '@/lib/evidence/source/data/testing'
import type { SourceView } from '@/lib/evidence/source/types'
import { fold } from '@/lib/ground/platform/fold'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { findStatement } from '@/lib/text/statement/data/statements'
import { loadBibliography } from './bibliography'

vi.mock('@/lib/text/statement/data/statements', async (original) => {
  const data = await original<typeof import('@/lib/text/statement/data/statements')>()
  return { ...data, findStatement: vi.fn(data.findStatement) }
})

const slug = 'rabat-2022-07-08'

const database = await ownDatabase({ seeded: true })

async function sourcesOf(statement: string, which: string | null): Promise<SourceView[] | null> {
  const parts = await loadBibliography(statement, which)
  if (parts === null) return null
  const sources: SourceView[] = []
  for await (const part of parts) sources.push(...part)
  return sources
}
const idsOf = async (which: string | null) => (await sourcesOf(slug, which))?.map(({ id }) => id)

describe('the sources of a bibliography', () => {
  it('are all of the library, by whoever wrote or published them, then by date', async () => {
    const sources = (await sourcesOf(slug, null)) ?? []
    const library = await findSourcesOf(slug)
    expect(sources).toHaveLength(library.length)
    expect(new Set(sources.map(({ id }) => id))).toEqual(new Set(library.map(({ id }) => id)))
    const keys = sources.map(({ author, publisher, date }) => [fold(author ?? publisher), date ?? '\uFFFF'])
    expect(keys).toEqual(
      [...keys].sort(([who = '', day = ''], [other = '', its = '']) =>
        who === other ? (day < its ? -1 : day > its ? 1 : 0) : who < other ? -1 : 1,
      ),
    )
  })

  it('are told without the text of their statement', async () => {
    vi.mocked(findStatement).mockClear()
    expect(await sourcesOf(slug, null)).not.toEqual([])
    expect(findStatement).not.toHaveBeenCalled()
  })

  it('are what a filter keeps, those of an item among them', async () => {
    const official = (await sourcesOf(slug, 'type-official')) ?? []
    expect(official.length).toBeGreaterThan(0)
    expect(official.every(({ type }) => type === 'official')).toBe(true)
    const ofItem = (await idsOf('item-7c')) ?? []
    expect(ofItem.length).toBeGreaterThan(0)
    expect(ofItem.length).toBeLessThan((await findSourcesOf(slug)).length)
  })

  it('are those that the address names, of this library alone', async () => {
    expect(new Set(await idsOf('S12.S40.S12'))).toEqual(new Set(['S12', 'S40']))
    expect(await idsOf('S12.S9999999')).toEqual(['S12'])
  })

  it('names a document once, by the source that stands for it', async () => {
    await pastGuards(database.ownerUrl, ['sources'], async (client) => {
      await client.query(`UPDATE sources SET same_as_id = 'S31' WHERE id = 'S40'`)
    })
    expect(await idsOf('S12.S40.S31')).toEqual(expect.arrayContaining(['S12', 'S31']))
    expect(await idsOf('S12.S40.S31')).toHaveLength(2)
    expect(await idsOf(null)).not.toContain('S40')
  })

  it.each(['S9999999', 'type-fish', 'nothing', 'item-99z', ''])('are none for “%s”', async (which) => {
    expect(await sourcesOf(slug, which)).toBeNull()
  })

  it('are none of a statement that is none', async () => {
    expect(await sourcesOf('nowhere-2022-07-08', null)).toBeNull()
  })
})
