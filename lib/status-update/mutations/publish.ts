import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import type { Verb } from '@/lib/event/types'
import type { Member } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { findStatementsUsing } from '@/lib/source/data/statements-using'
import { publishSources } from '@/lib/source/mutations/publish-sources'
import type { RevisionOfLine, WholeLine } from '../data/line'
import { stateAfterSuccession } from '../rules/lifecycle'

/**
 * Makes a revision its line's final judgement, as part of its approval: the caller has locked the line and checked the approvals, and
 * the database counts them again. The former final is corrected or replaced, and what was submitted before it is replaced. What it
 * cites becomes public with it.
 *
 * @returns the addresses of the statements on whose pages something new stands of a source
 */
export async function publish(
  tx: Transaction,
  actor: Member,
  line: WholeLine,
  revision: RevisionOfLine,
): Promise<string[]> {
  const former = line.revisions.find(({ state }) => state === 'final')
  const succeeded = stateAfterSuccession(revision.succession ?? 'replaces')
  const older = line.revisions.filter(
    ({ state, number }) => state === 'submitted' && number < revision.number,
  )
  // First the former one makes way: a line has one final judgement at any time.
  if (former) await moveTo(tx, former.id, { state: succeeded })
  for (const { id } of older) await moveTo(tx, id, { state: 'replaced' })
  await moveTo(tx, revision.id, { state: 'final', finalAt: now() })

  const record = (verb: Verb, objectId: string) =>
    recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb,
      objectType: 'revision',
      objectId,
      statementId: line.item.statement.id,
      payload: { revision: revision.id },
    })
  await record('published', revision.id)
  if (former) await record(succeeded, former.id)
  for (const { id } of older) await record('replaced', id)
  return publishCited(tx, actor, revision)
}

/**
 * Makes public what a public judgement cites: its sources, and what was said about them.
 *
 * @returns the addresses of the statements on whose pages something new stands of a source
 */
export async function publishCited(
  tx: Transaction,
  reviewer: Member,
  revision: RevisionOfLine,
): Promise<string[]> {
  const authorId = revision.author.kind === 'import' ? null : revision.authorId
  const cited = revision.citations.map(({ sourceId }) => sourceId)
  return findStatementsUsing(tx, await publishSources(tx, reviewer, authorId, cited))
}

async function moveTo(
  tx: Transaction,
  id: string,
  data: { state: 'corrected' | 'replaced' } | { state: 'final'; finalAt: Date },
): Promise<void> {
  await tx.revision.update({ where: { id }, data, select: { id: true } })
}
