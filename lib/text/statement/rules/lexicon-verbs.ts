/**
 * The forms of a verb in which parties speak of themselves, made instead of listed: third persons of one and of several, the first person plural, the
 * tenses in which communiqués report, and the participle. Each answers the notation of the lexicon (`a|b`), to stand in a phrase.
 */

const oneOf = (forms: readonly string[]) => [...new Set(forms)].join('|')

/** An English verb: `agree|agrees|agreed|agreeing`. A last letter in brackets is doubled: `commit(t)`. Irregular pasts are given. */
export function english(verb: string, ...pasts: readonly string[]): string {
  const [, base = verb, doubled = ''] = /^(\w+?)(?:\((\w)\))?$/.exec(verb) ?? []
  const stem = `${base}${doubled}`
  const isAfterConsonant = /[^aeiou]y$/.test(base)
  const third = isAfterConsonant
    ? `${base.slice(0, -1)}ies`
    : /(?:s|sh|ch|x|z)$/.test(base)
      ? `${base}es`
      : `${base}s`
  const past = base.endsWith('e') ? `${base}d` : isAfterConsonant ? `${base.slice(0, -1)}ied` : `${stem}ed`
  const participle = /[^e]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${stem}ing`
  return oneOf([base, third, ...(pasts.length > 0 ? pasts : [past]), participle])
}

/** French verbs of which stems change: third person of one and of several, first of several, past definite of several, participle. */
const FRENCH: Readonly<Record<string, string>> = {
  appeler: 'appelle|appellent|appelons|appelèrent|appelant',
  rappeler: 'rappelle|rappellent|rappelons|rappelèrent|rappelant',
  renouveler: 'renouvelle|renouvellent|renouvelons|renouvelèrent|renouvelant',
  convenir: 'convient|conviennent|convenons|convinrent|convenant',
  entendre: 'entend|entendent|entendons|entendirent|entendant',
  prendre: 'prend|prennent|prenons|prirent|prenant',
  promettre: 'promet|promettent|promettons|promirent|promettant',
  prévoir: 'prévoit|prévoient|prévoyons|prévirent|prévoyant',
  reconnaître: 'reconnaît|reconnait|reconnaissent|reconnaissons|reconnurent|reconnaissant',
  rendre: 'rend|rendent|rendons|rendirent|rendant',
  soutenir: 'soutient|soutiennent|soutenons|soutinrent|soutenant',
}

/** A French verb, by its infinitive: of the first group, of the second, or of the table. */
export function french(verb: string): string {
  const known = FRENCH[verb]
  if (known !== undefined) return known
  const stem = verb.slice(0, -2)
  if (verb.endsWith('ir'))
    return oneOf(['it', 'issent', 'issons', 'irent', 'issant'].map((end) => stem + end))
  const open = stem.replace(/[éè](?=[^aeiouy]{1,2}$)/u, 'è')
  const soft = stem.replace(/g$/u, 'ge').replace(/c$/u, 'ç')
  return oneOf([`${open}e`, `${open}ent`, `${soft}ons`, `${stem}èrent`, `${soft}ant`])
}

/** What becomes of a Spanish stem where it is stressed, and where its past is its own. */
const SPANISH_STRESSED: Readonly<Record<string, string>> = {
  acordar: 'acuerd',
  alentar: 'alient',
  convenir: 'convien',
  esforzar: 'esfuerz',
  pedir: 'pid',
  pretender: 'pretend',
  proponer: 'propon',
  recordar: 'recuerd',
  reforzar: 'refuerz',
  renovar: 'renuev',
  resolver: 'resuelv',
}
const SPANISH_PAST: Readonly<Record<string, string>> = {
  convenir: 'convino|convinieron|conviniendo',
  pedir: 'pidió|pidieron|pidiendo',
  proponer: 'propuso|propusieron|proponiendo',
  reconocer: 'reconoció|reconocieron|reconociendo',
}

/** A Spanish verb, by its infinitive. */
export function spanish(verb: string): string {
  const stem = verb.slice(0, -2)
  const stressed = SPANISH_STRESSED[verb] ?? stem
  const own = SPANISH_PAST[verb]
  if (verb.endsWith('ar'))
    return oneOf([`${stressed}a`, `${stressed}an`, `${stem}amos`, `${stem}ó`, `${stem}aron`, `${stem}ando`])
  const many = verb.endsWith('er') ? 'emos' : 'imos'
  const past = own?.split('|') ?? [`${stem}ió`, `${stem}ieron`, `${stem}iendo`]
  return oneOf([`${stressed}e`, `${stressed}en`, `${stem}${many}`, ...past])
}

/**
 * An Arabic verb: of its past the singular, both genders, the dual, the plural and “we”; of its present the same with the letters that are set
 * before it (ي، ت، ن). `present` is what follows that letter. What is attached before words (و، ف) the lexicon takes off itself.
 */
export function arabic(past: string, present: string): string {
  return oneOf([...arabicPast(past), ...arabicPresent(present)])
}

function arabicPast(past: string): readonly string[] {
  return ['', 'ت', 'ا', 'تا', 'وا', 'نا'].map((end) => past + end)
}

function arabicPresent(present: string): readonly string[] {
  // A weak last letter gives way to the ending of several: يسعى, يسعيان, يسعون.
  const [dual, plural] = /[ىي]$/u.test(present)
    ? [`${present.slice(0, -1)}يان`, `${present.slice(0, -1)}ون`]
    : [`${present}ان`, `${present}ون`]
  return [`ي${present}`, `ت${present}`, `ن${present}`, `ي${dual}`, `ت${dual}`, `ي${plural}`]
}

/** The plain future of Arabic verbs: the same with س before it. */
export function arabicFuture(presents: readonly string[]): string {
  return oneOf(presents.flatMap((present) => arabicPresent(present).map((form) => `س${form}`)))
}
