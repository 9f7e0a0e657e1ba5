import { expect, it } from 'vitest'
import { aboutWhat } from './about-statement'

const site = 'http://localhost:3000/'
const texts = ['https://www.publisher.example/Statement/?lang=en']

it.each([
  ['', 'unknown'],
  ['a text of a program', 'unknown'],
  ['http://localhost:3000/test-2020-01-02/text.txt', 'this'],
  ['http://localhost:3000/ar/test-2020-01-02/statement#p3', 'this'],
  ['http://localhost:3000/other-2020-01-02/statement', 'another'],
  ['http://localhost:3000/fr', 'another'],
  ['http://publisher.example/Statement?lang=en#top', 'this'],
  ['https://publisher.example/Statement?lang=fr', 'elsewhere'],
  ['urn:x-pdf:0123456789', 'elsewhere'],
])('tells what %j is', (about, what) => {
  expect(aboutWhat(about, { slug: 'test-2020-01-02', site, texts })).toBe(what)
})
