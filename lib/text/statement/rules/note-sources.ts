/** Most sources that a version of a note has. */
export const MOST_NOTE_SOURCES = 40

/** In how many a version's sources are counted: the database keeps the version and the place as one number. */
const A_VERSION = 100

/** The number under which the database keeps a source of a note: of which version, and which in it, from 1. */
export function numberOfSource(version: number, n: number): number {
  return version * A_VERSION + n
}

export function versionOfSource(number: number): number {
  return Math.trunc(number / A_VERSION)
}

export function placeOfSource(number: number): number {
  return number % A_VERSION
}
