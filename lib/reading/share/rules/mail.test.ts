import { expect, it } from 'vitest'
import { mailAddress } from './mail'

/** What a mail program makes of the address of a message. */
function readMail(address: string) {
  const mail = new URL(address)
  expect(mail.protocol).toBe('mailto:')
  expect(mail.pathname).toBe('')
  const said = mail.search.slice(1).split('&')
  return Object.fromEntries(said.map((part) => part.split('=').map(decodeURIComponent)))
}

it.each([
  ['7c. One & two', 'https://suivi.example/r/7c'],
  ['تعهّد بالتعاون', 'https://suivi.example/ar/r/7c'],
  ['A line\nand another?', 'https://suivi.example/r/words/1-2#words'],
])('a message about %j holds its address and goes nowhere by itself', (title, address) => {
  expect(readMail(mailAddress(title, address, null))).toEqual({ subject: title, body: address })
})

it('a message about words quotes them, in the marks of their language, before the address', () => {
  const words = { text: 'Un essai & rien de plus', language: 'fr' }
  expect(readMail(mailAddress('7c', 'https://suivi.example/r/7c', words)).body).toBe(
    '«\u00a0Un essai & rien de plus\u00a0»\r\n\r\nhttps://suivi.example/r/7c',
  )
})

it('a message quotes of long words the beginning, so that its address is never too long', () => {
  const words = { text: 'test '.repeat(5000), language: 'en' }
  const mail = mailAddress('7c', 'https://suivi.example/r/7c', words)
  expect(mail.length).toBeLessThan(1000)
  expect(readMail(mail).body).toMatch(/^“test .*test …”\r\n\r\nhttps:/)
})
