import { describe, expect, it } from 'vitest'
import { revisionView } from '@/lib/assessment/status-update/rules/testing'
import { commitmentView } from '@/lib/text/commitment/rules/testing'
import type { Dossier } from '../types'
import { sideOfDay } from './comparison'

const dossier = {
  statement: { parties: [] },
  sources: new Map(),
  revisions: [revisionView({ state: 'final', provisional: false })],
} as unknown as Dossier
const shown = (withdrawn: { on: string; reason: string; language: string } | null) => ({
  dossier,
  item: commitmentView({ withdrawn }),
})

describe('an item on a day, beside another', () => {
  it('shows what was judged of it', () => {
    const side = sideOfDay('2026-03-01', '/s/7c', shown(null))
    expect(side.isWithdrawn).toBe(false)
    expect(side.lines?.map(({ party }) => party)).toEqual(['all'])
  })

  it('shows no judgement once it was withdrawn, as its page does', () => {
    const side = sideOfDay(
      '2026-03-01',
      '/s/7c',
      shown({ on: '2026-02-01', reason: 'A reason.', language: 'en' }),
    )
    expect(side).toMatchObject({ lines: [], isWithdrawn: true })
  })

  it('is not there before it was published', () => {
    expect(sideOfDay('2026-03-01', '/s/7c', null)).toMatchObject({ lines: null, isWithdrawn: false })
  })
})
