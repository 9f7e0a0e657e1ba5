import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'

/** A statement with the text that its notes are on, and where its passages stand in it. */
export interface TextToAnnotate {
  readonly id: string
  readonly slug: string
  readonly base: {
    readonly id: string
    readonly text: string
    readonly passages: readonly { readonly number: number; readonly start: number; readonly end: number }[]
  }
}

/** The text of a statement; null where there is none at that address. */
export async function findTextToAnnotate(tx: Transaction, slug: string): Promise<TextToAnnotate | null> {
  const statement = await tx.statement.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      renderings: {
        where: { isBase: true },
        select: { id: true, text: true, passages: { select: { number: true, start: true, end: true } } },
      },
    },
  })
  if (!statement) return null
  const { id, renderings } = statement
  const [base] = renderings
  if (!base || base.text === null) throw new Error(`statement ${slug} has no text`)
  return { id, slug, base: { id: base.id, text: base.text, passages: base.passages } }
}

/** The addresses at which the texts of a statement stand. */
export async function findTextAddresses(tx: Transaction, statementId: string): Promise<readonly string[]> {
  const rows = await tx.rendering.findMany({ where: { statementId }, select: { url: true } })
  return rows.flatMap(({ url }) => url ?? [])
}

/** Which of some notes on words are written already, by the words that they are on and what they say. */
export async function findWritten(
  tx: Transaction,
  statementId: string,
  notes: readonly { readonly start: number; readonly end: number; readonly body: string }[],
): Promise<readonly (string | null)[]> {
  const rows = await tx.note.findMany({
    where: { statementId, body: { in: notes.map(({ body }) => body) }, withdrawnAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, start: true, end: true, body: true },
  })
  return notes.map(
    (note) =>
      rows.find(({ start, end, body }) => start === note.start && end === note.end && body === note.body)
        ?.id ?? null,
  )
}
