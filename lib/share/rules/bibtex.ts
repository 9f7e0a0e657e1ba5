import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import type { CslItem } from '../types'
import { withTexts } from './csl'

// BibTeX programs of today read UTF-8; without this, letters beyond Latin would be left out. Our ids are the keys.
const bibtex = plugins.config.get('@bibtex')
bibtex.format.asciiOnly = false
bibtex.format.useIdAsLabel = true

/** One thing as BibTeX. */
export function bibtexOf(item: CslItem): string {
  return `${String(plugins.output.format('bibtex', [forTex(item)])).trim()}\n`
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
