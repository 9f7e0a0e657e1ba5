import 'server-only'
import { askHere } from '@/lib/ground/platform/egress/ask-here'
import type { OutsideFault } from '@/lib/ground/platform/egress/fault'
import { env } from '@/lib/ground/platform/env'
import { proposerAnswerSchema } from '../schema'
import type { Proposer, ProposerFault } from '../types'

/** A program may think for so long, milliseconds; of its answer so many bytes are taken in. */
const LIMITS = { time: 120_000, size: 2 * 1024 * 1024 }

const FAULTS: { readonly [Fault in OutsideFault]?: ProposerFault } = {
  refused: 'not_running',
  'timed-out': 'slow',
  'too-large': 'too_large',
  status: 'status',
}

/** The program that whoever runs this site has named, on this machine; null where none is. */
export function namedProposer(): Proposer | null {
  const address = env().SUIVI_PROPOSER
  return address === undefined ? null : proposerAt(address)
}

/** A program that is asked by HTTP: told what is asked as JSON, it answers with JSON (docs/operating.md). */
export function proposerAt(address: string, limits = LIMITS): Proposer {
  return async (asked, signal) => {
    const came = await askHere(address, JSON.stringify(asked), limits, signal)
    if ('fault' in came) return { fault: FAULTS[came.fault] ?? 'unreadable' }
    const answer = proposerAnswerSchema.safeParse(parsed(came.body))
    return answer.success ? answer.data : { fault: 'unreadable' }
  }
}

/** JSON in UTF-8; undefined for anything else. */
function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return undefined
  }
}
