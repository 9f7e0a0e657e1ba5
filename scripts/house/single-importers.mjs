/**
 * Files that one other file alone asks for, types included, tests left out on both sides: some have a reason to stand apart, some do not.
 *
 * @param {import('./files.mjs').House} house
 * @returns {{ title: string, rows: (string | number)[][] }}
 */
export function singleImporters({ files, asks }) {
  const code = files.filter(({ isCode, isTest }) => isCode && !isTest)
  const importers = new Map()
  for (const { name } of code)
    for (const file of new Set(asks(name).map((asked) => asked.file)))
      importers.set(file, (importers.get(file) ?? 0) + 1)
  const single = code.filter(({ name }) => importers.get(name) === 1)
  const trees = [...new Set(single.map(({ tree }) => tree))]
  return {
    title: `files with one importer | ${single.length}`,
    rows: trees.map((tree) => [tree, single.filter((file) => file.tree === tree).length]),
  }
}
