import { directionOf } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { passageAddress } from '@/lib/text/statement/rules/addresses'
import { contextOf, type Span } from '@/lib/text/statement/rules/span'
import type { StatementView } from '@/lib/text/statement/types'
import { plainTextAddress } from './addresses'

/** An object of JSON-LD. */
export type Json = { readonly [key: string]: unknown }

/** What a target is written with: `at` counts a place in code points. */
interface Counted {
  readonly statement: StatementView
  readonly at: (unit: number) => number
}

/**
 * Words of the base: of its exact text, by quote and by position in characters, as they are read on the page of their passage.
 *
 * @throws Error where a span is not of the text
 */
export function wordsTarget(span: Span, { statement, at }: Counted): Json {
  const { slug, base, passages } = statement
  const { start, end } = span
  const passage = passages.find((each) => start < each.end && each.start < end)
  if (!passage) throw new Error(`no passage of ${slug} has ${start}-${end}`)
  return {
    type: 'SpecificResource',
    source: {
      id: publicAddress(plainTextAddress(slug)),
      type: 'Text',
      format: 'text/plain',
      language: base.language,
      textDirection: directionOf(base.language),
    },
    scope: publicAddress(passageAddress(slug, passage.number)),
    selector: [
      quoteOf(base.text.slice(start, end), contextOf(base.text, { start, end })),
      { type: 'TextPositionSelector', start: at(start), end: at(end) },
    ],
  }
}

/** Words by what they are, and by what stands round them where that is known. */
export function quoteOf(exact: string, context: Partial<ReturnType<typeof contextOf>> = {}): Json {
  return { type: 'TextQuoteSelector', exact, ...context }
}
