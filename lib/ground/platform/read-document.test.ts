import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  documentXml,
  docxOf,
  drawn,
  heavy,
  hostile,
  paragraph,
  pdfPage,
  pdfPages,
  testWords,
} from '@/server/document-reader/hostile.fixture.mjs'
import { documentFaults } from './document-kinds'
import { readDocument, readWritten } from './read-document'
import { readingLimits } from './reader-process'

type Case = [string, () => Buffer, string?]
const casesOf = (corpus: Record<string, unknown>) => Object.entries(corpus) as [string, Case][]

const wordXml = documentXml(
  [
    paragraph('Test text, first paragraph. '),
    '<w:p/>',
    '<w:p><w:r><w:t>Line one</w:t></w:r><w:r><w:br/></w:r><w:r><w:t>line two</w:t></w:r></w:p>',
    '<w:p><w:del><w:r><w:delText>struck out</w:delText></w:r></w:del><w:ins><w:r><w:t>put in</w:t></w:r></w:ins></w:p>',
    paragraph('بيان تجريبي 👩🏽‍🚀 &lt;script&gt;alert(1)&lt;/script&gt;'),
  ].join(''),
)

describe('a document that is what it says', () => {
  it.each<[string, string, Buffer, { kind: string; text: string; pages?: number[]; headings?: number[] }]>([
    [
      'PDF: a line for each line, an empty one between paragraphs',
      'test.pdf',
      pdfPage(drawn(['Test text, first line', 'and its second (line).', null, 'Next paragraph', 'goes on.'])),
      {
        kind: 'pdf',
        text: 'Test text, first line\nand its second (line).\n\nNext paragraph\ngoes on.',
        pages: [0],
      },
    ],
    [
      'PDF: where each page begins, one without words too',
      'pages.pdf',
      pdfPages([drawn(['Page one']), drawn([]), drawn(['Page three']), drawn([])]),
      { kind: 'pdf', text: 'Page one\n\nPage three', pages: [0, 8, 8, 20] },
    ],
    [
      'PDF: small figures that stand raised in small signs, those of notes set apart',
      'raised.pdf',
      pdfPage(
        Buffer.from(
          'BT /F1 12 Tf 1 0 0 1 60 780 Tm (Signed in 1988) Tj /F1 7 Tf 5 Ts (1) Tj /F1 12 Tf 0 Ts (, with 10) Tj /F1 7 Tf 5 Ts (6) Tj /F1 12 Tf 0 Ts ( euros) Tj ET',
        ),
      ),
      { kind: 'pdf', text: 'Signed in 1988\u202f¹, with 10⁶ euros', pages: [0] },
    ],
    [
      'Word: a line for each paragraph and break, what was put in and not what was struck out',
      'test.docx',
      docxOf(wordXml),
      {
        kind: 'docx',
        text: 'Test text, first paragraph.\nLine one\nline two\nput in\nبيان تجريبي 👩🏽‍🚀 <script>alert(1)</script>',
      },
    ],
    [
      'HTML: the words of all of it, white space as browsers show it, nothing of scripts and ways elsewhere',
      'test.html',
      Buffer.from(
        '<!doctype html><meta charset=utf-8><title>No</title><nav>No</nav><article><h1>Déclaration</h1>\n<p>Party&nbsp;A  and\n <b>Party B</b> agree.<br>Line<ul><li>one<li>two</ul><pre>a  b\nc</pre><script>no()</script></article><footer>Foot</footer>',
      ),
      {
        kind: 'html',
        text: 'Déclaration\nParty\u00a0A and Party B agree.\nLine\none\ntwo\na  b\nc\nFoot',
        headings: [0],
      },
    ],
    [
      'HTML: where each heading begins that has words, whatever stands in it, and no form feed of the page',
      'headings.html',
      Buffer.from(
        '<p>Before<h2><div>One <b>and</b></div> more</h2><p>Words<h3><img src=x></h3><pre>a&#12;b</pre><h6>Two</h6>',
      ),
      { kind: 'html', text: 'Before\nOne and\nmore\nWords\na b\nTwo', headings: [7, 30] },
    ],
    [
      'HTML: raised numbers in small signs, those of notes set apart, so that no year is another',
      'test.html',
      Buffer.from(
        '<meta charset=utf-8><p>In 1988<sup><a href="#n1">1</a></sup>, 10<sup>6</sup> and 5 km<sup>2</sup>; a word<sup>12</sup>, the 1<sup>st</sup>, x<a href="/p#c3"><sup>[3]</sup></a><p><sup>1</sup> A note',
      ),
      {
        kind: 'html',
        text: 'In 1988\u202f¹, 10⁶ and 5 km²; a word\u202f¹², the 1st, x[3]\n¹ A note',
      },
    ],
    [
      'HTML in an encoding that it names',
      'test.htm',
      Buffer.from('<meta charset="windows-1252"><p>D\xe9claration', 'latin1'),
      { kind: 'html', text: 'Déclaration' },
    ],
    [
      'text, as it stands',
      'test.txt',
      Buffer.from('a\r\n\r\n b\u2028c\n'),
      { kind: 'text', text: 'a\n\n b\nc\n' },
    ],
    [
      'text in UTF-16, without a name',
      '',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('نص تجريبي', 'utf16le')]),
      { kind: 'text', text: 'نص تجريبي' },
    ],
    ['markup named as text is text', 'test.txt', Buffer.from('<p>x</p>'), { kind: 'text', text: '<p>x</p>' }],
  ])('%s', async (_what, name, bytes, expected) => {
    expect(await readDocument('test', bytes, name)).toEqual(expected)
  })
})

describe('a statement in a document', () => {
  it.each([
    ['PDF', 'test.pdf', pdfPage(drawn([testWords])), 'pdf', 'paragraph'],
    ['Word', 'test.docx', docxOf(documentXml(paragraph(testWords))), 'docx', 'paragraph'],
    ['HTML', 'test.html', Buffer.from(`<h1>${testWords}</h1>`), 'html', 'heading'],
    ['text, of which nothing says what its lines are', 'test.txt', Buffer.from(testWords), 'text', undefined],
  ])('%s', async (_what, name, bytes, kind, block) => {
    const read = await readWritten('test', bytes, name)
    expect(read).toMatchObject({ kind, text: testWords, notes: [], changes: [] })
    expect('blocks' in read && read.blocks.map((one) => one.kind)).toEqual(block ? [block] : [])
  })

  it('is what it says, and has words', async () => {
    expect(await readWritten('test', pdfPage(drawn([testWords])), 'wrong.docx')).toEqual({
      fault: 'mislabelled',
    })
    expect(await readWritten('test', pdfPage(drawn([])), 'scan.pdf')).toEqual({ fault: 'no_text' })
  })

  it.each(casesOf(hostile))('%s', { timeout: 60_000 }, async (_what, [name, make, fault]) => {
    expect(await readWritten('test', make(), name)).toEqual({ fault })
  })

  it.each(casesOf(heavy))('%s ends in time', { timeout: 60_000 }, async (_what, [name, make]) => {
    const read = await readWritten('test', make(), name)
    if ('fault' in read) expect(documentFaults).toContain(read.fault)
  })
})

describe('a document that cannot be read', () => {
  it.each(casesOf(hostile))('%s', { timeout: 60_000 }, async (_what, [name, make, fault]) => {
    expect(await readDocument('test', make(), name)).toEqual({ fault })
  })

  it.each(casesOf(heavy))(
    '%s ends in time, whatever is said of it',
    { timeout: 60_000 },
    async (_what, [name, make]) => {
      const read = await readDocument('test', make(), name)
      if ('fault' in read) expect(documentFaults).toContain(read.fault)
      else expect(typeof read.text).toBe('string')
    },
  )

  it('is ended when it takes longer than it may', async () => {
    expect(
      await readDocument('test', pdfPage(drawn([testWords])), 'slow.pdf', { ...readingLimits, time: 20 }),
    ).toEqual({
      fault: 'too_much',
    })
  })

  it('is ended when it takes more memory, or answers more, than it may', async () => {
    const plain = pdfPage(drawn([testWords]))
    const small = { ...readingLimits, memory: 64 * 1024 * 1024 }
    expect(
      await readDocument('test', Buffer.from(`<p>${'<b>x'.repeat(2_000_000)}`), 'a.html', small),
    ).toEqual({
      fault: 'too_much',
    })
    expect(await readDocument('test', plain, 'a.pdf', { ...readingLimits, answer: 20 })).toEqual({
      fault: 'too_much',
    })
  })

  it('waits for nobody’s slow files but its own', { timeout: 60_000 }, async () => {
    const slow = Buffer.from(`<p>${'<b>x'.repeat(2_000_000)}`)
    const short = { ...readingLimits, time: 3_000, memory: 2 ** 31 }
    const ended: string[] = []
    const reading = (whose: string, bytes: Buffer, name: string) =>
      readDocument(whose, bytes, name, short).then((answer) => {
        ended.push(whose)
        return 'fault' in answer ? answer.fault : 'read'
      })
    const own = [1, 2, 3].map(() => reading('one', slow, 'a.html'))
    const other = reading('another', pdfPage(drawn([testWords])), 'a.pdf')
    expect(await other).toBe('read')
    expect(ended).toEqual(['another'])
    expect(await Promise.all(own)).toEqual(['too_much', 'too_much', 'too_much'])
  })

  it('is not read where too many wait, and somebody with fewer comes before who has more', async () => {
    const bytes = pdfPage(drawn([testWords]))
    const asked = (whose: string) => readDocument(whose, bytes, 'a.pdf')
    const many = Array.from({ length: 8 }, () => asked('many'))
    const few = asked('few')
    const another = asked('another')
    const answers = await Promise.all(many)
    expect(answers.map((answer) => ('fault' in answer ? answer.fault : 'read'))).toEqual([
      ...Array(6).fill('read'),
      ...['busy', 'busy'],
    ])
    expect(await few).toMatchObject({ kind: 'pdf' })
    expect(await another).toMatchObject({ kind: 'pdf' })
  })

  it('leaves no reader behind, and nothing outside its archive', () => {
    expect(existsSync('/tmp/slip.txt')).toBe(false)
    expect(existsSync('/etc/slip')).toBe(false)
    if (process.platform !== 'linux') return
    const mine = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isOurs(name))
    expect(mine).toEqual([])
  })
})

/** Whether a process is a reader that this one started; one that has ended meanwhile is none. */
function isOurs(pid: string): boolean {
  try {
    const parent = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return (
      parent === String(process.pid) &&
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('document-reader')
    )
  } catch {
    return false
  }
}
