import 'server-only'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { findCodedPairs, findDecided } from '../data/figures'
import { agreementOverTime } from '../rules/agreement'
import { latencyOf } from '../rules/latency'

/** How far people who judged independently agreed, and how long reviews took, quarter by quarter. */
export const loadFigures = remembered(
  'method-figures',
  () => [tagOf.figures],
  async () => ({
    agreement: agreementOverTime(await findCodedPairs()),
    latency: latencyOf(await findDecided()),
  }),
)
