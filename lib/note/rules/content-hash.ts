import { createHash } from 'node:crypto'

/** SHA-256, in hexadecimal, of what a note says and in which language, in UTF-8: what a reviewer approves. The database computes the same. */
export function contentHash({
  language,
  body,
}: {
  readonly language: string
  readonly body: string
}): string {
  return createHash('sha256').update(`${language}\u001f${body}`, 'utf8').digest('hex')
}
