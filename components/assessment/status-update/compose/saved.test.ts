import { describe, expect, test } from 'vitest'
import { blankDraft, changed } from '@/lib/assessment/status-update/rules/compose'
import { revisionView } from '@/lib/assessment/status-update/rules/testing'
import { composeSchema, draftSchema } from '@/lib/assessment/status-update/schema'
import type { DraftView, LineView, RevisionView } from '@/lib/assessment/status-update/types'
import { readForm } from '@/lib/ground/platform/form-state'
import type { Composition } from './composition'
import { formOf, openingOf, reopened, rivalOf, type Saved, savedAfter } from './saved'

const page = { locale: 'en', statement: 'a-statement', reference: '7c', key: 'key-of-the-form-1' }
const line = (party: string, newest: number, seen: number): LineView => ({
  party,
  newest,
  seen,
  shown: null,
  earlierStatuses: [],
  drafted: false,
})
const view: Composition = {
  statement: { slug: 'a-statement', date: '2022-07-08', parties: [], base: { language: 'en' } },
  item: { reference: '7c', force: 'conditional', exact: 'Test words', bearings: [] },
  judgements: ['reaffirmed'],
  claimants: [],
  party: 'spain',
  lines: [line('all', 1, 1), line('spain', 3, 2)],
  draft: null,
  sentBack: null,
  newerThanDraft: null,
  library: [],
  found: [],
  groups: [],
  searches: [],
  tests: [],
}
const draft: DraftView = {
  party: 'spain',
  version: 4,
  savedAt: '2026-11-24T09:12:00.000Z',
  begunFrom: 2,
  content: { rationale: 'kept' },
}
const saved: Saved = { opened: 'spain', version: 4, savedAt: draft.savedAt, seen: { all: 1, spain: 2 } }
const newer: RevisionView = revisionView({
  id: 'r3',
  party: 'spain',
  number: 3,
  judgement: 'reaffirmed',
  seenUpTo: '2026-11',
  rationale: 'theirs',
  stateSince: '2026-11-24T10:31:00.000Z',
  submittedAt: '2026-11-24T10:31:00.000Z',
  author: { publicName: 'Another', kind: 'person' },
  provisional: false,
})

describe('a form is opened', () => {
  test('with the draft, and nothing filled in for the writer', () => {
    const opening = openingOf({ ...view, draft }, '2026-11-24', 'fr')
    expect(opening.draft).toEqual(draftSchema.parse({ party: 'spain', rationale: 'kept' }))
    expect(opening.saved).toEqual(saved)
  })
})

describe('a form comes back', () => {
  const typed = changed(blankDraft({ party: 'spain', rationale: 'typed' }), {
    kind: 'add-citation',
    sourceId: 'S40',
  })
  const values = readForm(formOf(page, typed, saved, 'submit'))

  test('as it was sent, and the server reads the same', () => {
    const opening = openingOf({ ...view, draft }, '2026-11-24', 'en')
    expect(reopened(opening, values)).toEqual({ draft: typed, saved, kept: null })
    const { opened, version, seen, ...rest } = composeSchema.parse(values)
    expect({ opened, version, seen }).toEqual({ opened: 'spain', version: 4, seen: saved.seen })
    expect(draftSchema.parse(rest)).toEqual(typed)
  })

  test('knowing that it was saved', () => {
    const answer = { ...values, opened: 'spain', version: '5', savedAt: '2026-11-24T09:20:00.000Z' }
    expect(savedAfter(saved, answer)).toEqual({
      isKept: true,
      saved: { ...saved, version: 5, savedAt: '2026-11-24T09:20:00.000Z' },
    })
  })
})

describe('what stands against one’s own words', () => {
  test('a newer revision, until it has been seen', () => {
    const rival = rivalOf({ ...view, draft, newerThanDraft: newer }, saved, false)
    expect(rival).toMatchObject({ kind: 'revision', resolved: { ...saved, seen: { all: 1, spain: 3 } } })
    expect(rivalOf({ ...view, draft, newerThanDraft: newer }, rival?.resolved ?? saved, false)).toBeNull()
  })

  test('the draft saved elsewhere, whose version is then the one that makes way', () => {
    expect(rivalOf({ ...view, draft: { ...draft, version: 9 } }, saved, true)).toMatchObject({
      kind: 'draft',
      resolved: { opened: 'spain', version: 9 },
    })
  })

  test('a draft that is gone: a new one is begun from the newest revision', () => {
    expect(rivalOf(view, saved, true)).toEqual({
      kind: 'gone',
      resolved: { opened: '', version: 0, savedAt: null, seen: { all: 1, spain: 3 } },
    })
  })

  test('nothing on this line, where the draft was to move to one that has a draft', () => {
    expect(rivalOf({ ...view, draft }, saved, true)).toBeNull()
  })
})
