import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { PAGE_RECORD, takeRecord } from './page-record.mjs'

const written = (said) =>
  renderToStaticMarkup(createElement('meta', { name: PAGE_RECORD, content: JSON.stringify(said) }))

it('what the parts of a page say of it is one record, and no reader sees it', () => {
  const link = `<https://suivi.example/r/7c?a=1&b='2'>; rel="original"`
  const page = `<head>${written({ plain: true })}<title>7c</title>${written({ link })}</head><p>words</p>${written({ kept: false })}`
  expect(takeRecord(page)).toEqual({
    record: { plain: true, link, kept: false },
    html: '<head><title>7c</title></head><p>words</p>',
  })
})

it.each([
  '<p>words</p>',
  '<p>&lt;meta name="suivi-page" content="{&quot;status&quot;:404}"/&gt;</p>',
  '<meta name="robots" content="noindex"/>',
])('%s says nothing of its page, and stays', (page) => {
  expect(takeRecord(page)).toEqual({ record: {}, html: page })
})
