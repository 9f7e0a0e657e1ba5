import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { changes } from '@/lib/ground/platform/pages/changes.mjs'
import { DECISIONS, NOT_COMPARED } from './decisions'
import { FINGERPRINTS, recomputedOf } from './fingerprints'

/** What an act of deciding is called (`prisma/functions/event/act_has_its_row.sql`). */
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

describe('the fingerprint of every review', () => {
  const [, model = ''] =
    /model Review \{([\s\S]*?)\n\}/.exec(readFileSync('prisma/schema/review.prisma', 'utf8')) ?? []
  const keys = [...model.matchAll(/^ {2}(\w+)Id +String\?/gm)].map(([, key]) => key)

  it('is computed anew, compared elsewhere or excused, by what the review is of', () => {
    expect(keys).toHaveLength(12)
    expect(Object.keys(FINGERPRINTS).sort()).toEqual(keys.sort())
  })

  it.each(['bringing', 'alignment'])(
    'of a %s that cannot be read any more is none, and stops nothing',
    (key) => {
      expect(recomputedOf(FINGERPRINTS[key], { content: { text: 1 }, sha256: 'a', rows: 'none' })).toBeNull()
    },
  )

  it.each(Object.entries(FINGERPRINTS).filter(([, each]) => 'file' in each))(
    'of %s is compared in a file that reads it',
    (_key, { file }) => {
      expect(readFileSync(`scripts/verify/${file}`, 'utf8')).toMatch(/hash|fingerprint/i)
    },
  )
})
