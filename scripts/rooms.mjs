// The contexts and their rooms (docs/house.md), as checks and figures read them from rooms.json.
import { readFileSync } from 'node:fs'

/** @type {{ contexts: { name: string, holds: string, rooms: string[] }[] }} */
const told = JSON.parse(readFileSync(new URL('../rooms.json', import.meta.url), 'utf8'))

/** Foundations first, and so are the rooms of each. */
export const contexts = told.contexts

/** Where each room is, in lib and in components: `text/statement`. In their order. */
export const places = contexts.flatMap(({ name, rooms }) => rooms.map((room) => `${name}/${room}`))

/** The names of all rooms, in their order. */
export const rooms = contexts.flatMap((context) => context.rooms)

/**
 * Where a file stands in the order.
 *
 * @param {string} file below the folder of the project
 * @returns {{ context: number, room: number } | null} both counted from the foundations; null for a file of no room
 */
export function standingOf(file) {
  const [, context, room] = /^(?:lib|components)\/([^/]+)\/([^/]+)\//.exec(file) ?? []
  const place = places.indexOf(`${context}/${room}`)
  return place < 0 ? null : { context: contexts.findIndex(({ name }) => name === context), room: place }
}
