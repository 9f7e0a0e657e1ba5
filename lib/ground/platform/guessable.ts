import 'server-only'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

/** How many guesses a password has to stand, as a power of ten: somebody who has its hash needs years. */
const least = 10

/** What of a long password is looked at: the work grows with its square, and so much that is hard to guess is enough. */
const longest = 100

/** Phrases that everybody knows, without what stands between their words: four words that nobody chose by chance. */
const famous = [
  ...['correcthorsebatterystaple', 'tobeornottobe', 'tobeornottobethatisthequestion', 'maytheforcebewithyou'],
  ...['thequickbrownfoxjumpsoverthelazydog', 'onceuponatime', 'loremipsumdolorsitamet', 'ihaveadream'],
  ...['inthebeginningwastheword', 'winteriscoming', 'elementarymydearwatson', 'alliwantforchristmasisyou'],
  ...['supercalifragilisticexpialidocious', 'lifeislikeaboxofchocolates', 'wethepeopleoftheunitedstates'],
  ...['weholdthesetruthstobeselfevident', 'ithinkthereforeiam', 'iwanttobelieve', 'whatdoesthefoxsay'],
  ...[
    'jepensedoncjesuis',
    'libertéégalitéfraternité',
    'liberteegalitefraternite',
    'ilétaitunefois',
    'iletaitunefois',
  ],
  ...['enunlugardelamancha', 'elpueblounidojamásserávencido', 'elpueblounidojamasseravencido', 'éraseunavez'],
  ...['بسماللهالرحمنالرحيم', 'السلامعليكمورحمةاللهوبركاته', 'لاإلهإلاالله', 'كانيامكانفيقديمالزمان'],
]

const judge = new ZxcvbnFactory({
  dictionary: { ...dictionary, famous },
  graphs: adjacencyGraphs,
  maxLength: longest,
})

/** Why a password is guessed too soon: it is common, made of the account's own words, or follows a row or repeats itself. */
export type Guessable = 'password_common' | 'password_own' | 'password_row'

/**
 * Whether somebody who guesses would come upon a password soon, and what gives it away; null where not.
 *
 * @param own words that somebody who knows the account would try first: names, addresses, the site
 */
export function whyGuessable(password: string, own: readonly string[]): Guessable | null {
  const typed = password.normalize('NFKC').slice(0, longest)
  const isFamous = famous.some((phrase) => bareOf(typed).includes(phrase))
  const judged = judge.check(isFamous ? bareOf(typed) : typed, wordsOf(own))
  return judged.guessesLog10 >= least ? null : whatGivesAway(judged.sequence)
}

/** Letters and figures alone, in small letters: a phrase is the same with spaces, points or hyphens between its words. */
function bareOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** Each text whole, without spaces, and by its words. */
function wordsOf(texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => [text, text.replace(/\s/g, ''), ...text.split(/[^\p{L}\p{N}]+/u)])
  return [...new Set(words.map((word) => word.normalize('NFKC').toLowerCase()))].filter(
    (word) => word.length > 2,
  )
}

function whatGivesAway(sequence: ReturnType<typeof judge.check>['sequence']): Guessable {
  if (sequence.some((match) => match.dictionaryName === 'userInputs')) return 'password_own'
  const [most] = [...sequence].sort((a, b) => b.token.length - a.token.length)
  return ['repeat', 'sequence', 'spatial'].includes(most?.pattern ?? '') ? 'password_row' : 'password_common'
}
