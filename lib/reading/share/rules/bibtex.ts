import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import type { CslDate, CslItem } from '../types'
import { withTexts } from './csl'

// BibTeX programs of today read UTF-8; without this, letters beyond Latin would be left out. Our ids are the keys.
const bibtex = plugins.config.get('@bibtex')
bibtex.format.asciiOnly = false
bibtex.format.useIdAsLabel = true

/** What BibTeX calls the months: names of its own, which stand without braces and are written out in the language of the bibliography. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const

/**
 * One thing as BibTeX. The library puts month and day into one field, which styles print as it stands, and the address into two; of when
 * it was opened it says nothing. So these are written here: a month by its name in BibTeX, the day beside it, the address once, and
 * `urldate`, which biblatex and reference managers read and plain styles pass over.
 */
export function bibtexOf(item: CslItem): string {
  const [entry] = plugins.output.format('bibtex', [forTex(item)], { format: 'object' })
  if (!entry) throw new Error('the library made no entry')
  const { type, label, properties } = entry
  const bounds = boundsOf(item.issued)
  const { month: _month, howpublished: _again, year, ...others } = properties
  const fields = bounds === null ? { ...others, ...(year === undefined ? {} : { year }) } : others
  const lines = [
    ...Object.entries(fields).map(([field, value]) => `${field} = {${value}}`),
    ...(bounds === null ? monthAndDay(item.issued) : [`date = {${bounds}}`]),
    `urldate = {${isoOf(item.accessed)}}`,
  ]
  return `@${type}{${label},\n${lines.map((line) => `\t${line},\n`).join('')}}\n`
}

function monthAndDay(issued: CslDate | undefined): readonly string[] {
  const [, month, day] = issued?.['date-parts'][0] ?? []
  const name = month === undefined ? undefined : MONTHS[month - 1]
  if (name === undefined) return []
  return [`month = ${name}`, ...(day === undefined ? [] : [`day = {${day}}`])]
}

function isoOf({ 'date-parts': [parts] }: CslDate): string {
  return written(parts)
}

/** A date that is known by its bounds, as EDTF, which biblatex reads: no year of it is known, so none is given. Null for any other. */
function boundsOf(issued: CslDate | undefined): string | null {
  const [from, to] = issued?.['date-parts'] ?? []
  return from && to ? `${written(from)}/${written(to)}` : null
}

const written = (parts: readonly number[]) => parts.map((part) => String(part).padStart(2, '0')).join('-')

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
  const bare = (address: string) => address.replaceAll('{', '%7B').replaceAll('}', '%7D')
  const { URL, DOI } = item
  return { ...withTexts(item, safe), URL: bare(URL), ...(DOI === undefined ? {} : { DOI: bare(DOI) }) }
}
