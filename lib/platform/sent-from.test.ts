import { describe, expect, it } from 'vitest'
import { sentFrom } from './sent-from'

describe('where a form was sent from', () => {
  it.each<[string, Record<string, string>, string]>([
    ['our page', { origin: 'https://suivi.example' }, 'ours'],
    ['our page, of a browser that hides it', { 'sec-fetch-site': 'same-origin' }, 'ours'],
    ['our page, of a browser that says null', { origin: 'null', 'sec-fetch-site': 'same-origin' }, 'ours'],
    ['another site', { origin: 'https://elsewhere.example' }, 'elsewhere'],
    [
      'another site, whatever else is said',
      { origin: 'https://elsewhere.example', 'sec-fetch-site': 'same-origin' },
      'elsewhere',
    ],
    ['another port', { origin: 'https://suivi.example:8443' }, 'elsewhere'],
    ['a sandboxed frame', { origin: 'null', 'sec-fetch-site': 'cross-site' }, 'elsewhere'],
    ['another site that hides it', { 'sec-fetch-site': 'cross-site' }, 'elsewhere'],
    ['a site beside ours', { 'sec-fetch-site': 'same-site' }, 'elsewhere'],
    ['no page', { 'sec-fetch-site': 'none' }, 'elsewhere'],
    ['a program that says nothing', {}, 'untold'],
    ['null and nothing else', { origin: 'null' }, 'untold'],
    ['no address', { origin: 'suivi' }, 'elsewhere'],
  ])('%s', (_case, headers, answer) =>
    expect(sentFrom(new Headers({ host: 'suivi.example', ...headers }))).toBe(answer),
  )

  it('behind a proxy', () => {
    const headers = {
      host: '127.0.0.1:3000',
      'x-forwarded-host': 'suivi.example',
      origin: 'https://suivi.example',
    }
    expect(sentFrom(new Headers(headers))).toBe('ours')
  })
})
