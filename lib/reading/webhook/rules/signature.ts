import { createHmac } from 'node:crypto'

/** By what a secret is known as one of these (standardwebhooks.com): the rest is its bytes in Base64. */
export const SECRET_PREFIX = 'whsec_'

/** What is signed, and how it is said of what is posted. */
export type Signed = {
  /** By which it is known on the other side, however often it comes. */
  readonly id: string
  /** Seconds since 1970. */
  readonly timestamp: number
  readonly body: string
}

/** The headers that say who sent something and when, after the form of Standard Webhooks: version 1, HMAC with SHA-256. */
export function signatureHeaders(
  secret: string,
  { id, timestamp, body }: Signed,
): readonly (readonly [string, string])[] {
  const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return [
    ['webhook-id', id],
    ['webhook-timestamp', String(timestamp)],
    ['webhook-signature', `v1,${signature}`],
  ]
}
