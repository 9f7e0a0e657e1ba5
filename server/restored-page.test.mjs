import { describe, expect, it } from 'vitest'
import { fieldsOf, filledPage, heldPage, isPlainForm, openedAgain } from './restored-page.mjs'

const prepared = `<div data-cause="away"><h1>The database is away.</h1></div><div data-cause="old"><h1>Renewed.</h1></div>
<form method="post" id="typed"><template id="typed-notice"><div role="alert"><h2>Held</h2><p>Look it over.</p></div></template>
<template id="typed-field"><p><label for="typed-0">Text 0</label><textarea id="typed-0"></textarea></p></template>
<a data-cause="signed_out" href="/fr/sign-in">In</a><button>Open</button></form>`
const page = `<main><form id="other"><input name="reason"></form>
<details><form id="mine"><input type="hidden" name="$ACTION_1:0" value="new"><input type="hidden" name="noteId" value="7">
<input type="hidden" name="key" value="fresh"><textarea name="reason">old</textarea>
<input type="radio" name="who" value="team" checked><input type="radio" name="who" value="public">
<select name="language"><option value="en" selected>en</option><option value="fr">fr</option></select><button name="intent" value="save">Save</button></form></details></main>`
const fields = [
  ['noteId', '7'],
  ['key', 'the-first-key'],
  ['reason', 'Two\nlines & <b>'],
  ['who', 'public'],
  ['language', 'fr'],
  ['rows[1].words', 'a row that the page has no more'],
]

describe('a form that comes back in its own page', () => {
  const filled = filledPage(page, prepared, fields, 'away', '/desk?item=7c')

  it('has what was typed, under the key that it had and the action that the page has now', () => {
    expect(filled).toContain('>\nTwo\nlines &amp; &lt;b&gt;</textarea>')
    expect(filled).toContain('value="the-first-key"')
    expect(filled).toContain('name="$ACTION_1:0" value="new"')
    expect(filled).toMatch(/value="public" checked/)
    expect(filled).not.toMatch(/value="team" checked/)
    expect(filled).toMatch(/<option value="fr" selected/)
  })

  it('says why at its top, stands open, and loses no field', () => {
    expect(filled).toContain('<div role="alert"><h2>The database is away.</h2><p>Look it over.</p></div>')
    expect(filled).toContain('<details open="">')
    expect(filled).toMatch(/<textarea id="typed-1" name="rows\[1\].words">\na row that the page has no more</)
  })

  it('goes where its page is, and not once more to where it was opened again', () => {
    expect(filled).toContain('<form id="mine" action="/desk?item=7c">')
  })

  it('is plain HTML, which no script makes as it was', () => {
    const scripted = page.replace('</main>', '</main><script>self.__next_f.push([])</script>')
    expect(filledPage(scripted, prepared, fields, 'away', '/desk')).not.toContain('<script')
  })

  it('is none of a page whose form is of another thing', () => {
    expect(filledPage(page.replace('value="7"', 'value="8"'), prepared, fields, 'away', '/desk')).toBeNull()
  })
})

describe('what was typed, where its page cannot be shown', () => {
  const held = heldPage(prepared, fields, 'away', '/fr/desk/notes/new?item=7c')

  it('is on a page that says why, words to read and the rest unseen', () => {
    expect(held).toContain('<h1>The database is away.</h1>')
    expect(held).toContain(
      '<label for="typed-1">Text 1</label><textarea id="typed-1" name="reason">\nTwo\nlines &amp; &lt;b&gt;</textarea>',
    )
    expect(held).not.toContain('Renewed.')
    expect(held).toContain('<input type="hidden" name="noteId" value="7">')
    expect(held).not.toContain('>In</a>')
  })

  it('leads back to the form', () => {
    expect(held).toContain('action="/fr/desk/notes/new?item=7c&amp;typed-again=away"')
    expect(openedAgain('/fr/desk/notes/new?item=7c&typed-again=away')).toEqual({
      cause: 'away',
      url: '/fr/desk/notes/new?item=7c',
    })
    expect(openedAgain('/desk?typed-again=old')).toEqual({ cause: 'old', url: '/desk' })
    expect(openedAgain('/desk?item=7c')).toBeNull()
  })

  it('leads to where one signs in, and from there back, only where that is what is missing', () => {
    const out = heldPage(prepared.replace('away', 'signed_out'), fields, 'signed_out', '/fr/desk/sources/new')
    expect(out).toContain('href="/fr/sign-in?next=%2Ffr%2Fdesk%2Fsources%2Fnew"')
  })
})

it('passwords, files and the framework’s own fields never come back', async () => {
  const body = new FormData()
  for (const [name, value] of [
    ['email', 'a@b.example'],
    ['newPassword', 'secret'],
    ['$ACTION_ID_1', ''],
  ])
    body.append(name, value)
  body.append('file', new Blob(['x']), 'x.txt')
  const sent = new Response(body)
  const type = sent.headers.get('content-type')
  expect(await fieldsOf(Buffer.from(await sent.arrayBuffer()), type)).toEqual([['email', 'a@b.example']])
  expect(await fieldsOf(Buffer.from('no form'), type)).toEqual([])
})

it.each([
  [{ method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' } }, true],
  [{ method: 'POST', headers: { 'content-type': 'multipart/form-data', 'next-action': '1' } }, false],
  [{ method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, true],
  [{ method: 'POST', headers: { 'content-type': 'text/plain' } }, false],
  [{ method: 'GET', headers: {} }, false],
])('%o is a form without script: %s', (request, is) => {
  expect(isPlainForm(request)).toBe(is)
})
