import type { CslItem } from '../types'

/** One thing as CSL-JSON. */
export function cslOf(item: CslItem): string {
  return `${JSON.stringify([item], null, 2)}\n`
}

/** An item with every text that people wrote made fit for a form. */
export function withTexts<Item extends Omit<CslItem, 'accessed'>>(
  item: Item,
  made: (text: string) => string,
): Item {
  const { author, note, publisher, 'container-title': container } = item
  return {
    ...item,
    title: made(item.title),
    ...(author === undefined ? {} : { author: author.map(({ literal }) => ({ literal: made(literal) })) }),
    ...(note === undefined ? {} : { note: made(note) }),
    ...(publisher === undefined ? {} : { publisher: made(publisher) }),
    ...(container === undefined ? {} : { 'container-title': made(container) }),
  }
}
