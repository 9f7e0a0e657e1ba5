import { expect, it } from 'vitest'
import { headsOf } from './kept-heads'

const head = { position: 7, hash: 'a'.repeat(64), at: '2026-11-24T09:00:00.000Z', key: 'k', signature: 's' }

it('reads one head, or several, a line each', () => {
  const later = { ...head, position: 9 }
  expect(headsOf(`${JSON.stringify(head)}\n`, 'head.json')).toEqual([head])
  expect(headsOf(`${JSON.stringify(head)}\n\n${JSON.stringify(later)}`, 'heads')).toEqual([head, later])
})

it.each([
  ['nothing', '', 'holds no signed head'],
  ['empty lines', '\n \n', 'holds no signed head'],
  ['no JSON', 'x', 'is no signed head'],
  ['null', 'null', 'is no signed head'],
  ['a list', '[]', 'is no signed head'],
  ['another object', '{}', 'is no signed head'],
  ['a head of no event', JSON.stringify({ ...head, position: 0 }), 'is no signed head'],
  ['a head before all events', JSON.stringify({ ...head, position: -1 }), 'is no signed head'],
  ['a position that is no number', JSON.stringify({ ...head, position: '7' }), 'is no signed head'],
  ['a head without a signature', JSON.stringify({ ...head, signature: undefined }), 'is no signed head'],
  ['a head and something else', `${JSON.stringify(head)}\n{}`, 'is no signed head'],
])('takes %s for no head, so that nothing passes for verified against it', (_what, text, says) => {
  expect(() => headsOf(text, 'head.json')).toThrow(`head.json ${says}`)
})
