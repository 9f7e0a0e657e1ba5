import { generateKeyPairSync } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { newSigningKey, readSigningKey } from '@/lib/ground/platform/ed25519-key.mjs'
import { signingKey } from './signing-key'

const { privateKey } = generateKeyPairSync('ed25519')
const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
const base64 = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
afterEach(() => vi.unstubAllEnvs())

describe('the key that signs the record', () => {
  it.each([
    ['as PEM', pem],
    ['as PEM with spaces round it', `\n${pem}\n`],
    ['as base64 on one line', base64],
  ])('is read %s', (_form, given) => {
    expect(readSigningKey(given).equals(privateKey)).toBe(true)
  })

  it.each([
    ['nothing', ' '],
    ['a password', 'a password of somebody, long enough'],
    ['a public key', privateKey.export({ format: 'jwk' }).x ?? ''],
    [
      'a key of another kind',
      generateKeyPairSync('x25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    ],
  ])('is not %s, and what was given is not told', (_what, given) => {
    const message = 'SUIVI_SIGNING_KEY is no Ed25519 private key (PKCS #8, as PEM or its base64).'
    expect(() => readSigningKey(given)).toThrow(message)
  })

  it('can be made anew, another each time', () => {
    const [one, two] = [newSigningKey(), newSigningKey()]
    expect(readSigningKey(one).equals(readSigningKey(two))).toBe(false)
  })

  it('may be missing', () => {
    vi.stubEnv('SUIVI_SIGNING_KEY', '')
    expect(signingKey()).toBeNull()
  })
})
