import { passagesOf } from '@/lib/text/statement/rules/passages'

/** A party as the text names it, and whether it is named as one of many for whom nobody is named ("We, the Heads of State and Government of …"). */
export type NamedParty = { readonly name: string; readonly nobodyNamed: boolean }

/** How a list of names is written in a language. */
type Writing = {
  /** What stands before the names where the parties say "we": the pronoun, and in what office. */
  readonly we: RegExp
  /** Between the last two names. */
  readonly and: string
  /** What stands before a name and is no part of it. */
  readonly before: RegExp
}

const WRITINGS: Readonly<Record<string, Writing>> = {
  en: {
    we: /^We,\s+(?:the\s+)?(?:(?:Heads of State(?: (?:and|or) (?:of )?Government)?|Heads of (?:Government|Delegation)|Presidents?|Prime Ministers|(?:Foreign |Interior )?Ministers(?: (?:of|for) (?:Foreign Affairs|the Interior|Home Affairs|Justice))?(?: and (?:of|for) (?:the Interior|Home Affairs|Justice))?|Leaders|Representatives|Governments|Delegations|Participants)\s+(?:of|from)\s+)?/u,
    and: 'and',
    before: /^(?:of\s+|from\s+)?(?:the\s+)?/u,
  },
  fr: {
    we: /^Nous,\s+(?:les\s+)?(?:(?:chefs d[’']État(?: et de gouvernement)?|chefs de (?:gouvernement|délégation)|présidents|(?:premiers )?ministres(?: des affaires étrangères| de l[’']intérieur)?|dirigeants|représentants|gouvernements|délégations|participants)\s+(?=d))?/iu,
    and: 'et',
    before: /^(?:de\s+|d[’'])?(?:du\s+|des\s+|la\s+|le\s+|les\s+|l[’'])?/u,
  },
  es: {
    we: /^Nosotr[oa]s,\s+(?:l[oa]s\s+)?(?:(?:Jefes de Estado(?: y de Gobierno)?|Jefes de (?:Gobierno|Delegación)|Presidentes|Ministros(?: de (?:Relaciones|Asuntos) Exteriores| del Interior)?|líderes|representantes|gobiernos|delegaciones|participantes)\s+(?=de))?/iu,
    and: 'y',
    before: /^(?:del\s+|de\s+)?(?:la\s+|los\s+|las\s+|el\s+)?/u,
  },
}

/** The longest name, in UTF-16 code units: what is longer is no name. */
const NAME_UNITS = 100

/**
 * The parties that the first paragraph of a text names, in its order, for a person to check: a list after "We, the Heads of State and Government of",
 * else the names with which its first sentence begins; in Arabic those that agreed, or between whom something is. Empty where it names fewer than two
 * so, or the rule does not know the language.
 */
export function partiesNamedIn(text: string, language: string): readonly NamedParty[] {
  const tongue = language.split('-')[0] ?? ''
  const writing = WRITINGS[tongue]
  const first = passagesOf(text)[0]?.text.trim().replace(/\s+/gu, ' ')
  if (first !== undefined && tongue === 'ar') return named(arabicNames(first), false)
  if (!writing || first === undefined) return []
  const we = writing.we.exec(first)
  return we
    ? named(listed(first.slice(we[0].length), writing), true)
    : named(begunWith(first, writing), false)
}

/** Names as parties, each once; none where there are fewer than two. */
function named(names: readonly string[], nobodyNamed: boolean): readonly NamedParty[] {
  const once = [...new Set(names)]
  return once.length < 2 ? [] : once.map((name) => ({ name, nobodyNamed }))
}

/** Names between commas, as long as each begins with a capital: the next words are what the parties do. */
function listed(words: string, { and, before }: Writing): string[] {
  const parts = words.split(/[.;:]\s|,\s/u)
  const bare = (part: string) =>
    part
      .trim()
      .replace(new RegExp(`^${and} `), '')
      .replace(before, '')
  const end = parts.findIndex((part) => !isName(bare(part)))
  const named = end === -1 ? parts : parts.slice(0, end)
  const last = named.at(-1)
  if (last === undefined) return []
  // Within the list "and" belongs to a name ("Trinidad and Tobago"); in its last part it parts the last two.
  const cut = last.startsWith(`${and} `) ? -1 : last.indexOf(` ${and} `)
  const lastOnes = cut === -1 ? [last] : [last.slice(0, cut), last.slice(cut + 1)]
  return [...named.slice(0, -1), ...lastOnes].map(bare).filter(isName)
}

/** Names with which a sentence begins: "Spain and the United States are allies". */
function begunWith(sentence: string, { and, before }: Writing): string[] {
  const found = beginning(and).exec(sentence)?.[0]
  return (found ?? '')
    .split(new RegExp(`, (?:${and} )?| ${and} `, 'u'))
    .map((one) => one.replace(/^(?:The|La|Le|Les|Los|Las|El) |^L[’']/u, '').replace(before, ''))
    .filter(isName)
}

function beginning(and: string): RegExp {
  const word = String.raw`\p{Lu}[\p{L}\p{M}’'‑-]*`
  const between = `(?:(?:of|de|del|du|des) |d[’'])?(?:(?:the|la|los|las) |l[’'])?`
  const name = `(?:(?:[Tt]he|[Ll][ae]s?|[Ll]os|[Ee]l) |[Ll][’'])?${word}(?: ${between}${word})*`
  return new RegExp(`^${name}(?:, ${name})*,? ${and} ${name}`, 'u')
}

/** What stands before names in Arabic: that they agreed or decided, at the beginning, or anywhere that something is between them. */
const ARABIC_BEFORE = [/^(?:اتفقت?|قررت?) /u, /(?<!\p{L})بين /gu] as const
/** Words for parties that are no names: the two sides, the two countries. */
const ARABIC_UNNAMED = /^(?:الطرفين|الطرفان|الجانبين|الجانبان|البلدين|البلدان|الدولتين|الدولتان)$/u
/** How many words a name has at most. */
const ARABIC_NAME_WORDS = 5

/**
 * Names in Arabic, which has no capitals: "جمهورية مصر العربية والاتحاد الأوروبي". "And" is one with the word after it. The first name goes up to it; each after it begins
 * with an article and has the words right after that have one too.
 */
function arabicNames(first: string): string[] {
  const [agreed, between] = ARABIC_BEFORE
  const places = [agreed.exec(first), ...first.matchAll(between)].flatMap((found) =>
    found ? [found.index + found[0].length] : [],
  )
  return places.map((at) => arabicListed(first.slice(at))).find((names) => names.length > 1) ?? []
}

function arabicListed(words: string): string[] {
  const [phrase = ''] = /^[\p{L}\p{M} ]*/u.exec(words) ?? []
  const names: string[][] = []
  for (const word of phrase.trim().split(' ')) {
    const name = names.at(-1)
    if (name && word.startsWith('وال')) names.push([word.slice(1)])
    else if (!name) names.push([word])
    else if (names.length === 1 || word.startsWith('ال')) name.push(word)
    else break
  }
  const areNames = names.every(
    (name) => name.length <= ARABIC_NAME_WORDS && !ARABIC_UNNAMED.test(name.join(' ')),
  )
  return areNames ? names.map((name) => name.join(' ')) : []
}

function isName(words: string): boolean {
  return /^\p{Lu}/u.test(words) && words.length <= NAME_UNITS
}
