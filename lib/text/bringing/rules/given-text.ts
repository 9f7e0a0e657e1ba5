import type { TextInput } from '../schema'
import type { BroughtContent, TakenText } from '../types'
import { languageToAsk } from './detected-language'
import { withAsked, withDocument, withText } from './edit-content'
import { keptText } from './text'

/**
 * A text as it was given, typed or taken from a document. Where it seems to be in another language than the one chosen for it, it is not kept
 * before that is answered. A text that waits for its answer stays the document's as long as it is the same, however often it is sent.
 *
 * @param taken out of a document; null where it was typed
 */
export function withGiven(
  content: BroughtContent,
  input: TextInput,
  taken: TakenText | null,
): BroughtContent {
  const typed = keptText(input.text)
  const { asked } = content
  const waits = asked !== null && keptText(asked.text) === typed ? asked.taken : null
  const read = taken ?? waits
  const language = input.answer ?? input.language
  const text = read === null ? typed : keptText(read.text)
  const isKept = text === content.text.text && language === content.text.language
  const detected = input.answer !== undefined || isKept ? null : languageToAsk(text, language)
  if (detected !== null) return withAsked(content, input, detected, read)
  return read
    ? withDocument(content, { ...input, language }, read)
    : withText(content, { ...input, language })
}
