import { expect, test } from 'vitest'
import { blankDraft } from '@/lib/assessment/status-update/rules/compose'
import { PARTS, pickedFrom } from './picks'

const search = (place: string) => ({ place, language: 'fr', day: '2026-11-23', takenFrom: '' })
const mine = {
  ...blankDraft({ party: 'spain', rationale: 'Mine.', rationaleLanguage: 'en', judgement: 'taken_up' }),
  searchLogs: [search('A place of mine')],
}
const theirs = {
  ...blankDraft({ party: 'all', rationale: 'Leur texte.', rationaleLanguage: 'fr', judgement: 'reaffirmed' }),
  searchLogs: [search('A place of theirs')],
}

test('nothing picked is one’s own draft', () => {
  expect(pickedFrom(mine, theirs, {})).toEqual(mine)
})

test.each(PARTS)('%s alone is taken', (part) => {
  const picked = pickedFrom(mine, theirs, { [part]: 'theirs' })
  const language = part === 'rationale' ? { rationaleLanguage: 'fr' } : {}
  expect(picked).toEqual({ ...mine, [part]: theirs[part], ...language })
})

test('the line one writes on stays one’s own, whatever is picked', () => {
  const all = Object.fromEntries(PARTS.map((part) => [part, 'theirs'] as const))
  expect(pickedFrom(mine, theirs, all)).toEqual({ ...theirs, party: 'spain' })
})
