import 'server-only'
import { remembered, tagOf } from '@/lib/platform/cache'
import { findAlignedRenderings } from '@/lib/statement/data/renderings'

/** The renderings that stand beside the base, clause by clause, with all their published alignments. */
export const loadAlignedRenderings = remembered(
  'aligned-renderings',
  (slug) => [tagOf.statement(slug)],
  findAlignedRenderings,
)
