// What a document is, from its first bytes; its name must not say something else.
import { Unreadable } from './unreadable.mjs'

/** @typedef {'pdf' | 'docx' | 'html' | 'text'} Kind */

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
  return /^\s*(?:<!doctype html|<html|<head|<body|<!--)/i.test(bytes.subarray(0, 512).toString('latin1'))
}

/**
 * Line ends and tabs that libraries write in their own ways, as a text has them.
 *
 * @param {string} text
 */
export function inTheirPlace(text) {
  return text.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(/\f|\v/g, '\n')
}
