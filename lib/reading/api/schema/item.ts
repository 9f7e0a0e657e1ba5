import { z } from 'zod'
import { FINDING_KEYS, FORCES, STANCES, STATUS_KEYS } from '@/lib/text/method/types'
import { confidence, judgement } from './judgement'
import { editorialSchema } from './note'
import {
  address,
  day,
  end,
  exact,
  introducing,
  language,
  line,
  partialDay,
  permalink,
  reference,
  slug,
  sourceId,
  start,
} from './pieces'

const state = z.object({
  key: z
    .enum([...STATUS_KEYS, ...FINDING_KEYS])
    .describe(
      'not_rated and not_checked: no judgement of it is shown. They say nothing of what was done or not done.',
    ),
  provisional: z.boolean(),
})

const shown = z.object({
  line,
  number: z.int(),
  permalink,
  judgement,
  standing: z.enum(['provisional', 'final']),
  newerWaits: z.boolean().describe('Whether a newer judgement is shown below it as provisional.'),
  confidence,
  seenUpTo: partialDay,
  inShort: z.string().nullable(),
  language,
})

export const itemSchema = z
  .object({
    statement: slug,
    reference,
    permalink,
    address,
    shortAddress: z.url(),
    title: z.string(),
    titleLanguage: language,
    force: z
      .enum(FORCES)
      .describe(
        'How firmly it is said. conditional is an option, intended an aim; neither is ever a promise.',
      ),
    byParty: z
      .object({
        said: z
          .string()
          .describe('In a sentence, in English: it stands in place of “an option, not a promise”.'),
        caution: z.string().describe('What is to be known before the forces are read.'),
        parties: z.array(
          z.object({
            party: z.string(),
            force: z.enum(FORCES),
            certainty: z.string().describe('How far these texts were seen.'),
            words: z.array(
              z.object({ words: z.string(), language, address: z.url().nullable(), how: z.string() }),
            ),
          }),
        ),
      })
      .nullable()
      .describe(
        'Where the parties’ own texts differ in how firmly they say it. `force` stays that of the base; no second person has reviewed this.',
      ),
    area: z.string().describe('The key of its area.'),
    passage: z.int(),
    start,
    end,
    exact,
    prefix: z.string().describe('What stands before the words.'),
    suffix: z.string().describe('What stands after them.'),
    quoted: z
      .string()
      .describe(
        'Its words as they are quoted: after the verb of the item that governs it, with … where the text has more. Words that are governed are never quoted without it: alone they read as a promise.',
      ),
    introducedBy: z
      .array(introducing)
      .optional()
      .describe(
        'The lines that introduce it in a list, the outermost first. They are not part of its words.',
      ),
    language: language.describe('Of the words.'),
    editorialNotes: z
      .array(editorialSchema)
      .optional()
      .describe('What is noted on the words. Whoever gives the words on gives these with them.'),
    whyThisForce: z.string(),
    responsible: z
      .array(z.string())
      .describe(
        'The bodies that the text makes responsible. Empty: none was given; only with `namesNobody` does that say that the text names nobody.',
      ),
    namesNobody: z
      .boolean()
      .describe(
        'Whether somebody said, and a second person approved, that the text names nobody who is responsible.',
      ),
    followed: z
      .boolean()
      .describe('Whether it takes judgements. Positions, and items that govern others, do not.'),
    governedBy: reference.nullable(),
    governs: z.array(reference),
    states: z
      .array(state)
      .describe(
        'What stands for it; more than one where parties are judged apart; none where it is not followed.',
      ),
    judgements: z.array(shown).describe('What readers see of each line.'),
    bearings: z
      .array(z.object({ source: sourceId, stance: z.enum(STANCES) }))
      .describe('Sources that may be relevant, the first by number: a hint where to look, never evidence.'),
    bearingCount: z.number().int().describe('How many may be relevant.'),
    withdrawn: z.object({ on: day, reason: z.string(), language }).nullable(),
  })
  .meta({ id: 'Item', description: 'Exact words of a statement that are marked, and what became of them.' })
