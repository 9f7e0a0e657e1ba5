import { expect, it } from 'vitest'
import { textOf } from '@/components/ground/ui/testing'
import { agreementOverTime } from '@/lib/assessment/second-coding/rules/agreement'
import { Agreement } from './agreement'
import { Latency } from './latency'

it('a pair of assessments counts once a reviewer has read both: that nothing was judged twice is not said', () => {
  expect(textOf(<Agreement over={[]} />)).toBe('No reviewer has read two assessments of the same words yet.')
  const over = agreementOverTime([
    { first: 'taken_up', second: 'taken_up', blind: false, at: '2026-11-01T00:00:00.000Z' },
  ])
  const said = textOf(<Agreement over={over} />)
  expect(said).toContain('Of the pairs that a reviewer has read none was assessed independently.')
})

it('what is decided on is counted of assessments by people here', () => {
  const said = textOf(<Latency quarters={[]} />)
  expect(said).toBe('No assessment that a person submitted here has been decided on yet.')
})
