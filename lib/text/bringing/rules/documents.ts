import type { BroughtContent } from '../types'

/** The documents that a text on its way was taken from, by their hash: that of the text, and that of one which waits for an answer. */
export function documentsOf({ text, asked }: Pick<BroughtContent, 'text' | 'asked'>): readonly string[] {
  const hashes = [text.documentSha256, asked?.taken?.documentSha256 ?? null]
  return [...new Set(hashes.filter((hash) => hash !== null))]
}

/** Where the document of a text on its way is downloaded, by whoever may see the draft. */
export function documentAddress(id: string): string {
  return `/api/bring/${id}/document`
}
