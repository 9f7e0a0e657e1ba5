import { describe, expect, it } from 'vitest'
import { objectIn } from './read-body'

const MOST_BYTES = 500_000
const sent = (body: string) =>
  objectIn(new Request('https://suivi.example/', { method: 'POST', body }), MOST_BYTES)

describe('what is sent as JSON', () => {
  it('is one object', async () => {
    expect(await sent('{"a":[1,{"b":null}]}')).toEqual({ a: [1, { b: null }] })
    for (const other of ['[]', 'null', '1', '', '{', '{}{}']) expect(await sent(other)).toBeNull()
  })

  it('is no longer than so many bytes', async () => {
    expect(await sent(JSON.stringify({ a: 'x'.repeat(MOST_BYTES) }))).toBeNull()
  })

  it('holds no more values than anything does that is sent here, however they lie in one another', async () => {
    const many = (n: number) => Array.from({ length: n }, () => 1)
    const rows = Array.from({ length: 60 }, () =>
      Object.fromEntries(many(16).map((one, at) => [`f${at}`, one])),
    )
    expect(await sent(JSON.stringify({ citations: rows, elements: rows }))).not.toBeNull()
    for (const said of [
      { a: many(5_001) },
      Object.fromEntries(many(5_001).map((one, at) => [`n${at}`, one])),
      { a: Array.from({ length: 60 }, () => many(100)) },
    ])
      expect(await sent(JSON.stringify(said))).toBeNull()
    // One wrong value where a field would stand: whoever knows the fields says so.
    expect(await sent(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).not.toBeNull()
  })
})
