import { z } from 'zod'
import { CITATION_ROW, fieldsWith } from '@/lib/assessment/status-update/rules/citation-fields'
import { EVERY_HOURS, WATCH_KINDS } from '@/lib/evidence/lead/rules/watching'
import { SOURCE_STANCES } from '@/lib/evidence/source/rules/facets'
import { SOURCE_SEEN, SOURCE_TYPES } from '@/lib/evidence/source/types'
import { locales } from '@/lib/ground/i18n/routing'
import { STANCES } from '@/lib/text/method/types'
import { VISIBILITIES } from '@/lib/text/note/types'
import { end, language, line, partialDay, reference, slug, sourceId, start } from './pieces'

/**
 * What programs send to be added. The forms of the desk judge it (`mutations/writes.ts`): here stands which fields there are, and of what kind, so
 * that the document says it.
 */

const text = z.string()

export const newNoteSchema = z
  .strictObject({
    statement: slug,
    about: z
      .enum(['span', 'item', 'source'])
      .describe('What the note is on: span (words of the base text), item or source.'),
    start: start.optional(),
    end: end.optional(),
    reference: reference.optional(),
    source: sourceId.optional(),
    body: text.describe('Markdown.'),
    language: z.enum(locales).describe('The language in which it is written.'),
    visibility: z
      .enum(VISIBILITIES)
      .describe('public: for everyone, once you submitted it and another person approved it.'),
  })
  .meta({ id: 'NewNote', description: 'A note, kept as yours until you submit it on the desk.' })

export const newSourceSchema = z
  .strictObject({
    address: z.string().describe('The address of the document. It begins with https:// or http://.'),
    title: text,
    titleBasis: z.enum(['as_shown', 'described']).describe('as_shown: its own title. described: your words.'),
    publisher: text,
    author: text.optional(),
    date: partialDay.optional(),
    language,
    type: z.enum(SOURCE_TYPES),
    summary: text.optional(),
    seen: z.enum(SOURCE_SEEN).describe('Whether you saw the document itself, or an excerpt only.'),
    item: text.optional().describe('The item for which it may be relevant, as statement/reference.'),
    stance: z
      .enum(SOURCE_STANCES)
      .optional()
      .describe('How the source stands towards that item. Only together with `item`.'),
    despite: z
      .array(sourceId)
      .optional()
      .describe('Sources that a refusal named as possible duplicates, and that you say are other documents.'),
  })
  .meta({
    id: 'NewSource',
    description: 'A document for the library. Readers see it once another person published it.',
  })

export const newWatchSchema = z
  .strictObject({
    address: z.string().describe('The address of the feed or page. It begins with https:// or http://.'),
    kind: z.enum(WATCH_KINDS),
    name: text,
    language,
    every: z.literal([...EVERY_HOURS]).describe('How often it is looked at, in hours.'),
    statements: z.array(slug).optional().describe('The statements that it is for. Left out: all statements.'),
  })
  .meta({ id: 'NewWatch', description: 'A feed or a page that is looked at for leads from now on.' })

const typed = text.optional()

export const newDraftSchema = z
  .strictObject({
    statement: slug,
    reference,
    party: line.optional(),
    version: z
      .int()
      .optional()
      .describe(
        'The version of your draft there, as the last answer said it. 0, or left out: you have no draft there.',
      ),
    ...fieldsWith(
      [
        'judgement',
        'confidence',
        'seenUpTo',
        'since',
        'rationale',
        'rationaleLanguage',
        'inShort',
        'inShortWhole',
      ],
      () => typed,
    ),
    ...fieldsWith(['laterText', 'succession', 'correctionReason'], () => typed),
    citations: z.array(z.strictObject(fieldsWith(CITATION_ROW, () => typed))).optional(),
    elements: z
      .array(z.strictObject({ name: typed, covered: typed, ...fieldsWith(STANCES, () => typed) }))
      .optional(),
    searchLogs: z
      .array(z.strictObject({ place: typed, language: typed, day: typed, takenFrom: typed }))
      .optional(),
    testAnswers: z
      .array(z.strictObject({ test: typed, found: typed, says: typed, citations: typed }))
      .optional(),
  })
  .meta({
    id: 'NewDraft',
    description:
      'Your whole draft of a judgement, for one party or for all together. It replaces the draft that was there. Nobody else sees it.',
  })

/** What an answer says of what was added. */
export const writtenSchema = z
  .object({
    data: z.object({
      id: z.string(),
      page: z.url().describe('Where you go on with it on the desk, signed in.'),
      version: z
        .int()
        .nullable()
        .describe('The version of a draft, to be sent with the next one. Null for everything else.'),
    }),
  })
  .meta({
    id: 'Written',
    description: 'What was added. The same request with the same Idempotency-Key gives the same answer.',
  })
