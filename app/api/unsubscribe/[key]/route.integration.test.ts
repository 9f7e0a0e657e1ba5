import { expect, it } from 'vitest'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { GET, POST } from './route'

const database = await ownDatabase({ seeded: false })
const moment = new Date()

it('unsubscribes whoever holds the key by a POST, and leads people to the page of it', async () => {
  const { id, leaveKey } = await database.owner.subscription.create({
    data: {
      ...{ address: 'reader@elsewhere.example', how: 'daily', language: 'ar' },
      ...{ askedHow: 'daily', askedLanguage: 'ar', askedAt: moment, confirmedAt: moment },
      ...{ toldUpTo: moment, nextAt: moment },
    },
  })
  const at = (key: string) => ({ params: Promise.resolve({ key }) })
  const request = new Request('https://suivi.example/', { method: 'POST' })
  const leads = async () => (await GET(request, at(leaveKey))).headers.get('location')
  expect(await leads()).toBe(`/ar/subscription/leave/${leaveKey}`)
  for (const key of ['nothing', id]) expect((await POST(request, at(key))).status).toBe(204)
  expect(await database.app.subscription.count()).toBe(1)
  expect((await POST(request, at(leaveKey))).status).toBe(204)
  expect(await database.app.subscription.count()).toBe(0)
  expect(await leads()).toBe('/subscription/left')
})
