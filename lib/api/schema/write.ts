import { z } from 'zod'
import { locales } from '@/lib/i18n/routing'
import { EVERY_HOURS, WATCH_KINDS } from '@/lib/lead/rules/watching'
import { VISIBILITIES } from '@/lib/note/types'
import { SOURCE_STANCES } from '@/lib/source/rules/facets'
import { SOURCE_SEEN, SOURCE_TYPES } from '@/lib/source/types'
import { CITATION_ROW, fieldsWith } from '@/lib/status-update/rules/citation-fields'
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
      .describe('On words of the base text, on an item, or on a source.'),
    start: start.optional(),
    end: end.optional(),
    reference: reference.optional(),
    source: sourceId.optional(),
    body: text.describe('Markdown.'),
    language: z.enum(locales).describe('In which it is written.'),
    visibility: z
      .enum(VISIBILITIES)
      .describe('public: for everyone, once you submitted it and another person approved it.'),
  })
  .meta({ id: 'NewNote', description: 'A note, kept as yours until you submit it on the desk.' })

export const newSourceSchema = z
  .strictObject({
    address: z.string().describe('Where it stands, beginning with https:// or http://.'),
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
    stance: z.enum(SOURCE_STANCES).optional().describe('Towards that item; with `item` only.'),
    despite: z
      .array(sourceId)
      .optional()
      .describe('Sources that a refusal offered in its place, and that you say it is not.'),
  })
  .meta({
    id: 'NewSource',
    description: 'A document for the library. Readers see it once another person published it.',
  })

export const newWatchSchema = z
  .strictObject({
    address: z.string().describe('Of the feed or page, beginning with https:// or http://.'),
    kind: z.enum(WATCH_KINDS),
    name: text,
    language,
    every: z.literal([...EVERY_HOURS]).describe('How often it is looked at, in hours.'),
    statements: z.array(slug).optional().describe('For which statements; left out: for all.'),
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
      .describe('Of your draft there, as the last answer said it; 0 or left out where you have none.'),
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
    elements: z.array(z.strictObject({ name: typed, covered: typed })).optional(),
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
      'Your draft of a judgement on a line, whole: it takes the place of the one before. Nobody else sees it.',
  })

/** What an answer says of what was added. */
export const writtenSchema = z
  .object({
    data: z.object({
      id: z.string(),
      page: z.url().describe('Where you go on with it on the desk, signed in.'),
      version: z.int().nullable().describe('Of a draft: to be sent with the next one; else null.'),
    }),
  })
  .meta({
    id: 'Written',
    description: 'What was added. Sent again with the same Idempotency-Key it is the same.',
  })
