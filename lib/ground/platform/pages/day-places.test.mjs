import { describe, expect, it } from 'vitest'
import { pageOf, templateOf } from '../../../../server/day-states.mjs'
import { ANY_DAY } from './any-day.mjs'
import { END, markAt, placeOf, START, writtenPlace } from './day-places.mjs'

const start = '2022-07-08'

describe('where a day stands', () => {
  it('is as far along as the days that are over, and at the end before the first and after the last', () => {
    expect(placeOf(100, 50)).toBe(44.35)
    expect([placeOf(100, -1), placeOf(100, 0), placeOf(100, 100), placeOf(100, 101)]).toEqual([
      START,
      START,
      END,
      END,
    ])
    expect(placeOf(0, 0)).toBe(START)
  })

  it.each([
    ['from', '30.45'],
    ['back', '69.55'],
    ['rest', '57'],
  ])('is written %s', (form, written) => {
    expect(writtenPlace(form, start, '2025-05-31', 358.5)).toBe(written)
  })
})

describe('a place in a page that is made for any day', () => {
  const drawn = (end) =>
    ['from', 'back', 'rest']
      .flatMap((form) =>
        [-3, 0, 177, 358.5, 9_999].map((day) => `<line x1="${writtenPlace(form, start, end, day)}%"/>`),
      )
      .join(`<b>${end}</b>`)

  it.each(['2022-07-08', '2023-01-01', '2025-05-31'])('is that of %s in its page', (day) => {
    const template = templateOf(drawn(ANY_DAY), 'en')
    expect(pageOf(template, 'en', day)).toBe(drawn(day))
  })

  it('is marked with the day that nobody knows: what somebody typed stays as it is', () => {
    const typed = '9034-11-12@from,2022-07-08,3;'
    expect(pageOf(templateOf(`${typed} ${ANY_DAY}@other`, 'en'), 'en', '2025-05-31')).toBe(
      `${typed} 2025-05-31@other`,
    )
    expect(markAt(typed, 0)).toBeNull()
    expect(markAt(typed, 10)).toEqual({ mark: { form: 'from', start, day: 3 }, to: typed.length })
  })
})
