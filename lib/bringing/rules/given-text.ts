import type { TextInput } from '../schema'
import type { BroughtContent, TakenText } from '../types'
import { withAsked, withDocument, withText } from './changes'
import { languageToAsk } from './detected-language'
import { keptText } from './text'

/**
 * A text as it was given, typed or taken from a document. Where it seems to be in another language than the one chosen for it, it is not kept
 * before that is answered.
 *
 * @param taken out of a document; null where it was typed
 */
export function withGiven(
  content: BroughtContent,
  input: TextInput,
  taken: TakenText | null,
): BroughtContent {
  const typed = keptText(input.text)
  if (input.answer !== undefined) {
    const { asked } = content
    const answered = { ...input, language: input.answer }
    const read = taken ?? (asked?.text === typed ? asked.taken : null)
    return read ? withDocument(content, answered, read) : withText(content, answered)
  }
  const text = taken === null ? typed : keptText(taken.text)
  const isKept = text === content.text.text && input.language === content.text.language
  const detected = isKept ? null : languageToAsk(text, input.language)
  if (detected !== null) return withAsked(content, input, detected, taken)
  return taken ? withDocument(content, input, taken) : withText(content, input)
}
