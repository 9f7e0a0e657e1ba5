import { isTyping } from '@/components/ground/form/at-work'

/**
 * Single keys on the page: whatever carries `aria-keyshortcuts` with one letter or sign is pressed by it, and rows of lists are walked with
 * j and k and opened with o. The page says by that attribute what there is, so nothing is kept up to date by hand.
 */

/** A row of a list that can be walked, and what in it takes the focus. */
const rows = 'main .queue > li, main .lib > li, main .suggs > li'
const handle = 'summary, a[href], button'

/** Whether a key is meant for the page: no typing, no composing of a sign, no other key held, no dialog in front. */
export function isMeant(event: KeyboardEvent): boolean {
  const { target } = event
  return (
    !event.defaultPrevented &&
    !event.isComposing &&
    event.keyCode !== 229 &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey &&
    event.key.length === 1 &&
    document.querySelector('dialog[open]') === null &&
    !(target instanceof Element && isTyping(target))
  )
}

/** Does what a key asks for. @returns whether there was something to do */
export function press(key: string): boolean {
  if (key === 'j' || key === 'k') {
    const turn = controlsFor(key)[0]
    if (turn) return activate(turn)
    return walk(key === 'j' ? 1 : -1)
  }
  if (key === 'o') {
    const row = currentRow()
    const target = row && handleOf(row)
    return target ? activate(target) : false
  }
  const target = nearest(controlsFor(key))
  return target ? activate(target) : false
}

/** The controls on the page that a key presses, those alone that can be seen. */
function controlsFor(key: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[aria-keyshortcuts="${CSS.escape(key)}"]`)].filter(
    isSeen,
  )
}

/** Of several that share a key the one in the row one is in, else the page's own, if it is the only one: no key acts in another row. */
function nearest(controls: readonly HTMLElement[]): HTMLElement | undefined {
  const row = currentRow()
  const inRow = row && controls.find((control) => row.contains(control))
  if (inRow) return inRow
  const ofPage = controls.filter((control) => control.closest(rows) === null)
  return ofPage.length === 1 ? ofPage[0] : undefined
}

/**
 * Goes to a control and presses it. One that takes text, or sends a form, is only gone to: no single key decides or publishes anything. What is
 * undone by one key as well, and is nobody's decision on what readers see, says so (`data-at-once`), and is sent.
 */
function activate(target: HTMLElement): boolean {
  target.focus()
  const takesText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  const sends =
    target instanceof HTMLButtonElement && target.type === 'submit' && target.dataset.atOnce === undefined
  if (!takesText && !sends) target.click()
  return true
}

function walk(step: 1 | -1): boolean {
  const all = [...document.querySelectorAll<HTMLElement>(rows)].flatMap((row) => handleOf(row) ?? [])
  const row = currentRow()
  const here = row ? all.findIndex((each) => row.contains(each)) : -1
  const next = here === -1 && step === -1 ? all.at(-1) : all[here + step]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
  return next !== undefined
}

function currentRow(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>(rows) ?? null
}

function handleOf(row: HTMLElement): HTMLElement | undefined {
  return [...row.querySelectorAll<HTMLElement>(handle)].find(isSeen)
}

/** Rendered, and not inside what is closed. */
function isSeen(element: HTMLElement): boolean {
  return element.getClientRects().length > 0 && element.checkVisibility?.() !== false
}

/** What the page's keys are and do, in the order in which they stand, each once. */
export function keysOnPage(): readonly { readonly key: string; readonly name: string }[] {
  const found = new Map<string, string>()
  for (const element of document.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')) {
    const key = element.getAttribute('aria-keyshortcuts') ?? ''
    if (key.length === 1 && !found.has(key)) found.set(key, nameOf(element))
  }
  return [...found].map(([key, name]) => ({ key, name }))
}

/** Whether there are rows to walk. */
export function hasRows(): boolean {
  return document.querySelector(rows) !== null
}

function nameOf(element: HTMLElement): string {
  const label = element.getAttribute('aria-label')
  if (label) return label
  const labelled = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null
  const copy = element.cloneNode(true)
  // What is added for those who do not see the row names the row, and the map is about the page.
  if (copy instanceof HTMLElement) for (const hidden of copy.querySelectorAll('.vh, kbd')) hidden.remove()
  return (labelled ?? copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}
