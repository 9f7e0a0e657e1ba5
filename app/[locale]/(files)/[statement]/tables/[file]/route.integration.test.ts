import { expect, it, vi } from 'vitest'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { TABLES } from '@/lib/reading/edition/rules/tables'
import { findStatement } from '@/lib/text/statement/data/statements'
import { GET } from './route'

vi.mock('@/lib/text/statement/data/statements', async (original) => {
  const data = await original<typeof import('@/lib/text/statement/data/statements')>()
  return { ...data, findStatement: vi.fn(data.findStatement) }
})

await ownDatabase({ seeded: true })

const asked = (statement: string, file: string) =>
  GET(new Request('http://localhost:3000/'), { params: Promise.resolve({ locale: 'en', statement, file }) })

// Searches are read with the page that lists them, which says of what statement they are.
const WITHOUT_TEXT = TABLES.filter((name) => name !== 'searches')

it.each(WITHOUT_TEXT)('the table of %s is written without the text of its statement', async (name) => {
  vi.mocked(findStatement).mockClear()
  const answer = await asked('rabat-2022-07-08', `${name}.csv`)
  expect((await answer.text()).split('\r\n')[0]).toMatch(/^\w+(?:,\w+)+$/)
  expect(findStatement).not.toHaveBeenCalled()
})

it.each([
  ['nowhere-2022-07-08', 'items.csv'],
  ['rabat-2022-07-08', 'people.csv'],
])('%s has no %s', async (statement, file) => {
  expect((await asked(statement, file)).status).toBe(404)
})
