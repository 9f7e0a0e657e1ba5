import { beforeEach, describe, expect, it } from 'vitest'
import { strictPolicy } from './headers.mjs'
import { restoreForm } from './restore-form.mjs'

const formPages = new Map([
  [
    'en',
    `${['away', 'failed', 'signed_out', 'old', 'untold', 'busy'].map((cause) => `<div data-cause="${cause}"><h1>Because: ${cause}</h1></div>`).join('')}
<form id="typed"><template id="typed-notice"><div><h2></h2></div></template>
<template id="typed-field"><p><label>0</label><textarea></textarea></p></template><button>Open</button></form>`,
  ],
])
const form =
  '<form><input name="title" value=""><input type="hidden" name="$ACTION_REF_1" value="now"></form>'
const toSignIn = { status: 307, location: '/sign-in?next=%2Fdesk', html: '', policy: null }
const shown = { status: 200, location: null, html: form, policy: "script-src 'nonce-1'" }

let away
let page
let asked
let logged
beforeEach(() => {
  away = false
  page = async () => shown
  asked = []
  logged = []
})

/** What becomes of a form that was answered so, and what was said with it. */
async function given({
  status,
  headers = {},
  url = '/desk/sources/new',
  body = 'title=Two+words&$ACTION_REF_1=old',
  known,
}) {
  const said = new Map(Object.entries(headers))
  const response = {
    statusCode: status,
    hasHeader: (name) => said.has(name),
    getHeader: (name) => said.get(name),
    setHeader: (name, value) => said.set(name, value),
    removeHeader: (name) => said.delete(name),
  }
  const request = { url, headers: { cookie: 'a=1', 'content-type': 'application/x-www-form-urlencoded' } }
  const html = await restoreForm({ request, response, incident: 'E-1' }, Buffer.from(body), {
    formPages,
    known,
    readPage: (...question) => {
      asked.push(question)
      return page()
    },
    isDatabaseAway: async () => away,
    logDefect: (...defect) => logged.push(defect),
  })
  return { html: html?.toString(), status: response.statusCode, headers: Object.fromEntries(said) }
}

describe('a form that was not taken', () => {
  const old = {
    status: 409,
    headers: { 'x-nextjs-action-not-found': '1', etag: '"x"', 'content-length': '9' },
  }

  it('comes back filled in its page as it is now, under the policy of that page', async () => {
    const { html, status, headers } = await given(old)
    expect(html).toContain('name="title" value="Two words"')
    expect(html).toContain('name="$ACTION_REF_1" value="now"')
    expect(html).toContain('<h2>Because: old</h2>')
    expect(asked).toEqual([['/desk/sources/new', 'a=1']])
    expect(status).toBe(409)
    expect(headers).toEqual({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "script-src 'nonce-1'",
    })
  })

  it.each([
    ['the database is away', { status: 500 }, true, 'away', 503],
    ['something failed', { status: 500 }, false, 'failed', 500],
    [
      'the session ended',
      { status: 303, headers: { location: '/sign-in?next=%2F' } },
      false,
      'signed_out',
      401,
    ],
  ])('because %s is held where its page cannot be shown', async (_name, answer, isAway, cause, status) => {
    away = isAway
    page = async () => (cause === 'signed_out' ? toSignIn : { ...shown, status: isAway ? 503 : 500 })
    const { html, headers, ...rest } = await given(answer)
    expect(html).toContain(`<h1>Because: ${cause}</h1>`)
    expect(html).toContain(`action="/desk/sources/new?typed-again=${cause}"`)
    expect(html).toContain('name="title">\nTwo words</textarea>')
    expect(rest.status).toBe(status)
    expect(headers['content-security-policy']).toBe(strictPolicy)
    expect(headers).not.toHaveProperty('location')
    expect(headers['retry-after']).toBe(isAway ? '10' : undefined)
  })

  it('is held where we do not answer ourselves, and that is logged', async () => {
    page = async () => {
      throw new Error('too late')
    }
    expect((await given(old)).html).toContain('<h1>Because: old</h1>')
    expect(logged).toEqual([['E-1', new Error('too late')]])
  })

  it('is the failure’s own page where it held nothing that can come back', async () => {
    expect((await given({ ...old, body: 'password=a' })).html).toBeUndefined()
  })
})

describe('a form that is opened again', () => {
  const again = { status: 200, url: '/desk/sources/new?typed-again=away' }

  it('comes back filled', async () => {
    expect((await given(again)).html).toContain('name="title" value="Two words"')
    expect(asked).toEqual([['/desk/sources/new', 'a=1']])
  })

  it('for no reason of ours is none', async () => {
    expect((await given({ ...again, url: '/desk?typed-again=constructor' })).html).toBeUndefined()
  })
})

it.each([
  ['was taken', { status: 303, headers: { location: '/desk/sources/S1' } }],
  ['came back with what is wrong', { status: 200 }],
  ['was of those who sign in', { status: 303, headers: { location: '/sign-in' }, url: '/fr/sign-in?next=x' }],
])('a form that %s is answered as it is', async (_name, answer) => {
  expect(await given(answer)).toMatchObject({ html: undefined, status: answer.status })
  expect(asked).toEqual([])
})
