import 'server-only'
import { isOfTests } from '@/lib/evidence/item-test/rules/test-words'
import { saidIn } from '@/lib/evidence/source/rules/said'
import type { RowOf } from '@/lib/ground/platform/db'
import type { TranslatedField, WordsIn } from '@/lib/text/statement/rules/own-words'
import { SUMMARY_LANGUAGE } from '@/lib/text/statement/types'
import { type PublicRevision, publicRevisions, publicTests, shownOf, showsOf, testWordsOf } from './of-item'
import { type Body, statementSelect } from './of-statement'

/** Words that readers see, or saw, and whether these are what stands. */
type Said = WordsIn & { readonly stands: boolean }

/** What readers see, or saw, where a translation stands. @param bodies those of the statement, where it is of one */
export function saidAt(row: WhereItStands, bodies: readonly Body[]): readonly Said[] {
  const { field, statement, commitment, line, party, source } = row
  if (source !== null) return saidOfSource(source)
  if (statement === null) return []
  const language = statement.renderings[0]?.language ?? ''
  if (party !== null) {
    const { representedBy: text } = party
    return text === null ? [] : [{ language, text, stands: true }]
  }
  if (field === 'responsible') return bodies
  if (commitment === null) return saidOfStatement(field, statement, language)
  if (line === null) return saidOfItem(field, commitment)
  return saidOnLine(field, line)
}

function saidOfItem(
  field: TranslatedField,
  { title, titleLanguage, whyThisForce, tests }: NonNullable<WhereItStands['commitment']>,
): Said[] {
  const stands = true
  if (isOfTests(field)) return testWordsOf(field, tests).map((words) => ({ ...words, stands }))
  return [{ language: titleLanguage, text: field === 'title' ? title : whyThisForce, stands }]
}

function saidOfStatement(
  field: TranslatedField,
  statement: NonNullable<WhereItStands['statement']>,
  language: string,
): Said[] {
  const stands = true
  switch (field) {
    case 'statement_title':
      return [{ language, text: statement.title, stands }]
    case 'statement_short_title':
      return [{ language, text: statement.shortTitle, stands }]
    case 'statement_place':
      return [{ language, text: statement.place, stands }]
    default:
      return []
  }
}

/** Its summary, and what stood there before somebody's other words were accepted. */
function saidOfSource({ summary, classings }: NonNullable<WhereItStands['source']>): Said[] {
  const language = SUMMARY_LANGUAGE
  const before = classings.flatMap((each) => saidIn(each.before).summary ?? [])
  return [
    ...(summary === null ? [] : [{ language, text: summary, stands: true }]),
    ...before.map((text) => ({ language, text, stands: false })),
  ]
}

function saidOnLine(
  field: TranslatedField,
  { party, revisions }: NonNullable<WhereItStands['line']>,
): Said[] {
  const shown = shownOf(party, revisions)
  const newestFirst = [...revisions].sort((a, b) => b.number - a.number)
  return newestFirst.flatMap((revision) => {
    const language = revision.rationaleLanguage
    const standing = shown?.rationaleLanguage === language ? wordsOf(field, shown) : []
    return wordsOf(field, revision).map((text) => ({ language, text, stands: standing.includes(text) }))
  })
}

function wordsOf(field: TranslatedField, said: PublicRevision): readonly string[] {
  if (field === 'shows') return showsOf(said)
  if (field === 'rationale') return [said.rationale]
  const sentence = field === 'in_short' ? said.inShort : said.inShortWhole
  return sentence === null ? [] : [sentence]
}

/** What is read of where a translation stands. */
export const whereItStands = {
  field: true,
  statement: { select: { slug: true, ...statementSelect } },
  commitment: {
    select: {
      reference: true,
      state: true,
      title: true,
      titleLanguage: true,
      whyThisForce: true,
      tests: publicTests,
    },
  },
  line: { select: { party: true, revisions: publicRevisions } },
  party: { select: { representedBy: true } },
  source: {
    select: {
      id: true,
      summary: true,
      classings: { where: { review: { decision: 'approve' } }, select: { before: true } },
    },
  },
} as const
type WhereItStands = RowOf<'translation', typeof whereItStands>
