import { TREES } from './files.mjs'

/** Of prisma what makes a database is counted: the rest is told in lines that Prisma wants, or brings a dossier. */
const MAKES_DATABASE = /\.sql$|^prisma\/tables\//

/**
 * How many files and lines each tree has, tests apart.
 *
 * @param {import('./files.mjs').House} house
 * @returns {{ title: string, rows: (string | number)[][] }}
 */
export function sizes({ files }) {
  const counted = files.filter(({ tree, name }) => tree !== 'prisma' || MAKES_DATABASE.test(name))
  const row = (name, some) => {
    const [own, tests] = [some.filter(({ isTest }) => !isTest), some.filter(({ isTest }) => isTest)]
    return [name, own.length, linesOf(own), tests.length, linesOf(tests)]
  }
  return {
    title: 'tree | files | lines | files of tests | lines of tests',
    rows: [
      ...TREES.map((tree) =>
        row(
          tree === 'prisma' ? 'prisma (tables, functions)' : tree,
          counted.filter((file) => file.tree === tree),
        ),
      ),
      row('all', counted),
    ],
  }
}

function linesOf(files) {
  return files.reduce((sum, { text }) => sum + (text.match(/\n/g)?.length ?? 0), 0)
}
