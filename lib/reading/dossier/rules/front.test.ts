import { expect, it } from 'vitest'
import { revisionView } from '@/lib/assessment/status-update/rules/testing'
import { latestBy } from './front'
import { stateOf } from './state'

const parties = [{ key: 'a' }]

/** What stood since 2024 and was translated in 2026. */
const read = {
  items: [
    {
      reference: '7c',
      title: 'Le titre',
      titleLanguage: 'fr',
      force: 'conditional' as const,
      translated: { title: translation('Le titre', 'The title') },
    },
  ],
  ever: [
    revisionView({
      state: 'final',
      provisional: false,
      ...{ submittedAt: '2024-03-01T10:00:00.000Z', stateSince: '2024-03-02T10:00:00.000Z' },
      finalAt: '2024-03-02T10:00:00.000Z',
      inShort: 'Nothing was found.',
      translated: { in_short: translation('Rien n’a été trouvé.', 'Nothing was found.') },
    }),
  ],
}

function translation(text: string, original: string) {
  return {
    text,
    language: 'fr',
    original: { text: original, language: 'en' },
    since: '2026-06-01T10:00:00.000Z',
    isReviewed: true,
  }
}

it('what was published last is named, and said in short, as it was on the day', () => {
  const titleOn = (day: string | null) =>
    latestBy(read, parties, day).map(({ title, titleLanguage, inShort }) => [
      title,
      titleLanguage,
      ...inShort.map(({ text }) => text),
    ])
  expect(titleOn('2024-03-01')).toEqual([])
  expect(titleOn('2024-05-01')).toEqual([['The title', 'en', 'Nothing was found.']])
  expect(titleOn('2026-05-31')).toEqual([['The title', 'en', 'Nothing was found.']])
  expect(titleOn('2026-06-01')).toEqual([['Le titre', 'fr', 'Rien n’a été trouvé.']])
  expect(titleOn(null)).toEqual(titleOn('2026-06-01'))
})

it('and is another from the day on which a translation is shown', () => {
  expect(stateOf('2024-05-01', read).until).toBe('2026-06-01')
})
