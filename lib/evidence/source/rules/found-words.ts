/** How many characters are taken over from what somebody selected on a page. */
export const MOST_FOUND = 2_000

/** Words that were selected on a page, as one line: a selection has the page's own line breaks, which are no part of what it says. */
function oneLine(selected: string): string {
  return selected.replace(/\s+/gu, ' ').trim()
}

/** The same, as many as are taken over. */
export function foundWords(selected: string): string {
  return oneLine(selected).slice(0, MOST_FOUND)
}

/** Whether more was selected than is taken over. */
export function isMoreThanFound(selected: string): boolean {
  return oneLine(selected).length > MOST_FOUND
}

/**
 * A bookmark that opens the page for a new source with the address, the title and the selected words of whatever page it is pressed on. It
 * is one expression that yields nothing, reads no more than these three, and hands them on encoded; it loads nothing, so a page's content
 * security policy does not stand in its way. Of words that are too many it hands on one character more than are taken over, so that the
 * page can say so.
 *
 * @param page the whole address of the page for a new source
 */
export function bookmarklet(page: string): string {
  const words = `String(getSelection()).replace(/\\s+/gu,' ').trim().slice(0,${MOST_FOUND + 1})`
  const fields = `address:location.href,title:document.title,quote:${words}`
  return `javascript:void open(${JSON.stringify(`${page}?`)}+new URLSearchParams({${fields}}),'_blank','noopener')`
}
