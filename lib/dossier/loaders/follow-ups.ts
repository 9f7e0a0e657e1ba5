import 'server-only'
import { findPublicFollowUps } from '@/lib/follow-up/data/public'
import { remembered, tagOf } from '@/lib/platform/cache'

/** The public questions of a statement, by due day; empty when no statement has that address. */
export const loadFollowUps = remembered('follow-ups', (slug) => [tagOf.statement(slug)], findPublicFollowUps)
