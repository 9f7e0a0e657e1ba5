import type { Locator } from '@playwright/test'

/** What a reader of a page meets of another language that is not told as that. */
export interface Untold {
  /** Words marked as another language without its name in sight. */
  unnamed: string[]
  /** Words of English that are not even marked as English. */
  unmarked: string[]
}

/**
 * The words of a page that stand in another language than the page's and are not told as that: every element marked as English has the name of
 * its language in the line or entry that it stands in, in what holds that, or in the heading before it; and no sentence of English stands unmarked.
 *
 * @param page the element of the whole page
 * @param english how the page's language calls English
 */
export function untoldEnglish(page: Locator, english: string): Promise<Untold> {
  return page.evaluate((root, name) => {
    const SENTENCE =
      /(?<![\w/-])(?:the|of|and|which|was|were|with|from|that|this|has|for|under|paragraph)(?![\w/-])/
    /** Names stand as their bearers write them, between the signs that keep them apart, in no language of ours. */
    const NAMES = /\u2068[^\u2069]*\u2069/gu
    const LINES = 'p, li, dd, td, th, dt, blockquote, h1, h2, h3, details, div'
    /** As many characters as are taken in with the words. */
    const AT_A_GLANCE = 900
    const isSeen = (element: Element) => element.checkVisibility()
    const named = (element: Element) => (element.textContent ?? '').toLowerCase().includes(name.toLowerCase())
    const headings = [...root.querySelectorAll('h1, h2, h3')].filter(isSeen)

    /** Whether the name of the language stands beside some words: in the line after them, in their own or their entry, or in the heading before. */
    const isNamed = (words: Element) => {
      if (words.nextElementSibling && named(words.nextElementSibling)) return true
      const line = words.parentElement?.closest(LINES)
      for (const place of [line, line?.parentElement, line?.parentElement?.parentElement]) {
        if (!place || (place.textContent ?? '').length > AT_A_GLANCE) break
        const rest = place.cloneNode(true) as Element
        for (const inner of rest.querySelectorAll('[lang="en"]')) inner.remove()
        if (named(rest)) return true
      }
      const before = headings.filter(
        (heading) => heading.compareDocumentPosition(words) & Node.DOCUMENT_POSITION_FOLLOWING,
      )
      const last = before.at(-1)
      return last !== undefined && named(last)
    }

    const marked = [...root.querySelectorAll('[lang="en"]')].filter(
      (element) =>
        isSeen(element) && !element.parentElement?.closest('[lang="en"]') && !element.closest('nav'),
    )
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const unmarked: string[] = []
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement
      if (!element || !isSeen(element) || element.closest('script, style')) continue
      const language = element.closest('[lang]')?.getAttribute('lang')
      const said = (node.textContent ?? '').replace(NAMES, '')
      if (language !== 'en' && SENTENCE.test(said)) unmarked.push(node.textContent ?? '')
    }
    return {
      unnamed: marked.filter((words) => !isNamed(words)).map((words) => words.textContent ?? ''),
      unmarked,
    }
  }, english)
}
