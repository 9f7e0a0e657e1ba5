/**
 * One of some.
 *
 * @template Each
 * @param {readonly Each[]} list
 * @param {() => number} random
 * @returns {Each}
 */
export function pickFrom(list, random) {
  const [picked] = list.slice(Math.floor(random() * list.length))
  if (picked === undefined) throw new Error('there is nothing to pick from')
  return picked
}

/**
 * Numbers from 0 to 1 that are the same for the same seed (mulberry32). When what is killed depends on the machine too; whom and where does not.
 *
 * @param {number} seed
 */
export function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
