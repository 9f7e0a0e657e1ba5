import { createHash } from 'node:crypto'

/** The namespace for URLs of RFC 9562, appendix C. */
const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')

/**
 * The id that the seed gives to what it makes: a UUID of version 5 (RFC 9562, 5.5) of a name such as
 * `suivi:rabat-2022-07-08:commitment:7c`, so that it is the same on every machine.
 */
export function idOf(...parts: string[]): string {
  const digest = createHash('sha1')
    .update(namespace)
    .update(['suivi', ...parts].join(':'), 'utf8')
    .digest()
    .subarray(0, 16)
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6)
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = digest.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
