import type { ReadingView, StatementView } from '@/lib/text/statement/types'
import { element, inXml } from './xml'

/** A text that is cited for what it says. */
export interface Witness {
  readonly id: string
  readonly language: string
  readonly publisher: string
  readonly url: string
}

export interface Witnesses {
  readonly all: readonly Witness[]
  readonly base: string
  /** The id of a rendering, by its key. */
  readonly idOf: (key: string) => string
  /** The id of the rendering at an address; null where that is none. */
  readonly idAt: (url: string) => string | null
}

/** The texts of a statement: its base, every other rendering, and those that are known only by what they say at one place. */
export function witnessesOf({ base, otherRenderings, variants }: StatementView): Witnesses {
  const idOf = (key: string) => `w-${key}`
  const known = [base, ...otherRenderings].map(({ key, language, publisher, url }) => ({
    ...{ id: idOf(key), language, publisher, url },
  }))
  const all: Witness[] = [...known]
  for (const { kind, url, language, publisher } of variants.flatMap(({ readings }) => readings))
    if (kind === 'rendering' && !all.some((each) => each.url === url))
      all.push({ id: `w-read-${all.length - known.length + 1}`, language, publisher, url })
  return { all, base: idOf(base.key), idOf, idAt: (url) => all.find((each) => each.url === url)?.id ?? null }
}

/** The places where texts differ. A parallel wording is no witness: it is named by its address. */
export function apparatusOf({ variants, base }: StatementView, witnesses: Witnesses): string {
  if (variants.length === 0) return ''
  const entries = variants.map(({ key, exact, readings }) =>
    element(
      'app',
      { 'xml:id': `a-${key}`, n: key, from: `#${key}-from`, to: `#${key}-to` },
      element('lem', { wit: `#${witnesses.base}` }, inXml(exact)),
      ...readings.map((reading, index) => readingOf(reading, `${key}-r${index + 1}`, witnesses)),
      ...readings.map(({ difference }, index) =>
        element('note', { target: `#${key}-r${index + 1}`, 'xml:lang': base.language }, inXml(difference)),
      ),
    ),
  )
  return element('div', { type: 'apparatus' }, element('listApp', {}, ...entries))
}

function readingOf(
  { kind, url, language, weight, quote, brief, briefIsQuote }: ReadingView,
  id: string,
  { idAt }: Witnesses,
): string {
  const exact = quote ?? (briefIsQuote ? brief : '')
  const witness = kind === 'rendering' ? idAt(url) : null
  const where = witness === null ? { source: url } : { wit: `#${witness}` }
  return element(
    'rdg',
    { 'xml:id': id, type: kind, subtype: weight, ...where, 'xml:lang': language },
    inXml(exact),
  )
}
