import 'server-only'
import { chosenApart } from '../data/apart'
import type { AskedWords, ChosenWords } from '../rules/choose-words'
import type { Span } from '../rules/span'

/** Which words of a passage an address or a form asks for. */
export function loadChosenWords(
  { start, end, text }: Span & { readonly text: string },
  asked: AskedWords,
): Promise<ChosenWords> {
  return chosenApart({ start, end, text }, asked)
}
