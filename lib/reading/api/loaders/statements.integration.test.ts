import { expect, it, vi } from 'vitest'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { findStatement } from '@/lib/text/statement/data/statements'
import { statementRecord } from '../rules/statement'
import { loadAnswer } from './answer'

vi.mock('@/lib/text/statement/data/statements', async (original) => {
  const data = await original<typeof import('@/lib/text/statement/data/statements')>()
  return { ...data, findStatement: vi.fn(data.findStatement) }
})

await ownDatabase({ seeded: true })

const slug = 'rabat-2022-07-08'
const today = new Date().toISOString().slice(0, 10)

async function dataOf(path: string, query: Record<string, string> = {}): Promise<unknown> {
  const loaded = await loadAnswer(path.slice(1).split('/'), new URLSearchParams(query))
  if ('fault' in loaded) throw new Error(`${path}: ${loaded.fault}`)
  return (loaded.answer as { data: unknown }).data
}

it('says of a statement what it is said to be where it is read whole', async () => {
  const whole = await findStatement(slug)
  if (!whole) throw new Error('the starter dossier is not there')
  const expected = statementRecord({ ...whole, passages: whole.passages.length }, null)
  expect(await dataOf('/statements')).toEqual([expected])
  expect(await dataOf(`/statements/${slug}`)).toEqual(expected)
})

it.each([
  '/statements',
  `/statements/${slug}`,
  `/statements/${slug}/items`,
  `/statements/${slug}/items/7c`,
  `/statements/${slug}/judgements`,
  `/statements/${slug}/items/7c/judgements`,
  `/statements/${slug}/items/7c/citations`,
  `/statements/${slug}/citations`,
  `/statements/${slug}/sources`,
  `/statements/${slug}/variants`,
  `/statements/${slug}/renderings`,
  `/statements/${slug}/searches`,
  `/statements/${slug}/notes`,
  `/statements/${slug}/follow-ups`,
  `/statements/${slug}/corrections`,
  `/statements/${slug}/events`,
])('%s reads no text, now or of a day', async (path) => {
  vi.mocked(findStatement).mockClear()
  for (const query of [{}, { 'as-of': today }] as Record<string, string>[]) await dataOf(path, query)
  expect(findStatement).not.toHaveBeenCalled()
})
