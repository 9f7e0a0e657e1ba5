// Documents for the tests, made as they are needed: plain ones, and such as are made to do harm. Every word in them is test text.
import { deflateRawSync, deflateSync } from 'node:zlib'

/** Words that stand in every plain one. */
export const testWords = 'Test text, not from any source. Party A agrees to tell Party B.'

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})
function crc32(bytes) {
  let crc = 0xffffffff
  for (const byte of bytes) crc = crcTable[(crc ^ byte) & 0xff] ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

/** An archive of entries; `said` is the size that it claims, `flags` its general purpose bits. */
export function zipOf(entries) {
  const parts = []
  const directory = []
  let at = 0
  for (const { name, content, said, flags = 0 } of entries) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const label = Buffer.from(name)
    const size = said ?? bytes.length
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(flags, 6)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(said === undefined ? crc32(bytes) : 0, 14)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(size, 22)
    head.writeUInt16LE(label.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(20, 4)
    entry.writeUInt16LE(20, 6)
    head.copy(entry, 8, 6, 30)
    entry.writeUInt16LE(label.length, 28)
    entry.writeUInt32LE(at, 42)
    parts.push(head, label, packed)
    directory.push(entry, label)
    at += 30 + label.length + packed.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, list, end])
}

const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const relations =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
const wordSpace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The main part of a Word document with this body, XML. */
export function documentXml(body, before = '') {
  return `<?xml version="1.0" encoding="UTF-8"?>${before}<w:document xmlns:w="${wordSpace}"><w:body>${body}</w:body></w:document>`
}

export function paragraph(words) {
  return `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
}

/** A Word document; `more` are further entries of its archive. */
export function docxOf(xml, more = [], given = {}) {
  return zipOf([
    { name: '[Content_Types].xml', content: types },
    { name: '_rels/.rels', content: relations },
    { name: 'word/document.xml', content: xml, ...given },
    ...more,
  ])
}

/** A PDF of these objects, by number from 1; each is text, or `{ dictionary, stream }`. The first is the catalogue. */
export function pdfOf(objects, trailer = '') {
  const parts = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const places = []
  let at = parts[0].length
  const push = (bytes) => {
    parts.push(bytes)
    at += bytes.length
  }
  objects.forEach((object, index) => {
    places.push(at)
    const { dictionary, stream } = typeof object === 'string' ? { dictionary: object } : object
    push(Buffer.from(`${index + 1} 0 obj\n${dictionary}\n`))
    if (stream) {
      push(Buffer.from('stream\n'))
      push(stream)
      push(Buffer.from('\nendstream\n'))
    }
    push(Buffer.from('endobj\n'))
  })
  const from = at
  const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${from}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

/** A content stream, packed. */
export function streamOf(content) {
  const stream = deflateSync(content)
  return { dictionary: `<< /Length ${stream.length} /Filter /FlateDecode >>`, stream }
}

/** The lines of one page as a PDF would draw them, `null` being room between two paragraphs. */
export function drawn(lines) {
  let y = 780
  const drawing = lines.map((line) => {
    y -= line === null ? 14 : 16
    return line === null ? '' : `1 0 0 1 60 ${y} Tm (${line.replace(/[()\\]/g, '\\$&')}) Tj`
  })
  return Buffer.from(`BT /F1 12 Tf ${drawing.join(' ')} ET`)
}

/** A PDF of one page with this content and these further objects, numbered from 6. */
export function pdfPage(content, more = [], { resources = '', trailer = '' } = {}) {
  return pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${resources} >> >>`,
      streamOf(content),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      ...more,
    ],
    trailer,
  )
}

/** A PDF of several pages, each with its content. */
export function pdfPages(contents) {
  const page = (at) =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${at + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`
  const places = contents.map((_content, index) => 4 + 2 * index)
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${places.map((at) => `${at} 0 R`).join(' ')}] /Count ${contents.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...contents.flatMap((content, index) => [page(places[index] ?? 0), streamOf(content)]),
  ])
}

const cycle = '<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 3 /Parent 3 0 R >>'
const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')
const megabyte = 1024 * 1024

/** Documents made to do harm, or that cannot be read: the file's name, the bytes, and what is to be said. Made when asked for: some are large. */
export const hostile = {
  'nothing at all': ['empty.pdf', () => Buffer.alloc(0), 'empty'],
  'an archive without files': ['empty.docx', () => zipOf([]), 'empty'],
  'a Word document without words': ['empty.docx', () => docxOf(documentXml('')), 'empty'],
  'a page without words': [
    'empty.html',
    () => Buffer.from('<!doctype html><script>alert(1)</script><p hidden>x</p>'),
    'empty',
  ],
  'white space': ['white.txt', () => Buffer.from(' \n\t\n '), 'empty'],
  'a PDF named as Word': ['wrong.docx', () => pdfPage(drawn([testWords])), 'mislabelled'],
  'a PDF named as text': ['wrong.txt', () => pdfPage(drawn([testWords])), 'mislabelled'],
  'Word named as PDF': ['wrong.pdf', () => docxOf(documentXml(paragraph(testWords))), 'mislabelled'],
  'text named as PDF': ['wrong.pdf', () => Buffer.from(testWords), 'mislabelled'],
  'HTML named as Word': ['wrong.docx', () => Buffer.from(`<html>${testWords}`), 'mislabelled'],
  'a picture': ['picture.png', () => Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'unknown_kind'],
  'a picture named as text': [
    'picture.txt',
    () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]),
    'not_text',
  ],
  'another archive': ['other.docx', () => zipOf([{ name: 'a.txt', content: testWords }]), 'unknown_kind'],
  'Word 97, or locked Word': ['old.docx', () => Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'old_word'],
  'a locked archive': [
    'locked.docx',
    () => docxOf(documentXml(paragraph(testWords)), [], { flags: 1 }),
    'encrypted',
  ],
  'a locked PDF': [
    'locked.pdf',
    () =>
      pdfPage(
        drawn([testWords]),
        [`<< /Filter /Standard /V 1 /R 2 /O <${'a1'.repeat(32)}> /U <${'b2'.repeat(32)}> /P -4 >>`],
        {
          trailer: `/Encrypt 6 0 R /ID [<${'c3'.repeat(16)}> <${'c3'.repeat(16)}>]`,
        },
      ),
    'encrypted',
  ],
  'a scan': [
    'scan.pdf',
    () =>
      pdfPage(
        Buffer.from('q 500 0 0 700 40 60 cm /I Do Q'),
        [
          {
            dictionary:
              '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>',
            stream: Buffer.from([0]),
          },
        ],
        { resources: '/XObject << /I 6 0 R >>' },
      ),
    'no_text',
  ],
  'half a PDF': ['half.pdf', () => pdfPage(drawn([testWords])).subarray(0, 120), 'damaged'],
  'half a Word document': [
    'half.docx',
    () => docxOf(documentXml(paragraph(testWords.repeat(50)))).subarray(0, 700),
    'damaged',
  ],
  'a PDF of noise': [
    'noise.pdf',
    () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(4096, 'obj<<')]),
    'damaged',
  ],
  'XML that breaks off': ['broken.docx', () => docxOf('<w:document><w:body><w:p'), 'damaged'],
  'text in no known encoding': ['latin.txt', () => Buffer.from('D\xe9claration', 'latin1'), 'not_text'],
  'half a surrogate pair': [
    'half.txt',
    () => Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x3d, 0xd8, 0x41, 0x00]),
    'not_text',
  ],
  'NUL in a page': ['nul.html', () => Buffer.from('<p>Party\0 A'), 'not_text'],
  'a way out of the archive': [
    'slip.docx',
    () => docxOf(documentXml(paragraph(testWords)), [{ name: '../../../../tmp/slip.txt', content: 'x' }]),
    'unsafe',
  ],
  'a way to the root': [
    'slip.docx',
    () => docxOf(documentXml(paragraph(testWords)), [{ name: '/etc/slip', content: 'x' }]),
    'unsafe',
  ],
  'an entity that reads a file': [
    'xxe.docx',
    () => docxOf(documentXml(paragraph('&x;'), '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
    'unsafe',
  ],
  'an entity that asks a server': [
    'xxe.docx',
    () =>
      docxOf(documentXml(paragraph('&x;'), '<!DOCTYPE d [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x;]>')),
    'unsafe',
  ],
  'a billion laughs': [
    'laughs.docx',
    () => docxOf(documentXml(paragraph('&l9;'), `<!DOCTYPE d [<!ENTITY l0 "ha">${laughs}]>`)),
    'unsafe',
  ],
  'an archive that becomes 200 MB': [
    'bomb.docx',
    () => docxOf(documentXml(paragraph(' '.repeat(200 * megabyte)))),
    'too_big',
  ],
  'an archive that says it is small': [
    'bomb.docx',
    () => docxOf(documentXml(paragraph(' '.repeat(200 * megabyte))), [], { said: 1000 }),
    'too_big',
  ],
  'an archive of 3,000 files': [
    'many.docx',
    () => zipOf(Array.from({ length: 3_000 }, (_, n) => ({ name: `${n}.xml`, content: '<a/>' }))),
    'too_big',
  ],
}

/**
 * One of them as a browser sends it.
 *
 * @param {keyof typeof hostile} what
 * @returns {{ name: string, mimeType: string, buffer: Buffer }}
 */
export function hostileFile(what) {
  const [name, make] = hostile[what]
  return { name, mimeType: 'application/octet-stream', buffer: make() }
}

/** Such as may be read or refused, and must end in time either way: loops, depths and floods. */
export const heavy = {
  'a PDF whose pages lead to themselves': [
    'cycle.pdf',
    () => pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', cycle, cycle.replace('2 0 R 3 0 R', '2 0 R')]),
  ],
  'a PDF that says it has a million pages': [
    'pages.pdf',
    () => pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1000000 >>']),
  ],
  'a drawing that draws itself': [
    'loop.pdf',
    () =>
      pdfPage(
        Buffer.from('/X Do'),
        [
          {
            ...streamOf('/X Do /X Do'),
            dictionary: `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >> /Filter /FlateDecode /Length ${streamOf('/X Do /X Do').stream.length} >>`,
          },
        ],
        { resources: '/XObject << /X 6 0 R >>' },
      ),
  ],
  'a PDF whose page becomes 300 MB': ['bomb.pdf', () => pdfPage(Buffer.alloc(300 * megabyte, ' '))],
  'a PDF of ten million words': [
    'flood.pdf',
    () => pdfPage(Buffer.from(`BT /F1 1 Tf ${'(a b) Tj '.repeat(3_000_000)} ET`)),
  ],
  'a page nested a million deep': ['deep.html', () => Buffer.from(`${'<div>'.repeat(1_000_000)}x`)],
  'a page that never closes its letters': ['adopt.html', () => Buffer.from('<b><i><p>x'.repeat(400_000))],
  'a page of attributes': [
    'attributes.html',
    () => Buffer.from(`<p ${Array.from({ length: 400_000 }, (_, n) => `a${n}=b`).join(' ')}>x`),
  ],
  'Word nested a hundred thousand deep': [
    'deep.docx',
    () =>
      docxOf(documentXml(`${'<w:ins>'.repeat(100_000)}${paragraph(testWords)}${'</w:ins>'.repeat(100_000)}`)),
  ],
  'Word of two million runs': [
    'runs.docx',
    () => docxOf(documentXml(`<w:p>${'<w:r><w:t>a</w:t></w:r>'.repeat(1_500_000)}</w:p>`)),
  ],
}
