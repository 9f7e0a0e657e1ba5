import type { Transaction } from '@/lib/ground/platform/db'
import type { PrismaClient } from '@/prisma/generated/client'
import type { Material } from './read'
import { type Outcome, seed, sentenceOf } from './seed'

/** What acts are on, in plural. */
const CALLED: Readonly<Record<string, string>> = {
  commitment: 'items',
  note: 'notes',
  revision: 'judgements',
  'search-log': 'searches',
  source: 'sources',
  statement: 'the statement itself',
  translation: 'translations',
}

/** Thrown to take everything back. */
class Looked extends Error {
  constructor(readonly lines: readonly string[]) {
    super('looked')
  }
}

/**
 * What bringing the starter dossier over would do, a line each. It is done and taken back: what is listed are the acts that it would leave in the record,
 * each with what it is on where that has an address.
 */
export async function lookAtBringOver(client: PrismaClient, material: Material): Promise<readonly string[]> {
  const [{ last }] = await client.$queryRaw<
    [{ last: bigint }]
  >`SELECT coalesce(max(position), 0) AS last FROM events`
  try {
    await seed(client, material, undefined, {
      bringsOver: true,
      before: async (tx, outcome) => {
        throw new Looked(await linesOf(tx, material, outcome, last))
      },
    })
  } catch (error) {
    if (error instanceof Looked) return error.lines
    throw error
  }
  return []
}

async function linesOf(
  tx: Transaction,
  material: Material,
  outcome: Outcome,
  last: bigint,
): Promise<string[]> {
  const acts = await tx.$queryRaw<{ verb: string; objectType: string; count: bigint; on: string[] }[]>`
    SELECT e.verb, e.object_type AS "objectType", count(*) AS count,
           coalesce(array_agg(coalesce(c.reference || CASE WHEN l.party IS NULL THEN '' ELSE ' (' || l.party || ')' END,
             CASE WHEN e.object_type = 'source' THEN e.object_id END) ORDER BY c.start, l.party, e.position)
             FILTER (WHERE c.reference IS NOT NULL OR e.object_type = 'source'), '{}') AS on
    FROM events e
    LEFT JOIN revisions r ON e.object_type = 'revision' AND r.id::text = e.object_id
    LEFT JOIN lines l ON l.id = r.line_id
    LEFT JOIN commitments c ON c.id::text = e.object_id OR c.id = l.commitment_id
    WHERE e.position > ${last} GROUP BY e.verb, e.object_type ORDER BY min(e.position)`
  if (acts.length === 0) return ['The starter dossier is as this version has it.']
  return [
    'npm start -- --bring-over would bring the starter dossier over, and leave these acts of the import in the record:',
    ...acts.map(
      ({ verb, objectType, count, on }) =>
        `  ${verb}: ${count} × ${CALLED[objectType] ?? objectType}${on.length > 0 ? ` (${on.join(', ')})` : ''}`,
    ),
    `It would then say: ${sentenceOf(outcome, material)}`,
    'Judgements that are shown as provisional change for readers at once; what people decided stays. Nothing of this was done now.',
  ]
}
