import 'server-only'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { findSummary } from '../data/summary'

/** A statement as the list of all shows it; null when no statement has that address. */
export const loadSummary = remembered('summary', (slug) => [tagOf.statement(slug)], findSummary)
