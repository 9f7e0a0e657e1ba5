import { describe, expect, it } from 'vitest'
import { wrongWith } from './wrong-with'

const site = 'https://suivi.example'
const elsewhere = 'The address to go on to is not one of this site.'
const unread = 'What was sent could not be read.'

const asked = (query: string, headers: Record<string, string> = {}) =>
  wrongWith(new Request(`${site}/api/auth/signin${query}`, { headers }), site)

const sent = (body: string, type: string) =>
  wrongWith(
    new Request(`${site}/api/auth/signout`, { method: 'POST', body, headers: { 'content-type': type } }),
    site,
  )

describe('what is asked of next-auth', () => {
  it.each([
    ['', null],
    ['?callbackUrl=/desk', null],
    ['?callbackUrl=https://suivi.example/desk', null],
    ['?callbackUrl=https://suivi.example.elsewhere.example/', elsewhere],
    ['?callbackUrl=https://suivi.example@elsewhere.example/', elsewhere],
    ['?callbackUrl=https://suivi.exampleelsewhere', elsewhere],
    ['?callbackUrl=/desk&callbackUrl=https://elsewhere.example/', elsewhere],
    ['?callbackUrl=', elsewhere],
    ['?error=AccessDenied', null],
    ['?error=a%0d%0ab', 'The word after “error” in the address is none of ours.'],
    ['?error=&error=%E3%80%80', 'The word after “error” in the address is none of ours.'],
  ])('with %s', async (query, wrong) => expect(await asked(query)).toBe(wrong))

  it.each([
    ['next-auth.callback-url=https%3A%2F%2Fsuivi.example%2Fdesk', null],
    ['a=b; __Secure-next-auth.callback-url=https%3A%2F%2Fsuivi.exampleelsewhere', elsewhere],
    ['next-auth.callback-url=%', elsewhere],
    ['other=%', null],
  ])('with the cookie %s', async (cookie, wrong) => expect(await asked('', { cookie })).toBe(wrong))

  it.each([
    ['csrfToken=a', 'application/x-www-form-urlencoded', null],
    ['callbackUrl=%2Fdesk', 'application/x-www-form-urlencoded', null],
    ['callbackUrl=https%3A%2F%2Felsewhere.example', 'application/x-www-form-urlencoded', elsewhere],
    ['{"callbackUrl":"/desk"}', 'application/json', null],
    ['{"callbackUrl":{}}', 'application/json', elsewhere],
    ['{"callbackUrl":', 'application/json', unread],
    ['[]', 'application/json', unread],
    ['null', 'application/json', unread],
    ['', 'application/json', unread],
    ['anything', 'text/plain', null],
  ])('with %s as %s', async (body, type, wrong) => expect(await sent(body, type)).toBe(wrong))

  it('is left to be read again', async () => {
    const request = new Request(site, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    })
    await wrongWith(request, site)
    expect(await request.json()).toEqual({})
  })
})
