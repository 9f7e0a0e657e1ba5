import type { CslDate, CslItem } from '../types'

/** The common styles in which a bibliography is written out, in the order in which pages offer them. */
export const REFERENCE_STYLES = ['apa', 'chicago', 'mla', 'vancouver'] as const
export type ReferenceStyle = (typeof REFERENCE_STYLES)[number]

/** A thing that is cited. */
export interface Reference {
  readonly item: CslItem
  /** Whether its title is no title of its own, but our description of it, which styles put in square brackets. */
  readonly isDescribed: boolean
}

/** The parts of a reference. What is not known is not there, so that no style can make it up. */
interface Parts {
  /** Whoever wrote it, or else whoever published it. */
  readonly who: string
  readonly title: string
  readonly isDescribed: boolean
  /** Whoever published it, where that is somebody else. */
  readonly publisher: string | null
  /** One date as known, or two as its bounds. */
  readonly issued: KnownParts
  readonly accessed: KnownParts
  readonly url: string
}

type KnownParts = readonly (readonly number[])[]

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/**
 * One thing as a style writes it in its list of references, as plain text without italics. The styles are of English: so are months and the words
 * between the parts; names and titles stay as they are. Dates are as they are known.
 *
 * APA 7, sections 9 and 10.16; Chicago Manual of Style 17, 14.205 to 14.207 (bibliography); MLA Handbook 9, chapter 5; Citing Medicine 2
 * (Vancouver), chapter 25.
 *
 * @param number of the entry in its list, from 1, which Vancouver puts before it
 */
export function referenceOf(style: ReferenceStyle, reference: Reference, number: number): string {
  return styles[style](partsOf(reference), number)
}

const styles: Readonly<Record<ReferenceStyle, (parts: Parts, number: number) => string>> = {
  apa: (parts) =>
    joined([
      ended(parts.who),
      `(${dated(parts.issued, { order: 'year, month day', none: 'n.d.' })}).`,
      ended(parts.isDescribed ? `[${parts.title}]` : parts.title),
      parts.publisher && ended(parts.publisher),
      parts.url,
    ]),
  chicago: (parts) =>
    joined([
      ended(parts.who),
      parts.isDescribed ? ended(parts.title) : `“${ended(parts.title)}”`,
      parts.publisher && ended(parts.publisher),
      // Of what nobody dated the day on which it was looked at is given in place of its own.
      ended(
        parts.issued.length === 0
          ? `Accessed ${dated(parts.accessed, { order: 'month day, year', none: '' })}`
          : dated(parts.issued, { order: 'month day, year', none: '' }),
      ),
      ended(parts.url),
    ]),
  mla: (parts) =>
    joined([
      ended(parts.who),
      parts.isDescribed ? ended(parts.title) : `“${ended(parts.title)}”`,
      ended(
        [parts.publisher, dated(parts.issued, { order: 'day month year', none: '' }), parts.url]
          .filter(Boolean)
          .join(', '),
      ),
      `Accessed ${ended(dated(parts.accessed, { order: 'day month year', none: '' }))}`,
    ]),
  vancouver: (parts, number) =>
    joined([
      `${number}.`,
      ended(parts.who),
      `${parts.isDescribed ? `[${parts.title}]` : parts.title} [Internet].`,
      parts.publisher && `${parts.publisher};`,
      `${dated(parts.issued, { order: 'year month day', none: '[date unknown]' })} [cited ${dated(parts.accessed, { order: 'year month day', none: '' })}].`,
      `Available from: ${parts.url}`,
    ]),
}

function partsOf({ item, isDescribed }: Reference): Parts {
  const authors = (item.author ?? []).map(({ literal }) => literal).join(', ')
  const publisher = item['container-title'] ?? item.publisher ?? ''
  return {
    who: oneLine(authors || publisher),
    title: oneLine(item.title),
    isDescribed,
    publisher: authors === '' || authors === publisher || publisher === '' ? null : oneLine(publisher),
    issued: known(item.issued),
    accessed: known(item.accessed),
    url: item.URL,
  }
}

function known(date: CslDate | undefined): KnownParts {
  return (date?.['date-parts'] ?? []).filter((parts) => parts.length > 0)
}

type Order = 'year, month day' | 'month day, year' | 'day month year' | 'year month day'

/** A date in an order, as far as it is known. */
function dated([from, to]: KnownParts, { order, none }: { order: Order; none: string }): string {
  if (from === undefined) return none
  return to === undefined ? inOrder(from, order) : `between ${inOrder(from, order)} and ${inOrder(to, order)}`
}

/** A year, month or day in an order. Two of the orders have the month in short. */
function inOrder([year, month, day]: readonly number[], order: Order): string {
  const name = month === undefined ? '' : (MONTHS[month - 1] ?? '')
  const dayOf = day === undefined ? '' : String(day)
  const pair = [name, dayOf].filter(Boolean).join(' ')
  switch (order) {
    case 'year, month day':
      return [String(year), pair].filter(Boolean).join(', ')
    case 'month day, year':
      return dayOf === '' ? [name, String(year)].filter(Boolean).join(' ') : `${pair}, ${year}`
    case 'day month year':
      return [dayOf, inShort(name, 'mla'), String(year)].filter(Boolean).join(' ')
    case 'year month day':
      return [String(year), inShort(name, 'vancouver'), dayOf].filter(Boolean).join(' ')
  }
}

/** MLA leaves May, June and July whole, writes Sept. and ends what it shortens with a full stop; Vancouver takes three letters. */
function inShort(month: string, style: 'mla' | 'vancouver'): string {
  if (style === 'vancouver' || month.length <= 4) return style === 'vancouver' ? month.slice(0, 3) : month
  return month === 'September' ? 'Sept.' : `${month.slice(0, 3)}.`
}

/** With a full stop at its end, unless a sign ends it already. */
function ended(text: string): string {
  return /[.!?؟。]["”’»)\]]?$/u.test(text) ? text : `${text}.`
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' ')
}

/** An entry is one line. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
