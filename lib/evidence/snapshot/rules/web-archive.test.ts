import { describe, expect, it } from 'vitest'
import { archiveSaid, isForEverybody, saveAddress, type WebArchive } from './web-archive'

const archive: WebArchive = {
  save: 'https://archive.example/save/{url}',
  status: 'https://archive.example/status/{job}',
  copy: 'https://copies.example/web/{timestamp}/{url}',
  form: null,
  token: null,
}
const address = 'https://source.example/page?a=1&b=2'
const asked = saveAddress(archive, address)

describe('the address that is asked', () => {
  it('has the source in its path as it is, without the place within it that is meant', () => {
    expect(saveAddress(archive, `${address}#part`)).toBe(`https://archive.example/save/${address}`)
  })
  it('has it in a query as programs write it', () => {
    const save = 'https://archive.example/submit?url={url}&all=1'
    expect(saveAddress({ ...archive, save }, address)).toBe(
      'https://archive.example/submit?url=https%3A%2F%2Fsource.example%2Fpage%3Fa%3D1%26b%3D2&all=1',
    )
  })
})

describe('an address for everybody', () => {
  it.each([
    ['https://source.example/page?key=1', true],
    ['http://source.example', true],
    ['https://source.example:8443/page', false],
    ['https://name:password@source.example/', false],
    ['http://10.1.2.3/page', false],
    ['http://8.8.8.8/page', false],
    ['http://[2001:db8::1]/page', false],
    ['http://wiki/page', false],
    ['http://wiki.internal/page', false],
    ['http://printer.local./page', false],
    ['http://localhost/page', false],
    ['ftp://source.example/page', false],
    ['page', false],
  ])('%s: %s', (text, answer) => {
    expect(isForEverybody(text)).toBe(answer)
  })
})

describe('what an archive said', () => {
  const said = (
    body: string,
    headers: Readonly<Record<string, string>> = {},
    finalUrl: string = new URL(asked).href,
    of: WebArchive = archive,
  ) => archiveSaid(of, { address, asked }, { finalUrl, header: (name) => headers[name], body })
  const copy = 'https://archive.example/web/20261127/page'

  it.each([
    ['a place to which it led on', said('<p>', {}, copy), { found: copy, hasAnswered: true }],
    [
      'Content-Location',
      said('<p>', { 'content-location': '/web/20261127/page' }),
      { found: copy, hasAnswered: false },
    ],
    ['Location', said('', { location: copy }), { found: copy, hasAnswered: false }],
    ['JSON, address', said(JSON.stringify({ archived_url: copy })), { found: copy, hasAnswered: false }],
    [
      'JSON with a moment',
      said(JSON.stringify({ status: 'success', timestamp: '20261127101112' })),
      { found: `https://copies.example/web/20261127101112/${address}`, hasAnswered: false },
    ],
    ['JSON with a job', said('{"job_id":"spn2-1a"}'), { wait: 'https://archive.example/status/spn2-1a' }],
    ['JSON with where to ask', said('{"status_url":"/jobs/1"}'), { wait: 'https://archive.example/jobs/1' }],
    ['JSON that it is not done', said('{"status":"pending"}'), { wait: asked }],
    [
      'JSON that it could not',
      said('{"status":"error","archived_url":"https://archive.example/x"}'),
      { fault: 'archive-failed' },
    ],
    ['a page and no address', said('<p>Thank you'), { fault: 'no-copy-address' }],
    ['JSON without an address', said('{"url":"https://source.example/"}'), { fault: 'no-copy-address' }],
    ['broken JSON', said('{"archived_url":'), { fault: 'no-copy-address' }],
    ['a list', said('[1]'), { fault: 'no-copy-address' }],
    ['an address elsewhere', said('', { location: 'https://other.example/x' }), { fault: 'other-host' }],
    ['the very page', said('', {}, address), { fault: 'other-host' }],
    ['a port of its host', said('', { location: 'https://archive.example:8443/x' }), { fault: 'other-host' }],
    ['no web address', said('', { location: 'javascript:alert(1)' }), { fault: 'other-host' }],
    ['where to ask elsewhere', said('{"status_url":"http://10.0.0.1/"}'), { fault: 'other-host' }],
    ['itself again', said('', { location: asked }), { fault: 'no-copy-address' }],
    [
      'a job where nobody said how to ask',
      said('{"job_id":"1"}', {}, undefined, { ...archive, status: null }),
      { fault: 'no-copy-address' },
    ],
    ['a job that is a path', said('{"job_id":"../../admin?x"}'), { fault: 'no-copy-address' }],
  ])('is read: %s', (_what, read, expected) => {
    expect(read).toEqual(expected)
  })
})
