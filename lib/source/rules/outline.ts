import { SOURCE_TYPES } from '../types'
import { type CountedEntry, SOURCE_STANCES } from './facets'

/**
 * A library is kept by one short line for each of its sources, so that a page of a large one is made without taking all of it to pieces.
 * The id stands first.
 */

/** One entry as a line. */
export function lineOf({ source, uses, citations, isUnclassed }: CountedEntry): string {
  const used = uses.map(
    ({ reference, stance, cited }) => `${reference}:${SOURCE_STANCES.indexOf(stance)}:${cited ? 1 : 0}`,
  )
  const said = [
    SOURCE_TYPES.indexOf(source.type),
    source.language,
    source.seen,
    citations,
    isUnclassed ? 1 : 0,
  ]
  return [source.id, ...said, used.join(',')].join(' ')
}

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
