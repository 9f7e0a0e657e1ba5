import { describe, expect, it } from 'vitest'
import { changes } from '@/server/changes.mjs'
import { DECISIONS, NOT_COMPARED } from './decisions'

/** What an act of deciding is called (`events_have_their_rows` in the migrations). */
const DECIDES = new Set([
  ...['approved', 'published', 'sent back', 'showed as interim', 'listed', 'completed', 'confirmed'],
  ...['reconciled', 'corrected', 'replaced', 'withdrew', 'withheld', 'lifted', 'erased'],
])

describe('every act that decides', () => {
  const acts = Object.entries(changes).flatMap(([objectType, verbs]) =>
    Object.keys(verbs)
      .filter((verb) => DECIDES.has(verb))
      .map((verb) => [objectType, verb]),
  )

  it.each(acts)('is compared with what was decided, or excused by name: %s %s', (objectType, verb) => {
    const verbs = DECISIONS[objectType]?.decided.flatMap((each) => each.verb) ?? []
    const isExcused = `${objectType} ${verb}` in NOT_COMPARED
    expect(verbs.includes(verb) !== isExcused).toBe(true)
  })

  it('and nothing else is excused', () => {
    const known = acts.map((act) => act.join(' '))
    expect(Object.keys(NOT_COMPARED).filter((act) => !known.includes(act))).toEqual([])
  })
})
