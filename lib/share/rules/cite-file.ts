import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { CITE_FORMATS, type CiteFormat, type CslItem } from '../types'

/** What a citation file is: its media type, and the ending of its name. */
interface FileKind {
  mediaType: string
  ending: string
}

// BibTeX programs of today read UTF-8; without this, letters beyond Latin would be left out. Our ids are the keys.
const bibtex = plugins.config.get('@bibtex')
bibtex.format.asciiOnly = false
bibtex.format.useIdAsLabel = true

export const citeFiles: Readonly<Record<CiteFormat, FileKind>> = {
  bibtex: { mediaType: 'application/x-bibtex', ending: 'bib' },
  ris: { mediaType: 'application/x-research-info-systems', ending: 'ris' },
  csl: { mediaType: 'application/vnd.citationstyles.csl+json', ending: 'json' },
}

export function isCiteFormat(text: string): text is CiteFormat {
  return CITE_FORMATS.some((format) => format === text)
}

/** One thing in a form that citation programs read. */
export function citeFile(item: CslItem, format: CiteFormat): string {
  switch (format) {
    case 'csl':
      return `${JSON.stringify([item], null, 2)}\n`
    case 'bibtex':
      return `${String(plugins.output.format('bibtex', [forTex(item)])).trim()}\n`
    case 'ris':
      return `${unwrapped(String(plugins.output.format('ris', [withoutAccess(item)]))).trim()}\n`
  }
}

/** The library breaks a value after every 70 units, in the middle of words and addresses; programs of today read long lines. */
function unwrapped(ris: string): string {
  return ris.replace(/\n(?![A-Z][A-Z0-9] {2}-)/g, '')
}

/** The library writes the day of access into a field of RIS that programs take for a number; the pinned address tells it already. */
function withoutAccess({ accessed: _day, ...item }: CslItem): Omit<CslItem, 'accessed'> {
  return item
}

const texWords: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** Texts with what TeX would read as a command escaped. The library does so only where it also leaves out what is not Latin. */
function forTex(item: CslItem): CslItem {
  const safe = (text: string) =>
    text.replace(/[\\~^]/g, (sign) => texWords[sign] ?? sign).replace(/[&%$#_]/g, '\\$&')
  const { author, note, publisher } = item
  return {
    ...item,
    title: safe(item.title),
    ...(author === undefined ? {} : { author: author.map(({ literal }) => ({ literal: safe(literal) })) }),
    ...(note === undefined ? {} : { note: safe(note) }),
    ...(publisher === undefined ? {} : { publisher: safe(publisher) }),
  }
}
