import { expect, test } from 'vitest'
import { journeysThrough } from './mine.mjs'

const journeys = ['note', 'note.import', 'notice', 'source', 'light']

test.each([
  ['a room', ['lib/text/note/rules/note-text.ts'], ['note', 'note.import']],
  ['its components', ['components/evidence/source/card.tsx'], ['source']],
  ['a journey', ['e2e/notice.spec.ts'], ['notice']],
  ['the tables', ['prisma/schema.prisma'], journeys],
  ['what all pages say', ['lib/ground/i18n/messages/en/note.json'], journeys],
  ['a document', ['docs/house.md'], []],
])('what changes %s goes through these', (_, changed, expected) => {
  expect(journeysThrough(changed, journeys)).toEqual(expected)
})
