import 'server-only'
import { AT_ONCE, apart } from '@/lib/ground/platform/apart'
import { decidedIn } from '../rules/decided'
import { withGiven } from '../rules/given-text'
import { firstSuggestionsIn } from '../rules/suggestions'
import type { BroughtContent } from '../types'

// What is made of a long text that is brought is made in another thread.

type Marked = Pick<BroughtContent, 'text' | 'structure' | 'marks' | 'dismissed'>

const isLong = ({ text }: Pick<BroughtContent, 'text'>) => text.text.length > AT_ONCE

const suggestionsApart = apart('firstSuggestionsIn', firstSuggestionsIn, isLong)
const decidedApart = apart('decidedIn', decidedIn, isLong)

/** As `withGiven`; of a long text the parts of the content are new, whether or not they changed. */
export const givenApart = apart(
  'withGiven',
  withGiven,
  (content, input, taken) =>
    isLong(content) || Math.max(input.text.length, taken?.text.length ?? 0) > AT_ONCE,
)

/** As `firstSuggestionsIn`. */
export const findSuggestions = (content: Marked) => suggestionsApart(markedOf(content))

/** As `decidedIn`. */
export const findDecidedIn = (content: Marked) => decidedApart(markedOf(content))

/** No more of a statement on its way than is looked at: all of it is copied. */
function markedOf({ text, structure, marks, dismissed }: Marked): Marked {
  return { text, structure, marks, dismissed }
}
