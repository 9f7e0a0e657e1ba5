import { createHash } from 'node:crypto'

/** By which an answer is known: whoever has it asks again for a few bytes. */
export function etagOf(body: Uint8Array | string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
}

/** Whether somebody who asks has an answer already. @param ifNoneMatch what the request says that it has */
export function isKnown(etag: string, ifNoneMatch: string | null): boolean {
  return (ifNoneMatch ?? '')
    .split(',')
    .map((each) => each.trim().replace(/^W\//, ''))
    .some((each) => each === etag || each === '*')
}
