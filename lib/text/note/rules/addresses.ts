import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'

/** The notes on an item that follow one of them, by its id; the first ones stand on the item's page. */
export function itemNotesAddress(statement: string, reference: string, after: string): string {
  if (after === '') return `${pageAddress('item', { statement, reference })}#notes`
  return pageAddress('itemNotesAfter', { statement, reference, after })
}
