import { describe, expect, it } from 'vitest'
import type { CommitmentView } from '@/lib/text/commitment/types'
import type { PublicNoteView } from '@/lib/text/note/types'
import type { ShownTranslation } from '@/lib/text/statement/rules/own-words'
import type { PublishedRecord, RevisionView } from '../types'
import { changesOfItem } from './item-changes'

/** A moment of a day of November 2026. */
const on = (day: number) => `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z`

const item = { id: 'item', reference: '7c', start: 10, end: 20 } as CommitmentView
const cited = (sourceId: string) => ({ sourceId }) as RevisionView['citations'][number]
const revision = (fields: Partial<RevisionView>) =>
  ({
    id: 'r1',
    reference: '7c',
    shownAsInterim: null,
    finalAt: null,
    approvals: [],
    citations: [],
    ...fields,
  }) as unknown as RevisionView
const note = (id: string, target: Partial<PublicNoteView['target']>, replies: string[] = []) =>
  ({ id, target, replies: replies.map((reply) => ({ id: reply })) }) as unknown as PublicNoteView
const quiet = { listedAt: on(1), openedAt: null, changes: [], proposals: [], storedAt: [] }

const record: PublishedRecord = {
  broughtInAt: on(1),
  items: { '7c': { publishedAt: on(2), following: [], bearings: {}, bearingDays: [] } },
  sources: {},
  revisions: [],
}
const act = (objectId: string, at: string, reference: string | null = null) => ({ objectId, at, reference })

describe('an item’s page changes', () => {
  type Given = Partial<PublishedRecord> & Partial<Parameters<typeof changesOfItem>[1]>
  const listed = (bearings: Record<string, string>) => ({
    '7c': { publishedAt: on(2), following: [], bearings, bearingDays: [] },
  })
  const approved = revision({ approvals: [{ at: on(7), by: 'A reviewer' }] })
  const cites = { shownAsInterim: { at: on(6), by: null }, finalAt: on(8), citations: [cited('S1')] }
  const opened = { openedAt: on(5), changes: [{ at: on(8), before: {} }], storedAt: [on(9)] }
  const proposals = [{ at: on(7), until: on(10), after: { primary: true } }]
  const onItem = [
    note('n1', { kind: 'item', reference: '7c' }, ['reply']),
    note('n2', { kind: 'span', start: 15, end: 30 }),
    note('n3', { kind: 'span', start: 20, end: 30 }),
    note('n4', { kind: 'item', reference: '7b' }),
  ]

  it.each<[string, Given, ...number[]]>([
    ['with its publication', {}, 2],
    ['with an act on it, not on another', { acts: [act('item', on(5)), act('other', on(6))] }, 2, 5],
    ['with an act that names it', { acts: [act('r', on(5), '7c'), act('r', on(6), '7b')] }, 2, 5],
    ['never before it was public', { acts: [act('item', on(1))] }, 2],
    ['once a moment', { acts: [act('item', on(5)), act('item', on(5))] }, 2, 5],
    [
      'with acts on its judgements, and with each approval',
      {
        revisions: [approved, revision({ id: 'r2', reference: '7b' })],
        acts: [act('r1', on(6)), act('r2', on(9))],
      },
      ...[2, 6, 7],
    ],
    [
      'with notes on it, on words of it, and their replies',
      { acts: ['n1', 'n2', 'n3', 'n4', 'reply'].map((id, index) => act(id, on(11 + index))), notes: onItem },
      ...[2, 11, 12, 15],
    ],
    [
      'once a source that bears on it is listed, and with what is said of it from then on',
      {
        items: listed({ S1: on(3), S2: on(4), S3: on(5) }),
        sources: {
          S1: { ...quiet, ...opened, listedAt: on(6), proposals },
          S2: { ...quiet, listedAt: null },
          S3: quiet,
        },
      },
      ...[2, 5, 6, 7, 8, 9, 10],
    ],
    [
      'with what is said of a source from its citation on',
      {
        revisions: [revision(cites)],
        sources: { S1: { ...quiet, openedAt: on(4), changes: [{ at: on(10), before: {} }] } },
      },
      ...[2, 6, 10],
    ],
  ])('%s', (_what, { acts = [], notes = [], ...changes }, ...days) => {
    expect(changesOfItem(item, { record: { ...record, ...changes }, acts, notes })).toEqual(days.map(on))
  })

  it('when a translation of its words, or of a judgement on it, is shown', () => {
    const shown = (since: string) => ({ since }) as ShownTranslation
    const revisions = [
      revision({ translated: { in_short: shown(on(6)), rationale: shown(on(7)) } }),
      revision({ shows: [{ ...shown(on(9)), earlier: shown(on(6)) }] }),
      revision({ id: 'r2', reference: '7b', translated: { in_short: shown(on(8)) }, shows: [shown(on(10))] }),
    ]
    const translated = { ...item, translated: { title: shown(on(5)), why_this_force: shown(on(1)) } }
    const changes = changesOfItem(translated, { record: { ...record, revisions }, acts: [], notes: [] })
    expect(changes).toEqual([2, 5, 6, 7, 9].map(on))
  })

  it('never where it never was public', () => {
    const acts = [act('item', on(5))]
    expect(changesOfItem({ ...item, reference: '7b' }, { record, acts, notes: [] })).toEqual([])
  })
})
