import 'server-only'
import { findCommitments } from '@/lib/commitment/data/commitments'
import { remembered, tagOf } from '@/lib/platform/cache'

/** The marked items of a statement that readers may see; empty when no statement has that address. */
export const loadCommitments = remembered('commitments', (slug) => [tagOf.statement(slug)], findCommitments)
