import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { expect, it, vi } from 'vitest'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { assistantServer } from './assistants'

const { defects } = vi.hoisted(() => ({ defects: [] as unknown[] }))
vi.mock('@/lib/ground/platform/log', () => ({ log: { error: (said: unknown) => defects.push(said) } }))

await ownDatabase({ seeded: true })

async function call(name: string, args: Record<string, unknown>) {
  const [ours, theirs] = InMemoryTransport.createLinkedPair()
  const client = new Client({ name: 'a test', version: '1' })
  await assistantServer().connect(ours)
  await client.connect(theirs)
  const { isError = false, content } = await client.callTool({ name, arguments: args })
  await client.close()
  return { isError, text: JSON.stringify(content) }
}

const statement = 'rabat-2022-07-08'
const reference = '7c'

it.each([
  ['search', { words: 'police\u0000' }, 'no character'],
  ['search', { words: 'police\ud800' }, 'no character'],
  ['search', { words: 'police', statement: 'rabat\u0000' }, 'no character'],
  ['search', { words: '%_ -" & | !' }, 'nothing was searched'],
  ['search', { words: 'police', statement: '../desk' }, 'Nothing public'],
  ['statement', { statement: 'nowhere' }, 'Nothing public'],
  ['statement', { statement, as_of: '0000-01-01' }, 'Nothing public'],
  ['as_of', { statement, reference, day: '0000-99-99' }, 'Invalid ISO date'],
  ['as_of', { statement, reference, day: '9999-12-31' }, 'Nothing public'],
  ['item', { statement, reference: '\u00007c' }, 'Nothing public'],
  ['compare', { statement, reference, earlier: '0001-01-01', later: '0001-01-02' }, 'Nothing public'],
])('%s says what is wrong with %j, and nothing fails by it', async (name, args, said) => {
  defects.length = 0
  expect((await call(name, args)).text).toContain(said)
  expect(defects).toEqual([])
})

it('finds words all the same', async () => {
  const { isError, text } = await call('search', { words: 'joint\ninvestigations', statement })
  expect([isError, text]).toEqual([false, expect.stringContaining('joint investigations')])
})
