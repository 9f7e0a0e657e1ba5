// What is asked of values that somebody else's JSON holds, whatever it holds.
import { Unreadable } from './unreadable.mjs'

const LONGEST_LINE = 2_000

/** The letters of a file in UTF-8. @param {Uint8Array} bytes */
export function textOf(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n')
  } catch {
    throw new Unreadable('not_text')
  }
}

/** A value as one line, cut where it is longer than anything that is kept. @param {unknown} value @param {number} [most] */
export function line(value, most = LONGEST_LINE) {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  return text
    .slice(0, most * 2)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, most)
}

/** A value as an object, without fields where it is none. @param {unknown} value @returns {Record<string, unknown>} */
export function object(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? /** @type {Record<string, unknown>} */ (value)
    : {}
}

/** A value as a list: one of several, or the one. @param {unknown} value @returns {unknown[]} */
export function list(value) {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? [...value] : [value]
}
