// Files of each kind that can be evidence, for the tests. Pictures are of a colour that goes over into another; every word is test text.
import { documentXml, docxOf, drawn, paragraph, pdfPage, testWords } from './hostile.fixture.mjs'

const bytesOf = (base64) => Buffer.from(base64, 'base64')

export const png = bytesOf(
  'iVBORw0KGgoAAAANSUhEUgAAABgAAAAQBAMAAAD+CqKmAAAAMFBMVEX/AADuABHdACLMADO7AESqAFWZAGaIAHd3AIhmAJlVAKpEALszAMwiAN0RAO4AAP8lworGAAAAO0lEQVQI103BQQEAEADAwFVQQQUVVFBBBRVUUEEFFVRQQQW+uwMLQhSSkIUiVKEJXRjCFJawhSNc4ckHGRdfoQLKecQAAAAASUVORK5CYII=',
)
export const jpeg = bytesOf(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAQABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQF/8QAFRABAQAAAAAAAAAAAAAAAAAAABP/xAAVAQEBAAAAAAAAAAAAAAAAAAAABf/EABYRAAMAAAAAAAAAAAAAAAAAAAAVYf/aAAwDAQACEQMRAD8AxqFEtCigthUYUqoJaAtgYU//2Q==',
)
export const webp = bytesOf(
  'UklGRlIAAABXRUJQVlA4IEYAAABwAwCdASoYABAAPu1kqU2/paQiMAgD8B2JbACdGuAAgE0ciMgA/u2an5dN1AmCCf4ug1dW/+N+3/b7NTzypAFv9oslrAAA',
)
export const webpLossless = bytesOf(
  'UklGRkwAAABXRUJQVlA4TEAAAAAvF8ADAH8AEIT/cQsT8ff/+U+WAVVk21BBBRVUUEEFFVRQQQUVVFBBBRX8bYaI/ufn4+Xh5uLkYGdjZWFmYmQg',
)

/** The same picture, as it says of so many points. */
export function pngSaying(width, height) {
  const bytes = Buffer.from(png)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

const lines = (...of) => Buffer.from(of.join('\r\n'))

/** A mail with a message of its own in it, in two writings each, and two files. */
export const mail = lines(
  'Received: from test.example (test.example [192.0.2.1])',
  '\tby mail.example; Thu, 1 Oct 2026 09:00:01 +0000',
  'From: =?utf-8?q?Bureau_d=27essai?= <office@test.example>',
  'To: asking@test.example',
  'Date: Thu, 1 Oct 2026 09:00:00 +0000',
  'Subject: =?utf-8?q?R=C3=A9ponse_d=27essai?=',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="outer"',
  '',
  '--outer',
  'Content-Type: multipart/alternative; boundary="inner"',
  '',
  '--inner',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Test text, not from any source. D=C3=A9claration.',
  '--inner',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Test text, <b>not from any source</b>.<script>no()</script>',
  '--inner--',
  '--outer',
  'Content-Type: message/rfc822',
  '',
  'From: earlier@test.example',
  'Subject: Test of what was forwarded',
  'Content-Type: text/plain',
  '',
  'Words of the forwarded test mail.',
  '--outer',
  'Content-Type: application/pdf; name="letter.pdf"',
  'Content-Disposition: attachment; filename="letter.pdf"',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('%PDF-1.4 of a test').toString('base64'),
  '--outer',
  'Content-Type: image/png',
  'Content-Disposition: attachment; filename="=?utf-8?q?sc=C3=A9an.png?="',
  'Content-Transfer-Encoding: base64',
  '',
  png.toString('base64'),
  '--outer--',
  '',
)

/** A mail that has its words as HTML alone. */
export const mailOfHtml = lines(
  'From: office@test.example',
  'Message-ID: <1@test.example>',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<style>p{}</style><p>Test text,<br>of HTML.<img src="http://127.0.0.1:9/x">',
)

/** A mail whose parts lie within parts, deeper than any that people write. */
export function deepMail(depth) {
  const marks = Array.from({ length: depth }, (_, n) => `b${n}`)
  return lines(
    'From: office@test.example',
    'Date: Thu, 1 Oct 2026 09:00:00 +0000',
    ...marks.flatMap((mark) => [`Content-Type: multipart/mixed; boundary="${mark}"`, '', `--${mark}`]),
    'Content-Type: text/plain',
    '',
    'Test text at the bottom.',
  )
}

export const pdf = pdfPage(drawn([testWords]))
export const docx = docxOf(documentXml(paragraph(testWords)))
export const html = Buffer.from(
  `\ufeff<?xml version="1.0"?>\n<!-- saved page --><html><head><title>No</title></head><body><main><p>${testWords}</p></main><footer>Test foot</footer></body></html>`,
)

export { testWords }
