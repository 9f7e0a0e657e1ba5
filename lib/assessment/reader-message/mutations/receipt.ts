import 'server-only'
import { keyedHash, tokenHash } from '@/lib/ground/platform/secret-token'
import { sha256 } from '@/lib/record/event/rules/public-chain'
import { comparable } from '../rules/message-text'
import type { SentMessage } from '../schema'

/**
 * The code with which a sender sees where their message stands, 160 bits in 40 hexadecimal digits: made from the form as it was filled with
 * this installation's secret, so that the same form sent twice leads to one message and one code, and nobody else can compute it.
 */
export function receiptOf(sent: SentMessage): string {
  const {
    key,
    statement,
    reference,
    kind,
    language,
    body,
    address,
    quote,
    party,
    capacity,
    contact,
    mayPublish,
  } = sent
  const form = [key, statement, reference, kind, language, body, address, quote, party, capacity, contact]
  return keyedHash('reader message', JSON.stringify([...form, mayPublish])).slice(0, 40)
}

/** What is kept of the code. */
export function receiptHashOf(receipt: string): string {
  return tokenHash(receipt)
}

/** SHA-256 of the words as they are compared: on the same item, the same words sent again are recognised on the desk. */
export function wordsHashOf({ reference, body, address, quote }: SentMessage): string {
  return sha256(comparable(reference, body, address, quote))
}
