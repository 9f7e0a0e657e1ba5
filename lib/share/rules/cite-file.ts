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
      return `${unwrapped(String(plugins.output.format('ris', [forRis(item)]))).trim()}\n`
  }
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

/** An item with every text that people wrote made fit for a form. */
function withTexts<Item extends Omit<CslItem, 'accessed'>>(item: Item, made: (text: string) => string): Item {
  const { author, note, publisher, 'container-title': container } = item
  return {
    ...item,
    title: made(item.title),
    ...(author === undefined ? {} : { author: author.map(({ literal }) => ({ literal: made(literal) })) }),
    ...(note === undefined ? {} : { note: made(note) }),
    ...(publisher === undefined ? {} : { publisher: made(publisher) }),
    ...(container === undefined ? {} : { 'container-title': made(container) }),
  }
}

const texWords: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // BibTeX counts braces even behind a backslash: one too many would end the value, and the rest be read as fields.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
}

/** Texts with what TeX would read as a command escaped. The library does so only where it also leaves out what is not Latin. */
function forTex(item: CslItem): CslItem {
  const safe = (text: string) =>
    text.replace(/[\\~^{}]/g, (sign) => texWords[sign] ?? sign).replace(/[&%$#_]/g, '\\$&')
  return { ...withTexts(item, safe), URL: item.URL.replaceAll('{', '%7B').replaceAll('}', '%7D') }
}
