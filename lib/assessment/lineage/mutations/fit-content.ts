import 'server-only'
import { Invalid } from '@/lib/ground/platform/errors'
import type { MendInput } from '../schema'
import type { LaterText, LinkContent } from '../types'

/**
 * What a link says, as it fits its later text: a source is quoted with the place of the words; an item of another statement is quoted in
 * its exact words, whatever was typed, and its reference is the place.
 *
 * @throws Invalid `quote`, `locator` where a source is not quoted, or nothing says where
 */
export function fitContent(
  later: LaterText,
  { kind, quote, locator, why, language }: Pick<MendInput, 'kind' | 'quote' | 'locator' | 'why' | 'language'>,
): LinkContent {
  const said = { kind, why, whyLanguage: language }
  if (later.kind === 'item') return { ...said, quote: later.exact, locator: null }
  const missing = {
    ...(quote === '' && { quote: ['quote'] }),
    ...(locator === '' && { locator: ['locator'] }),
  }
  if (Object.keys(missing).length > 0) throw new Invalid(missing)
  return { ...said, quote, locator }
}
