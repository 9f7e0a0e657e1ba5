import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import {
  documentXml,
  docxOf,
  drawn,
  paragraph,
  pdfPage,
  testWords,
} from '@/server/document-reader/hostile.fixture.mjs'
import { type Fetched, fetchOutside } from './fetch'
import { answer } from './loopback.fixture'
import { readFetched, saidKind } from './read-fetched'
import { saying, stopAfterEach } from './visiting.fixture'

stopAfterEach()

async function fetched(
  type: string | null,
  body: Uint8Array,
  headers: readonly string[] = [],
): Promise<Fetched> {
  const said = type === null ? [] : [`Content-Type: ${type}`]
  const server = await saying(answer('200 OK', [...said, ...headers, `Content-Length: ${body.length}`], body))
  const result = await fetchOutside(server.at(), { allow: server.allow })
  if ('fault' in result) throw new Error(result.fault)
  return result
}

const pdf = pdfPage(drawn([testWords]))
const docx = docxOf(documentXml(paragraph(testWords)))
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

describe('words of what was fetched', () => {
  it.each<[string, string | null, Uint8Array, Awaited<ReturnType<typeof readFetched>>]>([
    ['a page', 'text/html', Buffer.from('<p>Words'), { kind: 'html', text: 'Words' }],
    [
      'all of a page, and not its article alone',
      'text/html; charset=utf-8',
      Buffer.from(
        '<header>Head</header><form><main>Middle</main></form><script>no()</script><footer>Foot</footer>',
      ),
      { kind: 'html', text: 'Head\nMiddle\nFoot' },
    ],
    [
      'letters as whoever sent them says, whatever the page says',
      'text/html; charset=windows-1251',
      Buffer.from('<meta charset=utf-8><p>\xcf\xf0', 'latin1'),
      { kind: 'html', text: 'Пр' },
    ],
    [
      'text',
      'text/plain; charset=windows-1252',
      Buffer.from('\x93x\x94', 'latin1'),
      { kind: 'text', text: '“x”' },
    ],
    [
      'a page of old, with quotation marks',
      'text/html',
      Buffer.from('<meta charset=iso-8859-1><p>\x93x\x94 \x80', 'latin1'),
      { kind: 'html', text: '“x” €' },
    ],
    ['PDF', 'application/pdf', pdf, { kind: 'pdf', text: testWords, pages: [0] }],
    ['PDF said to be a page', 'text/html', pdf, { kind: 'pdf', text: testWords, pages: [0] }],
    ['PDF of which nothing is said', null, pdf, { kind: 'pdf', text: testWords, pages: [0] }],
    ['Word', wordType, docx, { kind: 'docx', text: testWords }],
    ['Word said to be PDF', 'application/pdf', docx, { kind: 'docx', text: testWords }],
    [
      'a page said to be PDF',
      'application/pdf',
      Buffer.from('<!doctype html><p>x'),
      { kind: 'html', text: 'x' },
    ],
    ['a picture said to be a page', 'text/html', picture, { fault: 'not_text' }],
    ['a picture', 'image/png', picture, { fault: 'not_text' }],
    ['nothing', 'text/html', Buffer.alloc(0), { fault: 'empty' }],
    ['a page of nothing but a program', 'text/html', Buffer.from('<script>x()</script>'), { fault: 'empty' }],
  ])('%s', { timeout: 60_000 }, async (_what, type, body, expected) => {
    expect(await readFetched(await fetched(type, body))).toEqual(expected)
  })

  it('are read from what was unpacked', async () => {
    const read = await readFetched(
      await fetched('text/html', gzipSync('<p>Words'), ['Content-Encoding: gzip']),
    )
    expect(read).toEqual({ kind: 'html', text: 'Words' })
  })
})

describe('what an answer says of its kind', () => {
  it.each<[string | null, string, string]>([
    [null, '', ''],
    ['', '', ''],
    ['text/HTML', 'text/html', ''],
    ['text/html;charset=UTF-8', 'text/html', 'utf-8'],
    ['text/html; a=b; Charset = "utf-8"', 'text/html', 'utf-8'],
    ['text/html; charset=', 'text/html', ''],
    ['<script>', '', ''],
    ['text', '', ''],
  ])('“%s”', async (said, type, charset) => {
    expect(saidKind(await fetched(said, Buffer.from('x')))).toEqual({ type, charset })
  })
})
