// Word: what the document says, by mammoth, as HTML without pictures, and from there as HTML is read. What Word counts by itself, the
// numbers of lists, is no text of the document and is not in it; a footnote stands at the end, its sign in square brackets.
import mammoth from 'mammoth'
import { wordsOf } from './html.mjs'
import { Unreadable } from './unreadable.mjs'
import { lookedThrough } from './zip.mjs'

/** @param {Buffer} bytes */
export async function read(bytes) {
  const names = lookedThrough(bytes)
  if (!names.includes('word/document.xml')) throw new Unreadable('unknown_kind')
  const noPictures = mammoth.images.imgElement(async () => ({ src: '' }))
  const { value } = await mammoth.convertToHtml(
    { buffer: bytes },
    { convertImage: noPictures, externalFileAccess: false },
  )
  // The arrow that leads back from a footnote is the library's.
  return wordsOf(value.replace(/<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, ''))
}
