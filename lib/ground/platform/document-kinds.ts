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

/**
 * What reading a document as a statement changes or leaves out (server/document-reader/writing.mjs). Each is told to whoever compares, as
 * `bringing.reading.<code>`.
 */
export const READING_CHANGES = [
  'note_signs',
  'unplaced',
  'small_signs',
  'numbers',
  'bullets',
  'hidden',
  'running',
  'menus',
  'outside',
  'joined',
  'hyphenated',
  'recognised',
  'tracked',
  'pictures',
] as const
export type ReadingChangeCode = (typeof READING_CHANGES)[number]

/** What a file may be that is kept as evidence, by its first bytes, with the type that it is kept under. */
export const EVIDENCE_KINDS = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  mail: 'message/rfc822',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
} as const
export type EvidenceKind = keyof typeof EVIDENCE_KINDS

const KINDS_BY_TYPE = new Map<string, EvidenceKind | 'text'>([
  ...Object.entries(EVIDENCE_KINDS).map(([kind, type]) => [type, kind as EvidenceKind] as const),
  ['application/xhtml+xml', 'html'],
  ['text/plain', 'text'],
])

/** What kind of file a type is of, as it is sent with a file, letters' set and all; null for one that is none of ours. */
export function kindOfType(type: string): EvidenceKind | 'text' | null {
  const [bare = ''] = type.split(';')
  return KINDS_BY_TYPE.get(bare.trim().toLowerCase()) ?? null
}

/** Whether a type is that of a picture that can be shown. */
export function isPictureType(type: string): boolean {
  return type === EVIDENCE_KINDS.png || type === EVIDENCE_KINDS.jpeg || type === EVIDENCE_KINDS.webp
}

/** Bytes of a document at most: a scanned report of a hundred pages has as many. */
export const MOST_DOCUMENT_BYTES = 10 * 1024 * 1024
