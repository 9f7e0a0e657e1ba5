import { describe, expect, it } from 'vitest'
import { changeSchema, watchSchema } from './schema'

const typed = {
  name: 'Test feed',
  kind: 'feed',
  language: 'fr',
  every: '24',
  address: 'https://a.example/feed',
}
const faultsOf = (change: Record<string, unknown>) => {
  const read = watchSchema.safeParse({ ...typed, ...change })
  return read.success ? [] : read.error.issues.map(({ message }) => message)
}

describe('the form of something to be watched', () => {
  it('takes the feed of somebody who is named in its path', () => {
    expect(faultsOf({ address: 'https://a.example/@ministry.rss' })).toEqual([])
    expect(faultsOf({ address: 'https://a.example/feed?of=press@a.example' })).toEqual([])
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['an address that is none of the web', { address: 'ftp://a.example' }, 'address'],
    ['an address with a name in it', { address: 'https://me@a.example' }, 'address'],
    ['an address with a password in it', { address: 'https://:secret@a.example' }, 'address'],
    ['an address without end', { address: `https://a.example/${'x'.repeat(2_000)}` }, 'address_long'],
    ['a name that turns the text around it', { name: 'a\u202eb' }, 'characters'],
    ['a name without end', { name: 'x'.repeat(201) }, 'name_long'],
    ['what is no statement', { statements: ['../a'] }, 'statements'],
  ])('is refused with %s', (_what, change, fault) => expect(faultsOf(change)).toEqual([fault]))

  it('never says another address later', () => {
    const { address: _address, ...said } = typed
    const id = '00000000-0000-4000-8000-00000000000a'
    expect(changeSchema.parse({ ...said, id, address: 'https://b.example' })).not.toHaveProperty('address')
  })
})
