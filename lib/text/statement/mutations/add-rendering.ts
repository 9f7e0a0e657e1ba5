import 'server-only'
import { z } from 'zod'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import type { Transaction } from '@/lib/ground/platform/db'
import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import { idempotent } from '@/lib/ground/platform/idempotent'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { sha256 as sha256Of } from '@/lib/record/event/rules/public-chain'
import { countedApart } from '../data/apart'
import { mayWord } from '../policy'
import type { AddRenderingInput } from '../schema'
import { writeAlignment } from './begin-alignment'

/** The most clauses that a person can align in one form. */
const MOST_CLAUSES = 300

/**
 * Adds the text of a rendering and begins its alignment. Nothing of it is public before a second person approved. The statement is held
 * while the key is given.
 *
 * @throws Invalid for a text of no clause or too many, or in another language than what it replaces
 * @throws Refusal `not_found` (no such statement, or nothing of it to replace), `not_permitted` (no reviewer), `duplicate` (a rendering of
 *   the statement has the very same text); as `idempotent`
 */
export function addRendering(actor: Member, input: AddRenderingInput): Promise<{ alignmentId: string }> {
  const { statement: slug, language, label, publisher, url, text, replaces } = input
  return idempotent(actor, 'rendering', input, added, async (tx) => {
    await tx.$queryRaw`SELECT id FROM statements WHERE slug = ${slug} FOR NO KEY UPDATE`
    const statement = await tx.statement.findUnique({
      where: { slug },
      select: {
        id: true,
        renderings: { select: { id: true, language: true, sha256: true, key: true } },
        addedRenderings: { select: { key: true } },
      },
    })
    if (!statement) throw new Refusal('not_found')
    authorize(mayWord, actor, 'add', null)
    const sha256 = sha256Of(text)
    assertAddable(statement.renderings, {
      language,
      sha256,
      replaces,
      clauses: await countedApart(text, language),
    })
    const keys = [...statement.renderings, ...statement.addedRenderings].map(({ key }) => key)
    const { id } = await tx.addedRendering.create({
      data: {
        statementId: statement.id,
        key: nextKey(language, keys),
        language,
        label,
        publisher,
        url,
        text,
        sha256,
        replacesId: replaces,
        addedById: actor.id,
      },
      select: { id: true },
    })
    const alignmentId = await writeAlignment(tx, actor, id)
    await recordAdded(tx, actor, statement.id, id, sha256)
    return { alignmentId }
  })
}

const added = z.object({ alignmentId: z.string() })

interface Standing {
  readonly id: string
  readonly language: string
  readonly sha256: string | null
}

function assertAddable(
  renderings: readonly Standing[],
  added: { language: string; sha256: string; replaces: string | null; clauses: number },
): void {
  if (added.clauses > MOST_CLAUSES) throw new Invalid({ text: ['text_long'] })
  if (added.clauses === 0) throw new Invalid({ text: ['text_missing'] })
  if (renderings.some(({ sha256 }) => sha256 === added.sha256)) throw new Refusal('duplicate')
  if (added.replaces === null) return
  const replaced = renderings.find(({ id }) => id === added.replaces)
  if (!replaced) throw new Refusal('not_found')
  if (replaced.language !== added.language) throw new Invalid({ language: ['replaces'] })
}

/** The next key of a language: `fr-1`, `fr-2`. It is part of an address and given once. */
function nextKey(language: string, keys: readonly string[]): string {
  const numbers = keys.flatMap((key) => {
    const match = /^([a-z]{2,3})-(\d+)$/.exec(key)
    return match?.[1] === language ? [Number(match[2])] : []
  })
  return `${language}-${Math.max(0, ...numbers) + 1}`
}

function recordAdded(tx: Transaction, actor: Member, statementId: string, id: string, sha256: string) {
  return recordEvent(tx, {
    actor: { kind: 'person', id: actor.id },
    verb: 'added',
    objectType: 'rendering',
    objectId: id,
    statementId,
    payload: { sha256 },
  })
}
