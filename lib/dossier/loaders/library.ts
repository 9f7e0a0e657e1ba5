import 'server-only'
import { remembered, tagOf } from '@/lib/platform/cache'
import { findAcceptedOf } from '@/lib/source/data/desk'
import { findSourcesOf } from '@/lib/source/data/library'

/** The library of a statement; empty when no statement has that address. */
export const loadSourcesOf = remembered('sources', (slug) => [tagOf.statement(slug)], findSourcesOf)

/** What was said about a source and accepted, for the page of it under a statement, oldest first; empty where nothing was. */
export const loadAcceptedOf = remembered(
  'accepted-of-source',
  (slug, _id) => [tagOf.statement(slug)],
  (_slug: string, id: string) => findAcceptedOf(id),
)
