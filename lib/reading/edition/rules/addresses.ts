/** Addresses, without a language, of what a statement is given away as. */

/** The collection of its annotations. */
export function annotationsAddress(slug: string): string {
  return `/${slug}/annotations`
}

/** A part of them, counted from 1. */
export function annotationPageAddress(slug: string, number: number): string {
  return `${annotationsAddress(slug)}/${number}`
}

/** The exact text of its base: in it the places of annotations are counted. */
export function plainTextAddress(slug: string): string {
  return `/${slug}/text.txt`
}

/** Its text with its apparatus, as an edition (TEI). */
export function teiAddress(slug: string): string {
  return `/${slug}/edition.xml`
}

/** One of its tables, as CSV. */
export function tableAddress(slug: string, name: string): string {
  return `/${slug}/tables/${name}.csv`
}

/** All of them, in one workbook (XLSX). */
export function workbookAddress(slug: string): string {
  return `/${slug}/tables.xlsx`
}

/** It in short as a page to print: what follows the statement. */
export const SHEET_PATH = '/briefing'

/** That page. */
export function sheetAddress(slug: string): string {
  return `/${slug}${SHEET_PATH}`
}

/** It in short for paper (DOCX). */
export function briefingAddress(slug: string): string {
  return `/${slug}/briefing.docx`
}

/** All of these in one archive (ZIP). */
export function packageAddress(slug: string): string {
  return `/${slug}/package.zip`
}
