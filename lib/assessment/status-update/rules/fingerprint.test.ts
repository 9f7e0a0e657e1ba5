import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { fingerprintOf, fingerprintText } from './fingerprint'

const source = { id: 'S48', afterSha256: '1'.repeat(64), restSha256: '2'.repeat(64) }
const content = 'a'.repeat(64)

describe('the fingerprint of a decision', () => {
  test('is the SHA-256 of canonical JSON', () => {
    const text = fingerprintText(content, [source])
    expect(text).toBe(
      `{"contentSha256":"${content}","sources":[{"afterSha256":"${source.afterSha256}","id":"S48","restSha256":"${source.restSha256}"}]}`,
    )
    expect(fingerprintOf(content, [source])).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
  })

  test('is of the judgement’s own words alone where no source is signed, as ever', () => {
    expect(fingerprintText(content, [])).toBe(`{"contentSha256":"${content}","sources":[]}`)
  })

  test('is another with another text, another source, other words of it, and without it', () => {
    const all = [
      fingerprintOf(content, [source]),
      fingerprintOf('b'.repeat(64), [source]),
      fingerprintOf(content, [{ ...source, id: 'S49' }]),
      fingerprintOf(content, [{ ...source, afterSha256: '3'.repeat(64) }]),
      fingerprintOf(content, [{ ...source, restSha256: '3'.repeat(64) }]),
      fingerprintOf(content, []),
    ]
    expect(new Set(all).size).toBe(6)
  })
})
