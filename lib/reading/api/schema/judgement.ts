import { z } from 'zod'
import { SUCCESSIONS, TEST_FINDINGS } from '@/lib/assessment/status-update/types'
import { CONFIDENCES, JUDGEMENTS, LINKS_TO_STATEMENT, STANCES } from '@/lib/text/method/types'
import {
  address,
  day,
  language,
  line,
  moment,
  partialDay,
  permalink,
  reference,
  slug,
  sourceId,
} from './pieces'

export const confidence = z
  .enum(CONFIDENCES)
  .describe('How sure the author is. It is separate from the status.')

export const judgement = z
  .enum(JUDGEMENTS)
  .describe('A status of a commitment or a finding on a claim, as the page /method defines it.')

/** How far a published judgement has come. */
export const STANDINGS = ['provisional', 'final', 'corrected', 'replaced'] as const
export const standing = z
  .enum(STANDINGS)
  .describe(
    'provisional: shown before a second person approved it. final: approved. corrected: a later one says that it was wrong. replaced: a later one rests on newer facts.',
  )

const said = z.object({
  at: moment,
  by: z.string().nullable().describe('The name that the person chose to be shown under.'),
})

const searched = z.object({ place: z.string(), language, day })

const answer = z.object({
  test: z.int().describe('The number of the test within its item.'),
  found: z.enum(TEST_FINDINGS),
  says: z.string().nullable(),
  citations: z.array(z.int()),
})

export const judgementSchema = z
  .object({
    statement: slug,
    item: reference,
    line,
    number: z
      .int()
      .describe(
        'Its number on its line, counted from 1. A judgement is never changed: the next one has the next number.',
      ),
    permalink,
    address,
    judgement,
    standing,
    confidence,
    since: z.string().nullable().describe('Since when it has been so, as known: a year, a month or a day.'),
    seenUpTo: partialDay.describe('Up to when the author looked at sources.'),
    inShort: z.string().nullable().describe('What it says, in one sentence.'),
    inShortWhole: z
      .string()
      .nullable()
      .describe('The same of the item as a whole, where the judgement is of one party.'),
    rationale: z.string(),
    language: language.describe('Of the rationale and of what is said in short.'),
    laterText: z
      .string()
      .nullable()
      .describe('The address of the later text that took the place of the words.'),
    succession: z.enum(SUCCESSIONS).nullable(),
    correctionReason: z.string().nullable(),
    method: z.int().describe('The version of the method by which it was made.'),
    contentSha256: z.string().describe('Of all that it says: what a reviewer signs.'),
    author: z.object({
      name: z.string(),
      kind: z.enum(['person', 'import']).describe('import: it came with a dossier; no person wrote it here.'),
    }),
    submittedAt: moment,
    shownAsProvisional: said.nullable(),
    finalAt: moment.nullable(),
    approvals: z.array(said),
    elements: z.array(
      z.object({
        name: z.string(),
        covered: z.boolean(),
        citations: z
          .array(z.object({ number: z.int(), stance: z.enum(STANCES) }))
          .describe('The citations that it names, each with its stance towards this element.'),
      }),
    ),
    searches: z.array(searched).describe('Where the author looked.'),
    tests: z.array(answer),
    citations: z.int().describe('How many citations it has.'),
    withheldFrom: z
      .array(sourceId)
      .describe('Sources of which words are withheld in what it says: there stands █ for each character.'),
  })
  .meta({
    id: 'Judgement',
    description:
      'A dated, reasoned, cited judgement on one item. Drafts and work that awaits review unseen are never in it.',
  })

export const citationSchema = z
  .object({
    statement: slug,
    item: reference,
    line,
    judgement: z.int().describe('The number of the judgement on its line.'),
    number: z.int().describe('Its number within the judgement.'),
    permalink,
    source: sourceId,
    sourceAddress: address,
    stance: z.enum(STANCES).describe('Towards the status chosen; of a finding, towards the claim.'),
    shows: z.string(),
    language: language.describe('Of what it shows.'),
    linkToStatement: z
      .enum(LINKS_TO_STATEMENT)
      .nullable()
      .describe('Whether what the source tells followed from the statement; null for a finding.'),
    quote: z.string().nullable().describe('Exact words of the source.'),
    locator: z.string().nullable().describe('Where in the source they stand.'),
    figure: z.string().nullable(),
    expressWithdrawal: z.boolean(),
    seenOn: z
      .object({ copy: z.string(), address: z.string().nullable(), day: z.string().nullable() })
      .nullable(),
    quoteExplained: z.string().nullable(),
  })
  .meta({ id: 'Citation', description: 'One use of a source in a judgement.' })
