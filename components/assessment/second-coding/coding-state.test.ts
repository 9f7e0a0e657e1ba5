import { describe, expect, test } from 'vitest'
import { draftSchema } from '@/lib/assessment/status-update/schema'
import { formOf, openingOf, reopened, savedAfter } from './coding-state'

const view = { party: 'spain', draft: null, version: 0, savedAt: null }
const opening = openingOf(view, '2026-11-24', 'fr')
const page = { locale: 'fr', requestId: '6604693a-c6bf-4436-993c-1cc69e7eaa63', key: 'key-of-the-form-1' }

describe('the form of a second assessment', () => {
  test('opens blank, as seen up to today, in the language of the page; or with what was typed', () => {
    expect(opening.draft).toMatchObject({
      party: 'spain',
      seenUpTo: '2026-11-24',
      rationaleLanguage: 'fr',
      hadNotSeen: '',
    })
    const draft = { ...draftSchema.parse({ rationale: 'half a th' }), hadNotSeen: 'no' }
    const again = openingOf({ ...view, draft, version: 3 }, '2026-11-24', 'fr')
    expect(again.draft).toMatchObject({ rationale: 'half a th', hadNotSeen: 'no', party: 'spain' })
    expect(again.saved.version).toBe(3)
  })

  test('sends the draft, the request and the version', () => {
    const form = formOf(page, { ...opening.draft, hadNotSeen: 'yes' }, { version: 4, savedAt: null }, 'save')
    expect(Object.fromEntries(form)).toMatchObject({
      ...page,
      version: '4',
      hadNotSeen: 'yes',
      intent: 'save',
    })
  })

  test('comes back with what was typed, and knows whether it was saved', () => {
    const values = { rationale: 'typed', hadNotSeen: 'no', version: '2' }
    const invalid = { status: 'invalid' as const, values, fieldErrors: {} }
    expect(reopened(opening, invalid)).toMatchObject({
      draft: { rationale: 'typed', hadNotSeen: 'no' },
      saved: { version: 2 },
      kept: null,
    })
    const saved = { ...invalid, values: { ...values, savedAt: '2026-11-24T10:00:00.000Z' } }
    expect(reopened(opening, saved).kept).toMatchObject({ rationale: 'typed' })
  })

  test('after a conflict sends the version that stands, so that saving once more is a decision', () => {
    const values = { version: '2' }
    const details = { over: 'draft', version: 5 }
    const answer = { status: 'refused' as const, code: 'conflict' as const, values, details }
    expect(savedAfter({ version: 2, savedAt: null }, answer).version).toBe(5)
  })
})
