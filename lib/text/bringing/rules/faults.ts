import { isDay } from '@/lib/ground/i18n/calendar'
import { isPlainName, isPlainText } from '@/lib/ground/platform/storable-text'
import { isWebAddress } from '@/lib/ground/platform/web-address'
import { passagesOf } from '@/lib/text/statement/rules/passages'
import { slugFault } from '@/lib/text/statement/rules/slug'
import type { BringFault, BroughtContent, Step, StepFault } from '../types'
import { isDrawnArabic } from './drawn-letters'
import { KEY_UNITS } from './key-of'
import { MOST_PASSAGES, MOST_UNITS, outsideOnePassage } from './text'

/**
 * What is missing or wrong in each step. Everything typed is kept as it is; a statement is submitted once nothing stands here. The last
 * step has no fields of its own.
 */
export function faultsOf(
  content: BroughtContent,
  world: {
    /** YYYY-MM-DD, UTC. */
    readonly today: string
    /** Whether another statement has the address already, or is on its way to it. */
    readonly isSlugTaken: boolean
  },
): Readonly<Record<Step, readonly StepFault[]>> {
  return {
    text: [...(content.asked ? [said('language', 'language_asked')] : []), ...textFaults(content.text)],
    passages: passageFaults(content),
    about: aboutFaults(content, world),
    parties: [...partyFaults(content), ...areaFaults(content)],
    marks: markFaults(content),
    submit: [],
  }
}

/** The longest name, title or place, in UTF-16 code units: they stand in lists, tables and previews. */
export const LINE_UNITS = 200

/** A party's key is part of addresses and names a column of the method: `all` and `nobody` are no parties. */
const partyKey = /^(?!(?:all|nobody)$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const areaKey = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

const said = (field: string, code: BringFault): StepFault => ({ field, code })
const isBlank = (text: string) => text.trim() === ''

/** A name, title or place: there, on one line, and not too long. */
function lineFaults(field: string, text: string, missing: BringFault): StepFault[] {
  if (isBlank(text)) return [said(field, missing)]
  return shapeFaults(field, text)
}

function shapeFaults(field: string, text: string): StepFault[] {
  if (text.length > LINE_UNITS) return [said(field, 'line_long')]
  return isPlainName(text) ? [] : [said(field, 'characters')]
}

function textFaults({ text, language, url, publisher, compared }: BroughtContent['text']): StepFault[] {
  return [
    ...(isBlank(text)
      ? [said('text', 'text_missing')]
      : text.length > MOST_UNITS
        ? [said('text', 'text_long')]
        : !isPlainText(text)
          ? [said('text', 'text_characters')]
          : isDrawnArabic(text)
            ? [said('text', 'text_drawn')]
            : []),
    ...(isBlank(language) ? [said('language', 'language_missing')] : []),
    ...(isBlank(url)
      ? [said('url', 'url_missing')]
      : isKeepableAddress(url)
        ? []
        : [said('url', 'url_malformed')]),
    ...lineFaults('publisher', publisher, 'publisher_missing'),
    ...(compared ? [] : [said('compared', 'not_compared')]),
  ]
}

function isKeepableAddress(url: string): boolean {
  return url.length <= 2_000 && !/\s/.test(url) && isWebAddress(url)
}

function passageFaults({ text: { text } }: BroughtContent): StepFault[] {
  return passagesOf(text).length > MOST_PASSAGES ? [said('passages', 'passages_many')] : []
}

function aboutFaults({ about }: BroughtContent, world: { today: string; isSlugTaken: boolean }): StepFault[] {
  const { title, titles, shortTitle, place, date, slug } = about
  const slugIs = slugFault(slug)
  return [
    ...lineFaults('title', title, 'title_missing'),
    ...Object.entries(titles).flatMap(([language, text]) => shapeFaults(`titles.${language}`, text)),
    ...lineFaults('shortTitle', shortTitle, 'short_title_missing'),
    ...lineFaults('place', place, 'place_missing'),
    ...(!isDay(date)
      ? [said('date', 'date_missing')]
      : date > world.today
        ? [said('date', 'date_future')]
        : []),
    ...(slugIs ? [said('slug', `slug_${slugIs}`)] : world.isSlugTaken ? [said('slug', 'slug_taken')] : []),
  ]
}

function partyFaults({ parties }: BroughtContent): StepFault[] {
  if (parties.length === 0) return [said('parties[0].name', 'parties_missing')]
  return parties.flatMap(({ key, name, names, representedBy }, index) => {
    const field = (of: string) => `parties[${index}].${of}`
    return [
      ...keyFaults(field('key'), key, partyKey, 'party_key', 'party_twice', parties),
      ...lineFaults(field('name'), name, 'party_name'),
      ...Object.entries(names).flatMap(([language, text]) => shapeFaults(field(`names.${language}`), text)),
      ...(representedBy === null
        ? []
        : lineFaults(field('representedBy'), representedBy, 'represented_missing')),
    ]
  })
}

function areaFaults({ areas }: BroughtContent): StepFault[] {
  if (areas.length === 0) return [said('areas[0].title', 'areas_missing')]
  return areas.flatMap(({ key, title, titles }, index) => {
    const field = (of: string) => `areas[${index}].${of}`
    return [
      ...keyFaults(field('key'), key, areaKey, 'area_key', 'area_twice', areas),
      ...lineFaults(field('title'), title, 'area_title'),
      ...Object.entries(titles).flatMap(([language, text]) => shapeFaults(field(`titles.${language}`), text)),
    ]
  })
}

function keyFaults(
  field: string,
  key: string,
  pattern: RegExp,
  malformed: BringFault,
  twice: BringFault,
  all: readonly { readonly key: string }[],
): StepFault[] {
  if (key.length > KEY_UNITS || !pattern.test(key)) return [said(field, malformed)]
  return all.filter((each) => each.key === key).length > 1 ? [said(field, twice)] : []
}

/** Marks were checked when they were made; the areas, and the text, may have changed since. */
function markFaults({ text: { text }, areas, marks }: BroughtContent): StepFault[] {
  const lost = outsideOnePassage(text, marks)
  return [
    ...(lost ? [said(`mark-${lost.id}`, 'mark_lost')] : []),
    ...marks
      .filter((mark) => !areas.some(({ key }) => key === mark.areaKey))
      .map(({ id }) => said(`mark-${id}`, 'mark_area')),
  ]
}
