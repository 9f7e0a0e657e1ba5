import { expect, it } from 'vitest'
import { textOf } from '@/components/ground/ui/testing'
import type { Locale } from '@/lib/ground/i18n/routing'
import type { MarkContent } from '@/lib/text/commitment/types'
import { speak } from '@/scripts/test/in-place-of/next-intl'
import { SaidFacts } from './said-facts'

const content: MarkContent = {
  title: 'Test title',
  titleLanguage: 'en',
  force: 'agreed',
  areaKey: 'test',
  whyThisForce: 'Test reason',
  responsible: [],
}

it.each<[Locale, string, string]>([
  ['en', 'Not given.', 'The text names nobody.'],
  ['fr', 'Non indiqué.', 'Le texte ne nomme personne.'],
  ['es', 'No indicado.', 'El texto no nombra a nadie.'],
  ['ar', 'غير مذكور.', 'لا يسمّي النص أحدًا.'],
])('in %s the text names nobody only where somebody said so', (language, notGiven, nobody) => {
  speak(language)
  const said = (change: Partial<MarkContent>) =>
    textOf(SaidFacts({ content: { ...content, ...change }, statement: { areas: [], parties: [] } }))
  expect(said({})).toContain(notGiven)
  expect(said({})).not.toContain(nobody)
  expect(said({ namesNobody: true })).toContain(nobody)
  expect(said({ namesNobody: true })).not.toContain(notGiven)
  const named = said({ responsible: ['A test office'] })
  expect([notGiven, nobody].filter((words) => named.includes(words))).toEqual([])
})
