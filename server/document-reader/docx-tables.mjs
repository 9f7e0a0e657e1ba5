// The tables of a Word document: their rows, and the cells of each.
import { allOf, childOf, elementsOf } from './xml.mjs'

/** @typedef {import('./xml.mjs').XmlElement} XmlElement */

/** Elements of which nothing is read: what they hold is no text, or was struck out. */
export const SILENT = new Set([
  'w:pPr',
  'w:rPr',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:tblPr',
  'w:trPr',
  'w:tcPr',
  'w:sdtPr',
  'w:rt',
  'mc:Choice',
  'w:footnoteRef',
  'w:endnoteRef',
])
/** The rows of a table, not those of tables in it; none that were struck out. @param {XmlElement} table @returns {XmlElement[]} */
export function rowsOf(table) {
  return elementsOf(table).flatMap((child) => {
    if (child.name === 'w:tr') return childOf(child, 'w:trPr', 'w:del') ? [] : [child]
    return SILENT.has(child.name) || child.name === 'w:tbl' ? [] : rowsOf(child)
  })
}

/** The cells of a row, in whatever they stand. @param {XmlElement} row @returns {XmlElement[]} */
export function cellsOf(row) {
  return elementsOf(row).flatMap((child) =>
    child.name === 'w:tc' ? [child] : SILENT.has(child.name) ? [] : cellsOf(child),
  )
}

/** Whether a row is one of a table, and not how a page is laid out: several cells with words, and no table in them. @param {XmlElement} row @param {readonly XmlElement[]} cells */
export function isRowOf(row, cells) {
  return cells.filter((cell) => allOf(cell, 'w:t').length > 0).length > 1 && allOf(row, 'w:tbl').length === 0
}
