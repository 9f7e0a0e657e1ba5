import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

// What a copy says is given by data/readable.ts, which blanks what is withheld. Whoever else reads the words or the bytes is named here, and
// gives them to nobody.

const root = path.resolve(import.meta.dirname, '../../../..')
const files = ['app', 'components', 'lib', 'server'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !/\.test\.|testing(-days)?\.ts$/.test(file))
    .map((file) => `${folder}/${file}`),
)
const holding = (pattern: RegExp) =>
  files.filter((file) => pattern.test(readFileSync(path.join(root, file), 'utf8'))).sort()

it('bytes are read by the door, and kept and erased by what keeps and erases', () => {
  expect(holding(/stored_bytes|storedBytes/)).toEqual([
    'lib/evidence/snapshot/data/readable.ts',
    'lib/ground/store/data/bytes.ts',
  ])
  // A document of a statement on its way is no copy: nothing of it is withheld, and it is for whoever sees the draft.
  expect(holding(/from '@\/lib\/ground\/store\/data\/bytes'/)).toEqual([
    'lib/evidence/snapshot/data/readable.ts',
    'lib/evidence/snapshot/mutations/bring-file.ts',
    'lib/evidence/snapshot/mutations/end-withholding.ts',
    'lib/evidence/snapshot/mutations/keep-copy.ts',
    'lib/evidence/snapshot/mutations/sweep.ts',
    'lib/text/bringing/data/document.ts',
    'lib/text/bringing/mutations/keep-documents.ts',
  ])
})

it('words as they were kept are for what blanks them', () => {
  // Or tells which other copies hold the same, and none of it.
  expect(holding(/\bwordsAsKept\b/)).toEqual([
    'lib/evidence/snapshot/data/kindred.ts',
    'lib/evidence/snapshot/data/readable.ts',
    'lib/evidence/snapshot/data/standing.ts',
    'lib/evidence/snapshot/mutations/end-withholding.ts',
    'lib/evidence/snapshot/mutations/place-withheld.ts',
    'lib/evidence/snapshot/mutations/withhold.ts',
    'lib/record/cover/data/words-as-kept.ts',
    'lib/record/cover/mutations/cover-texts.ts',
  ])
})

it('the text of a copy is asked for in one place', () => {
  const asking = holding(
    /\bsnapshots?\b[\s\S]*\btext: true\b|\btext: true\b[\s\S]*\bsnapshots?\b|FROM snapshots[^`]*\btext\b/,
  )
  // What covers words reads a text of ours, and of a copy its name alone.
  expect(asking.filter((file) => /^lib\/(?:evidence\/snapshot|record\/cover)\//.test(file))).toEqual([
    'lib/record/cover/data/words-as-kept.ts',
    'lib/record/cover/mutations/cover-texts.ts',
  ])
  expect(holding(/snapshots?: \{ select: \{[^}]*\btext\b/)).toEqual([])
})
