import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import messages from '@/lib/ground/i18n/messages/en/desk.json'
import { importedCount } from './imported-count'

const t = createTranslator({ locale: 'en', messages: { desk: messages }, namespace: 'desk' })
const unmet = (have: number, lack: number) => [
  ...Array.from({ length: have }, () => []),
  ...Array.from({ length: lack }, () => ['a rule']),
]

test.each([
  [5, 7, 12, '12: 5 have what the rules ask, 7 are incomplete'],
  [0, 1, 1, '1: 1 is incomplete'],
  [5, 20, 60, '60: of the 25 shown here: 5 have what the rules ask, 20 are incomplete'],
])('of %i that have all and %i that lack something, of %i in all', (have, lack, total, said) => {
  expect(importedCount(t as Parameters<typeof importedCount>[0], 'en', unmet(have, lack), total)).toBe(said)
})
