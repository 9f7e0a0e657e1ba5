import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { filledForm } from './filled-form'

const page = `<!DOCTYPE html><html lang="en"><head><title>Send · Suivi</title></head><body><form>
<template id="problems"><div class="errsum" role="alert" tabindex="-1"><h2></h2><p></p><ul></ul></div></template>
<template id="problem"><p class="err"><span class="vh">Error: </span><span></span></p></template>
<input type="hidden" name="key" value="abc">
<div class="field"><input type="radio" name="kind" id="kind-wrong" value="wrong" checked=""><input type="radio" name="kind" value="source"></div>
<div class="field"><textarea id="body" name="body" aria-describedby="body-hint">old</textarea></div>
<div class="field"><input id="address" name="address" value=""></div>
<div class="field"><select name="language"><option value="en" selected="">English</option><option value="ar">العربية</option></select></div>
<input type="checkbox" name="mayPublish" value="yes" checked="">
</form></body></html>`

const nothing = { values: {}, title: 'Not sent', kept: 'Your text is kept.', problems: [], error: 'Error:' }
const shown = (changes: Partial<Parameters<typeof filledForm>[1]>) =>
  filledForm(page, { ...nothing, ...changes })

describe('a form that comes back', () => {
  it('has what was typed in every kind of field', () => {
    const filled = shown({
      values: { kind: 'source', body: 'one\ntwo', address: 'https://a.example/?b=1&c="2"', language: 'ar' },
    })
    expect(filled).toContain(
      '<textarea id="body" name="body" aria-describedby="body-hint">\none\ntwo</textarea>',
    )
    expect(filled).toContain('value="https://a.example/?b=1&amp;c=&quot;2&quot;"')
    expect(filled).toContain('name="kind" value="source" checked=""')
    expect(filled).not.toContain('value="wrong" checked')
    expect(filled).toContain('<option value="ar" selected="">')
    expect(filled).toContain('<option value="en">')
    expect(filled).toContain('name="mayPublish" value="yes">')
    expect(filled).toContain('name="key" value="abc"')
  })

  it('keeps a line end at the beginning of a text', () => {
    expect(shown({ values: { body: '\n\nlate' } })).toContain('>\n\n\nlate</textarea>')
  })

  it('says what is wrong at the top and at the field', () => {
    const filled = shown({
      problems: [
        { field: 'body', text: 'Write what is wrong.' },
        { field: null, text: 'Something else.' },
      ],
    })
    expect(filled).toContain('<title>Error: Send · Suivi</title>')
    expect(filled).toContain('<h2>Not sent</h2><p>Your text is kept.</p>')
    expect(filled).toContain('<li><a href="#body">Write what is wrong.</a></li><li>Something else.</li>')
    expect(filled).toContain(
      '<p class="err" id="body-error"><span class="vh">Error: </span><span>Write what is wrong.</span></p>',
    )
    expect(filled).toContain('aria-invalid="true" aria-describedby="body-error body-hint"')
    expect(filled).toContain('class="field bad"')
    expect(filled).not.toContain('<template id="problems"')
  })

  it('needs a page that says how an error looks', () => {
    expect(() => filledForm('<form></form>', nothing)).toThrow(/how an error looks/)
  })
})

describe('what was typed is text', () => {
  it.each([
    '</textarea><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' autofocus onfocus=alert(1) x='",
    '<!--<svg onload=alert(1)>-->',
    ']]><svg/onload=alert(1)>',
    '</title><script>alert(1)</script>',
    '<template><script>alert(1)</script></template>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '\u2028<script>',
    '<plaintext>',
  ])('%s', (attack) => {
    const everywhere = {
      kind: attack,
      body: attack,
      address: attack,
      language: attack,
      mayPublish: attack,
      key: attack,
    }
    const filled = shown({
      values: everywhere,
      title: attack,
      kept: attack,
      problems: [
        { field: 'body', text: attack },
        { field: null, text: attack },
      ],
    })
    const { tags, handlers } = contentsOf(filled)
    const allowed = new Set([...contentsOf(page).tags, 'li', 'a'])
    expect(tags.filter((name) => !allowed.has(name))).toEqual([])
    expect(handlers).toEqual([])
  })
})

/** Names of all elements of a page as a browser reads it, and of the attributes that would run something. */
function contentsOf(text: string) {
  const tags: string[] = []
  const handlers: string[] = []
  const walk = (node: object) => {
    if ('tagName' in node && typeof node.tagName === 'string') tags.push(node.tagName)
    if ('attrs' in node && Array.isArray(node.attrs))
      handlers.push(...node.attrs.map(({ name }) => name).filter((name) => name.startsWith('on')))
    if ('childNodes' in node && Array.isArray(node.childNodes)) node.childNodes.forEach(walk)
    if ('content' in node && typeof node.content === 'object' && node.content) walk(node.content)
  }
  walk(parse(text))
  return { tags, handlers }
}
