import { leafText } from '@/lib/record/event/rules/public-chain'
import type { JudgementCheck } from '../types'

/**
 * The files with which anybody checks a final judgement, byte for byte: the SHA-256 of each is the one that its page names, and that the record
 * has of it.
 */
export const CHECK_FILES: Readonly<
  Record<string, { readonly type: string; readonly text: (check: JudgementCheck) => string }>
> = {
  'content.json': { type: 'application/json', text: ({ content }) => content },
  'event.txt': { type: 'text/plain; charset=utf-8', text: ({ proof }) => leafText(proof.event) },
  'proof.json': { type: 'application/json', text: (check) => `${JSON.stringify(proofOf(check))}\n` },
}

/** The page's figures for machines. */
function proofOf({ revision, identity, proof, key }: JudgementCheck) {
  const { event, previous, leaf, link, signed } = proof
  return {
    contentSha256: revision.contentSha256,
    identity,
    event,
    previous,
    leaf,
    hash: link,
    signed: signed && { ...signed.head, leaves: signed.leaves },
    key: key && { id: key.id, publicKey: key.publicKey },
  }
}
