import { expect, it } from 'vitest'
import { summaryInPlace } from './summary-in-place'

const translation = {
  ...{ text: 'Ce qu’elle dit', language: 'fr', since: '2026-03-04T12:00:00.000Z', isReviewed: true },
  original: { text: 'What it says', language: 'en' },
}

it('a summary is shown translated where exactly these words are', () => {
  expect(summaryInPlace({ summary: null }, [translation])).toBeNull()
  expect(summaryInPlace({ summary: 'What it says' }, [translation])).toEqual({
    ...{ text: 'Ce qu’elle dit', language: 'fr' },
    translation,
  })
  expect(summaryInPlace({ summary: 'What it said before' }, [translation])).toEqual({
    ...{ text: 'What it said before', language: 'en' },
  })
})
