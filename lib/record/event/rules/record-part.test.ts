import { expect, test } from 'vitest'
import { type OpenedLine, withOpened } from './record-part'

const leafOf = (position: number) => `{"position":${position},"leaf":"${position}${position}"}\n`
const leaves = [1, 2, 3, 12].map(leafOf).join('')

const openedAt = (position: number): OpenedLine => ({
  ...{ position, at: '2026-11-24T00:00:00.000Z', actorKind: 'person', verb: 'published', payload: '{}' },
  ...{ objectType: 'source', objectId: 'S40', statementId: null, objectSha256: 'aa' },
  ...{ salt: 'bb', seal: 'cc', hash: 'dd' },
})
const lineOf = (position: number) => `${JSON.stringify(openedAt(position))}\n`
const size = { acts: 10, bytes: 10_000 }

test('an opened act stands in the place of its leaf, and the others stay', () => {
  expect(withOpened({ leaves, last: 12n }, [openedAt(2), openedAt(12)], size)).toEqual({
    text: leafOf(1) + lineOf(2) + leafOf(3) + lineOf(12),
    last: 12n,
  })
})

test('a part ends with the act that fills it', () => {
  expect(withOpened({ leaves, last: 12n }, [openedAt(2), openedAt(3)], { ...size, acts: 1 })).toEqual({
    text: leafOf(1) + lineOf(2),
    last: 2n,
  })
})

test.each([
  ['is missing', [openedAt(4)]],
  ['was passed already', [openedAt(3), openedAt(2)]],
])('an opened act whose leaf %s ends the download, rather than spoil it', (_why, opened) => {
  expect(() => withOpened({ leaves, last: 12n }, opened, size)).toThrow(/has no leaf/)
})
