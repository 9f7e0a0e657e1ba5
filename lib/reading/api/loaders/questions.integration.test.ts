import { expect, it } from 'vitest'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { searchTool } from './search-tool'

// What assistants ask in the words of people, in four languages: what stands in the record is found however it is written, and of what is
// missing no more is said than was looked for.

await ownDatabase({ seeded: true })

interface Answered {
  readonly searched?: { all: boolean; nowhere: string[]; looked: string[] }
  readonly found?: { group: string; name: string; permalink: string | null }[]
}

async function answered(question: string, statement: string | null = null) {
  const answer = await searchTool(question, statement)
  return { text: answer?.text ?? '', ...(answer?.records as Answered | undefined) }
}

/** Found with all of its words: the question, and what is among the first three that are told. */
it.each([
  ['police cooperation', 'items 7c'],
  ['police co-operation', 'items 7c'],
  ['joint investigation', 'items 7c'],
  ['border management', 'items 7b'],
  ['Europol', 'items 7c'],
  ['7c', 'items 7c'],
  ['S40', 'sources S40'],
  ['¶7', 'statement ¶7'],
  ['v10', 'variants v10'],
  ['enquêtes conjointes', 'items 7c'],
  ['coopération policière', 'items 7c'],
  ['gestion des frontières', 'items 7b'],
  ['l’enquête', 'items 5a'],
  ['cooperación policial', 'items 7c'],
  ['investigaciones conjuntas', 'items 7c'],
  ['gestión de fronteras', 'items 7b'],
  ['redes de trata', 'items 2b'],
  ['tragedia de Melilla', 'sources S60'],
  ['تحقيقات مشتركة', 'items 7c'],
  ['الشرطة', 'items 7c'],
  ['والشرطة', 'items 7c'],
  ['التعاون بين الشرطة', 'judgements 7c spain 1'],
  ['إدارة الحدود', 'texts ar-maghrebtimes.ma, Maghreb Times'],
  ['مأساة مليلية', 'sources S07'],
  ['الهجرة غير النظامية', 'items 7d'],
  ['64 disparus', 'notes 3a'],
  ['يعرب البيان عن الأسى', 'notes 3a'],
])('%s: %s', async (question, expected) => {
  const { found, searched, text } = await answered(question)
  expect(found?.slice(0, 3).map(({ group, name }) => `${group} ${name}`)).toContain(expected)
  expect(searched).toMatchObject({ all: true, nowhere: [] })
  expect(text).not.toContain('Nothing')
})

/** Nothing has all the words: what has some of them, and which stand nowhere. */
it.each([
  ['promise of joint investigations', 'items 7c', []],
  ['zephyrine police', 'items 7c', ['zephyrine']],
  ['prosecutors of the moon', 'sources S39', ['moon']],
  ['la police et les zéphyrines', 'items 7c', ['zéphyrines']],
  ['cooperación policial zefirina', 'items 7c', ['zefirina']],
  ['التعاون الشرطي زفيرين', 'items 7c', ['زفيرين']],
])('%s: %s, and nowhere %j', async (question, expected, nowhere) => {
  const { found, searched, text } = await answered(question)
  expect(found?.slice(0, 3).map(({ group, name }) => `${group} ${name}`)).toContain(expected)
  expect(searched).toMatchObject({ all: false, nowhere })
  expect(text).toContain('Looked for one by one')
  for (const word of nowhere) expect(text).toContain(`“${word}”`)
})

/** Nothing is found: what was searched is named, and what was not. */
it.each(['zephyrine', 'zéphyrine', 'zefirina', 'زفيرين'])('%s: nowhere', async (question) => {
  const { found, text } = await answered(question)
  expect(found).toEqual([])
  expect(text).toContain(
    `Nothing was found for “${question}”. Searched in all statements, in every language: titles`,
  )
  expect(text).toContain('Not searched: logs of searches')
})

it('says of a question without a word, and of a statement that is not there, what it is', async () => {
  for (const question of ['!!!', '-police'])
    expect((await answered(question)).text).toContain('nothing was searched')
  expect(await searchTool('police', 'nowhere')).toBeNull()
  expect((await answered('zephyrine', 'rabat-2022-07-08')).text).toContain('the statement rabat-2022-07-08')
})

it('tells of everything that it found where people read it', async () => {
  const { found = [] } = await answered('joint investigations')
  const groups = new Set(found.map(({ group }) => group))
  expect([...groups]).toEqual(
    expect.arrayContaining(['statement', 'items', 'judgements', 'sources', 'texts']),
  )
  for (const { permalink } of found) expect(permalink).toMatch(/\/rabat-2022-07-08\//)
})
