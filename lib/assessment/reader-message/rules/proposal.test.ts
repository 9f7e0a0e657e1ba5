import { describe, expect, it } from 'vitest'
import { type AnsweredMessage, keptOf, type Proposed, proposalFaults } from './proposal'

const message: AnsweredMessage = { kind: 'wrong', body: 'The date is wrong. It was July.', mayPublish: false }
const reply: AnsweredMessage = { ...message, kind: 'reply', mayPublish: true }
const empty: Proposed = {
  outcome: 'accepted',
  matter: '',
  reason: '',
  showsWords: false,
  excerpt: '',
  ledTo: '',
  duplicateOf: '',
}

describe('what an outcome asks for', () => {
  const words = { showsWords: true, ledTo: 'source:S40' }
  const partly = { outcome: 'partly' } as const
  it.each<[string, AnsweredMessage, Partial<Proposed>, string]>([
    ['accepted: what about, and what it led to', message, {}, 'matter matter, ledTo led_to'],
    ['accepted, complete', message, { matter: 'A date.', ledTo: 'source:S40' }, ''],
    ['partly: the same', message, { ...partly, matter: 'A date.' }, 'ledTo led_to'],
    ['not accepted: why', message, { outcome: 'not_accepted', matter: 'A date.' }, 'reason reason'],
    ['not about this: what about', message, { outcome: 'not_about_this' }, 'matter matter'],
    ['said before', message, { outcome: 'duplicate', matter: 'A date.' }, 'duplicateOf duplicate_of'],
    ['spam: nothing', message, { outcome: 'spam' }, ''],
    ["the sender's words without their permission", message, words, 'showsWords permission'],
    ["the sender's words stand for ours", { ...message, mayPublish: true }, words, ''],
    ['a reply in full: nothing more', reply, {}, ''],
    ['a reply in part: the part', reply, partly, 'excerpt excerpt'],
    ['a part that is cut out of it', reply, { ...partly, excerpt: 'It was July.' }, ''],
    ['a part in other words', reply, { ...partly, excerpt: 'It was in July.' }, 'excerpt excerpt_words'],
    ['a reply not shown', reply, { outcome: 'not_accepted', matter: 'A reply.' }, 'reason reason'],
  ])('%s', (_case, about, filled, faults) => {
    const found = Object.entries(proposalFaults(about, { ...empty, ...filled }))
    expect(found.map(([field, codes]) => [field, ...(codes ?? [])].join(' ')).join(', ')).toBe(faults)
  })
})

describe('what is kept of it', () => {
  const all: Proposed = {
    outcome: 'accepted',
    matter: 'A date.',
    reason: 'It was wrong.',
    showsWords: true,
    excerpt: 'It was July.',
    ledTo: 'source:S40',
    duplicateOf: 'another',
  }
  it('of spam nothing', () => {
    expect(keptOf({ ...message, mayPublish: true }, { ...all, outcome: 'spam' }, 'en')).toEqual({
      outcome: 'spam',
      matter: null,
      reason: null,
      answerLanguage: null,
      showsWords: false,
      excerpt: null,
      ledTo: null,
      duplicateOf: null,
    })
  })
  it('of a reply no link, and its part only where a part is shown', () => {
    expect(keptOf(reply, all, 'en')).toMatchObject({ showsWords: true, excerpt: null, ledTo: null })
    expect(keptOf(reply, { ...all, outcome: 'partly' }, 'en')).toMatchObject({ excerpt: 'It was July.' })
    expect(keptOf(reply, { ...all, outcome: 'not_accepted' }, 'en')).toMatchObject({ showsWords: false })
  })
  it('of another message its link only where it changed something', () => {
    expect(keptOf(message, all, 'en')).toMatchObject({
      ledTo: 'source:S40',
      duplicateOf: null,
      excerpt: null,
    })
    expect(keptOf(message, { ...all, outcome: 'duplicate' }, 'fr')).toMatchObject({
      ledTo: null,
      duplicateOf: 'another',
      answerLanguage: 'fr',
    })
  })
})
