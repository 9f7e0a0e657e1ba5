import { parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { messagesOf } from './messages'
import { type Locale, locales } from './routing'
import { slipsOf } from './testing'

type Elements = ReturnType<typeof parse>

/** Every text by its key, which begins with its file, so that a failure names the place. */
function texts(locale: Locale): Map<string, string> {
  const found = new Map<string, string>()
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') found.set(path, value)
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`)
  }
  for (const [room, content] of Object.entries(messagesOf(locale))) walk(content, room)
  return found
}

/** Names of the arguments and tags in a message, with their kind. */
function argumentsOf(elements: Elements): string[] {
  const names = elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return []
      case TYPE.plural:
      case TYPE.select:
        return [
          `${element.value} (${TYPE[element.type]})`,
          ...Object.values(element.options).flatMap((option) => argumentsOf(option.value)),
        ]
      case TYPE.tag:
        return [`<${element.value}>`, ...argumentsOf(element.children)]
      default:
        return [element.value]
    }
  })
  return [...new Set(names)].sort()
}

/** The categories of each plural in a message. */
function pluralsOf(elements: Elements): string[][] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return pluralsOf(element.children)
    if (element.type === TYPE.select)
      return Object.values(element.options).flatMap((option) => pluralsOf(option.value))
    if (element.type !== TYPE.plural) return []
    const inner = Object.values(element.options).flatMap((option) => pluralsOf(option.value))
    return [Object.keys(element.options), ...inner]
  })
}

/** Words that were given up, as somebody may write them again; the last of each language were, when the names of product and statuses became plain (0198). */
const retired: Readonly<Record<Locale, RegExp>> = {
  // Also idioms, of which somebody who learned English third knows the words and not the sense ("just now", "for good", "taken in").
  en: /second reading|\binterim\b|\blocators?\b|independence group|look again|\breckon|bears on|just now|for good\b|\banew\b|all the same[,.]|\btaken? in\b|out of sight|bears? (it )?out\b|yet to come|(?<!\{)judgement|rationale|rendering|stored cop|withh[eo]ld|\bclass(ed|ing)\b|fresh look|reaffirmed|\btaken up\b|resourced|not rated|front page|supersed/i,
  // A submission is also surrender, a localisation is of a place, and what is judged is called évaluation.
  fr: /seconde lecture|intérimaire|appréci|clause|jugement|jugée|localis|soumission sur|n’a (donc )?pas été pris\b|copies? conservée|réexaminer|doté de moyens|trace publique|au point mort/i,
  // What moves somebody to act, a place on a map, and soon: none of these is the rationale, where a quote stands, or in short.
  es: /segunda lectura|interin[oa]|cláusula|filete|motivaci|ubicaci|dosier|en breve|valoraci|razonamiento|copias? (conservada|guardada)|reexaminar|constancia pública|dotado de medios/i,
  // What binds, an editor, the registered: the scale, whoever wrote and whoever signed in are none of these. An item that introduces others
  // does not judge them (يحكم), a file is sent up (رفع) and not down, and what was looked at is said with one verb (فُحصت المصادر).
  ar: /قراءة ثانية|درجة الإلزام|المحرِّر|المسجَّلون|يحكمه?(?= )|تحميل ملف|اطُّلع (عليه )?حتى|الصيغة الأساس(?!ية)|النص الأساسي|المنشأ المشترك|علامة تبويب|كمقتطف|ككل|حاشية|الحواشي|نسخة محفوظة|معاينة جديدة|متعثّر|تصريح|أدلة معلنة/,
}

/** What every plural of a language must tell apart; Arabic's `zero` reads as `other` where a count is never nought. */
const needed: Readonly<Record<Locale, readonly string[]>> = {
  en: ['one', 'other'],
  fr: ['one', 'other'],
  es: ['one', 'other'],
  ar: ['one', 'two', 'few', 'many', 'other'],
}

/** What a message says. Names of arguments and of their cases are code, may keep a stored word, and have the signs of code. */
function said(text: string): string {
  return text.replace(/\{\w+, (?:plural|select),/g, '{').replace(/(?:=\d+|\b\w+),? ?\{/g, '{')
}

const english = texts('en')

describe('signs', () => {
  it.each<[Locale, string]>([
    ['fr', 'Motif\u00a0: «\u00a0oui\u00a0»\u202f; 10\u202f000 mots… https://example.org, 1:2'],
    ['es', 'Motivo: «sí»; 10\u202f000 palabras… ¿Qué? 1000'],
    ['ar', 'السبب: «نعم»؛ يبدأ بـ \u2066https://\u2069، ما بين "…"، 10\u202f000 حرف… 0,667'],
  ])('in %s are found right where they are', (locale, text) => {
    expect(slipsOf(locale, text)).toEqual([])
  })

  it.each<[Locale, string]>([
    ['fr', 'Motif: rien'],
    ['fr', 'Quoi ?'],
    ['fr', 'dit «oui\u00a0»'],
    ['fr', 'dit «\u00a0oui»'],
    ['fr', "l'un"],
    ['fr', '10 000 mots'],
    ['es', 'Qué?'],
    ['ar', 'نعم, لا'],
    ['ar', 'اكتب https://example.org هنا'],
    ['ar', '2,000 حرف'],
    ['ar', 'يتصل بـ'],
    ['ar', 'قال "نعم'],
  ])('in %s are found wrong in %j', (locale, text) => {
    expect(slipsOf(locale, text)).toHaveLength(1)
  })
})

describe.each(locales)('messages in %s', (locale) => {
  const own = texts(locale)

  it('has the same keys in the same files as English', () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it('says no word that was given up (docs/decisions/0043-one-name-a-thing.md): a stage of a bill, a second name', () => {
    expect([...own].filter(([, text]) => retired[locale].test(said(text))).map(([key]) => key)).toEqual([])
  })

  it('sets its signs as the language does', () => {
    expect([...own].flatMap(([key, text]) => slipsOf(locale, text).map((slip) => `${key}: ${slip}`))).toEqual(
      [],
    )
  })

  it('has no empty text', () => {
    expect([...own].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([])
  })

  it('takes the same arguments as English', () => {
    const differing = [...own]
      .map(([key, text]) => ({
        key,
        own: argumentsOf(parse(text)),
        english: argumentsOf(parse(english.get(key) ?? '')),
      }))
      .filter((message) => message.own.join() !== message.english.join())
    expect(differing).toEqual([])
  })

  it('tells apart the plurals that the language has', () => {
    const poor = [...own].filter(([, text]) =>
      pluralsOf(parse(text)).some((categories) => needed[locale].some((one) => !categories.includes(one))),
    )
    expect(poor).toEqual([])
  })
})

describe('what a control is called where it is read aloud has the words that it shows', () => {
  /** The words that are seen, and the name that says more than they do. */
  const named = [
    ['ui.action.copyLink', 'statement.copyPassage'],
    ['ui.action.copyLink', 'note.linkTo'],
    ['share.short', 'share.sharePassage'],
  ] as const
  it.each(locales.flatMap((locale) => named.map(([seen, name]) => ({ locale, seen, name }))))(
    '$name in $locale',
    ({ locale, seen, name }) => {
      const own = texts(locale)
      expect(own.get(seen)).toBeDefined()
      expect(own.get(name)).toContain(own.get(seen) ?? '')
    },
  )
})
