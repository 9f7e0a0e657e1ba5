import { createHash } from 'node:crypto'
import type { MarkContent, MarkedSpan } from '../types'

/**
 * SHA-256, in hexadecimal, of all that a reviewer of a mark reads: the words and their place, and what is said about them, as
 * canonical JSON (keys in order, no spaces, the bodies in the order given, UTF-8). A decision names it, so that nobody approves what
 * they did not read. The database computes the same.
 */
export function markContentHash(reference: string, span: MarkedSpan, content: MarkContent): string {
  const canonical = {
    areaKey: content.areaKey,
    end: span.end,
    exact: span.exact,
    force: content.force,
    // Only where somebody said so: what was decided before anybody could has the fingerprint that it had.
    ...(content.namesNobody && { namesNobody: true }),
    reference,
    responsible: [...content.responsible],
    start: span.start,
    title: content.title,
    titleLanguage: content.titleLanguage,
    whyThisForce: content.whyThisForce,
  }
  return sha256(JSON.stringify(canonical))
}

/** SHA-256, in hexadecimal, of what agreeing to a proposal to withdraw would make public. The database computes the same. */
export function withdrawalHash(proposal: {
  readonly markId: string
  readonly language: string
  readonly reason: string
}): string {
  return sha256([proposal.markId, proposal.language, proposal.reason].join('\u001f'))
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
