import type { CiteFormat, CslItem } from '../types'
import { CITE_FORMATS } from '../types'
import { bibtexOf } from './bibtex'
import { cslOf } from './csl'
import { risOf } from './ris'

/** What a citation file is: its media type, the ending of its name, and how it says one thing. */
interface FileKind {
  mediaType: string
  ending: string
  say: (item: CslItem) => string
}

export const citeFiles: Readonly<Record<CiteFormat, FileKind>> = {
  bibtex: { mediaType: 'application/x-bibtex', ending: 'bib', say: bibtexOf },
  ris: { mediaType: 'application/x-research-info-systems', ending: 'ris', say: risOf },
  csl: { mediaType: 'application/vnd.citationstyles.csl+json', ending: 'json', say: cslOf },
}

export function isCiteFormat(text: string): text is CiteFormat {
  return CITE_FORMATS.some((format) => format === text)
}

/** One thing in a form that citation programs read. */
export function citeFile(item: CslItem, format: CiteFormat): string {
  return citeFiles[format].say(item)
}
