/**
 * What a text may be made of. Whatever a form or a file brings is looked at with one of these, from what can be kept at all to what
 * a name may be.
 */

/** Whether it can be kept and given back as it was: PostgreSQL has no place for NUL, and UTF-8 none for half of a pair. */
export function isStorable(text: string): boolean {
  return !/[\0\p{Cs}]/u.test(text)
}

/** Whether it is a text of lines: of what no keyboard writes, controls other than tabs and line ends and what is no character, it has nothing. */
export function isPlainText(text: string): boolean {
  return text.search(notPlain) < 0
}

/** What is left of a text without all that is not of lines, and with line ends of one kind. */
export function plainTextOf(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(notPlain, '')
}

const notPlain = /(?![\t\n])\p{Cc}|[\p{Cs}\ufdd0-\ufdef\ufffe\uffff]/gu

/** Whether it is one line, without controls. Marks of direction stay: titles in Arabic are written with them. */
export function isPlainLine(text: string): boolean {
  return !/[\p{Cc}\p{Cs}]/u.test(text)
}

/** Whether it may be a name or a title of ours: one line, with nothing in it that turns the text around it. */
export function isPlainName(text: string): boolean {
  return text.search(notInNames) < 0
}

/** What is left of a text as a name: its white space as single spaces, and nothing that a name may not have. */
export function plainNameOf(text: string): string {
  return text.replace(/\s+/g, ' ').replace(notInNames, '')
}

const notInNames = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
