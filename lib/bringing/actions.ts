'use server'

import { randomUUID } from 'node:crypto'
import { localeOf } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { bringAddress } from '@/lib/statement/rules/addresses'
import { askProgram } from './mutations/ask-program'
import { beginBringing } from './mutations/begin-bringing'
import { bringingReview } from './mutations/bringing-review'
import { changeBringing } from './mutations/change-bringing'
import { discardBringing, takeBackBringing } from './mutations/take-back-bringing'
import { afterStep, changedAt, changedPassage } from './rules/after-step'
import {
  withAbout,
  withChangedMark,
  withMark,
  withoutLetGo,
  withoutMark,
  withParties,
  withPassages,
  withSuggestion,
} from './rules/changes'
import {
  aboutSchema,
  askProgramSchema,
  beginSchema,
  changeMarkSchema,
  letGoSchema,
  markWordsSchema,
  partiesSchema,
  passagesSchema,
  removeMarkSchema,
  stepSchema,
  suggestionSchema,
  whichSchema,
} from './schema'

const toTheWhole = { to: (_done: unknown, { id }: { id: string }) => bringAddress(id, 'submit') }

/** Begins a statement on its way and leads to its first step. */
export const beginBringingAction = defineAction(
  beginSchema,
  (actor, { locale, key }) => beginBringing(actor, localeOf(locale), key),
  { to: ({ id }) => bringAddress(id, 'text') },
)

/** Splits a passage, joins it to the one before or says what it is, and leads back to where that is seen. */
export const changePassagesAction = defineAction(
  passagesSchema,
  (actor, input) => changeBringing(actor, input, (content) => withPassages(content, input)),
  {
    to: (_done, input) => changedAt(input, 'passages', `p${changedPassage(input)}`),
  },
)

/** Keeps what the statement is, right or wrong, and leads on where nothing is missing. */
export const saveAboutAction = defineAction(
  aboutSchema,
  (actor, input) => changeBringing(actor, input, (content) => withAbout(content, input)),
  { to: ({ faults }, { id }) => afterStep(id, 'about', faults) },
)

/** Keeps parties and areas, right or wrong, and leads on where nothing is missing, or stays. */
export const savePartiesAction = defineAction(
  partiesSchema,
  (actor, input) => changeBringing(actor, input, (content) => withParties(content, input)),
  {
    to: ({ faults }, { id, stay }) => (stay ? bringAddress(id, 'parties') : afterStep(id, 'parties', faults)),
  },
)

/** Marks words of the text. */
export const markWordsAction = defineAction(
  markWordsSchema,
  async (actor, input) => {
    const mark = randomUUID()
    await changeBringing(actor, input, (content) => withMark(content, mark, input))
    return mark
  },
  { to: (mark, input) => changedAt(input, 'marks', `mark-${mark}`) },
)

/** Changes what is said about marked words. */
export const changeMarkAction = defineAction(
  changeMarkSchema,
  (actor, input) => changeBringing(actor, input, (content) => withChangedMark(content, input)),
  { to: (_done, input) => changedAt(input, 'marks', `mark-${input.markId}`) },
)

/** Takes a mark off again. */
export const removeMarkAction = defineAction(
  removeMarkSchema,
  (actor, input) => changeBringing(actor, input, (content) => withoutMark(content, input.markId)),
  { to: (_done, input) => changedAt(input, 'marks', 'marked') },
)

/** Marks what is suggested, in the words that its row shows, or lets it go. The list stays where it is, without what was decided on. */
export const decideSuggestionAction = defineAction(
  suggestionSchema,
  async (actor, input) => {
    await changeBringing(actor, { id: input.id }, (content) => withSuggestion(content, input, randomUUID()))
  },
  { refreshes: 'done' },
)

/** Brings a suggestion back that was let go. */
export const bringBackSuggestionAction = defineAction(
  letGoSchema,
  async (actor, input) => {
    await changeBringing(actor, { id: input.id }, (content) => withoutLetGo(content, input))
  },
  { refreshes: 'done' },
)

/** Has the program on this machine asked about the text. */
export const askProgramAction = defineAction(askProgramSchema, askProgram, { refreshes: true })

/** Submits a statement on its way for review, and shows it as its reviewer will see it. */
export const submitBringingAction = defineAction(
  whichSchema,
  (actor, input) => bringingReview.submit(actor, input, () => ({})),
  toTheWhole,
)

/** Takes a submitted statement back to change it. */
export const takeBackBringingAction = defineAction(stepSchema, takeBackBringing, toTheWhole)

/** Leaves a draft that nobody else has seen. */
export const discardBringingAction = defineAction(stepSchema, discardBringing, {
  to: () => '/desk/bring',
})
