/** @typedef {{ status: number, bytes: number, processor: number, wall: number }} Told */
/** @typedef {(work: () => Promise<{ status: number, bytes: number }>) => Promise<Told>} Held does something, and tells for how long it held the thread */

/** Does it three times, and takes of these the one that was held least: what else was done beside it is in some and not in all. @param {Held} held @param {Parameters<Held>[0]} work @returns {Promise<Told>} */
export async function threeTimes(held, work) {
  const times = []
  for (let time = 0; time < 3; time += 1) times.push(await held(work))
  return least(times)
}

/** @param {readonly Told[]} times */
export function least(times) {
  return at(times, 0)
}

/** Of several times the one in the middle. @param {readonly Told[]} times */
export function middle(times) {
  return at(times, Math.floor(times.length / 2))
}

/** @param {readonly Told[]} times @param {number} place among them, the shortest first @returns {Told} */
function at(times, place) {
  const told = [...times].sort((one, other) => one.processor - other.processor)[place]
  if (!told) throw new Error('nothing was measured')
  const { status, bytes, processor, wall } = told
  return { status, bytes, processor, wall }
}
