import 'server-only'
import { remembered, tagOf } from '@/lib/platform/cache'
import { findStatement, findStatements } from './data'

/** The list on the home page. */
export const loadStatements = remembered('statements', () => [tagOf.statements], findStatements)

/** A statement by its address, or null (the page answers 404). */
export const loadStatement = remembered('statement', (slug) => [tagOf.statement(slug)], findStatement)
