// The statements of a text of SQL.

/** Comments, texts, names and bodies of functions, whose semicolons end nothing; and any other character. */
const TOKENS =
  /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|(\$\w*\$)[\s\S]*?\1|BEGIN ATOMIC[\s\S]*?\bEND(?=;)|[\s\S]/g

/**
 * @param {string} sql
 * @returns {number[]} where each of its statements ends, behind the semicolon
 */
export function statementEnds(sql) {
  return [...sql.matchAll(TOKENS)].filter(([token]) => token === ';').map(({ index }) => index + 1)
}

/**
 * @param {string} sql
 * @returns {string[]} its statements, without what is said in comments before each
 */
export function statementsOf(sql) {
  const ends = statementEnds(sql)
  return ends.map((end, index) => withoutComments(sql.slice(ends[index - 1] ?? 0, end)))
}

const withoutComments = (statement) => statement.replace(/^(?:\s|--[^\n]*\n)*/, '')
