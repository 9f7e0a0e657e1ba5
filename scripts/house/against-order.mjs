import { standingOf } from '../rooms.mjs'

/**
 * Imports from a room to one that stands later in rooms.json, a pair of files each, types included, tests left out: by contexts, and room by
 * room. And what crosses between the rooms and the server: rooms ask nothing of it, and it nothing but the ground.
 *
 * @param {import('./files.mjs').House} house
 * @returns {{ title: string, rows: (string | number)[][] }}
 */
export function againstOrder({ files, asks }) {
  const pairs = files
    .filter(({ isCode, isTest }) => isCode && !isTest)
    .flatMap(({ name }) => [...new Set(asks(name).map(({ file }) => file))].map((to) => ({ from: name, to })))
  const placed = pairs.flatMap(({ from, to }) => {
    const [one, other] = [standingOf(from), standingOf(to)]
    return one && other ? [{ one, other }] : []
  })
  const isOfServer = (name) => name.startsWith('server/')
  const isOfRooms = (name) => /^(?:lib|components)\//.test(name)
  const isAboveGround = (name) => isOfRooms(name) && (standingOf(name)?.context ?? 1) > 0
  return {
    title: 'imports against the order of rooms.json',
    rows: [
      ['context by context', placed.filter(({ one, other }) => other.context > one.context).length],
      ['room by room', placed.filter(({ one, other }) => other.room > one.room).length],
      ['from rooms to the server', pairs.filter(({ from, to }) => isOfRooms(from) && isOfServer(to)).length],
      [
        'from the server above the ground',
        pairs.filter(({ from, to }) => isOfServer(from) && isAboveGround(to)).length,
      ],
    ],
  }
}
