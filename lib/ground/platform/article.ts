/** What is written onto a word of Arabic before it: the article, alone or behind a particle. */
const BEFORE = ['', 'ال', 'وال', 'بال', 'فال', 'كال', 'لل', 'ولل']

/**
 * The forms in which a word is looked for, folded as it is: one of Arabic bare, and with the article, alone or behind the particles that are
 * written onto it; what was typed with the article without it as well. `search_forms` in
 * migrations/20261126230500_words_that_are_searched/migration.sql is the same in the database; a test holds the two together.
 */
export function formsOf(folded: string): readonly string[] {
  if (!/^[\u0621-\u064a]{3,}$/u.test(folded)) return [folded]
  const bare = /^ال[\u0621-\u064a]{3,}$/u.test(folded) ? folded.slice(2) : folded
  return BEFORE.map((before) => before + bare)
}

/**
 * A folded word of Arabic without the article, alone or behind a particle that is written onto it; any other word as it is. What begins like an article
 * and is none loses its first letters too, always the same ones: so it is for comparing, never for showing.
 */
export function bareOf(folded: string): string {
  const [, bare] = /^(?:[وبفك]?ال|و?لل)([\u0621-\u064a]{3,})$/u.exec(folded) ?? []
  return bare === undefined ? folded : bareOf(bare)
}
