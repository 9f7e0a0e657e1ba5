import 'server-only'
import { remembered, tagOf } from '@/lib/platform/cache'
import { findCommitments } from './data'

/** The marked items of a statement; empty when no statement has that address. */
export const loadCommitments = remembered('commitments', (slug) => [tagOf.statement(slug)], findCommitments)
