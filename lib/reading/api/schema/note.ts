import { z } from 'zod'
import { ACT_KINDS, REGIMES, REQUEST_STATES } from '@/lib/evidence/request/types'
import { NOTE_KINDS } from '@/lib/text/note/types'
import { day, end, exact, language, moment, permalink, reference, slug, sourceId, start } from './pieces'

export const withdrawn = z.object({ at: z.string(), reason: z.string(), language }).nullable()

const said = {
  name: z.string(),
  language,
  body: z.string().nullable().describe('Markdown; null once it was withdrawn.'),
  author: z.string().describe('The name that the person chose to be shown under.'),
  reviewer: z.string().nullable().describe('null: it came with a dossier and is shown as awaiting review.'),
  publishedAt: moment.describe('Since when readers see it.'),
  reviewedAt: moment.nullable(),
  withdrawn,
}

const source = z.object({
  number: z.int(),
  source: sourceId.nullable().describe('null: words that were seen at an address.'),
  url: z.string().nullable(),
  quote: z.string().describe('The words as they stand there.'),
  language,
  locator: z.string().nullable(),
  saidBy: z.string().nullable().describe('Of a figure: who says it.'),
  saidOn: z.string().nullable().describe('A year, a month or a day.'),
  figure: z.string().nullable(),
})
const byLanguage = z.record(z.string(), z.string())

/** What an editorial note says of words that are given beside it. */
export const editorialSchema = z.object({
  name: z.string(),
  start,
  end,
  exact,
  sic: z.boolean().describe('Whether the words stand so in the text: the sign [sic] belongs after them.'),
  says: byLanguage.describe('By language.'),
  author: z.string(),
  reviewer: z.string().nullable().describe('null: it came with a dossier and is shown as awaiting review.'),
  since: moment,
  sources: z.array(source),
})

export const noteSchema = z
  .object({
    statement: slug,
    permalink,
    on: z.union([
      z.object({ kind: z.literal('words'), passage: z.int(), start, end, exact }),
      z.object({ kind: z.literal('item'), item: reference }),
      z.object({ kind: z.literal('source'), source: sourceId }),
    ]),
    kind: z
      .enum(NOTE_KINDS)
      .describe(
        'editorial: on words that stand oddly or otherwise than in other versions. context: what a reader must know beside items.',
      ),
    sic: z.boolean(),
    title: z.string().nullable(),
    bodies: byLanguage.describe('Its words in further languages, by language.'),
    titles: byLanguage,
    alsoOn: z.array(reference).describe('Further items beside which it stands.'),
    checkedUpTo: z.string().nullable(),
    sources: z.array(source),
    ...said,
    resolvedAt: moment.nullable(),
    replies: z.array(z.object(said)),
  })
  .meta({ id: 'Note', description: 'A public note on words, on an item or on a source.' })

const inJudgement = z.object({ item: reference, line: z.string(), number: z.int() })

export const searchSchema = z
  .object({
    kind: z.literal('search'),
    statement: slug,
    name: z.string(),
    permalink,
    item: reference.nullable().describe('null: on the statement as a whole.'),
    place: z.string().nullable().describe('Where somebody looked; null once it was withdrawn.'),
    url: z.string().nullable(),
    language: language.nullable().describe('The first; null where it is not said.'),
    languages: z.array(language).describe('All in which was looked; none where it is not said.'),
    alsoOn: z.array(reference).describe('Further items that it is about.'),
    day,
    words: z.string().nullable().describe('What was looked for.'),
    found: sourceId
      .nullable()
      .describe(
        'The source that was found. null: none; of an entry of the log without `outcome`, nothing at all.',
      ),
    outcome: z
      .object({ text: z.string(), language })
      .nullable()
      .describe('What came of a search that was brought with a dossier, in its words.'),
    author: z.string().nullable(),
    imported: z.boolean().describe('Whether it came with a dossier: nobody made it here.'),
    reviewer: z.string().nullable(),
    publishedAt: moment.nullable().describe('null: it is told by a judgement, with which it is public.'),
    withdrawn,
    takenInto: z.array(inJudgement).describe('The judgements that name it.'),
  })
  .meta({ id: 'Search', description: 'Where somebody looked, in which language, on which day.' })

const act = z.object({
  kind: z.enum(ACT_KINDS),
  day,
  corrected: z.boolean().describe('Whether a later act stands in its place, or takes it away.'),
  correction: z.boolean().describe('Whether it stands in the place of an earlier one, or takes it away.'),
  deadline: day.nullable().describe('A deadline that was typed.'),
  basis: z.string().nullable().describe('What a typed deadline rests on.'),
  reference: z.string().nullable().describe('The number or name under which the authority keeps it.'),
  text: z.string().nullable(),
  language: language.nullable(),
  source: sourceId.nullable().describe('The answer, as a source of the library.'),
})

export const requestSchema = z
  .object({
    kind: z.literal('request'),
    statement: slug,
    name: z.string(),
    permalink,
    items: z.array(reference).describe('What it is about; none: the statement as a whole.'),
    authority: z.string(),
    party: z.string().nullable().describe('The key of the party whose authority it is.'),
    language: language.describe('The language in which it was asked.'),
    asked: z.string().describe('What was asked for, in our words or as it was sent.'),
    regime: z.enum(REGIMES).describe('The law that it rests on, and by which its deadline is counted.'),
    state: z.enum(REQUEST_STATES).describe('How it stands on the day of the answer.'),
    stage: z.enum(['request', 'appeal']),
    since: day.nullable(),
    deadline: z
      .object({
        day,
        from: day.nullable().describe('The day from which it is counted; null where it was typed.'),
        by: z.enum(['registered', 'sent', 'typed']),
        basis: z.string().nullable(),
        extended: z.boolean(),
      })
      .nullable()
      .describe('Of what is still to be answered.'),
    daysOverdue: z.int(),
    publishedAt: moment,
    acts: z.array(act).describe('What happened to it, in the order of the days.'),
  })
  .meta({ id: 'AccessRequest', description: 'A request for access to documents, and what came of it.' })

export const lookedSchema = z.discriminatedUnion('kind', [searchSchema, requestSchema]).meta({
  id: 'Looked',
  description:
    'Where somebody looked: a search (Search) or a request for documents (AccessRequest), as `kind` says.',
})

export const followUpSchema = z
  .object({
    statement: slug,
    id: z.string(),
    permalink,
    item: reference.nullable().describe('null: on the statement as a whole.'),
    question: z.string(),
    language,
    dueOn: day.describe('As it is planned now, also in answers of a day.'),
    firstDueOn: day,
    cadenceMonths: z.int().nullable(),
    closed: z
      .object({
        as: z.enum(['completed', 'withdrawn']),
        on: day,
        reason: z.string().nullable(),
        language: language.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'FollowUp', description: 'A question to come back to, with the day on which it is due.' })
