import { describe, expect, it } from 'vitest'
import type { CslItem } from '../types'
import { REFERENCE_STYLES, referenceOf } from './reference-styles'

const item: CslItem = {
  id: 'S40',
  type: 'webpage',
  title: 'Test title of a report',
  author: [{ literal: 'Test Author' }],
  'container-title': 'Test Publisher',
  issued: { 'date-parts': [[2022, 9, 8]] },
  accessed: { 'date-parts': [[2026, 11, 27]] },
  language: 'en',
  URL: 'https://publisher.example/report',
}
const { author: _author, ...nobody } = item
const { issued: _issued, ...undated } = item

const written = (given: CslItem, isDescribed = false) =>
  Object.fromEntries(
    REFERENCE_STYLES.map((style) => [style, referenceOf(style, { item: given, isDescribed }, 3)]),
  )

describe('a reference', () => {
  it('has its parts in the order of each style', () => {
    expect(written(item)).toEqual({
      apa: 'Test Author. (2022, September 8). Test title of a report. Test Publisher. https://publisher.example/report',
      chicago:
        'Test Author. “Test title of a report.” Test Publisher. September 8, 2022. https://publisher.example/report.',
      mla: 'Test Author. “Test title of a report.” Test Publisher, 8 Sept. 2022, https://publisher.example/report. Accessed 27 Nov. 2026.',
      vancouver:
        '3. Test Author. Test title of a report [Internet]. Test Publisher; 2022 Sep 8 [cited 2026 Nov 27]. Available from: https://publisher.example/report',
    })
  })

  it('begins with whoever published what nobody is named for, and says that once', () => {
    expect(written(nobody)).toEqual({
      apa: 'Test Publisher. (2022, September 8). Test title of a report. https://publisher.example/report',
      chicago:
        'Test Publisher. “Test title of a report.” September 8, 2022. https://publisher.example/report.',
      mla: 'Test Publisher. “Test title of a report.” 8 Sept. 2022, https://publisher.example/report. Accessed 27 Nov. 2026.',
      vancouver:
        '3. Test Publisher. Test title of a report [Internet]. 2022 Sep 8 [cited 2026 Nov 27]. Available from: https://publisher.example/report',
    })
  })

  it('says of what nobody dated that its date is not known', () => {
    expect(written(undated)).toEqual({
      apa: 'Test Author. (n.d.). Test title of a report. Test Publisher. https://publisher.example/report',
      chicago:
        'Test Author. “Test title of a report.” Test Publisher. Accessed November 27, 2026. https://publisher.example/report.',
      mla: 'Test Author. “Test title of a report.” Test Publisher, https://publisher.example/report. Accessed 27 Nov. 2026.',
      vancouver:
        '3. Test Author. Test title of a report [Internet]. Test Publisher; [date unknown] [cited 2026 Nov 27]. Available from: https://publisher.example/report',
    })
  })

  it.each([
    [[2022], '(2022).', '. 2022. ', ', 2022,', '; 2022 ['],
    [[2022, 7], '(2022, July).', '. July 2022. ', ', July 2022,', '; 2022 Jul ['],
    [[2022, 5, 1], '(2022, May 1).', '. May 1, 2022. ', ', 1 May 2022,', '; 2022 May 1 ['],
  ])('dated %j, pads nothing', (parts, apa, chicago, mla, vancouver) => {
    const given = written({ ...item, issued: { 'date-parts': [parts] } })
    expect(given.apa).toContain(apa)
    expect(given.chicago).toContain(chicago)
    expect(given.mla).toContain(mla)
    expect(given.vancouver).toContain(vancouver)
  })

  it('puts a title that is our description in brackets, or leaves it without quotation marks', () => {
    const given = written(item, true)
    expect(given.apa).toContain(' [Test title of a report]. ')
    expect(given.chicago).toContain(' Test title of a report. ')
    expect(given.mla).toContain(' Test title of a report. ')
    expect(given.vancouver).toContain(' [Test title of a report] [Internet]. ')
  })

  it.each(['Is it so?', 'It is so!', 'تعاون شرطي؟', 'It ends.', '“It ends.”'])(
    'ends “%s” with no second sign',
    (title) => {
      for (const style of ['apa', 'chicago', 'mla'] as const) {
        expect(referenceOf(style, { item: { ...item, title }, isDescribed: false }, 1)).not.toMatch(
          /[.?!؟]["”]?\.(?:”| )/,
        )
      }
    },
  )
})
