import 'server-only'
import type { RowOf, Transaction } from '@/lib/ground/platform/db'
import type { WordsIn } from '@/lib/text/statement/rules/own-words'
import type { About, Standing } from './about'

/** What is said of a statement, its parties and the other bodies that it makes responsible; null where none has that address. */
export async function findOfStatement(client: Transaction, slug: string): Promise<About | null> {
  const row = await client.statement.findUnique({ where: { slug }, select: statementSelect })
  if (!row) return null
  const bodies = await findBodiesOf(client, row.id)
  return {
    ...{ statementId: row.id, commitmentId: null, sourceId: null, exact: null },
    parties: row.parties,
    texts: standingIn(row, bodies),
  }
}

function standingIn(row: StatementRow, bodies: readonly Body[]): Standing[] {
  const language = row.renderings[0]?.language ?? ''
  const ofStatement = { lineId: null, partyKey: null, party: null, language }
  return [
    { ...ofStatement, field: 'statement_title', text: row.title, names: row.titles },
    { ...ofStatement, field: 'statement_short_title', text: row.shortTitle, names: row.shortTitles },
    { ...ofStatement, field: 'statement_place', text: row.place, names: row.places },
    ...row.parties.flatMap(({ key, representedBy: text }): Standing[] =>
      text === null
        ? []
        : [{ ...ofStatement, ...{ field: 'represented_by', partyKey: key, party: key, text } }],
    ),
    ...bodies.flatMap(({ stands, ...body }): Standing[] =>
      stands ? [{ ...ofStatement, field: 'responsible', ...body }] : [],
    ),
  ]
}

/** A body that items of a statement name, in the language of these; `stands` says whether one of them does. */
export type Body = WordsIn & { readonly stands: boolean }

/** The bodies that a statement makes responsible and that are no party, as its items name or named them for readers, each once, in the order of the text. */
export function findBodiesOf(client: Transaction, statementId: string): Promise<Body[]> {
  return client.$queryRaw<Body[]>`
    SELECT b.name AS text, c.title_language AS language, bool_or(c.state = 'published') AS stands
      FROM commitments c JOIN responsible_bodies b ON b.commitment_id = c.id
     WHERE c.statement_id = ${statementId}::uuid AND c.published_at IS NOT NULL
       AND NOT EXISTS (SELECT FROM parties p WHERE p.statement_id = c.statement_id AND p.name = b.name)
     GROUP BY b.name, c.title_language
     ORDER BY min(c.passage_number), min(b.position), b.name`
}

/** The parties to a statement, in its order. */
export const partiesInOrder = {
  orderBy: { position: 'asc' as const },
  select: { key: true, name: true, names: true, representedBy: true } as const,
}

/** What is read of a statement for the texts of ours on it. */
export const statementSelect = {
  id: true,
  title: true,
  titles: true,
  shortTitle: true,
  shortTitles: true,
  place: true,
  places: true,
  parties: partiesInOrder,
  renderings: { where: { isBase: true }, select: { language: true } },
} as const
type StatementRow = RowOf<'statement', typeof statementSelect>
