import ts from 'typescript'
import { parsed, visitAll } from './imports.mjs'

/** Where a room says what of it is reviewed. */
const SAID = /^lib\/[^/]+\/([^/]+)\/noun\.ts$/

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
  const nouns = files.flatMap(({ name, text }) => nounsIn(name, text))
  const named = files
    .filter(({ name, isCode, isTest }) => isCode && !isTest && COUNTED.test(name))
    .map(({ name, text }) => ({ name, texts: textsIn(name, text) }))
    .map(({ name, texts }) => ({
      name,
      nouns: nouns.filter(({ noun }) => texts.has(noun)).map(({ noun }) => noun),
    }))
  const registers = named.filter((file) => file.nouns.length >= A_REGISTER)
  const rows = nouns.map(({ noun, room }) => {
    const outside = (some) =>
      some.filter((file) => file.nouns.includes(noun) && !isOfRoom(file.name, room)).length
    return [noun, outside(named), outside(registers)]
  })
  rows.sort(([, a], [, b]) => b - a)
  return {
    title: `reviewed noun | files outside its room that name it | of these, lists of nouns (${registers.length}; the worst ${Math.max(0, ...rows.map((row) => row[2]))})`,
    rows,
  }
}

/** The nouns that a room says, by the name that each gives itself. @returns {{ noun: string, room: string }[]} */
function nounsIn(name, text) {
  const room = SAID.exec(name)?.[1]
  const found = []
  if (room === undefined) return found
  visitAll(parsed(name, text), (node) => {
    if (!ts.isPropertyAssignment(node) || node.name.getText() !== 'name') return
    if (ts.isStringLiteral(node.initializer)) found.push({ noun: node.initializer.text, room })
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
