import {
  inPlace,
  type ShownTranslation,
  type TranslatedField,
  type WithTranslations,
  type WordsIn,
} from '@/lib/text/statement/rules/own-words'
import type { ItemTestView } from '../types'

/** What of a test is translated: what it says, and what would show it. */
export const TEST_FIELDS = ['test_says', 'test_shown_by'] as const satisfies readonly TranslatedField[]

/** Whether a text that is translated is of tests. */
export function isOfTests(field: TranslatedField): field is (typeof TEST_FIELDS)[number] {
  return TEST_FIELDS.some((each) => each === field)
}

type Said = WordsIn & { readonly translation?: ShownTranslation }

/** A test as pages say it. */
export function saysOf({
  says: text,
  language,
  translated,
}: Pick<ItemTestView, 'says' | 'language'> & WithTranslations): Said {
  return inPlace({ text, language }, translated?.test_says)
}

/** What would show a test, as pages say it. */
export function shownByOf({
  shownBy: text,
  language,
  translated,
}: Pick<ItemTestView, 'shownBy' | 'language'> & WithTranslations): Said {
  return inPlace({ text, language }, translated?.test_shown_by)
}
