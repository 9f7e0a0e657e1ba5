import { quotedIn } from '@/lib/ground/i18n/quotation'
import { beginningOf } from '@/lib/ground/platform/words'

/** Words of a text that a message quotes, and their language. */
export interface QuotedInMail {
  readonly text: string
  readonly language: string
}

/** More would not fit every program's address of a message. */
const MAIL_WORDS = 60

/** Opens the reader's own mail program with a title, the words that it is about and an address; nothing is sent, asked or counted by us. */
export function mailAddress(title: string, address: string, words: QuotedInMail | null): string {
  const said = words === null ? [] : [quotedIn(words.language, beginningOf(words.text, MAIL_WORDS))]
  const body = [...said, address].join('\r\n\r\n')
  return `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`
}
