import { describe, expect, it } from 'vitest'
import { addSchema } from './schema'

const typed = (more: object) =>
  addSchema.safeParse({ locale: 'en', address: 'https://a.example/hook', ...more })

describe('the page whose news are posted', () => {
  it.each([
    ['', null],
    ['/', null],
    ['https://suivi.example/ar', null],
    ['rabat', 'rabat'],
    ['/fr/rabat/7c', 'rabat'],
    ['https://suivi.example/es/rabat/areas/pact/?a=1#b', 'rabat'],
    ['/rabat/corrections', 'rabat'],
  ])('“%s” is of the statement %s', (page, slug) => {
    expect(typed({ page }).data?.page.slug).toBe(slug)
  })

  it.each(['/rabat/sources', 'https://suivi.example/rabat/7c/revisions/all/1', '/RABAT', 'a b', '//x/y/z'])(
    '“%s” is none',
    (page) => {
      expect(typed({ page }).error?.issues[0]?.message).toBe('page')
    },
  )
})

describe('the address to which they are posted', () => {
  it.each([
    '',
    'a.example',
    'http://a.example',
    'https://user:word@a.example/',
    'ftp://a.example',
    'https://',
  ])('“%s” is none', (address) => {
    expect(typed({ address }).error?.issues[0]?.message).toBe('address')
  })

  it('is not endless', () => {
    expect(typed({ address: `https://a.example/${'a'.repeat(2_000)}` }).success).toBe(false)
  })
})
