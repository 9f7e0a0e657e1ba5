import { z } from 'zod'
import {
  CREDIBILITIES,
  RELIABILITIES,
  SOURCE_SEEN,
  SOURCE_TYPES,
  TITLE_BASES,
} from '@/lib/evidence/source/types'
import { address, day, language, moment, permalink, reference, slug, sourceId } from './pieces'

export const sourceSchema = z
  .object({
    statement: slug,
    id: sourceId,
    permalink,
    address,
    url: z.string().nullable().describe('Where it stands; null for what was brought as a file.'),
    title: z.string(),
    titleBasis: z.enum(TITLE_BASES).describe('as_shown: its own title. Otherwise ours.'),
    publisher: z.string(),
    author: z.string().nullable(),
    date: z
      .string()
      .nullable()
      .describe(
        'A year, month or day as known, never padded, or its bounds as an EDTF interval (`2018-05-02/2022-12-13`); null while undated.',
      ),
    language,
    type: z.enum(SOURCE_TYPES),
    summary: z.string().nullable(),
    note: z.string().nullable(),
    seen: z.enum(SOURCE_SEEN),
    primary: z
      .boolean()
      .nullable()
      .describe('Issued by whoever did the act or holds the record; null: not yet classed.'),
    onBehalfOf: z
      .string()
      .nullable()
      .describe(
        'The key of a party, the keys of several in alphabetical order parted by spaces, or `nobody`; null: not yet classed.',
      ),
    independenceGroup: z.string().nullable().describe('The ultimate originator; null: not yet classed.'),
    originFor: z
      .string()
      .nullable()
      .describe('For whom the ultimate originator speaks, written as `onBehalfOf`; null: not yet classed.'),
    reliability: z.enum(RELIABILITIES).nullable(),
    credibility: z.enum(CREDIBILITIES).nullable(),
    sameAs: sourceId.nullable().describe('The source that stands for it, where both are one document.'),
    listedOn: day.nullable(),
    formerAddresses: z.array(z.object({ url: z.string(), until: moment })),
    storedCopies: z.int(),
    archived: z
      .object({ url: z.string(), at: moment })
      .nullable()
      .describe('The newest copy in a public web archive.'),
    uses: z
      .array(
        z.object({
          item: reference,
          stance: z.enum(['supports', 'contradicts', 'context']),
          cited: z.boolean(),
        }),
      )
      .describe('For which items it is cited in a judgement shown, or may be relevant.'),
  })
  .meta({ id: 'Source', description: 'A document in the library of a statement.' })
