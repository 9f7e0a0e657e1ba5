import { SOURCE_TYPES } from '../types'
import { type CountedEntry, SOURCE_STANCES } from './facets'

/**
 * What a source is used for is remembered as one short line: its id, the place of its type, its language, how it was seen, how often it is cited,
 * whether it is not classed, and its uses.
 */

/** The id of the source that a line is of. */
export function idInLine(line: string): string {
  return line.slice(0, line.indexOf(' '))
}

/** The entry that a line was made from. */
export function entryOfLine(line: string): CountedEntry {
  const [id = '', type = '', language = '', seen, citations, unclassed, uses = ''] = line.split(' ')
  return {
    source: {
      id,
      type: SOURCE_TYPES[Number(type)] ?? 'media',
      language,
      seen: seen === 'opened' ? 'opened' : 'excerpt',
    },
    citations: Number(citations),
    isUnclassed: unclassed === '1',
    uses: uses === '' ? [] : uses.split(',').map((use) => useOf(id, use)),
  }
}

function useOf(sourceId: string, use: string): CountedEntry['uses'][number] {
  const [reference = '', stance, cited] = use.split(':')
  return { sourceId, reference, stance: SOURCE_STANCES[Number(stance)] ?? 'context', cited: cited === '1' }
}
