import { beforeAll, expect, it } from 'vitest'
import { findDeskRequest } from '@/lib/evidence/request/data/desk'
import { publish } from '@/lib/evidence/request/mutations/publish'
import { recordAct } from '@/lib/evidence/request/mutations/record-act'
import { dayAfter } from '@/lib/ground/i18n/calendar'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { ownDatabase, peopleOf } from '@/lib/ground/platform/testing'
import { sentRequest } from '@/scripts/test/made'
import { typedAct } from '@/scripts/test/typed'
import { loadAnswer } from './answer'

// Requests for documents in what programs read of searches: those that readers see, as far as they see them.

const slug = 'rabat-2022-07-08'
const database = await ownDatabase({ seeded: true })
const { analyst, reviewer } = await peopleOf(database)
const today = dayOf(now())
const sentOn = dayAfter(today, -3)

const opened = async (id: string) => ({
  ...{ id, locale: 'en' },
  version: (await findDeskRequest(analyst, id, today, 'en'))?.version ?? 0,
})
const words = {
  authority: 'Access office of this test',
  party: 'spain',
  language: 'es',
  regime: 'es_19_2013',
}
const sent = (asked: string) =>
  sentRequest(analyst, { ...words, asked, items: ['7c', '7d'] }, { day: sentOn, reference: 'Test 1' })

interface Looked {
  readonly kind: string
  readonly name: string
  readonly [field: string]: unknown
}

async function looked(query: Record<string, string> = {}): Promise<readonly Looked[]> {
  const loaded = await loadAnswer(['statements', slug, 'searches'], new URLSearchParams(query))
  if ('fault' in loaded) throw new Error(loaded.fault)
  return (loaded.answer as { data: readonly Looked[] }).data
}

beforeAll(async () => {
  const shown = await sent('The minutes of the joint committee.')
  await publish(reviewer, await opened(shown))
  const refused = { kind: 'refused', day: today, text: 'Zqunread', textLanguage: 'es' }
  await recordAct(analyst, typedAct({ ...(await opened(shown)), ...refused }))
  await sent('What nobody else has read yet.')
})

it('gives the requests first, then the searches, each told apart', async () => {
  const entries = await looked()
  const requests = entries.filter(({ kind }) => kind === 'request')
  expect(requests).toHaveLength(1)
  expect(entries[0]).toEqual(requests[0])
  expect(entries.slice(1).every(({ kind }) => kind === 'search')).toBe(true)
  expect(requests[0]).toMatchObject({
    ...words,
    ...{ asked: 'The minutes of the joint committee.', items: ['7c', '7d'], state: 'sent', since: sentOn },
    deadline: { from: sentOn, by: 'sent', extended: false },
    acts: [{ kind: 'sent', day: sentOn, reference: 'Test 1', corrected: false, source: null }],
  })
  expect(requests[0]?.permalink).toBe(`http://localhost:3000/${slug}/searches/entry/${requests[0]?.name}`)
})

it('gives neither what nobody else has read, nor who wrote it, and nothing of a day before it was public', async () => {
  const said = JSON.stringify(await looked())
  for (const hidden of ['Zqunread', 'What nobody else has read yet', analyst.publicName, analyst.id])
    expect(said).not.toContain(hidden)
  const [first] = await looked({ 'as-of': today })
  expect(first?.kind).toBe('request')
})
