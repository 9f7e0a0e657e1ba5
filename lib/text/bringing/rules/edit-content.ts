import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import { whyNotMarkable } from '@/lib/text/commitment/rules/markable'
import { assertSomebodyOrNobody } from '@/lib/text/commitment/rules/responsible'
import type { MarkContent } from '@/lib/text/commitment/types'
import { type PassageSpan, passagesOf } from '@/lib/text/statement/rules/passages'
import { reanchorExactly } from '@/lib/text/statement/rules/reanchor'
import { proposedSlug } from '@/lib/text/statement/rules/slug'
import { contextOf, type Span } from '@/lib/text/statement/rules/span'
import type {
  AboutInput,
  ChangeMarkInput,
  LetGoInput,
  MarkWordsInput,
  PartiesInput,
  PassagesInput,
  SuggestionInput,
  TextInput,
} from '../schema'
import type { BroughtContent, BroughtMark, Dismissed, TakenText } from '../types'
import { keyed } from './key-of'
import { changesCarried, fittedStructure, structureCarried, structureOf, withBlockKind } from './structure'
import { joinedToEmptyLines, joinedToThePrevious, keptText, outsideOnePassage, splitAt } from './text'

/** What each step makes of the content. All of it is typed text and is kept, right or wrong; `faultsOf` says what is missing. */

/** A text that was pasted or changed by hand is no longer the document's. Marks go with their words. */
export function withText(
  content: BroughtContent,
  input: Omit<TextInput, 'id' | 'version' | 'locale' | 'act' | 'answer'>,
): BroughtContent {
  const text = keptText(input.text)
  const isTheSame = text === content.text.text
  return {
    ...content,
    asked: null,
    structure: structureCarried(content, text, input.language),
    changes: changesCarried(content, text),
    text: {
      text,
      language: input.language,
      url: input.url,
      publisher: input.publisher,
      origin: isTheSame ? content.text.origin : 'paste',
      documentSha256: isTheSame ? content.text.documentSha256 : null,
      compared: input.compared === 'yes',
    },
    ...(isTheSame ? {} : { marks: carriedOver(content, text), dismissed: [] }),
  }
}

/** A text taken out of a document. Whoever brings it has not compared it yet. */
export function withDocument(
  content: BroughtContent,
  input: { readonly language: string; readonly url: string; readonly publisher: string },
  { structure, changes, origin, documentSha256, ...taken }: TakenText,
): BroughtContent {
  const text = keptText(taken.text)
  const { language, url, publisher } = input
  return {
    ...content,
    asked: null,
    structure: structureOf(text, language, structure),
    changes,
    text: { text, origin, documentSha256, language, url, publisher, compared: false },
    marks: carriedOver(content, text),
    dismissed: [],
  }
}

/** A text that seems to be in another language than the one chosen for it: it waits for an answer, and what was kept stays. */
export function withAsked(
  content: BroughtContent,
  input: Pick<TextInput, 'text' | 'language' | 'url' | 'publisher'>,
  detected: string,
  taken: TakenText | null,
): BroughtContent {
  const { language: chosen, url, publisher } = input
  const text = taken?.text ?? keptText(input.text)
  return {
    ...content,
    text: { ...content.text, url, publisher },
    asked: { text, detected, chosen, taken },
  }
}

/**
 * The marks in another text: each where its very words stand.
 *
 * @throws Refusal `bring_words_lost` where the words of one are in the text no more: it is for a person to take that mark off first
 */
function carriedOver({ text: { text: before }, marks }: BroughtContent, text: string): BroughtMark[] {
  return marks.map((mark) => {
    const anchor = { ...mark, exact: before.slice(mark.start, mark.end), ...contextOf(before, mark) }
    const found = reanchorExactly(anchor, text)
    const isWhole = found && outsideOnePassage(text, [found]) === null
    if (!found || !isWhole) throw new Refusal('bring_words_lost', { words: anchor.exact.slice(0, 80) })
    return { ...mark, start: found.start, end: found.end }
  })
}

type PassagesGiven = Omit<PassagesInput, 'kind' | 'level'> & Partial<Pick<PassagesInput, 'kind' | 'level'>>

/** @throws Refusal `not_found` where there is no such passage or place, `bring_cuts_mark` where a mark would lie in two passages */
export function withPassages(
  content: BroughtContent,
  { join, split, at, lines, say, block, kind = 'paragraph', level = 1 }: PassagesGiven,
): BroughtContent {
  const { text } = content.text
  if (say === 'kind') {
    const passage = passagesOf(text).find(({ number }) => number === block)
    if (!passage) throw new Refusal('not_found')
    return { ...content, structure: withBlockKind(content, passage, kind, level) }
  }
  const changed =
    lines === 'empty'
      ? joinedToEmptyLines(text)
      : join !== undefined
        ? joinedToThePrevious(text, join)
        : split !== undefined && at !== undefined
          ? splitAt(text, split, at)
          : null
  if (changed === null) throw new Refusal('not_found')
  const cut = outsideOnePassage(changed, content.marks)
  if (cut) throw new Refusal('bring_cuts_mark', { words: text.slice(cut.start, cut.end).slice(0, 80) })
  return {
    ...content,
    text: { ...content.text, text: changed },
    structure: fittedStructure(content.structure, changed),
  }
}

/** An address that was left empty is proposed from place and day. */
export function withAbout(content: BroughtContent, input: AboutInput): BroughtContent {
  const { title, titleFrom, titles, shortTitle, place, date, slug } = input
  const proposed = /^\d{4}-\d{2}-\d{2}$/.test(date) && place !== '' ? proposedSlug(place, date) : ''
  return {
    ...content,
    about: {
      title,
      titleFrom,
      titles: withoutOwn(titles, content),
      shortTitle,
      place,
      date,
      slug: slug || proposed,
    },
  }
}

/** Keys that were left empty are made from the names. Marks in an area whose key changed have none then, which `faultsOf` says. */
export function withParties(content: BroughtContent, { parties, areas }: PartiesInput): BroughtContent {
  return {
    ...content,
    parties: keyed(parties, ({ name, names }) => names.en ?? name, null).map((party) => ({
      ...party,
      names: withoutOwn(party.names, content),
    })),
    // A party has its key in every statement; that of an area is of this one alone, and may say no more than its place.
    areas: keyed(areas, ({ title, titles }) => titles.en ?? title, 'area').map((area) => ({
      ...area,
      titles: withoutOwn(area.titles, content),
    })),
  }
}

/** The name in the text's own language is the first one; it is no translation of itself. */
function withoutOwn(
  names: Readonly<Record<string, string>>,
  { text }: BroughtContent,
): Record<string, string> {
  return Object.fromEntries(Object.entries(names).filter(([language]) => language !== text.language))
}

/**
 * @throws Invalid for an area that is none of the statement's
 * @throws Refusal `not_found`, `words_taken`, `words_cut`: as for any mark
 */
export function withMark(content: BroughtContent, id: string, input: MarkWordsInput): BroughtContent {
  const { text, language } = content.text
  const passage = passagesOf(text).find(({ number }) => number === input.passage)
  if (!passage) throw new Refusal('not_found')
  assertArea(content, input.areaKey)
  const span = { start: input.from, end: input.to }
  const standing = content.marks.map(named)
  const obstacle = whyNotMarkable(span, passage, standing, language)
  if (obstacle?.why === 'taken') throw new Refusal('words_taken', { reference: obstacle.reference })
  if (obstacle) throw new Refusal('words_cut')
  return { ...content, marks: [...content.marks, { id, ...span, ...saidOf(input) }] }
}

/** @throws Invalid as `withMark`; Refusal `not_found` */
export function withChangedMark(content: BroughtContent, input: ChangeMarkInput): BroughtContent {
  if (!content.marks.some(({ id }) => id === input.markId)) throw new Refusal('not_found')
  assertArea(content, input.areaKey)
  return {
    ...content,
    marks: content.marks.map((mark) => (mark.id === input.markId ? { ...mark, ...saidOf(input) } : mark)),
  }
}

export function withoutMark(content: BroughtContent, markId: string): BroughtContent {
  return { ...content, marks: content.marks.filter(({ id }) => id !== markId) }
}

/**
 * A suggestion taken up in exactly the words of its row, which stand in its passage, nearest to where it was proposed; or let go for good.
 *
 * @param markId what a new mark is called
 * @throws Invalid for words that do not stand in its passage so, cut a word, or are marked already; for an area that is none
 * @throws Refusal `not_found` where there is no such passage
 */
export function withSuggestion(
  content: BroughtContent,
  input: SuggestionInput,
  markId: string,
): BroughtContent {
  if (input.choice === 'dismiss') {
    const { start, end, entry } = input
    return {
      ...content,
      dismissed: [...content.dismissed.filter((no) => !isThat(no, input)), { start, end, entry }],
    }
  }
  const passage = passagesOf(content.text.text).find(({ number }) => number === input.passage)
  if (!passage) throw new Refusal('not_found')
  assertArea(content, input.areaKey)
  const span = nearest(passage, input.words, input.start)
  if (!span) throw new Invalid({ words: [input.words === '' ? 'words_missing' : 'words_not_there'] })
  const obstacle = whyNotMarkable(span, passage, content.marks.map(named), content.text.language)
  if (obstacle) throw new Invalid({ words: [obstacle.why === 'taken' ? 'words_taken' : 'words_cut'] })
  return { ...content, marks: [...content.marks, { id: markId, ...span, ...saidOf(input) }] }
}

/** A suggestion that was let go is suggested again. */
export function withoutLetGo(content: BroughtContent, input: LetGoInput): BroughtContent {
  return { ...content, dismissed: content.dismissed.filter((no) => !isThat(no, input)) }
}

function isThat(one: Dismissed, other: Dismissed): boolean {
  return one.start === other.start && one.end === other.end && one.entry === other.entry
}

const named = (mark: BroughtMark) => ({ ...mark, reference: mark.title })

/** Where words stand in a passage, unit for unit, nearest to a place of the text; null where they do not. */
function nearest(passage: PassageSpan & { readonly text: string }, words: string, near: number): Span | null {
  const places: number[] = []
  for (let at = words === '' ? -1 : passage.text.indexOf(words); at !== -1; ) {
    places.push(passage.start + at)
    at = passage.text.indexOf(words, at + 1)
  }
  const [start] = places.sort((a, b) => Math.abs(a - near) - Math.abs(b - near))
  return start === undefined ? null : { start, end: start + words.length }
}

function assertArea({ areas }: BroughtContent, chosen: string): void {
  if (!areas.some(({ key }) => key === chosen)) throw new Invalid({ areaKey: ['area_missing'] })
}

function saidOf({
  title,
  titleLanguage,
  force,
  areaKey,
  whyThisForce,
  responsible,
  namesNobody,
}: MarkContent): MarkContent {
  assertSomebodyOrNobody({ responsible, namesNobody })
  return {
    title,
    titleLanguage,
    force,
    areaKey,
    whyThisForce,
    responsible: [...responsible],
    // Left out where nobody said so, as in what was brought before anybody could.
    ...(namesNobody && { namesNobody }),
  }
}
