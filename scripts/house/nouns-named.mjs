import ts from 'typescript'
import { parsed, visitAll } from './imports.mjs'

/** Where what a second person decides on is listed. */
const LIST = 'lib/record/review/types.ts'

/** The rooms of those nouns that are not called as their room is. */
const ROOMS = { 'lineage-link': 'lineage', withdrawal: 'commitment', alignment: 'statement' }

/** What asks for the messages of a room, which are called as it is. */
const ASKS_FOR_MESSAGES = new Set(['useTranslations', 'getTranslations', 'translations'])

/** Addresses and what tables promise are apart, as are the figures themselves. */
const COUNTED = /^(?:lib|components|server|scripts)\/(?!house\/)/

/** A file that names as many nouns lists nouns. */
const A_REGISTER = 3

/**
 * How many files outside its own room name each noun that is reviewed, tests and addresses (`app`) apart, and how many of them name three nouns or
 * more: a new noun is written into these too. Counted are its name as a text, as a key and as a type, but for the messages of a room of the same name
 * and for what is imported.
 *
 * @param {import('./files.mjs').House} house
 * @returns {{ title: string, rows: (string | number)[][] }} the most named first
 */
export function nounsNamed({ files }) {
  const nouns = nounsIn(files.find(({ name }) => name === LIST)?.text ?? '')
  const named = files
    .filter(({ name, isCode, isTest }) => isCode && !isTest && COUNTED.test(name))
    .map(({ name, text }) => ({ name, texts: textsIn(name, text) }))
    .map(({ name, texts }) => ({ name, nouns: nouns.filter((noun) => texts.has(noun)) }))
  const registers = named.filter((file) => file.nouns.length >= A_REGISTER)
  const rows = nouns.map((noun) => {
    const outside = (some) =>
      some.filter((file) => file.nouns.includes(noun) && !isOfRoom(file.name, ROOMS[noun] ?? noun)).length
    return [noun, outside(named), outside(registers)]
  })
  rows.sort(([, a], [, b]) => b - a)
  return {
    title: `reviewed noun | files outside its room that name it | of these, lists of nouns (${registers.length}; the worst ${Math.max(0, ...rows.map((row) => row[2]))})`,
    rows,
  }
}

/** The nouns, as they are listed. @param {string} text @returns {string[]} */
function nounsIn(text) {
  const found = []
  visitAll(parsed(LIST, text), (node) => {
    if (!ts.isVariableDeclaration(node) || node.name.getText() !== 'NOUNS') return
    visitAll(node, (each) => ts.isStringLiteral(each) && found.push(each.text))
  })
  return found
}

function isOfRoom(name, room) {
  return new RegExp(`^(?:lib|components)/[^/]+/${room}/`).test(name)
}

/** Texts and keys of a file. @returns {Set<string>} */
function textsIn(name, text) {
  const found = new Set()
  visitAll(parsed(name, text), (node) => {
    if (ts.isStringLiteralLike(node)) {
      if (!isOfMessages(node.parent) && !isOfImport(node.parent)) found.add(node.text)
    } else if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) found.add(node.name.text)
  })
  return found
}

function isOfMessages(node) {
  return ts.isCallExpression(node) && ASKS_FOR_MESSAGES.has(node.expression.getText())
}

function isOfImport(node) {
  return (
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
  )
}
