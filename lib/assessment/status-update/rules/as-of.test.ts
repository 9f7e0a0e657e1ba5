import { describe, expect, it } from 'vitest'
import type { RevisionView } from '../types'
import { revisionsAsOf } from './as-of'
import { shownLines } from './lines'
import { revisionView } from './testing'

const on = (day: string) => `${day}T12:00:00.000Z`
const shown = (day: string) => ({ at: on(day), by: 'Rana' })

const revision = (some: Partial<RevisionView>): RevisionView =>
  revisionView({ stateSince: on('2026-01-01'), submittedAt: on('2026-01-01'), provisional: false, ...some })

/** Submitted on the 1st, shown on the 3rd, final on the 5th, replaced on the 7th, of which each is there from its day. */
const whole = revision({
  state: 'replaced',
  stateSince: on('2026-01-07'),
  provisional: true,
  shownAsInterim: shown('2026-01-03'),
  finalAt: on('2026-01-05'),
  approvals: [
    { at: on('2026-01-04'), by: 'Rana' },
    { at: on('2026-01-05'), by: 'Sol' },
  ],
})

const statesOn = (each: RevisionView, day: string) => revisionsAsOf([each], day).map(({ state }) => state)

describe('the state of a judgement on a day', () => {
  const shownOnly = { provisional: true, shownAsInterim: shown('2026-01-03'), stateSince: on('2026-01-07') }
  const atOnce = { stateSince: on('2026-01-07'), finalAt: on('2026-01-05') }
  // From which day of January each state is seen, up to the day before the next; a stroke is nothing.
  it.each<[string, RevisionView, string]>([
    ['shown, final, replaced', whole, '1 – 3 submitted 5 final 7 replaced'],
    ['approved at once, corrected', revision({ state: 'corrected', ...atOnce }), '1 – 5 final 7 corrected'],
    ['shown and sent back', revision({ ...shownOnly, state: 'sent_back' }), '1 – 3 submitted 7 –'],
    [
      'withdrawn at once',
      revision({ ...shownOnly, state: 'withdrawn', stateSince: on('2026-01-03') }),
      '1 –',
    ],
    [
      'shown, and replaced by a newer one before anybody approved it',
      revision({ ...shownOnly, state: 'replaced' }),
      '1 – 3 submitted 7 replaced',
    ],
  ])('%s', (_case, each, seen) => {
    let was = ''
    const turns = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((day) => {
      const [is = '–'] = statesOn(each, `2026-01-0${day}`)
      const turn = is === was ? [] : [`${day} ${is}`]
      was = is
      return turn
    })
    expect(turns.join(' ')).toBe(seen)
    expect(statesOn(each, '2025-12-31')).toEqual([])
    expect(statesOn(each, '2027-01-01')).toEqual(was === '–' ? [] : [was])
  })

  it('knows only who had approved it and shown it by then, and since when', () => {
    expect(revisionsAsOf([whole], '2026-01-04')).toMatchObject([
      {
        provisional: true,
        finalAt: null,
        stateSince: on('2026-01-01'),
        approvals: [{ by: 'Rana' }],
        shownAsInterim: { by: 'Rana' },
      },
    ])
    expect(revisionsAsOf([whole], '2026-01-06')).toMatchObject([
      { stateSince: on('2026-01-05'), finalAt: on('2026-01-05'), approvals: [{ by: 'Rana' }, { by: 'Sol' }] },
    ])
  })

  it('knows what its citations show as it was translated by then', () => {
    const translation = (text: string, since: string) => ({
      ...{ text, language: 'fr', original: { text: 'It was paid.', language: 'en' } },
      ...{ since: on(since), isReviewed: true },
    })
    const shows = [{ ...translation('second', '2026-01-05'), earlier: translation('first', '2026-01-04') }]
    const told = (day: string) => revisionsAsOf([{ ...whole, shows }], day)[0]?.shows?.map(({ text }) => text)
    expect(told('2026-01-03')).toBeUndefined()
    expect(told('2026-01-04')).toEqual(['first'])
    expect(told('2026-01-05')).toEqual(['second'])
  })

  it('ends its day with the last millisecond, UTC', () => {
    const late = revision({
      finalAt: '2026-01-05T23:59:59.999Z',
      state: 'final',
      stateSince: '2026-01-05T23:59:59.999Z',
    })
    const next = revision({
      finalAt: '2026-01-06T00:00:00.000Z',
      state: 'final',
      stateSince: '2026-01-06T00:00:00.000Z',
    })
    expect(statesOn(late, '2026-01-05')).toEqual(['final'])
    expect(statesOn(next, '2026-01-05')).toEqual([])
  })

  it('shows the earlier final on the days before the one that replaced it', () => {
    const second = revision({
      id: 'r2',
      number: 2,
      judgement: 'resourced',
      state: 'final',
      stateSince: on('2026-01-07'),
      submittedAt: on('2026-01-06'),
      succession: 'replaces',
      finalAt: on('2026-01-07'),
    })
    const seen = (day: string) =>
      shownLines(revisionsAsOf([whole, second], day), []).map(
        ({ shown: each, as }) => `${each.judgement} ${as}`,
      )
    expect(seen('2026-01-02')).toEqual([])
    expect(seen('2026-01-04')).toEqual(['taken_up provisional'])
    expect(seen('2026-01-06')).toEqual(['taken_up final'])
    expect(seen('2026-01-07')).toEqual(['resourced final'])
  })
})
