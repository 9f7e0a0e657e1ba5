import { expect, it } from 'vitest'
import { isDatedPage } from './as-of'

it.each([
  '',
  'statement',
  'items',
  'variants',
  'variants/renderings/fr-1',
  'lineage',
  'searches',
  'sources',
  'sources/S40',
  '7c',
  '11aa',
])('“%s” can be asked for an earlier day', (page) => {
  expect(isDatedPage(page)).toBe(true)
})

it.each([
  'history',
  'search',
  '/7c',
  '7',
  'c',
  'sources/',
  'sources/40',
  'variants/renderings',
  'variants/renderings/../../desk',
  '..',
  '//evil.example',
  '7c/as-of/2026-01-01',
])('“%s” cannot', (page) => {
  expect(isDatedPage(page)).toBe(false)
})
