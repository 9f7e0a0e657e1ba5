import ts from 'typescript'
import { parsed, visitAll } from './imports.mjs'

/** How many lines a function may have without being counted here. */
export const MOST_LINES = 50

/**
 * Functions that no screen shows whole, tests apart, the longest first.
 *
 * @param {import('./files.mjs').House} house
 * @returns {{ title: string, rows: (string | number)[][] }}
 */
export function longFunctions({ files }) {
  const long = files
    .filter(({ isCode, isTest }) => isCode && !isTest)
    .flatMap(({ name, text }) => longIn(name, text))
    .sort((a, b) => b.lines - a.lines)
  return {
    title: `functions over ${MOST_LINES} lines | ${long.length}`,
    rows: long.slice(0, 5).map(({ where, lines }) => [where, lines]),
  }
}

/** Those of one file. @param {string} name @param {string} text @returns {{ where: string, lines: number }[]} */
export function longIn(name, text) {
  const tree = parsed(name, text)
  const lineAt = (position) => tree.getLineAndCharacterOfPosition(position).line
  const found = []
  visitAll(tree, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return
    const first = lineAt(node.getStart(tree))
    const lines = lineAt(node.getEnd()) - first + 1
    if (lines > MOST_LINES) found.push({ where: `${name}:${first + 1}`, lines })
  })
  return found
}
