import { expect, it } from 'vitest'
import { textOf } from '@/components/ground/ui/testing'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import { RationaleText } from './rationale-text'

const evidence = { numberOf: () => 1 } as never
const textIn = (said: Partial<RevisionView>) =>
  textOf(
    RationaleText({ evidence, revision: { id: 'r1', rationaleLanguage: 'en', ...said } as RevisionView }),
  )
    // Marks that keep what they hold apart from the direction around it.
    .replace(/[\u2066-\u2069]/g, '')

it('says how many characters are redacted in its place, and of which sources', () => {
  const withheld = [{ sourceId: 'S40', at: '2026-11-27T10:00:00.000Z' }]
  expect(textIn({ rationale: 'The office wrote ███ and █ [1].', withheld })).toBe(
    'The office wrote 3 characters redacted███ and one character redacted█ [1].' +
      'Words of S40 are redacted here: each █ stands for one character.',
  )
})

it('says it of no source where it was not told of any, and nothing where nothing is redacted', () => {
  expect(textIn({ rationale: '██ came.' })).toContain('Words are redacted here: each █')
  expect(textIn({ rationale: 'It came [1].' })).toBe('It came [1].')
})
