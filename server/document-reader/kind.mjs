// What a document is, from its first bytes; its name must not say something else.
import { pictureKindOf } from './picture.mjs'
import { Unreadable } from './unreadable.mjs'

/** @typedef {'pdf' | 'docx' | 'html' | 'text'} Kind */
/** What evidence may be: no plain text, which shows nothing of where it is from. @typedef {'pdf' | 'docx' | 'html' | 'mail' | import('./picture.mjs').PictureKind} EvidenceKind */

/** @type {Record<string, Kind | null>} */
const extensions = {
  pdf: 'pdf',
  docx: 'docx',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  txt: 'text',
  text: 'text',
  '': null,
}

/** Portable Document Format, ISO 32000-1, 7.5.2: readers look for its head within the first 1,024 bytes. */
const PDF_HEAD_WITHIN = 1024

/**
 * @param {Buffer} bytes
 * @param {string} extension of the file's name, in lower case, without the dot; empty where it has none
 * @returns {Kind}
 */
export function kindOf(bytes, extension) {
  if (bytes.length === 0) throw new Unreadable('empty')
  const named = extensions[extension]
  if (named === undefined) throw new Unreadable('unknown_kind')
  const shown = shownKind(bytes)
  if (shown === 'old_word')
    throw new Unreadable(named === null || named === 'docx' ? 'old_word' : 'mislabelled')
  if (shown === 'text') {
    if (named === 'pdf' || named === 'docx') throw new Unreadable('mislabelled')
    return named ?? (looksLikeHtml(bytes) ? 'html' : 'text')
  }
  if (named !== null && named !== shown) throw new Unreadable('mislabelled')
  return shown
}

/**
 * What a file is by its bytes alone: it is kept as evidence, whatever it is called.
 *
 * @param {Buffer} bytes
 * @returns {EvidenceKind}
 */
export function evidenceKindOf(bytes) {
  if (bytes.length === 0) throw new Unreadable('empty')
  const picture = pictureKindOf(bytes)
  if (picture) return picture
  const shown = shownKind(bytes)
  if (shown === 'old_word') throw new Unreadable('old_word')
  if (shown !== 'text') return shown
  if (looksLikeHtml(bytes)) return 'html'
  if (looksLikeMail(bytes)) return 'mail'
  throw new Unreadable('unknown_kind')
}

/** @param {Buffer} bytes */
function shownKind(bytes) {
  if (bytes.subarray(0, PDF_HEAD_WITHIN).includes('%PDF-')) return 'pdf'
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'docx'
  // An archive without a file in it, and the compound file of Word 97 in which locked documents of today are wrapped too.
  if (begins(bytes, [0x50, 0x4b, 0x05, 0x06])) throw new Unreadable('empty')
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'old_word'
  return 'text'
}

/**
 * @param {Buffer} bytes
 * @param {number[]} signature
 */
function begins(bytes, signature) {
  return signature.every((byte, index) => bytes[index] === byte)
}

/** @param {Buffer} bytes */
function looksLikeHtml(bytes) {
  const beginning = bytes.subarray(0, 512).toString('latin1')
  return /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,100}>\s*)?(?:<!doctype html|<html|<head|<body|<!--)/i.test(
    beginning,
  )
}

/** How far into a file the head of a mail may go: the traces of its way are long. */
const MAIL_HEAD_WITHIN = 64 * 1024

/**
 * Whether it begins with a head of fields to its first empty line (RFC 5322, 2.2), of which those that every mail has are there: who wrote it, and
 * when, by what name or how it is written.
 *
 * @param {Buffer} bytes
 */
function looksLikeMail(bytes) {
  const [head = '', ...rest] = bytes
    .subarray(0, MAIL_HEAD_WITHIN)
    .toString('latin1')
    .split(/\r?\n\r?\n/, 2)
  const lines = head.replace(/^From [^\n]*\n/, '').split(/\r?\n/)
  const names = lines.map((line) => /^([\x21-\x39\x3b-\x7e]{1,100}):/.exec(line)?.[1]?.toLowerCase() ?? '')
  const isHead =
    rest.length > 0 && lines.every((line, at) => names[at] !== '' || (at > 0 && /^[ \t]/.test(line)))
  return (
    isHead &&
    names.includes('from') &&
    ['date', 'message-id', 'mime-version'].some((name) => names.includes(name))
  )
}

/**
 * Line ends and tabs that libraries write in their own ways, as a text has them.
 *
 * @param {string} text
 */
export function inTheirPlace(text) {
  return text.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(/\f|\v/g, '\n')
}
