import { directionOf } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { notePath } from '@/lib/reading/share/rules/share-addresses'
import type { CommitmentView } from '@/lib/text/commitment/types'
import type { Force } from '@/lib/text/method/types'
import type { PublicReplyView } from '@/lib/text/note/types'
import { sideBySideAddress } from '@/lib/text/statement/rules/addresses'
import { renderingOf } from '@/lib/text/statement/rules/text-in-language'
import {
  type AlignedSide,
  type ReadingView,
  type StatementView,
  SUMMARY_LANGUAGE,
} from '@/lib/text/statement/types'
import type { Annotated } from '../types'
import { type Json, quoteOf, wordsTarget } from './annotation-target'

/** What annotations of a statement are written with. */
export interface Writing {
  readonly statement: StatementView
  /** The items that are annotated, in the language of the answer, by reference, and when each became public. */
  readonly items: ReadonlyMap<string, { readonly item: CommitmentView; readonly publishedAt: string | null }>
  readonly language: string
  /** What a force is called in it. */
  readonly forceName: (force: Force) => string
  /** Counts a place in code points (`inCodePoints`). */
  readonly at: (unit: number) => number
  /** Where the licence is said. */
  readonly rights: string
}

/**
 * A W3C Web Annotation. Its id is the permanent address of what is said, without a language. Whoever wrote or aligned is named by their
 * public name; where no page says whose it is, neither does this.
 */
export function annotationOf(annotated: Annotated, writing: Writing): Json {
  const { statement } = writing
  const { slug } = statement
  switch (annotated.kind) {
    case 'item':
      return itemAnnotation(annotated.item.reference, writing)
    case 'variant': {
      const { key, readings, ...span } = annotated.variant
      return annotation(writing, `/${slug}/variants#${key}`, {
        motivation: 'describing',
        body: readings.flatMap((reading) => readingBodies(reading, statement.base.language)),
        target: wordsTarget(span, writing),
      })
    }
    case 'clause':
      return clauseAnnotation(annotated, writing)
    case 'note': {
      const { note } = annotated
      const path = notePath(slug, note.target)
      return saidAnnotation(note, path, writing, {
        motivation: 'commenting',
        target: note.target.kind === 'span' ? wordsTarget(note.target, writing) : publicAddress(path),
      })
    }
    case 'reply': {
      const path = notePath(slug, annotated.note.target)
      return saidAnnotation(annotated.reply, path, writing, {
        motivation: 'replying',
        target: publicAddress(`${path}#${annotated.note.anchor}`),
      })
    }
  }
}

function annotation({ rights }: Writing, path: string, parts: Json): Json {
  return { id: publicAddress(path), type: 'Annotation', ...parts, rights }
}

function itemAnnotation(reference: string, writing: Writing): Json {
  const { statement, items, forceName, language } = writing
  const read = items.get(reference)
  if (!read) throw new Error(`item ${reference} was not read`)
  const { item, publishedAt } = read
  const why = item.translated?.why_this_force ?? { text: item.whyThisForce, language: item.titleLanguage }
  return annotation(writing, `/${statement.slug}/${reference}`, {
    motivation: ['classifying', 'describing'],
    ...(publishedAt === null ? {} : { created: publishedAt }),
    body: [
      textBody('describing', item.title, item.titleLanguage),
      textBody('classifying', forceName(item.force), language),
      textBody('commenting', why.text, why.language),
    ],
    target: wordsTarget(item, writing),
  })
}

function readingBodies(reading: ReadingView, described: string): readonly Json[] {
  const { url, quote, brief, briefIsQuote, language, difference } = reading
  const exact = quote ?? (briefIsQuote ? brief : null)
  return [
    elsewhere(url, exact, language),
    textBody('describing', difference, described),
    ...(briefIsQuote ? [] : [textBody('describing', brief, described)]),
  ]
}

function clauseAnnotation(
  { text, number, row }: Extract<Annotated, { kind: 'clause' }>,
  writing: Writing,
): Json {
  const { key, url, language } = renderingOf(text)
  const { slug } = writing.statement
  const made =
    text.kind === 'aligned'
      ? { creator: personOf(text.alignment.alignedBy), created: text.alignment.publishedAt }
      : { created: text.text.broughtAt }
  return annotation(writing, `${sideBySideAddress(slug, key)}#c${number}`, {
    motivation: 'linking',
    ...made,
    body: [elsewhere(url, row.other.exact, language), ...forceBodies(row.other, writing)],
    target: wordsTarget(row.base, writing),
  })
}

/** How firmly a clause of another text says it, where somebody set that, and why. */
function forceBodies({ words, said }: AlignedSide, { forceName, language }: Writing): readonly Json[] {
  const force = words?.force ?? said?.force
  if (force === undefined) return []
  const why = said?.why ?? null
  return [
    textBody('classifying', forceName(force), language),
    ...(why === null ? [] : [textBody('commenting', why, SUMMARY_LANGUAGE)]),
  ]
}

function saidAnnotation(said: PublicReplyView, path: string, writing: Writing, parts: Json): Json {
  return annotation(writing, `${path}#${said.anchor}`, {
    ...parts,
    creator: personOf(said.author),
    created: said.publishedAt,
    body: { ...textBody('commenting', said.body ?? '', said.language), format: 'text/markdown' },
  })
}

function personOf(name: string): Json {
  return { type: 'Person', name }
}

function textBody(purpose: string, value: string, language: string): Json {
  return {
    type: 'TextualBody',
    purpose,
    value,
    format: 'text/plain',
    language,
    textDirection: directionOf(language),
  }
}

/** Words that stand in another text. */
function elsewhere(url: string, exact: string | null, language: string): Json {
  return {
    type: 'SpecificResource',
    purpose: 'linking',
    source: { id: url, type: 'Text', language },
    ...(exact === null ? {} : { selector: quoteOf(exact) }),
  }
}
