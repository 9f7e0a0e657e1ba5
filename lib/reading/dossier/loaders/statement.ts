import 'server-only'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { countStandingItems } from '@/lib/text/commitment/data/commitments'
import { findDescribed } from '@/lib/text/statement/data/described'
import { findJudgedStatement } from '@/lib/text/statement/data/judged'
import {
  findBroughtIn,
  findParties,
  findStatement,
  findStatementHead,
  findStatementPlaces,
  findStatements,
  findStatementYears,
} from '@/lib/text/statement/data/statements'
import { findRenderings, findVariants } from '@/lib/text/statement/data/variants'

/** The list of all statements. */
export const loadStatements = remembered('statements', () => [tagOf.statements], findStatements)

/** The addresses of all statements, in the order of their list. */
export const loadStatementPlaces = remembered(
  'statement-places',
  () => [tagOf.statements],
  () => findStatementPlaces(),
)

/** The same of those that had been brought in by the end of a day. */
export const loadStatementPlacesOn = remembered(
  'statement-places-on',
  (_day: string) => [tagOf.statements],
  (day: string) => findStatementPlaces(undefined, day),
)

/** The same of those of one year, YYYY. */
export const loadStatementPlacesOf = remembered(
  'statement-places-of-year',
  (_year: string) => [tagOf.statements],
  (year: string) => findStatementPlaces(year),
)

/** In which years statements were made, and how many in each. */
export const loadStatementYears = remembered('statement-years', () => [tagOf.statements], findStatementYears)

/** The parties of every statement, each once: the library of sources is shared by them all. */
export const loadParties = remembered('parties', () => [tagOf.statements], findParties)

/** How many items of a statement stand. */
export const loadMarked = remembered('marked', (slug) => [tagOf.frame(slug)], countStandingItems)

/** A statement by its address, or null (the page answers 404). */
export const loadStatement = remembered('statement', (slug) => [tagOf.frame(slug)], findStatement)

/** A statement as judgements on its items are weighed, without its text, or null. */
export const loadJudgedStatement = remembered(
  'judged-statement',
  (slug) => [tagOf.statement(slug)],
  findJudgedStatement,
)

/** The places of a statement where other texts differ, or null. */
export const loadVariants = remembered('variants', (slug) => [tagOf.statement(slug)], findVariants)

/** The texts that a statement came with, the base first, without their words. */
export const loadRenderings = remembered('renderings', (slug) => [tagOf.statement(slug)], findRenderings)

/** A statement without its text, or null. */
export const loadStatementHead = remembered(
  'statement-head',
  (slug) => [tagOf.statement(slug)],
  findStatementHead,
)

/** What is said of some statements, without their texts. @param slugs their addresses, parted by spaces */
export const loadDescribed = remembered(
  'described',
  (slugs) => [tagOf.statements, ...slugs.split(' ').map(tagOf.statement)],
  (slugs: string) => findDescribed(slugs.split(' ')),
)

/** When a statement was brought in, before which nothing of it was public: an ISO moment; null when no statement has that address. */
export const loadBroughtIn = remembered('brought-in', (slug) => [tagOf.statement(slug)], findBroughtIn)
