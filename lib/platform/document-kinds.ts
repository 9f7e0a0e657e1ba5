/** Why a document could not be read. The reader's own faults (server/document-reader/unreadable.mjs), and what ends it from outside. */
export const documentFaults = [
  'empty',
  'no_text',
  'letters',
  'encrypted',
  'mislabelled',
  'unknown_kind',
  'old_word',
  'unsafe',
  'too_big',
  'not_text',
  'damaged',
  'too_much',
  'busy',
] as const
export type DocumentFault = (typeof documentFaults)[number]

export const documentKinds = ['pdf', 'docx', 'html', 'text'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Bytes of a document at most: a scanned report of a hundred pages has as many. */
export const MOST_DOCUMENT_BYTES = 10 * 1024 * 1024
