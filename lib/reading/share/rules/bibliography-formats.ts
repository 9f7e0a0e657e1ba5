import { CITE_FORMATS } from '../types'
import { REFERENCE_STYLES } from './reference-styles'

/** The forms of a bibliography, in the order in which pages offer them: files for programs, then written out in a style. */
export const BIBLIOGRAPHY_FORMATS = [...CITE_FORMATS, ...REFERENCE_STYLES] as const
export type BibliographyFormat = (typeof BIBLIOGRAPHY_FORMATS)[number]

export function isBibliographyFormat(text: string): text is BibliographyFormat {
  return BIBLIOGRAPHY_FORMATS.some((format) => format === text)
}
