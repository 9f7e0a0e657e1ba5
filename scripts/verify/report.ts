// What a verification found, in words.
import type { SignedHead } from '@/lib/record/event/rules/head'
import type { Finding } from '@/lib/record/event/rules/verify-record'
import type { ContentFinding } from './acts'
import { sentenceOf } from './sentences'

export type Verified = {
  readonly findings: readonly (Finding | ContentFinding)[]
  /** The number of the last event. */
  readonly events: number
  /** The newest head that the record is as signed up to. */
  readonly signed: SignedHead | null
  /** Whether somebody vouched for the key. */
  readonly isVouched: boolean
  /** People whose names were erased from what the record can be compared with. */
  readonly erased?: readonly { readonly id: string; readonly publicName: string }[]
  /** How many decisions cannot be compared with what was read of their sources, since they are from before that was kept. */
  readonly fromBefore?: number
  /** Where a statement arrived in a package: from which address, and how much the record here says nothing of. */
  readonly arrived?: { readonly from: string; readonly uncompared: number }
}

/** More would be read by nobody. */
const MOST_TOLD = 200

/** The findings, a sentence each, then what they come to. */
export function reportOf({
  findings,
  events,
  signed,
  isVouched,
  erased = [],
  fromBefore = 0,
  arrived,
}: Verified): string[] {
  const counted = `${events} ${events === 1 ? 'event' : 'events'}`
  return [
    ...findings.slice(0, MOST_TOLD).map(sentenceOf),
    ...(findings.length > MOST_TOLD ? [`And ${findings.length - MOST_TOLD} more.`] : []),
    ...erased.map(
      ({ id, publicName }) =>
        `The name of person ${id} was erased: that they are shown as “${publicName}” cannot be compared with the record.`,
    ),
    ...(fromBefore > 0
      ? [
          `Not recomputable: the fingerprints of ${fromBefore} ${fromBefore === 1 ? 'decision' : 'decisions'} that signed sources with a judgement, made before it was kept what was read of these. What they signed of them is not compared.`,
        ]
      : []),
    ...(arrived
      ? [
          `A statement arrived from ${arrived.from}: the record here says nothing of ${arrived.uncompared} steps, which are not compared with it.`,
        ]
      : []),
    ...(signed
      ? [`Signed up to event ${signed.position} at ${signed.at} with key ${signed.key}.`]
      : ['Nothing of it is signed.']),
    ...(signed && !isVouched
      ? ['The key is the one that the record itself lists: compare it with one that you know from elsewhere.']
      : []),
    findings.length === 0
      ? `The record is in order${fromBefore > 0 ? ', as far as it can be compared' : ''}: ${counted}.`
      : `The record is NOT in order: ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'} in ${counted}.`,
  ]
}
