import { describe, expect, it } from 'vitest'
import { verbs } from '../../../record/event/types.ts'
import { changes, tagsChangedBy } from './changes.mjs'

const rows = Object.entries(changes).flatMap(([objectType, byVerb]) =>
  Object.entries(byVerb).map(([verb, change]) => ({ objectType, verb, change })),
)
const work = { slugs: ['rabat', 'geneva'], shown: false }

it('every verb of the record has a row, and no row a verb that is none', () => {
  expect([...new Set(rows.map(({ verb }) => verb))].sort()).toEqual([...verbs].sort())
})

it.each(rows)(
  '$verb, of a $objectType that readers do not see, is not more than of one that they do',
  (row) => {
    const hidden = tagsChangedBy({ ...row, ...work })
    const shown = tagsChangedBy({ ...row, ...work, shown: true })
    // Everything is made anew.
    if (shown === null) return
    expect(shown).toEqual(expect.arrayContaining(hidden ?? ['everything']))
  },
)

describe('what an act expires', () => {
  const ofBoth = ['statement:rabat', 'statement:geneva', 'frame:rabat', 'frame:geneva']
  // Whatever readers see can be found, but figures and what is said of the site.
  const found = 'found'
  it.each([
    [{ objectType: 'note', verb: 'annotated' }, []],
    [{ objectType: 'note', verb: 'withdrew' }, []],
    [{ objectType: 'note', verb: 'withdrew', shown: true }, [...ofBoth, found]],
    [{ objectType: 'note', verb: 'published' }, [...ofBoth, found]],
    // Work that readers do not see makes no page anew but the one that says why there is no item.
    [{ objectType: 'commitment', verb: 'marked' }, ['unmarked:rabat', 'unmarked:geneva']],
    [
      { objectType: 'commitment', verb: 'withdrew', shown: true },
      ['unmarked:rabat', 'unmarked:geneva', ...ofBoth, found],
    ],
    [{ objectType: 'session', verb: 'signed in' }, []],
    [{ objectType: 'reader-message', verb: 'received' }, []],
    [{ objectType: 'source', verb: 'added' }, []],
    [{ objectType: 'source', verb: 'listed', slugs: [] }, [found]],
    [{ objectType: 'revision', verb: 'submitted' }, []],
    [{ objectType: 'revision', verb: 'sent back' }, ['figures']],
    [{ objectType: 'revision', verb: 'sent back', shown: true }, ['figures', ...ofBoth, found]],
    // A text of the site is on the page about it; its name is on all.
    [{ objectType: 'house-text', verb: 'edited', slugs: [] }, ['house']],
    [{ objectType: 'house-text', verb: 'named', slugs: [] }, ['house', 'house-name']],
    [
      { objectType: 'statement', verb: 'published' },
      ['statement:rabat', 'statement:geneva', 'statements', 'frame:rabat', 'frame:geneva', found],
    ],
  ])('%o: %o', (act, tags) => {
    expect(tagsChangedBy({ ...work, ...act })).toEqual(tags)
  })

  it.each([
    ['note', 'published', ['place:rabat/7c', 'place:S12']],
    ['revision', 'showed as interim', ['place:rabat/7c', 'place:S12']],
    ['note', 'annotated', null],
  ])('a %s %s on one item: of items and sources those alone', (objectType, verb, places) => {
    const act = { objectType, verb, slugs: ['rabat'], shown: false, places: ['rabat/7c', 'S12'] }
    expect(tagsChangedBy(act)).toEqual(places ? ['statement:rabat', ...places, found] : [])
  })

  it.each([
    ['an act that this version does not know', { objectType: 'note', verb: 'sang' }],
    ['an act on what this version does not know', { objectType: 'song', verb: 'published' }],
    [
      'that a statement moved, of which any page may say where it is',
      { objectType: 'statement', verb: 'moved' },
    ],
    ['one that more statements show than can be told', { objectType: 'source', verb: 'listed', slugs: null }],
  ])('%s: everything', (_what, act) => {
    expect(tagsChangedBy({ ...work, ...act })).toBeNull()
  })

  it('one on work that readers do not see, however many statements it is about: nothing', () => {
    expect(tagsChangedBy({ objectType: 'source', verb: 'classed', slugs: null, shown: true })).toEqual([])
  })
})
