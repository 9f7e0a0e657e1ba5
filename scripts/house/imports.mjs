import path from 'node:path'
import ts from 'typescript'

const ENDINGS = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx']

/**
 * What a file imports, exports on from elsewhere or loads apart.
 *
 * @param {string} name of the file, by whose ending it is read
 * @param {string} text of it, in TypeScript or JavaScript
 * @returns {{ specifier: string, isValue: boolean }[]} as they are written, in their order; a value is what is asked for while the program
 *   runs, which types alone are not
 */
export function importsOf(name, text) {
  const found = []
  const add = (named, isValue) => {
    if (named && ts.isStringLiteralLike(named)) found.push({ specifier: named.text, isValue })
  }
  visitAll(parsed(name, text), (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, !isOfTypes(node.importClause))
    else if (ts.isExportDeclaration(node))
      add(node.moduleSpecifier, !node.isTypeOnly && !areTypes(node.exportClause))
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], true)
  })
  return found
}

/** The tree of a file. @param {string} name @param {string} text @returns {import('typescript').SourceFile} */
export function parsed(name, text) {
  return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)
}

/** Shows a node and all below it. @param {import('typescript').Node} node @param {(node: import('typescript').Node) => void} see */
export function visitAll(node, see) {
  see(node)
  ts.forEachChild(node, (child) => visitAll(child, see))
}

function isOfTypes(clause) {
  return clause !== undefined && (clause.isTypeOnly || (!clause.name && areTypes(clause.namedBindings)))
}

function areTypes(bindings) {
  const elements = bindings && 'elements' in bindings ? bindings.elements : []
  return elements.length > 0 && elements.every(({ isTypeOnly }) => isTypeOnly)
}

/**
 * The file of ours that an import means.
 *
 * @param {string} from file with the import
 * @param {string} specifier as it is written
 * @param {(file: string) => boolean} isFile whether there is such a file; names are those below the folder of the project
 * @returns {string | null} null for what is not ours
 */
export function fileMeant(from, specifier, isFile) {
  const meant = specifier.startsWith('@/')
    ? specifier.slice(2)
    : specifier.startsWith('.')
      ? path.posix.join(path.posix.dirname(from), specifier)
      : null
  return meant === null ? null : (ENDINGS.map((ending) => meant + ending).find(isFile) ?? null)
}
