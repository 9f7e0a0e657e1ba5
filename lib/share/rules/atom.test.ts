import { describe, expect, it } from 'vitest'
import { atomFeed } from './atom'

const feed = {
  title: 'Corrections & answers',
  page: 'https://suivi.example/rabat/corrections',
  self: 'https://suivi.example/rabat/corrections.atom',
  language: 'en',
  since: '2026-01-01T00:00:00.000Z',
  author: 'Suivi',
}
const entry = {
  id: 'https://suivi.example/rabat/corrections#m-1',
  address: 'https://suivi.example/rabat/corrections/entry/m-1',
  title: '7c: a reader wrote',
  at: '2026-02-02T10:00:00.000Z',
  text: { words: 'كلام <b>bold</b> & "more"\u0000', language: 'ar' },
}

describe('a feed', () => {
  it('without entries has its day', () => {
    expect(atomFeed(feed, [])).toContain('<updated>2026-01-01T00:00:00.000Z</updated>')
  })

  it('is as new as its newest entry, days being moments', () => {
    const found = atomFeed(feed, [entry, { ...entry, at: '2026-02-03', text: null }])
    expect(found.match(/<updated>([^<]+)/g)).toEqual([
      '<updated>2026-02-03T00:00:00.000Z',
      '<updated>2026-02-02T10:00:00.000Z',
      '<updated>2026-02-03T00:00:00.000Z',
    ])
  })

  it('names an entry by what stays, and leads to where it stands', () => {
    const found = atomFeed(feed, [entry])
    expect(found).toContain('<id>https://suivi.example/rabat/corrections#m-1</id>')
    expect(found).toContain('href="https://suivi.example/rabat/corrections/entry/m-1"/>')
  })

  it('holds what was written as text, in its language', () => {
    const found = atomFeed(feed, [entry])
    expect(found).toContain(
      '<content type="text" xml:lang="ar">كلام &lt;b&gt;bold&lt;/b&gt; &amp; &quot;more&quot;</content>',
    )
    expect(found).toContain('<title>Corrections &amp; answers</title>')
  })
})
