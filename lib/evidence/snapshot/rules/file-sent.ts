import { MOST_DOCUMENT_BYTES } from '@/lib/ground/platform/document-kinds'
import type { FILE_STATES } from '../schema'

/** A file as a form sends it, as far as it has to be known before it is read. */
type Sent = { readonly size: number }

/** Whether a file came with a form, and none too large. A page of ours that does not even send one too large says so in its place. */
export function fileState(sent: Sent | string | null): (typeof FILE_STATES)[number] {
  if (sent === 'large') return 'large'
  // An empty field comes as a file without bytes, under whatever name.
  if (sent === null || typeof sent === 'string' || sent.size === 0) return 'missing'
  return sent.size > MOST_DOCUMENT_BYTES ? 'large' : 'there'
}
