import { expect, it } from 'vitest'
import { textOf } from '@/components/ground/ui/testing'
import type { WebhookView } from '@/lib/reading/webhook/types'
import { DeliveryList } from './delivery-list'
import { WebhookFacts } from './webhook-list'

it('what was taken and posted long ago is forgotten, and so nothing is denied of the time before', () => {
  const webhook = {
    ...{ id: 'w1', address: 'https://example.org/', language: 'en', of: { name: 'A statement' } },
    ...{ addedBy: 'A tester', addedAt: '2026-01-01T00:00:00.000Z', off: null, failingSince: null },
    ...{ takenAt: null, waiting: 0 },
  } as unknown as WebhookView
  const said = textOf(<WebhookFacts webhook={webhook} />)
  expect(said).toContain('Nothing was taken there in the last 90 days. Nothing waits.')
  expect(textOf(<DeliveryList deliveries={[]} />)).toBe('Nothing was posted in the last 90 days.')
})
