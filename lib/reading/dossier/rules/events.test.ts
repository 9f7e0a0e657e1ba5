import { expect, it } from 'vitest'
import type { SourceEvent } from '../types'
import { newestEvents } from './events'

const event = (sourceId: string, date: string, shows = sourceId, reference = '1a') =>
  ({
    statement: {},
    item: { reference },
    date,
    use: { citation: { sourceId, shows } },
  }) as unknown as SourceEvent

const told = (events: readonly SourceEvent[], most = 5) =>
  newestEvents(events, most).map(({ use, item }) => `${use.citation.sourceId} ${item.reference}`)

it('tells the newest first, as many as are asked for', () => {
  const events = [
    event('S1', '2024'),
    event('S2', '2025-04'),
    event('S3', '2025-04-12'),
    event('S4', '2023-01-01'),
  ]
  expect(told(events, 3)).toEqual(['S3 1a', 'S2 1a', 'S1 1a'])
})

it('tells a source once, by the first item for which it is cited, and the same thing once', () => {
  const events = [
    event('S1', '2025'),
    event('S1', '2025', 'other', '2b'),
    event('S2', '2024', 'S1'),
    event('S3', '2023'),
  ]
  expect(told(events)).toEqual(['S1 1a', 'S3 1a'])
})
