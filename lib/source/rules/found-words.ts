/** How many characters are taken over from what somebody selected on a page. */
const most = 2_000

/** Words that were selected on a page, as one line: a selection has the page's own line breaks, which are no part of what it says. */
export function foundWords(selected: string): string {
  return selected.replace(/\s+/gu, ' ').trim().slice(0, most)
}

/**
 * A bookmark that opens the page for a new source with the address, the title and the selected words of whatever page it is pressed on. It
 * is one expression that yields nothing, reads no more than these three, and hands them on encoded; it loads nothing, so a page's content
 * security policy does not stand in its way.
 *
 * @param page the whole address of the page for a new source
 */
export function bookmarklet(page: string): string {
  const fields = 'address:location.href,title:document.title,quote:String(getSelection()).slice(0,2000)'
  return `javascript:void open(${JSON.stringify(`${page}?`)}+new URLSearchParams({${fields}}),'_blank','noopener')`
}
