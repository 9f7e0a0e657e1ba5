import type { BroughtContent, BroughtMark } from '../types'
import { emptyContent } from './content'

/** For tests only: a statement on its way of which no more is said than its text. No text in it is out of a source. */
export function contentOf(text: string, more: Partial<BroughtContent> = {}, language = 'en'): BroughtContent {
  const empty = emptyContent(language)
  return { ...empty, text: { ...empty.text, text }, ...more }
}

/** A mark on words of it. */
export const markOf = (
  span: { readonly start: number; readonly end: number },
  more: Partial<BroughtMark> = {},
): BroughtMark => ({
  start: span.start,
  end: span.end,
  id: `${span.start}`,
  title: 'Test',
  titleLanguage: 'en',
  force: 'declared',
  areaKey: 'test',
  whyThisForce: 'Test',
  responsible: [],
  ...more,
})
