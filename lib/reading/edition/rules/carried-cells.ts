import { isWebAddress } from '@/lib/ground/platform/web-address'
import type { CarriedColumn } from './carried'
import { type Cell, guarded, unguarded } from './table'

/** A value of the database, as PostgreSQL writes it in JSON, as a cell. */
export function cellOf({ type }: Pick<CarriedColumn, 'type'>, value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (type === 'object' || type === 'array') return JSON.stringify(value)
  if (type === 'datetime') return new Date(String(value)).toISOString()
  return typeof value === 'string' ? guarded(value) : (value as Cell)
}

/** What a cell is no value of. */
export class BadCell extends Error {}

const DATE = /^\d{4}-\d{2}-\d{2}$/
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/**
 * The value of a cell, as JSON has it.
 *
 * @throws BadCell where it is none of its column's type
 */
export function readCell({ type, isOptional, isAddress }: CarriedColumn, cell: string): unknown {
  if (cell === '') {
    if (isOptional) return null
    if (type === 'string' && !isAddress) return ''
    throw new BadCell('is empty')
  }
  const value = READERS[type](cell)
  if (value === undefined) throw new BadCell(`is no ${type}`)
  if (isAddress && !isWebAddress(String(value))) throw new BadCell('is no address on the web')
  return value
}

/** Each type read from a cell; undefined for what is none of it. */
const READERS: Readonly<Record<CarriedColumn['type'], (cell: string) => unknown>> = {
  // PostgreSQL keeps no zero character.
  string: (cell) => (cell.includes('\0') ? undefined : unguarded(cell)),
  integer: (cell) => (/^-?\d{1,15}$/.test(cell) ? Number(cell) : undefined),
  boolean: (cell) => (cell === 'true' ? true : cell === 'false' ? false : undefined),
  date: (cell) => (DATE.test(cell) ? cell : undefined),
  datetime: (cell) => (MOMENT.test(cell) ? cell : undefined),
  object: (cell) =>
    jsonOf(cell, (value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
  array: (cell) => jsonOf(cell, Array.isArray),
}

function jsonOf(cell: string, isOne: (value: unknown) => boolean): unknown {
  try {
    const value: unknown = JSON.parse(cell)
    return isOne(value) && !cell.includes('\\u0000') ? value : undefined
  } catch {
    return undefined
  }
}
