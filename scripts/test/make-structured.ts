// For tests: gives the starter dossier's text a structure, as a text has that was read from a document. The dossier came without one, and a
// structure comes with its text only, so that is put aside meanwhile. What the blocks are called is of the test.
import type { TestDatabase } from '@/lib/ground/platform/testing'
import { type Block, blockOf, blocksFit } from '@/lib/text/statement/rules/blocks'

/** A heading, two items of a list with the line that introduces them, and a note beside the words. */
export async function makeStructured({ owner }: Pick<TestDatabase, 'owner'>): Promise<void> {
  const { id, text, passages } = await owner.rendering.findFirstOrThrow({
    where: { isBase: true },
    select: { id: true, text: true, passages: { orderBy: { number: 'asc' } } },
  })
  const said: Readonly<Record<number, Partial<Block>>> = {
    0: { kind: 'heading', level: 1 },
    7: { kind: 'list_item', level: 1, marker: '–', introducedBy: 6 },
    8: { kind: 'list_item', level: 1, marker: '–', introducedBy: 6 },
  }
  const blocks = passages.map(({ start, end }, index) => blockOf({ start, end }, said[index]))
  const notes = [{ at: passages[2]?.end ?? 0, marker: '1', text: 'A test note, not from the source.' }]
  if (!blocksFit(text ?? '', blocks, notes)) throw new Error('the structure is none of the text')
  const kept = JSON.stringify({ blocks, notes })
  await owner.$transaction(async (tx) => {
    await tx.$executeRaw`ALTER TABLE rendering_structures DISABLE TRIGGER rendering_structures_come_with_their_rendering`
    await tx.$executeRaw`
      INSERT INTO rendering_structures (rendering_id, blocks, notes)
      SELECT ${id}::uuid, ${kept}::jsonb -> 'blocks', ${kept}::jsonb -> 'notes'`
    await tx.$executeRaw`ALTER TABLE rendering_structures ENABLE TRIGGER rendering_structures_come_with_their_rendering`
  })
}
