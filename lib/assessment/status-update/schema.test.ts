import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftSchema, futureDates, LONGEST_GROUP, LONGEST_TEXT, MOST_ROWS, submissionSchema } from './schema'

const citation = {
  sourceId: 'S31',
  stance: 'supports',
  shows: 'What it shows.',
  linkToStatement: 'plausible',
}

const whole = {
  party: 'spain',
  judgement: 'reaffirmed',
  confidence: 'low',
  seenUpTo: '2025-10',
  rationale: 'They said it again [1].',
  rationaleLanguage: 'en',
  inShort: 'It was said again, says this test.',
  inShortWhole: 'This test says the same of all of them.',
  citations: [citation],
}

const errorsOf = (value: unknown): string[] => {
  const parsed = submissionSchema.safeParse(value)
  return parsed.success
    ? []
    : parsed.error.issues.map(
        ({ path, message }) => `${path.join('.')}: ${message.replace('status-update.judge.error.', '')}`,
      )
}

describe('a draft', () => {
  test('any text that can be stored comes back unit for unit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        fc.pre(!text.includes('\0'))
        expect(draftSchema.parse({ rationale: text }).rationale).toBe(text)
      }),
    )
  })

  test.each([
    ['NUL', { rationale: 'a\0b' }, 'form.fault.characters'],
    ['a lone high surrogate', { rationale: 'a\uD83D' }, 'form.fault.characters'],
    ['a lone low surrogate', { citations: [{ quote: '\uDE00a' }] }, 'form.fault.characters'],
    ['a flood', { rationale: 'x'.repeat(LONGEST_TEXT + 1) }, 'status-update.judge.error.tooLong'],
    [
      'too many rows',
      { citations: Array.from({ length: MOST_ROWS + 1 }, () => ({})) },
      'status-update.judge.error.tooMany',
    ],
    ['a list for a text', { rationale: ['a', 'b'] }, 'form.fault.malformed'],
    ['a text for a list', { citations: 'a' }, 'form.fault.malformed'],
  ])('refuses %s', (_, value, message) => {
    const parsed = draftSchema.safeParse(value)
    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([message])
  })
})

describe('a submission', () => {
  test.each<[string, Record<string, unknown>, ...string[]]>([
    [
      'a copy without its day',
      { citations: [{ ...citation, quote: 'Test quote, not from the source', seenCopy: 'a stored copy' }] },
      'citations.0.seenOn: seenTogether',
    ],
    [
      'only a day',
      { citations: [{ ...citation, seenOn: '2025-10-02' }] },
      'citations.0.seenCopy: seenTogether',
    ],
    [
      'half a day on which a copy was seen',
      { citations: [{ ...citation, seenCopy: 'a stored copy', seenOn: '2025-10' }] },
      'citations.0.seenOn: seenOn',
    ],
    [
      'a copy at what is no address',
      { citations: [{ ...citation, seenCopy: 'a copy', seenOn: '2025-10-02', seenAddress: 'here' }] },
      'citations.0.seenAddress: seenAddress',
    ],
    ['no sentence in short', { inShort: ' ' }, 'inShort: inShort'],
    ['none on the whole, beside that of one party', { inShortWhole: '' }, 'inShortWhole: inShort'],
    ['none on the whole, where it is of all', { party: 'all', inShortWhole: '' }],
    ['the absence of a judgement', { judgement: 'not_rated' }, 'judgement: judgement'],
    ['not checked', { judgement: 'not_checked' }, 'judgement: judgement'],
    ['since is no date', { since: 'spring' }, 'since: since'],
    ['since after what was seen', { since: '2025-11' }, 'since: sinceAfterSeen'],
    ['since within what was seen', { since: '2025' }],
    ['points to nothing', { rationale: 'So [2].' }, 'rationale: rationaleReferences'],
    ['later text is no address', { laterText: 'javascript:1' }, 'laterText: laterText'],
    ['superseded by nothing', { judgement: 'superseded' }, 'laterText: laterText'],
    ['a correction without a reason', { succession: 'corrects' }, 'correctionReason: correctionReason'],
    ['replaced without a reason', { succession: 'replaces' }],
    [
      'an origin that is more than a name',
      { citations: [{ ...whole.citations[0], independenceGroup: 'x'.repeat(LONGEST_GROUP + 1) }] },
      'citations.0.independenceGroup: groupLong',
    ],
    ['an unknown succession', { succession: 'deletes' }, 'succession: succession'],
  ])('%s', (_, change, ...errors) => {
    expect(errorsOf({ ...whole, ...change })).toEqual(errors)
  })

  test.each<[string, Record<string, unknown>, ...string[]]>([
    ['no link for a status', { linkToStatement: '' }, 'citations.0.linkToStatement: link'],
    ['an unknown link', { linkToStatement: 'maybe' }, 'citations.0.linkToStatement: link'],
    ['a date of the source that is none', { date: '21 Oct' }, 'citations.0.date: sourceDate'],
    ['on behalf of no key', { onBehalfOf: 'La Moncloa' }, 'citations.0.onBehalfOf: onBehalfOf'],
    ['primary is neither yes nor no', { primary: 'perhaps' }, 'citations.0.primary: form.fault.malformed'],
    ['no quote and no locator', { quote: '', locator: '' }],
  ])('a citation with %s', (_, change, ...errors) => {
    expect(errorsOf({ ...whole, citations: [{ ...citation, ...change }] })).toEqual(errors)
  })

  test('a finding asks for no link and keeps none', () => {
    const finding = {
      ...whole,
      judgement: 'partly_supported',
      citations: [citation, { ...citation, linkToStatement: '' }],
    }
    expect(submissionSchema.parse(finding).citations.map((each) => each.linkToStatement)).toEqual([
      null,
      null,
    ])
  })

  test('empty rows of searches are none, and errors name the row of the form', () => {
    const log = { place: 'BOE', language: 'es', day: '2025-10' }
    expect(errorsOf({ ...whole, searchLogs: [{ place: ' ' }, log] })).toEqual(['searchLogs.1.day: logDay'])
  })

  test('a NUL is refused here too', () => {
    expect(errorsOf({ ...whole, correctionReason: 'a\0' })).toEqual([
      'correctionReason: form.fault.characters',
    ])
  })
})

test('all that is wrong is said at once', () => {
  const errors = errorsOf({
    ...whole,
    confidence: '',
    since: '2025-11',
    succession: 'corrects',
    rationale: 'They said it again [3].',
    citations: [{ ...citation, shows: '', linkToStatement: '' }],
  })
  expect(errors.sort()).toEqual([
    'citations.0.linkToStatement: link',
    'citations.0.shows: shows',
    'confidence: confidence',
    'correctionReason: correctionReason',
    'rationale: rationaleReferences',
    'since: sinceAfterSeen',
  ])
})

test('nobody has seen or looked in the future', () => {
  const draft = draftSchema.parse({
    ...whole,
    seenUpTo: '2026-12',
    since: '2026-11-25',
    citations: [{ ...citation, date: '2027' }],
    searchLogs: [
      { place: 'BOE', language: 'es', day: '2026-11-24' },
      { place: 'BOE', language: 'es', day: '2026-11-25' },
    ],
  })
  expect(futureDates(draft, '2026-11-24')).toEqual({
    seenUpTo: ['status-update.judge.error.future'],
    since: ['status-update.judge.error.future'],
    'searchLogs[1].day': ['status-update.judge.error.future'],
    'citations[0].date': ['status-update.judge.error.future'],
  })
  expect(futureDates(draft, '2027-01-01')).toEqual({})
})
