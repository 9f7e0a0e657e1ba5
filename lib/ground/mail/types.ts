import type { Locale } from '@/lib/ground/i18n/routing'

/** Whom a mail is for, by id: an address is read when the mail is sent, so that whoever has none any more gets nothing. */
export type Addressee = { readonly kind: 'person' | 'subscriber'; readonly id: string }

/** Words and their language. */
export type Said = { readonly words: string; readonly language: string }

/** One thing of several that a letter tells of. */
export type LetterEntry = {
  readonly title: string
  readonly address: string
  /** A day or a time, as the letter's language writes it. */
  readonly when: string
  /** What it says, in its own language; null where that is nowhere but on the page. */
  readonly said: Said | null
}

export type Block =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'heading'; readonly words: string }
  /** What the letter asks to be done. */
  | { readonly kind: 'link'; readonly label: string; readonly address: string }
  | { readonly kind: 'entries'; readonly entries: readonly LetterEntry[] }

/** What a mail says, as plain data. How it looks is the same for all of them (rules/html.ts, rules/plain.ts). */
export type Letter = {
  readonly language: Locale
  /** What the site is called. */
  readonly site: string
  readonly siteAddress: string
  readonly subject: string
  readonly blocks: readonly Block[]
  /** Why it came, in small letters at its end. */
  readonly why: string
  /** How to get no more of them: the page that says so, and what mail programs ask by themselves (RFC 8058). */
  readonly leave?: { readonly label: string; readonly address: string; readonly oneClick: string }
}
