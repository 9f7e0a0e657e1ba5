import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { findDeskRequest } from '@/lib/evidence/request/data/desk'
import { draft } from '@/lib/evidence/request/mutations/draft'
import { publish } from '@/lib/evidence/request/mutations/publish'
import { recordAct } from '@/lib/evidence/request/mutations/record-act'
import { draftSchema, recordSchema } from '@/lib/evidence/request/schema'
import { dayAfter } from '@/lib/ground/i18n/calendar'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { ownDatabase, peopleOf } from '@/lib/ground/platform/testing'
import { loadAnswer } from './answer'

// Requests for documents in what programs read of searches: those that readers see, as far as they see them.

const slug = 'rabat-2022-07-08'
const database = await ownDatabase({ seeded: true })
const { analyst, reviewer } = await peopleOf(database)
const today = dayOf(now())
const sentOn = dayAfter(today, -3)

async function opened(id: string) {
  const request = await findDeskRequest(analyst, id, today, 'en')
  return { id, version: request?.version ?? 0, locale: 'en' }
}

async function sent(asked: string): Promise<string> {
  const said = {
    authority: 'Access office of this test',
    party: 'spain',
    language: 'es',
    regime: 'es_19_2013',
  }
  const form = { key: randomUUID(), statement: slug, ...said, asked, items: ['7c', '7d'] }
  const { id } = await draft(analyst, draftSchema.parse(form))
  await happens(id, { kind: 'sent', day: sentOn, reference: 'Test 1' })
  return id
}

const happens = async (id: string, act: Record<string, string>) =>
  recordAct(analyst, recordSchema.parse({ ...(await opened(id)), key: randomUUID(), ...act }))

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
  await happens(shown, { kind: 'refused', day: today, text: 'Zqunread', textLanguage: 'es' })
  await sent('What nobody else has read yet.')
})

it('gives the requests first, then the searches, each told apart', async () => {
  const entries = await looked()
  const requests = entries.filter(({ kind }) => kind === 'request')
  expect(requests).toHaveLength(1)
  expect(entries[0]).toEqual(requests[0])
  expect(entries.slice(1).every(({ kind }) => kind === 'search')).toBe(true)
  expect(requests[0]).toMatchObject({
    ...{ authority: 'Access office of this test', party: 'spain', language: 'es', regime: 'es_19_2013' },
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
