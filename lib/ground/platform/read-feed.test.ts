import { describe, expect, it } from 'vitest'
import { readFeed } from './read-document'
import type { ReadingLimits } from './reader-process'

const read = (text: string, limits?: ReadingLimits) =>
  readFeed('test', new TextEncoder().encode(text), limits)
const entry = {
  id: 'x1',
  address: 'https://a.example/1',
  title: 'Test title of an entry',
  date: '2026-11-24T10:00:00Z',
  text: 'Test words of an entry.',
}

describe('a feed', () => {
  it.each<[string, string]>([
    [
      'RSS',
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Test feed</title><link>https://a.example</link><description>d</description>
       <item><title>Test &lt;b&gt;title&lt;/b&gt; of an entry</title><link>https://a.example/1</link><guid isPermaLink="false">x1</guid>
       <pubDate>2026-11-24T10:00:00Z</pubDate><description><![CDATA[<p>Test words <img src="https://b.example/p.png" onerror="a()">of <script>a()</script>an entry.</p>]]></description></item></channel></rss>`,
    ],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Test feed</title><entry><id>x1</id><title>Test title of an entry</title>
       <link rel="self" href="https://a.example/self"/><link href="https://a.example/1"/><published>2026-11-24T10:00:00Z</published>
       <summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Test words <b>of</b> an entry.</div></summary></entry></feed>`,
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Test feed',
        items: [
          {
            id: 'x1',
            url: entry.address,
            title: entry.title,
            content_text: entry.text,
            date_published: entry.date,
          },
        ],
      }),
    ],
    [
      'RDF',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
       <channel rdf:about="c"><title>Test feed</title></channel><item rdf:about="x1"><title>Test title of an entry</title><link>https://a.example/1</link>
       <dc:date>2026-11-24T10:00:00Z</dc:date><description>Test words of an entry.</description></item></rdf:RDF>`,
    ],
  ])('of %s is read as plain text', async (_what, text) => {
    expect(await read(text)).toEqual({ title: 'Test feed', entries: [entry], left: 0 })
  })

  it('is read in the encoding that it says', async () => {
    const text =
      '<?xml version="1.0" encoding="iso-8859-1"?><rss version="2.0"><channel><item><title>\xe9</title></item></channel></rss>'
    expect(await readFeed('test', Buffer.from(text, 'latin1'))).toMatchObject({ entries: [{ title: 'é' }] })
  })

  it('has its first two hundred entries read, and of each so much', async () => {
    const items = `<item><title>${'word '.repeat(1_000)}</title><description>${'word '.repeat(10_000)}</description></item>`
    const found = await read(`<rss version="2.0"><channel>${items.repeat(203)}</channel></rss>`)
    if ('fault' in found) throw new Error(found.fault)
    expect([found.entries.length, found.left]).toEqual([200, 3])
    expect(found.entries[0]?.title).toHaveLength(500)
    expect(found.entries[0]?.text).toHaveLength(1_500)
  })

  it.each<[string, string, string]>([
    ['a page', '<!doctype html><html><body>Words', 'unknown_kind'],
    ['nothing', ' ', 'empty'],
    ['words', 'Some words.', 'unknown_kind'],
    ['broken', '<rss version="2.0"><channel><title>broken<item></rss>', 'damaged'],
    [
      'made to swell (billion laughs)',
      `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n} "${`&a${n - 1};`.repeat(10)}">`).join('')}]><rss version="2.0"><channel><title>&a8;</title></channel></rss>`,
      'unsafe',
    ],
    [
      'a way to a file of ours',
      '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss version="2.0"><channel><title>&x;</title></channel></rss>',
      'unsafe',
    ],
    ['nested without end', `<rss version="2.0"><channel>${'<a>'.repeat(500_000)}`, 'damaged'],
  ])('that is %s is refused', { timeout: 30_000 }, async (_what, text, fault) => {
    expect(await read(text)).toEqual({ fault })
  })

  it('ends in time, whatever is in it', { timeout: 60_000 }, async () => {
    const limits = { time: 2_000, memory: 128 * 1024 * 1024, answer: 1024 * 1024 }
    const hostile = [
      `<rss version="2.0"><channel><item><title>${'&lt;div&gt;'.repeat(500_000)}</title></item></channel></rss>`,
      `<rss version="2.0"><channel><item><title ${'a="b" '.repeat(500_000)}>x</title></item></channel></rss>`,
      `{"version":"https://jsonfeed.org/version/1.1","items":${'['.repeat(2_000_000)}`,
      `<rss version="2.0"><channel>${'<item><title>x</title></item>'.repeat(200_000)}</channel></rss>`,
    ]
    for (const text of hostile) {
      const found = await read(text, limits)
      if ('fault' in found) expect(['too_much', 'damaged', 'unknown_kind']).toContain(found.fault)
      else expect(found.entries.length).toBeLessThanOrEqual(200)
    }
  })
})
