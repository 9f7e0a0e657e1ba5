import type { BibliographyFormat } from './bibliography-formats'
import { citeFiles } from './cite-file'
import { REFERENCE_STYLES, type Reference, type ReferenceStyle, referenceOf } from './reference-styles'

function isStyle(format: BibliographyFormat): format is ReferenceStyle {
  return REFERENCE_STYLES.some((style) => style === format)
}

/** What a bibliography is as a file: its media type and the ending of its name. */
export function bibliographyFile(format: BibliographyFormat): { mediaType: string; ending: string } {
  return isStyle(format) ? { mediaType: 'text/plain', ending: 'txt' } : citeFiles[format]
}

/**
 * A bibliography as a file, piece by piece, so that it is nowhere whole.
 *
 * @param parts the references in their order, some at a time
 */
export async function* bibliographyPieces(
  format: BibliographyFormat,
  parts: AsyncIterable<readonly Reference[]>,
): AsyncGenerator<string> {
  const { open, between, close } = format === 'csl' ? list : { open: '', between: '', close: '' }
  yield open
  let number = 0
  for await (const references of parts) {
    const written = references.map((reference) => {
      number += 1
      return (number === 1 ? '' : between) + entryOf(format, reference, number)
    })
    yield written.join('')
  }
  yield close
}

/** CSL-JSON is one list; of the other forms one entry follows the other. */
const list = { open: '[', between: ',', close: '\n]\n' }

function entryOf(format: BibliographyFormat, reference: Reference, number: number): string {
  if (isStyle(format)) return `${referenceOf(format, reference, number)}\n`
  if (format === 'csl') return `\n${JSON.stringify(reference.item)}`
  return `${citeFiles[format].say(reference.item)}\n`
}
