import { expect, it } from 'vitest'
import { CARRIED } from '@/lib/reading/edition/rules/carried-tables'
import { isActAsPagesReadIt, isAsPagesReadIt } from './shapes'

it.each([
  ['people', 'public_name', 'Ana', true],
  ['people', 'public_name', 'Ana\u202eanA', false],
  ['people', 'public_name', ' ', false],
  ['statements', 'titles', { fr: 'Titre', ar: 'عنوان' }, true],
  ['statements', 'titles', {}, true],
  ['statements', 'titles', { fr: 1 }, false],
  ['statements', 'leads', { 'no language': 'x' }, false],
  ['parties', 'names', { fr: 'Deux\nlignes' }, false],
  ['areas', 'titles', { es: { a: 'b' } }, false],
  ['source_classings', 'after', { title: 'A test', primary: null }, true],
  ['source_classings', 'after', { title: 'A test', loud: 'yes' }, false],
  ['source_classings', 'before', { url: 'javascript:alert(1)' }, false],
  ['source_classings', 'found', { since: '2026-11-02', lastAt: '2026-11-03' }, true],
  ['source_classings', 'found', { since: 2026 }, false],
  ['source_classings', 'found', null, true],
  ['mark_versions', 'responsible', ['Morocco', 'Spain'], true],
  ['mark_versions', 'responsible', [['Morocco']], false],
  ['test_answers', 'citations', [1, 2], true],
  ['test_answers', 'citations', [0], false],
  ['test_answers', 'citations', ['1'], false],
  ['forces_said', 'short', { en: 'Short' }, true],
  [
    'party_forces',
    'words',
    [{ words: 'a', language: 'en', how: 'b', address: 'https://example.org/' }],
    true,
  ],
  [
    'party_forces',
    'words',
    [{ words: 'a', language: 'en', how: 'b', address: 'javascript:alert(1)' }],
    false,
  ],
  ['party_forces', 'later', [{ words: 'a', language: 'en', how: 'b', source: 'S17' }], true],
  ['party_forces', 'later', [{ words: 'a', language: 'en', how: 'b' }], false],
  ['elements', 'citations', [1, 3], true],
  ['elements', 'citations', ['1'], false],
  ['elements', 'stances', ['supports', 'context'], true],
  ['elements', 'stances', ['agrees'], false],
  ['notes', 'body', 'Anything', true],
  ['notes', 'bodies', { fr: 'Des mots' }, true],
  ['note_versions', 'titles', { fr: ['Des mots'] }, false],
])('%s.%s is as pages read it: %j', (table, column, value, holds) => {
  expect(isAsPagesReadIt(table, column, value)).toBe(holds)
})

/** Its structure is compared with its text once both are there (take-in.ts). */
const COMPARED = ['rendering_structures.blocks', 'rendering_structures.notes']

it('says of each column of JSON what stands in it', () => {
  const asked = CARRIED.flatMap(({ table, columns }) =>
    columns
      .filter(({ type }) => type === 'object' || type === 'array')
      .map(({ name, type }) => ({
        at: `${table}.${name}`,
        isOpen: isAsPagesReadIt(table, name, type === 'object' ? { '?': [{}] } : [{}]),
      })),
  )
  expect(asked.filter(({ isOpen }) => isOpen).map(({ at }) => at)).toEqual(COMPARED)
})

const act = {
  ...{
    position: 7,
    at: '2026-11-02T10:00:00.000Z',
    actorKind: 'person',
    verb: 'published',
    objectType: 'note',
  },
  ...{ objectId: '0190a000-0000-7000-8000-000000000001', statementId: null, payload: '{"reference":"7c"}' },
  ...{ objectSha256: null, salt: '', seal: '' },
}

it.each([
  ['as it is', {}, true],
  ['on a source', { objectType: 'source', objectId: 'S17' }, true],
  ['that says nothing', { payload: '{}' }, true],
  ['that says a number', { payload: '{"number":3,"public":true}' }, true],
  ['on what has no such id', { objectId: 'x' }, false],
  ['that says null', { payload: 'null' }, false],
  ['that says a list', { payload: '[]' }, false],
  ['that is no JSON', { payload: '{' }, false],
  ['of a reference that is none', { payload: '{"reference":{"a":1}}' }, false],
  ['of a reference that is a number', { payload: '{"reference":7}' }, false],
  ['that the database cannot keep', { payload: '{"reference":"\\u0000"}' }, false],
  ['on no day', { at: 'yesterday' }, false],
  ['by nobody that there is', { actorKind: 'robot' }, false],
])('an act %s is as pages read it', (_name, changes, holds) => {
  expect(isActAsPagesReadIt({ ...act, ...changes })).toBe(holds)
})
