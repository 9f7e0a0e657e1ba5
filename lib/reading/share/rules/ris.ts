import { plugins } from '@citation-js/core'
import '@citation-js/plugin-ris'
import type { CslItem } from '../types'
import { withTexts } from './csl'

/** One thing as RIS. */
export function risOf(item: CslItem): string {
  return `${unwrapped(String(plugins.output.format('ris', [forRis(item)]))).trim()}\n`
}

/** The library breaks a value after every 70 units, in the middle of words and addresses; programs of today read long lines. */
function unwrapped(ris: string): string {
  return ris.replace(/\n(?![A-Z][A-Z0-9] {2}-)/g, '')
}

/**
 * The library writes the day of access into a field of RIS that programs take for a number; the pinned address tells it already. A field
 * begins with two letters and two spaces, so no text keeps two: where the library breaks it, the rest would be read as a field.
 */
function forRis({ accessed: _day, ...known }: CslItem): Omit<CslItem, 'accessed'> {
  return withTexts(withoutBounds(known), (text) => text.replace(/ {2,}|[\r\n]+/g, ' '))
}

/** RIS has one year of a thing and no bounds: of what is known by its bounds no year is given, and the note says what is known. */
function withoutBounds({ issued, ...item }: Omit<CslItem, 'accessed'>): Omit<CslItem, 'accessed'> {
  if (issued === undefined) return item
  const [from, to] = issued['date-parts']
  if (to === undefined) return { issued, ...item }
  const written = [from, to].map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'))
  return { ...item, note: [item.note, written.join('/')].filter(Boolean).join('; ') }
}
