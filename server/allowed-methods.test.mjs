import { expect, it } from 'vitest'
import { allowedMethods } from './allowed-methods.mjs'

it.each([
  ['/', ['GET', 'HEAD']],
  ['/rabat-2022-07-08/7c?x=1', ['GET', 'HEAD']],
  ['/rabat-2022-07-08/as-of/2026-11-24', ['GET', 'HEAD']],
  ['/nothing-here', ['GET', 'HEAD']],
  ['/_next/static/chunks/a.js', ['GET', 'HEAD']],
  ['/.well-known/suivi/head.json', ['GET', 'HEAD']],
  ['/desktop', ['GET', 'HEAD']],
  ['/desk', ['GET', 'HEAD', 'POST']],
  ['/ar/desk/notes?filter=open', ['GET', 'HEAD', 'POST']],
  ['/sign-in?next=%2Fdesk', ['GET', 'HEAD', 'POST']],
  ['/fr/invitation/abc', ['GET', 'HEAD', 'POST']],
  ['/es/rabat-2022-07-08/7c/correct', ['GET', 'HEAD', 'POST']],
  ['/api/presence', null],
])('%s takes %j', (url, methods) => {
  expect(allowedMethods(url)).toEqual(methods)
})
