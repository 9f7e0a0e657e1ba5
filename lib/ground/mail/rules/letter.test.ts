import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/ground/i18n/routing'
import type { Letter } from '../types'
import { htmlLetter } from './html'
import { COLOURS } from './look'
import { plainLetter } from './plain'

const letter: Letter = {
  language: 'en',
  site: 'A <site> & more',
  siteAddress: 'https://suivi.example/',
  subject: 'What "changed"',
  blocks: [
    { kind: 'words', words: 'First words.' },
    { kind: 'heading', words: 'A heading' },
    { kind: 'link', label: 'Do it', address: 'https://suivi.example/do?a=1&b=2' },
    {
      kind: 'entries',
      entries: [
        {
          title: '7c: <b>kept</b>',
          address: 'https://suivi.example/7c',
          when: '8 Jul 2022',
          said: { words: 'قيل\nثم قيل', language: 'ar' },
        },
        { title: '8a', address: 'https://suivi.example/8a', when: '9 Jul 2022', said: null },
      ],
    },
  ],
  why: 'Because you asked.',
  leave: { label: 'Leave', address: 'https://suivi.example/leave', oneClick: 'https://suivi.example/one' },
}

describe('a letter as plain text', () => {
  it('says all of it, each address on its own line', () => {
    expect(plainLetter(letter)).toBe(
      [
        'What "changed"',
        'First words.',
        'A heading',
        'Do it\nhttps://suivi.example/do?a=1&b=2',
        '7c: <b>kept</b>\n8 Jul 2022\nقيل\nثم قيل\nhttps://suivi.example/7c',
        '8a\n9 Jul 2022\nhttps://suivi.example/8a',
        '-- ',
        'Because you asked.',
        'Leave\nhttps://suivi.example/leave',
        'A <site> & more\nhttps://suivi.example/\n',
      ].join('\n\n'),
    )
  })
})

describe('a letter as HTML', () => {
  it('takes nothing that it says for markup, and asks nobody for anything', () => {
    const html = htmlLetter(letter)
    expect(html).toContain('7c: &lt;b&gt;kept&lt;/b&gt;')
    expect(html).toContain('<title>What &quot;changed&quot;</title>')
    expect(html).toContain('href="https://suivi.example/do?a=1&amp;b=2"')
    expect(html).not.toMatch(/<(?:img|script|link|style|iframe|object)|url\(|\ssrc=/i)
  })

  it('sets words of another language in their own direction', () => {
    expect(htmlLetter(letter)).toMatch(/<p lang="ar" dir="rtl"[^>]*>قيل<br>ثم قيل<\/p>/)
  })

  it.each(locales)('reads in the direction of its language: %s', (language) => {
    const direction = language === 'ar' ? 'rtl' : 'ltr'
    const html = htmlLetter({ ...letter, language })
    expect(html).toContain(`<html lang="${language}" dir="${direction}">`)
    expect(html).toContain(`<body dir="${direction}"`)
  })

  it('says how to leave only where there is a way', () => {
    const { leave: _leave, ...without } = letter
    expect(htmlLetter(letter)).toContain('href="https://suivi.example/leave"')
    expect(htmlLetter(without)).not.toContain('leave')
    expect(plainLetter(without)).not.toContain('leave')
  })
})

describe('the colours of mails', () => {
  const tokens = readFileSync(path.resolve(import.meta.dirname, '../../../../styles/tokens.css'), 'utf8')

  it.each(Object.entries(COLOURS))('%s is that of the theme by day', (name, colour) => {
    expect(tokens).toContain(`--color-${name}: light-dark(${colour}, `)
  })
})
