import type { Transaction } from '@/lib/ground/platform/db'
import { idOf } from './identity'

/** Who acts in the record when a dossier is brought in. */
export type Importer = { readonly kind: 'import'; readonly id: string }

/** The author of the starter dossier: no person, no sign-in. Made once. */
export async function findOrMakeImporter(tx: Transaction): Promise<Importer> {
  const present = await tx.person.findFirst({ where: { kind: 'import' }, select: { id: true } })
  const { id } =
    present ??
    (await tx.person.create({
      data: { id: idOf('import'), kind: 'import', publicName: 'Starter dossier (import)', roles: [] },
      select: { id: true },
    }))
  return { kind: 'import', id }
}
