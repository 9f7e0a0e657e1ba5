import 'server-only'
import type { RowOf } from '@/lib/ground/platform/db'
import type { SourceEntryView } from '../types'
import { typeOf } from './library'

/** What of a source a list names it by. */
export const entrySelect = {
  id: true,
  title: true,
  publisher: true,
  date: true,
  language: true,
  url: true,
  type: true,
  canonicalUrl: true,
} as const

type EntryRow = RowOf<'source', typeof entrySelect>

/** A source as lists name it. */
export function entryOf({ canonicalUrl: _, type, ...entry }: EntryRow): SourceEntryView {
  return { ...entry, type: typeOf(type) }
}
