import { describe, expect, it } from 'vitest'
import { feedAddress, hasFeed, writtenFeed } from './feed-format'
import { atomFaults, canonical, jsonFeedFaults } from './testing-feed'

const entry = {
  id: 'https://suivi.example/rabat/corrections#m-1',
  address: 'https://suivi.example/rabat/corrections/entry/m-1',
  title: '7c: a reader wrote',
  at: '2026-02-02T10:00:00.000Z',
  text: { words: 'كلام <b>bold</b> & "more"\u0000 ]]>', language: 'ar' },
}
const empty = {
  title: 'Corrections & answers',
  holds: 'At most the 50 newest entries.',
  page: 'https://suivi.example/rabat/corrections',
  self: {
    atom: 'https://suivi.example/rabat/corrections.atom',
    json: 'https://suivi.example/rabat/corrections.json',
  },
  language: 'en',
  since: '2026-01-01T00:00:00.000Z',
  author: 'Suivi',
  entries: [],
}
const feed = { ...empty, entries: [entry, { ...entry, id: 'urn:uuid:1', at: '2026-02-03', text: null }] }

describe('a feed as Atom', () => {
  it.each([empty, feed])('holds what RFC 4287 asks for, as another program reads it', async (each) => {
    expect(await atomFaults(writtenFeed(each, 'atom'))).toEqual([])
  })

  it('is as new as its newest entry, days being moments', async () => {
    const found = await canonical(writtenFeed(feed, 'atom'))
    expect(found.match(/<updated>([^<]+)/g)).toEqual([
      '<updated>2026-02-03T00:00:00.000Z',
      '<updated>2026-02-02T10:00:00.000Z',
      '<updated>2026-02-03T00:00:00.000Z',
    ])
  })

  it('names an entry by what stays, and leads to where it stands', async () => {
    const found = await canonical(writtenFeed(feed, 'atom'))
    expect(found).toContain('<id>https://suivi.example/rabat/corrections#m-1</id>')
    expect(found).toContain('href="https://suivi.example/rabat/corrections/entry/m-1"')
    expect(found).toContain('href="https://suivi.example/rabat/corrections.atom" rel="self"')
  })

  it('holds what was written as text, in its language, without what XML cannot hold', async () => {
    const found = await canonical(writtenFeed(feed, 'atom'))
    expect(found).toContain(
      '<content type="text" xml:lang="ar">كلام &lt;b&gt;bold&lt;/b&gt; &amp; "more" ]]&gt;</content>',
    )
    expect(found).toContain('>Corrections &amp; answers</title>')
  })
})

describe('a feed as JSON Feed', () => {
  it.each([empty, feed])('holds what its version asks for', (each) => {
    expect(jsonFeedFaults(writtenFeed(each, 'json'))).toEqual([])
  })

  it('says the same as the other form', () => {
    const { title, description, feed_url: self, language, items } = JSON.parse(writtenFeed(feed, 'json'))
    expect({ title, holds: description, self, language }).toEqual({
      title: feed.title,
      holds: feed.holds,
      self: feed.self.json,
      language: 'en',
    })
    expect(items).toMatchObject([
      { id: entry.id, url: entry.address, content_text: entry.text.words, language: 'ar' },
      { id: 'urn:uuid:1', content_text: entry.title, date_published: '2026-02-03T00:00:00.000Z' },
    ])
  })
})

describe('the address of a feed', () => {
  it.each([
    ['/', '/feeds/atom'],
    ['/rabat-2022-07-08', '/rabat-2022-07-08/feeds/atom'],
    ['/rabat-2022-07-08/7c', '/rabat-2022-07-08/7c/feeds/atom'],
    ['/rabat-2022-07-08/areas/border-support', '/rabat-2022-07-08/areas/border-support/feeds/atom'],
    ['/rabat-2022-07-08/corrections', '/rabat-2022-07-08/corrections.atom'],
  ])('is that of its page: %s', (path, address) => {
    expect(hasFeed(path)).toBe(true)
    expect(feedAddress(path, 'atom')).toBe(address)
  })
})
