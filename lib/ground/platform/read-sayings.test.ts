import { describe, expect, it } from 'vitest'
import {
  documentXml,
  docxOf,
  drawn,
  paragraph,
  pdfPage,
  testWords,
} from '@/server/document-reader/hostile.fixture.mjs'
import { readSayings } from './read-document'

const page = (head: string, body = `<p>${testWords}`) =>
  Buffer.from(
    `<!doctype html><html lang="fr"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`,
  )
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`
const saidIn = async (bytes: Buffer, name = 'a.html') => {
  const read = await readSayings('test', bytes, name)
  return 'fault' in read ? read : read.said.map((each) => [each.name, each.value])
}

describe('what a document says of itself', () => {
  it.each<[string, Buffer, readonly (readonly [string, string])[]]>([
    [
      'its language, title, meta tags that describe it, in order, and its own address',
      page(
        '<title>A  test\n title</title><meta name="Citation_Title" content="A test"><meta name="viewport" content="x"><meta property="og:site_name" content="A site"><link rel="canonical" href="/a">',
      ),
      [
        ['title', 'A test title'],
        ['citation_title', 'A test'],
        ['og:site_name', 'A site'],
        ['link canonical', '/a'],
      ],
    ],
    [
      'the document of its JSON-LD, with who is named elsewhere',
      page(
        ld({
          '@graph': [
            { '@type': 'WebPage', name: 'No' },
            {
              '@type': ['NewsArticle'],
              headline: 'H',
              datePublished: '2024-05',
              author: [{ name: 'A Tester' }, 'B'],
              publisher: { '@id': '#p' },
            },
            { '@id': '#p', '@type': 'Organization', name: 'A body' },
          ],
        }),
      ),
      [
        ['json-ld @type', 'NewsArticle'],
        ['json-ld headline', 'H'],
        ['json-ld datePublished', '2024-05'],
        ['json-ld author', 'A Tester'],
        ['json-ld author', 'B'],
        ['json-ld publisher', 'A body'],
      ],
    ],
    [
      'the page of its JSON-LD where there is no document',
      page(ld({ '@type': 'WebPage', name: 'N' })),
      [
        ['json-ld @type', 'WebPage'],
        ['json-ld name', 'N'],
      ],
    ],
    [
      'nothing of JSON-LD that is none, or of other things',
      page(
        `<script type="application/ld+json">{"@type":</script>${ld({ '@type': 'BreadcrumbList', name: 'N' })}${ld(null)}`,
      ),
      [],
    ],
    ['nothing that is too long to be a name', page(`<title>${'x'.repeat(3_000)}</title>`), []],
  ])('HTML: %s', async (_what, bytes, said) => {
    expect(await saidIn(bytes)).toEqual([['lang', 'fr'], ...said])
  })

  it('the beginning of its words, and so many sayings at most', async () => {
    const many = '<meta name="citation_author" content="A Tester">'.repeat(2_000)
    const read = await readSayings('test', page(many, `<main>${'word '.repeat(10_000)}</main>`), 'a.html')
    expect(read).toMatchObject({ kind: 'html' })
    if ('fault' in read) throw new Error(read.fault)
    expect([read.said.length, read.beginning.length]).toEqual([300, 5_000])
  })

  it('PDF: its title and author, and not when the file was made', async () => {
    const info = '<< /Title (A test report) /Author (A Tester) /CreationDate (D:20240503) >>'
    const bytes = pdfPage(drawn([testWords]), [info], { trailer: '/Info 6 0 R' })
    expect(await readSayings('test', bytes, 'a.pdf')).toEqual({
      kind: 'pdf',
      said: [
        { name: 'pdf Title', value: 'A test report' },
        { name: 'pdf Author', value: 'A Tester' },
      ],
      beginning: testWords,
    })
  })

  it('Word and text: nothing', async () => {
    expect(await saidIn(docxOf(documentXml(paragraph(testWords))), 'a.docx')).toEqual([])
    expect(await saidIn(Buffer.from(testWords), 'a.txt')).toEqual([])
  })
})

describe('a document that is made to do harm', () => {
  it('JSON-LD nested without end is passed over', { timeout: 60_000 }, async () => {
    const deep = `<script type="application/ld+json">${'[{"@graph":'.repeat(200_000)}</script><title>T</title>`
    expect(await saidIn(page(deep))).toEqual([
      ['lang', 'fr'],
      ['title', 'T'],
    ])
  })
})
