import { expect, it } from 'vitest'
import { mailAddress } from './mail'

it.each([
  ['7c. One & two', 'https://suivi.example/r/7c'],
  ['تعهّد بالتعاون', 'https://suivi.example/ar/r/7c'],
  ['A line\nand another?', 'https://suivi.example/r/words/1-2#words'],
])('a message about %j holds its address and goes nowhere by itself', (title, address) => {
  const mail = new URL(mailAddress(title, address))
  expect(mail.protocol).toBe('mailto:')
  expect(mail.pathname).toBe('')
  const said = Object.fromEntries(
    mail.search
      .slice(1)
      .split('&')
      .map((part) => part.split('=').map(decodeURIComponent)),
  )
  expect(said).toEqual({ subject: title, body: address })
})
