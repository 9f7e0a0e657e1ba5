import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicKeyOf } from '@/lib/ground/platform/ed25519-key.mjs'
import { headText, idOfPublicKey, isHeadSignedBy, isListedByItself, listKey, pemOf, signHead } from './head'

const { privateKey } = generateKeyPairSync('ed25519')
const { privateKey: other } = generateKeyPairSync('ed25519')
const newest = { at: '2026-11-24T10:00:00.000Z', hash: 'a'.repeat(64), position: 143 }
const key = listKey(privateKey, '2026-11-24T09:00:00.000Z', null)
const head = signHead(privateKey, newest)

describe('a signed head', () => {
  it('is signed over canonical JSON', () => {
    expect(headText(head)).toBe(
      `{"at":"2026-11-24T10:00:00.000Z","hash":"${'a'.repeat(64)}","key":"${key.id}","position":143}`,
    )
    expect(isHeadSignedBy(key, head)).toBe(true)
  })

  it.each([
    ['at', { at: '2026-11-24T10:00:00.001Z' }],
    ['hash', { hash: 'b'.repeat(64) }],
    ['position', { position: 142 }],
    ['key', { key: '0123456789abcdef' }],
    ['signature', { signature: signHead(other, newest).signature }],
    ['signature, none', { signature: '' }],
  ])('is none with another %s', (_field, change) => {
    expect(isHeadSignedBy(key, { ...head, ...change })).toBe(false)
  })

  it('is none of another key, whatever id that gives itself', () => {
    expect(isHeadSignedBy({ id: key.id, publicKey: publicKeyOf(other) }, head)).toBe(false)
    expect(isHeadSignedBy({ id: key.id, publicKey: 'no key' }, head)).toBe(false)
  })
})

describe('the list of keys', () => {
  const next = listKey(other, '2027-01-01T00:00:00.000Z', key)

  it('is vouched for by each key: itself, since when, and the one before', () => {
    expect(isListedByItself(key, null)).toBe(true)
    expect(isListedByItself(next, key)).toBe(true)
    expect(key.id).toBe(idOfPublicKey(key.publicKey))
  })

  it('is not, with another key before, at another time, or with another key under its id', () => {
    const foreign = listKey(generateKeyPairSync('ed25519').privateKey, key.since, null)
    expect(isListedByItself(next, foreign)).toBe(false)
    expect(isListedByItself(next, { ...foreign, id: key.id })).toBe(false)
    expect(isListedByItself(next, null)).toBe(false)
    expect(isListedByItself({ ...next, since: key.since }, key)).toBe(false)
    expect(isListedByItself({ ...next, publicKey: foreign.publicKey }, key)).toBe(false)
  })
})

describe('standard tools', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'suivi-head-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('verify a head: openssl with the key in PEM, the text and the signature', () => {
    const file = (name: string, content: string | Buffer) => {
      writeFileSync(path.join(folder, name), content)
      return path.join(folder, name)
    }
    const verify = (text: string) =>
      execFileSync('openssl', [
        ...['pkeyutl', '-verify', '-pubin', '-rawin'],
        ...['-inkey', file('key.pem', pemOf(key.publicKey))],
        ...['-in', file('head.json', text)],
        ...['-sigfile', file('head.sig', Buffer.from(head.signature, 'base64'))],
      ]).toString()
    expect(verify(headText(head))).toContain('Signature Verified Successfully')
    expect(() => verify(headText({ ...head, position: 142 }))).toThrow(/signature failure/)
  })
})
