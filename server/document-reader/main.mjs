// Reads one document in a process of its own, which may be killed at any moment: a bomb, a loop or a fault of a library then ends this
// process and no other. The bytes come in by stdin, what was read goes out by stdout as one line of JSON. It is started by
// lib/ground/platform/read-document.ts with an empty environment and, where Node can hold it, without the right to write, to start another
// process or to read anything but the libraries.
import { evidenceKindOf, inTheirPlace, kindOf } from './kind.mjs'
import { lookAt } from './picture.mjs'
import { LONGEST_BEGINNING } from './saying.mjs'
import { Unreadable } from './unreadable.mjs'

/** What the libraries take apart; each is loaded only when a document of its kind has come. */
const readers = {
  pdf: () => import('./pdf.mjs'),
  docx: () => import('./docx.mjs'),
  html: () => import('./html.mjs'),
  text: () => import('./plain.mjs'),
  mail: () => import('./mail.mjs'),
}

/** What takes a statement apart with its structure; a plain text has none. */
const writers = {
  pdf: () => import('./pdf-written.mjs'),
  docx: () => import('./docx-written.mjs'),
  html: () => import('./html-written.mjs'),
}

/** A page with more headings than this is told by none: of the others nobody knows which is above what. */
const MOST_HEADINGS = 500

/** What a document without words that can be read says: as evidence it is one all the same, for people who look at it. */
const WORDLESS = ['no_text', 'letters', 'empty']

/** @typedef {import('./saying.mjs').Said} Said */
/** @typedef {{ said: (bytes: Buffer, known: import('./plain.mjs').Known) => Said | Promise<Said> }} Sayer */

/** What of them says something of itself to programs. @type {Partial<Record<import('./kind.mjs').Kind, () => Promise<Sayer>>>} */
const sayers = {
  pdf: () => import('./pdf.mjs'),
  html: () => import('./page-said.mjs'),
}

const [extension = '', charset = '', extent = ''] = process.argv.slice(2)

try {
  const bytes = await everythingFrom(process.stdin)
  if (extent === 'evidence') await answerEvidence(bytes)
  else if (extent === 'bibliography') answer(await bibliographyIn(bytes))
  else if (extent === 'annotations') answer(await annotationsOf(bytes))
  else if (extent === 'feed') answer(await feedOf(bytes))
  else if (extent === 'written') answer(await writtenIn(bytes, kindOf(bytes, extension)))
  else if (extent === 'said') await answerWhatItSays(bytes, kindOf(bytes, extension))
  else await answerWords(bytes, kindOf(bytes, extension))
} catch (error) {
  // Whatever else a library throws at a document is a fault of the document: that is why it is read here.
  answer({ fault: error instanceof Unreadable ? error.fault : 'damaged' })
}

/** @param {Buffer} bytes */
async function bibliographyIn(bytes) {
  const { bibliography } = await import('./bibliography.mjs')
  return bibliography(bytes)
}

/** @param {Buffer} bytes */
async function annotationsOf(bytes) {
  const { annotationsIn } = await import('./annotations.mjs')
  return annotationsIn(bytes)
}

/** @param {Buffer} bytes */
async function feedOf(bytes) {
  const { feedIn } = await import('./feed.mjs')
  return feedIn(bytes, charset)
}

/** @param {Buffer} bytes @param {import('./kind.mjs').Kind} kind */
async function answerWhatItSays(bytes, kind) {
  const sayer = await sayers[kind]?.()
  if (sayer) return answer({ kind, ...(await sayer.said(bytes, { charset })) })
  const { read } = await readers[kind]()
  answer({ kind, said: [], beginning: (await read(bytes, { charset })).slice(0, LONGEST_BEGINNING) })
}

/** @param {Buffer} bytes @param {import('./kind.mjs').Kind} kind */
async function answerWords(bytes, kind) {
  answer({ kind, ...(await wordsIn(bytes, kind)) })
}

/** A file as evidence: its kind by its bytes, and all its words, where it has any. @param {Buffer} bytes */
async function answerEvidence(bytes) {
  const kind = evidenceKindOf(bytes)
  if (kind === 'png' || kind === 'jpeg' || kind === 'webp') {
    lookAt(kind, bytes)
    return answer({ kind, text: null })
  }
  const words = await wordsIn(bytes, kind).catch((error) => {
    if (error instanceof Unreadable && WORDLESS.includes(error.fault)) return { text: null }
    throw error
  })
  answer({ kind, ...words })
}

/**
 * The words of a document; of one that has pages also where in them each page begins, in UTF-16 units, of a page of the web each heading.
 *
 * @param {Buffer} bytes @param {keyof typeof readers} kind
 */
async function wordsIn(bytes, kind) {
  const { read } = await readers[kind]()
  const words = await read(bytes, { charset })
  const parts =
    kind === 'pdf' || kind === 'html' ? words.split('\f').map(inTheirPlace) : [inTheirPlace(words)]
  const text = parts.join('')
  // A page of the web has letters that are none where it was written badly, a mail too.
  assertWords(text, kind, kind === 'mail' || kind === 'html')
  let at = 0
  const starts = parts.map((part) => {
    at += part.length
    return at - part.length
  })
  if (kind === 'pdf') return { text, pages: starts }
  const isTold = kind === 'html' && starts.length > 1 && starts.length <= MOST_HEADINGS + 1
  return isTold ? { text, headings: starts.slice(1) } : { text }
}

/**
 * A statement as it is written down: its words, what each line of them is, its notes and what reading changed.
 *
 * @param {Buffer} bytes @param {import('./kind.mjs').Kind} kind
 */
async function writtenIn(bytes, kind) {
  const unstructured = { blocks: [], notes: [], changes: [] }
  const written =
    kind === 'text'
      ? { text: inTheirPlace((await readers.text()).read(bytes, { charset })), ...unstructured }
      : await (await writers[kind]()).written(bytes, { charset })
  assertWords(written.text, kind, false)
  return { kind, ...written }
}

/**
 * Letters that a page draws and nobody named: what they are cannot be known.
 *
 * @param {string} text @param {keyof typeof readers} kind @param {boolean} maySlip
 */
function assertWords(text, kind, maySlip) {
  if (/\0/.test(text) || (/\uFFFD/.test(text) && !maySlip)) throw new Unreadable('letters')
  if (text.trim() === '') throw new Unreadable(kind === 'pdf' ? 'no_text' : 'empty')
}

/** @param {Readonly<Record<string, unknown>>} said */
function answer(said) {
  process.stdout.write(JSON.stringify(said), () => process.exit(0))
}

/** @param {AsyncIterable<Buffer>} stream */
async function everythingFrom(stream) {
  const chunks = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}
