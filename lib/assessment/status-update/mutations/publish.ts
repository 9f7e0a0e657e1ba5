import 'server-only'
import { publishSources } from '@/lib/evidence/source/mutations/publish-sources'
import type { SignedSource } from '@/lib/evidence/source/types'
import type { Member } from '@/lib/ground/platform/actor'
import type { Transaction } from '@/lib/ground/platform/db'
import type { Verb } from '@/lib/record/event/types'
import type { RevisionOfLine, WholeLine } from '../data/line'
import { type Step, verbOfSuccession } from '../rules/lifecycle'
import { type Payload, recordStep, takeStep } from './take-step'

/** A decision that makes something public: the id of its row, the fingerprint of all that was read, and what it signs of the sources. */
type DecidedOn = {
  readonly review: string
  readonly fingerprint: string
  readonly signed: readonly SignedSource[]
}

/**
 * Takes the last approval's step: the revision becomes its line's final judgement. The caller has locked the line and written the approval,
 * and the database counts them again. The former final is corrected or replaced, and what was submitted before it is replaced. What it
 * signs of its sources becomes public with it.
 */
export async function publish(
  tx: Transaction,
  actor: Member,
  line: WholeLine,
  revision: RevisionOfLine,
  { review, fingerprint, signed }: DecidedOn,
): Promise<void> {
  const former = line.revisions.filter(({ state }) => state === 'final')
  const older = line.revisions.filter(
    ({ state, number }) => state === 'submitted' && number < revision.number,
  )
  // First the former one makes way: a line has one final judgement at any time.
  const left: { step: Step; revisionId: string }[] = []
  for (const each of former)
    left.push({
      step: await takeStep(tx, actor, verbOfSuccession(revision.succession), each),
      revisionId: each.id,
    })
  for (const each of older)
    left.push({ step: await takeStep(tx, actor, 'replace', each), revisionId: each.id })
  const step = await takeStep(tx, actor, 'approve', revision)

  const statementId = line.item.statement.id
  const { contentSha256 } = revision
  const payloadOf = (verb: Verb): Payload =>
    verb === 'approved' ? { contentSha256, review, fingerprint } : { revision: revision.id }
  await recordStep(tx, actor, step, { revisionId: revision.id, statementId }, payloadOf)
  for (const each of left)
    await recordStep(tx, actor, each.step, { revisionId: each.revisionId, statementId }, () => ({
      revision: revision.id,
    }))
  await publishSources(tx, actor, signed, review)
}
