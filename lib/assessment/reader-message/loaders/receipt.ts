import 'server-only'
import { findReceipt } from '../data/receipt'
import type { ReceiptView } from '../types'

/** Where a message stands, asked anew each time; null where the code is nobody's. */
export async function loadReceipt(slug: string, code: string): Promise<ReceiptView | null> {
  return /^[0-9a-f]{40}$/.test(code) ? findReceipt(slug, code) : null
}
