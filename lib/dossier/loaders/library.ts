import 'server-only'
import { remembered, tagOf } from '@/lib/platform/cache'
import { findSourcesOf } from '@/lib/source/data/library'

/** The library of a statement; empty when no statement has that address. */
export const loadSourcesOf = remembered('sources', (slug) => [tagOf.statement(slug)], findSourcesOf)
