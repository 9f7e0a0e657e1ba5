import { expect, it } from 'vitest'
import { HeldBytes } from './held-bytes.mjs'

const begun = (held, sender, told) => held.begin(sender, () => told.push(sender))

it('holds so many bytes of all together and no more, and has room again for what is let go', () => {
  const held = new HeldBytes(10)
  const [one, other] = [begun(held, 'a', []), begun(held, 'a', [])]
  expect([one.take(6), other.take(4), other.take(1)]).toEqual([true, true, false])
  // What there was no room for is not held any more.
  expect(held.all).toBe(6)
  expect(other.take(1)).toBe(false)
  one.letGo()
  one.letGo()
  expect(held.all).toBe(0)
  expect(begun(held, 'a', []).take(10)).toBe(true)
})

it('takes the room from whoever holds most, the largest of what still comes', () => {
  const held = new HeldBytes(10)
  const told = []
  const [small, large] = [begun(held, 'many', told), held.begin('many', () => told.push('largest'))]
  small.take(4)
  large.take(6)
  const few = begun(held, 'few', told)
  expect(few.take(3)).toBe(true)
  expect([told, held.all, large.take(1)]).toEqual([['largest'], 7, false])
  // Nobody holds more than whoever asks would.
  expect(few.take(5)).toBe(false)
  expect(told).toEqual(['largest'])
})

it('takes nothing of what is whole', () => {
  const held = new HeldBytes(10)
  const told = []
  const whole = begun(held, 'many', told)
  whole.take(10)
  whole.keepTo()
  expect(begun(held, 'few', told).take(1)).toBe(false)
  expect(told).toEqual([])
})
