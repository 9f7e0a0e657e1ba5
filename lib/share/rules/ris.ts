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
function forRis({ accessed: _day, ...item }: CslItem): Omit<CslItem, 'accessed'> {
  return withTexts(item, (text) => text.replace(/ {2,}|[\r\n]+/g, ' '))
}
