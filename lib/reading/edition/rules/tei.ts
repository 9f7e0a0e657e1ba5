import { publicAddress } from '@/lib/ground/platform/env'
import { FORCES } from '@/lib/text/method/types'
import { languagesOfNote, saidInLanguage } from '@/lib/text/statement/rules/editorial'
import { passagesOf } from '@/lib/text/statement/rules/passages'
import type { Span } from '@/lib/text/statement/rules/span'
import { renderingOf } from '@/lib/text/statement/rules/text-in-language'
import type { StatementView } from '@/lib/text/statement/types'
import type { Annotated, Edition } from '../types'
import { anchored, type MarkedSpan, spanOver } from './anchored'
import { apparatusOf, type Witnesses, witnessesOf } from './tei-apparatus'
import { headerOf } from './tei-header'
import { noteId, structuredBase, textNotes } from './tei-structure'
import { element, inXml } from './xml'

type ClauseOf = Extract<Annotated, { kind: 'clause' }>

/**
 * A statement as an edition (TEI P5): the exact text of its base, the places where texts differ as a critical apparatus, its items as spans, and
 * every text that stands beside it with its clauses linked to those of the base.
 */
export function teiOf(edition: Edition): string {
  const { statement, list } = edition
  const clauses = list.filter((each) => each.kind === 'clause')
  const witnesses = witnessesOf(statement)
  const parts = [
    element('body', {}, baseOf(edition, clauses)),
    itemSpans(edition),
    ...(clauses.length === 0 ? [] : [clauseSpans(clauses)]),
    backOf(edition, clauses, witnesses),
  ]
  const text = element('text', { 'xml:lang': statement.base.language }, ...parts)
  const header = headerOf(edition, witnesses, forcesOf(edition))
  const tei = element(
    'TEI',
    { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': edition.language },
    header,
    text,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tei}\n`
}

function baseOf({ statement, items, structure }: Edition, clauses: readonly ClauseOf[]): string {
  const marks: readonly MarkedSpan[] = [
    ...items.map(({ reference, start, end }) => ({ id: itemId(reference), start, end })),
    ...statement.variants.map(({ key, start, end }) => ({ id: key, start, end })),
    ...statement.base.editorial.map(({ anchor, start, end }) => ({ id: anchor, start, end })),
    ...clauses.map((clause) => ({ ...clause.row.base, id: clauseIds(clause).base })),
  ]
  const signs = structure?.notes.map(({ at, number }) => ({ at, id: noteId(number) }))
  const sics = statement.base.editorial.filter(({ isSic }) => isSic)
  const words = (span: Span) => anchored(statement.base.text, span, marks, signs, sics)
  if (structure) return structuredBase(statement, structure, words)
  const paragraphs = statement.passages.map((passage) =>
    element('p', { 'xml:id': `p${passage.number}`, n: String(passage.number) }, words(passage)),
  )
  return element('div', { type: 'base' }, ...paragraphs)
}

function itemSpans({ statement, items }: Edition): string {
  const spans = items.map(({ reference, force, title, titleLanguage }) =>
    spanOver(
      { id: itemId(reference) },
      {
        n: reference,
        ana: `#force-${force}`,
        source: publicAddress(`/${statement.slug}/${reference}`),
        'xml:lang': titleLanguage,
      },
      inXml(title),
    ),
  )
  return spans.length === 0 ? '' : element('spanGrp', { type: 'items' }, ...spans)
}

function clauseSpans(clauses: readonly ClauseOf[]): string {
  const spans = clauses.flatMap((clause) => {
    const { base, other } = clauseIds(clause)
    return [
      spanOver({ id: base }, { corresp: `#${other}` }),
      spanOver({ id: other }, { corresp: `#${base}` }),
    ]
  })
  return element('spanGrp', { type: 'clauses' }, ...spans)
}

function backOf(
  { statement, structure }: Edition,
  clauses: readonly ClauseOf[],
  witnesses: Witnesses,
): string {
  const texts = [...new Set(clauses.map(({ text }) => text))].map((text) => {
    const { key, language, text: words } = renderingOf(text)
    const marks = clauses
      .filter((clause) => clause.text === text)
      .map((clause) => ({ ...clause.row.other, id: clauseIds(clause).other }))
    const lines = passagesOf(words).map((line) => element('p', {}, anchored(words, line, marks)))
    const attributes = { type: 'rendering', n: key, corresp: `#${witnesses.idOf(key)}`, 'xml:lang': language }
    return element('div', attributes, ...lines)
  })
  const apparatus = apparatusOf(statement, witnesses)
  const notes = structure ? textNotes(structure, statement.base.language) : ''
  const parts = [notes, editorialNotes(statement), apparatus, ...texts].filter((part) => part !== '')
  return parts.length === 0 ? '' : element('back', {}, ...parts)
}

/** What is noted on words of the base, in each language. Of words that stand so in it `sic` says that they do, where they stand. */
function editorialNotes({ base }: StatementView): string {
  const notes = base.editorial.flatMap((note) =>
    languagesOfNote(note).map((language) =>
      element(
        'note',
        {
          type: 'editorial',
          subtype: note.reviewed === null ? 'awaits-review' : 'reviewed',
          target: `#${note.anchor}-from`,
          targetEnd: `#${note.anchor}-to`,
          'xml:lang': language,
        },
        inXml(saidInLanguage(note, language).text),
      ),
    ),
  )
  return notes.length === 0 ? '' : element('div', { type: 'editorial' }, ...notes)
}

function forcesOf({ forceName }: Edition): string {
  const categories = FORCES.map((force) =>
    element('category', { 'xml:id': `force-${force}` }, element('catDesc', {}, inXml(forceName(force)))),
  )
  return element('classDecl', {}, element('taxonomy', {}, ...categories))
}

function itemId(reference: string): string {
  return `i${reference}`
}

function clauseIds({ text, number }: ClauseOf): { base: string; other: string } {
  const { key } = renderingOf(text)
  return { base: `b-${key}-${number}`, other: `c-${key}-${number}` }
}
