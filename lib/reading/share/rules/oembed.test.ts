import { describe, expect, it } from 'vitest'
import { oembedAnswer, readOembed } from './oembed'

const own = 'https://suivi.example'
const read = (query: Record<string, string>) => readOembed(new URLSearchParams(query), own)
const page = `${own}/rabat-2022-07-08/7c`

describe('what a program asks for', () => {
  it.each([
    [{ url: page }, { locale: 'en', of: { kind: 'item' }, day: null, maxWidth: null, maxHeight: null }],
    [
      {
        url: `${own}/ar/rabat-2022-07-08/as-of/2026-11-27`,
        format: 'json',
        maxwidth: '400',
        maxheight: '300',
      },
      { locale: 'ar', of: { kind: 'statement' }, day: '2026-11-27', maxWidth: 400, maxHeight: 300 },
    ],
    [{ url: `${page}?utm_source=x#share` }, { of: { reference: '7c' } }],
  ])('%o', (query, found) => {
    expect(read(query)).toMatchObject(found)
  })

  it.each([
    [{}, 400],
    [{ url: 'not an address' }, 400],
    [{ url: page, format: 'xml' }, 501],
    [{ url: page, format: 'yaml' }, 400],
    [{ url: page, maxwidth: '-1' }, 400],
    [{ url: page, maxwidth: '1e9' }, 400],
    [{ url: page, maxheight: '0' }, 400],
    [{ url: 'https://suivi.example.org/rabat-2022-07-08/7c' }, 404],
    [{ url: 'http://suivi.example/rabat-2022-07-08/7c' }, 404],
    [{ url: `${own}/` }, 404],
    [{ url: `${own}/en/rabat-2022-07-08/7c` }, 404],
    [{ url: `${own}/desk/sources` }, 404],
    [{ url: 'javascript:alert(1)' }, 404],
  ])('%o has no answer: %i', (query, status) => {
    expect(read(query as Record<string, string>)).toMatchObject({
      status,
      detail: expect.stringMatching(/\.$/),
    })
  })
})

it('is a frame, no higher than there is room for', () => {
  const of = {
    title: '7c “quoted”',
    card: `${own}/embed/system/rabat-2022-07-08/7c`,
    site: `${own}/`,
    siteName: 'Test site',
    size: { width: 600, height: 320 },
  }
  const answer = oembedAnswer({ maxHeight: 200 }, of)
  expect(answer).toMatchObject({
    version: '1.0',
    type: 'rich',
    width: 600,
    height: 200,
    provider_url: `${own}/`,
  })
  expect(answer.html).toMatch(/^<iframe src="https:\/\/suivi\.example\/embed\/.* height="200" .*<\/iframe>$/)
  expect(oembedAnswer({ maxHeight: null }, of).height).toBe(320)
})
