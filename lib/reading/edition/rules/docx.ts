import {
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { quotedIn } from '@/lib/ground/i18n/quotation'
import { directionOf } from '@/lib/ground/i18n/routing'
import type { WordsIn } from '@/lib/text/statement/rules/own-words'
import type { BriefedItem, BriefedLine, Briefing, Footnote } from '../types'
import { holdable } from './xml'

/** How the words of a statement stand: indented on both sides (twentieths of a point). */
const QUOTATION = {
  id: 'Quotation',
  name: 'Quotation',
  basedOn: 'Normal',
  quickFormat: true,
  paragraph: { indent: { start: 480, end: 480 }, spacing: { before: 120, after: 120 } },
}

/** A briefing as a document of word processors (DOCX): headings and quotations by style, each source in a footnote, each text in its language and direction. */
export function docxOf(briefing: Briefing): Promise<Buffer> {
  const { language, siteName, title, facts, address, items, notes } = briefing
  const footnotes: Footnote[] = []
  const own = (text: string) => paragraph(language, [runOf({ text, language })])
  const children = [
    paragraph(title.language, [runOf(title)], { heading: HeadingLevel.TITLE }),
    ...facts.map(own),
    paragraph(language, [linkOf(address)]),
    ...items.flatMap((item) => itemParagraphs(item, language, footnotes)),
    ...notes.map(own),
  ]
  return Packer.toBuffer(
    new Document({
      title: holdable(title.text),
      creator: holdable(siteName),
      styles: {
        default: { document: { run: { language: tagged(language) } } },
        paragraphStyles: [QUOTATION],
      },
      footnotes: Object.fromEntries(
        footnotes.map((footnote, index) => [index + 1, { children: [noteParagraph(footnote, language)] }]),
      ),
      sections: [{ children }],
    }),
  )
}

/** @param footnotes takes those of the item: a footnote's number is its place among all */
function itemParagraphs(item: BriefedItem, language: string, footnotes: Footnote[]): Paragraph[] {
  const { reference, title, force, introducedBy, words: own, editorial, lines, address } = item
  return [
    paragraph(language, [runOf({ text: `${reference} `, language }), runOf(title)], {
      heading: HeadingLevel.HEADING_1,
    }),
    ...introducedBy.flatMap(({ before, words }) => [
      paragraph(language, [runOf({ text: before, language })]),
      paragraph(words.language, [runOf(words)], { style: QUOTATION.id }),
    ]),
    paragraph(own.language, [runOf(own)], { style: QUOTATION.id }),
    ...editorial.map(({ on, says, standing }) =>
      paragraph(language, [
        runOf(on, { bold: true }),
        runOf({ text: ' ', language }),
        runOf(says),
        runOf({ text: ` ${standing}`, language }),
      ]),
    ),
    paragraph(language, [runOf({ text: `${force} · `, language }), linkOf(address)]),
    ...lines.flatMap((line) => lineParagraphs(line, language, footnotes)),
  ]
}

function lineParagraphs(line: BriefedLine, language: string, footnotes: Footnote[]): Paragraph[] {
  const references = line.footnotes.map((footnote) => new FootnoteReferenceRun(footnotes.push(footnote)))
  const head = runOf({ text: line.head, language }, { bold: true })
  if (line.said === null) return [paragraph(language, [head, ...references])]
  return [paragraph(language, [head]), paragraph(line.said.language, [runOf(line.said), ...references])]
}

function noteParagraph({ before, title, after, url, quote }: Footnote, language: string): Paragraph {
  return paragraph(language, [
    runOf({ text: ` ${before}`, language }),
    runOf(title, { italics: true }),
    ...(after === '' ? [] : [runOf({ text: after, language })]),
    ...(url === null ? [] : [runOf({ text: ' · ', language }), linkOf(url)]),
    ...(quote === null
      ? []
      : [runOf({ text: ' ', language }), runOf({ ...quote, text: quotedIn(quote.language, quote.text) })]),
  ])
}

/** A paragraph in the direction of a language. */
function paragraph(language: string, children: ParagraphChild[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, bidirectional: directionOf(language) === 'rtl', children })
}

/** Words in their language and direction. */
function runOf({ text, language }: WordsIn, look: { bold?: true; italics?: true } = {}): TextRun {
  return new TextRun({
    ...look,
    text: holdable(text),
    rightToLeft: directionOf(language) === 'rtl',
    language: tagged(language),
  })
}

function tagged(language: string) {
  return directionOf(language) === 'rtl' ? { bidirectional: language } : { value: language }
}

/** An address, which reads from left to right wherever it stands. */
function linkOf(said: string): ExternalHyperlink {
  const address = holdable(said)
  return new ExternalHyperlink({
    link: address,
    children: [new TextRun({ text: address, style: 'Hyperlink' })],
  })
}
