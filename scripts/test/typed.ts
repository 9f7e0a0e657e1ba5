// For tests: forms filled in with as little as each needs; those of a noun that one form makes stand with its room (`testing.ts` of its mutations). What a test is about it says itself, and only that. Every word here was
// written for tests, and the sources that are named are the starter dossier's.
import { randomUUID } from 'node:crypto'
import { scheduleSchema } from '@/lib/assessment/follow-up/schema'
import { proposeSchema as linkSchema } from '@/lib/assessment/lineage/schema'
import { proposalSchema, readerMessageSchema } from '@/lib/assessment/reader-message/schema'
import { codingSchema } from '@/lib/assessment/second-coding/schema'
import { typedReaffirmed } from '@/lib/assessment/status-update/rules/testing'
import { composeSchema } from '@/lib/assessment/status-update/schema'
import { draftSchema, recordSchema } from '@/lib/evidence/request/schema'
import { withholdSchema } from '@/lib/evidence/snapshot/schema'
import { addSchema } from '@/lib/evidence/source/schema'
import { dayAfter } from '@/lib/ground/i18n/calendar'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { aboutSchema, partiesSchema, textSchema } from '@/lib/text/bringing/schema'
import { markSchema } from '@/lib/text/commitment/schema'
import { addRenderingSchema } from '@/lib/text/statement/schema'

/** The statement of the starter dossier. */
export const slug = 'rabat-2022-07-08'

export const today = () => dayOf(now())
export const inMonths = () => dayAfter(today(), 90)

/** Words that no other form has. */
export const unlike = (words: string) => `${words}, not from the source ${randomUUID()}`

/** A form that says the least, and what a test says beside it or instead. */
export const typing =
  <Output>(schema: { parse: (form: unknown) => Output }, least: () => object) =>
  (said: object = {}): Output =>
    schema.parse({ ...least(), ...said })

/** A judgement that has all that approval needs, on a line. */
export const typedJudgement = (reference: string, party: string, said: object = {}) =>
  composeSchema.parse({ statement: slug, reference, party, ...typedReaffirmed(), ...said })

/** A second judgement, of somebody who had not seen the first. */
export const typedCoding = (requestId: string, said: Record<string, unknown> = {}) =>
  codingSchema.parse({ requestId, hadNotSeen: 'yes', ...typedReaffirmed(said) })

/** A document that is like no other of the library. */
export const typedSource = typing(addSchema, () => ({
  ...{ address: `https://example.org/${randomUUID()}`, title: randomUUID(), titleBasis: 'described' },
  ...{ seen: 'excerpt', publisher: 'A test publisher', language: 'en', type: 'official' },
}))

/** A question about an item, that is due in some months. */
export const typedQuestion = typing(scheduleSchema, () => ({
  ...{ about: `${slug}/7c`, question: unlike('A test question?'), language: 'en', dueOn: inMonths() },
  ...{ cadence: '', assignee: '' },
}))

/** What a reader writes about an item. */
export const typedMessage = typing(readerMessageSchema, () => ({
  ...{ key: randomUUID(), statement: slug, reference: '7c', kind: 'wrong', language: 'en' },
  body: unlike('Test message'),
}))

/** What is proposed to answer to a message: no. */
export const typedProposal = typing(proposalSchema, () => ({
  ...{ outcome: 'not_accepted', matter: 'A test matter.', reason: 'A test reason.', answerLanguage: 'en' },
}))

/** A request for documents under no law that is known. */
export const typedRequest = typing(draftSchema, () => ({
  ...{ locale: 'en', statement: slug, authority: 'A test office', party: '', language: 'en' },
  ...{ asked: 'Test documents', regime: 'other', items: ['7c'] },
}))

/** That a request was sent today, or what else happened to it. */
export const typedAct = typing(recordSchema, () => ({
  ...{ locale: 'en', version: 1, kind: 'sent', day: today(), reference: '' },
}))

/** That a source repeats what an item says. */
export const typedLink = typing(linkSchema, () => ({
  ...{ locale: 'en', item: `${slug}/7c`, later: 'S12', kind: 'repeated', language: 'en' },
  ...{ quote: 'Test quote, not from the source', locator: 'p. 2', why: 'Test reason.' },
}))

/** A mark on words that the test names by their place. */
export const typedMark = typing(markSchema, () => ({
  ...{ statement: slug, title: 'Test title, not from the source', titleLanguage: 'en', force: 'declared' },
  ...{ areaKey: 'awareness', whyThisForce: 'Test reason: it is only said.', responsible: ['Morocco'] },
}))

/** A text in French that is no rendering of the statement. */
export const typedRendering = typing(addRenderingSchema, () => ({
  ...{ statement: slug, language: 'fr', publisher: 'Test publisher' },
  ...{
    url: `https://example.org/${randomUUID()}`,
    text: `Texte d’essai, d’aucune source : ${randomUUID()}.`,
  },
}))

/** That words of the first copy of a source are withheld. */
export const typedWithholding = typing(withholdSchema, () => ({
  ...{ sourceId: 'S40', number: '1', extent: 'words', words: 'Test words', reason: 'danger' },
}))

/** The three forms that make a statement on its way whole: its text, what it is, and who speaks in it. */
export function typedBringing(id: string, said: { text?: object; about?: object; parties?: object } = {}) {
  const which = { id, version: 0, locale: 'en' }
  const text = {
    ...{ ...which, text: 'Test text, not from any source.', language: 'en', compared: 'yes' },
    ...{ url: 'https://example.org/test-text', publisher: 'Test publisher' },
  }
  const about = {
    ...{ ...which, title: 'Test statement', titleFrom: 'suivi', shortTitle: 'Test, 2 January 2020' },
    ...{ place: 'Test place', date: '2020-01-02', slug: '' },
  }
  const parties = {
    ...{ ...which, parties: [{ name: 'Party A', representedBy: 'Test person' }] },
    areas: [{ title: 'Test area' }],
  }
  return {
    text: textSchema.parse({ ...text, ...said.text }),
    about: aboutSchema.parse({ ...about, ...said.about }),
    parties: partiesSchema.parse({ ...parties, ...said.parties }),
  }
}
