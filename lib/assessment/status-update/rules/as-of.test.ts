import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RevisionState, RevisionView } from '../types'
import { revisionsAsOf } from './as-of'
import { isPublished } from './lifecycle'
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

/** Lives that a judgement which readers once saw can have had, in days of one year. */
const life = fc
  .record({
    days: fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { minLength: 4, maxLength: 4 }),
    wasShown: fc.boolean(),
    end: fc.constantFrom<RevisionState>(
      'submitted',
      'sent_back',
      'withdrawn',
      'final',
      'corrected',
      'replaced',
    ),
  })
  .map(({ days, wasShown, end }) => {
    const [submitted = 0, showing = 0, final = 0, ended = 0] = [...days].sort((a, b) => a - b)
    const moment = (day: number) => new Date(Date.UTC(2026, 0, 1 + day, 12)).toISOString()
    const isFinal = end === 'final' || end === 'corrected' || (end === 'replaced' && !wasShown)
    const provisional = wasShown || !isFinal
    const since = { submitted, final }[end as 'submitted' | 'final'] ?? ended
    return revision({
      state: end,
      submittedAt: moment(submitted),
      stateSince: moment(since),
      provisional,
      shownAsInterim: provisional ? { at: moment(showing), by: 'Rana' } : null,
      finalAt: isFinal ? moment(final) : null,
      approvals: isFinal ? [{ at: moment(final), by: 'Rana' }] : [],
    })
  })
const dayOfYear = fc
  .integer({ min: 0, max: 364 })
  .map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10))

describe('whatever became of a judgement', () => {
  it('stands today as it stands now, and is absent where it was taken back', () => {
    fc.assert(
      fc.property(fc.array(life, { maxLength: 6 }), (lives) => {
        const still = lives.filter(({ state }) => state !== 'sent_back' && state !== 'withdrawn')
        expect(revisionsAsOf(lives, '2027-01-01')).toEqual(still)
      }),
    )
  })

  it('is public on every day on which it is shown, and never before it was', () => {
    fc.assert(
      fc.property(life, dayOfYear, (each, day) => {
        const first = [each.shownAsInterim?.at, each.finalAt].flatMap((at) => at ?? []).sort()[0] ?? ''
        for (const then of revisionsAsOf([each], day)) {
          expect(isPublished(then) || then.state === 'replaced').toBe(true)
          expect(first.slice(0, 10) <= day).toBe(true)
        }
      }),
    )
  })

  it('once final it is never gone again, and never provisional again', () => {
    fc.assert(
      fc.property(life, dayOfYear, dayOfYear, (each, one, other) => {
        const [earlier = '', later = ''] = [one, other].sort()
        const was = statesOn(each, earlier)[0]
        if (was !== 'final' && was !== 'corrected' && was !== 'replaced') return
        expect(['final', 'corrected', 'replaced']).toContain(statesOn(each, later)[0])
      }),
    )
  })
})
