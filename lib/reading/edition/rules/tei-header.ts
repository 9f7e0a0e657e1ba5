import { publicAddress } from '@/lib/ground/platform/env'
import { nameOfLanguage } from '@/lib/ground/platform/language-tag'
import type { Edition } from '../types'
import type { Witnesses } from './tei-apparatus'
import { element, inXml } from './xml'

/** What an edition says of itself: what it is of, who spoke, who publishes it, its licence, and the texts that it cites. @param classes of items */
export function headerOf(edition: Edition, witnesses: Witnesses, classes: string): string {
  const { statement, siteName, rights } = edition
  const { slug, title, parties, base, date, place } = statement
  const titles = element(
    'titleStmt',
    {},
    element('title', { 'xml:lang': base.language }, inXml(title)),
    ...parties.map(({ name }) => element('author', { 'xml:lang': base.language }, inXml(name))),
  )
  const publication = element(
    'publicationStmt',
    {},
    element('publisher', {}, inXml(siteName)),
    element('idno', { type: 'URI' }, inXml(publicAddress(`/${slug}`))),
    ...(base.sha256 === null ? [] : [element('idno', { type: 'sha256' }, base.sha256)]),
    element('availability', {}, element('licence', { target: rights })),
  )
  const made = element(
    'creation',
    {},
    element('placeName', { 'xml:lang': base.language }, inXml(place)),
    element('date', { when: date }, date),
  )
  return element(
    'teiHeader',
    {},
    element('fileDesc', {}, titles, publication, sourcesOf(witnesses)),
    element(
      'encodingDesc',
      {},
      element('variantEncoding', { method: 'double-end-point', location: 'external' }),
      classes,
    ),
    element('profileDesc', {}, made, languagesOf(edition, witnesses)),
  )
}

function sourcesOf({ all }: Witnesses): string {
  const witnesses = all.map(({ id, language, publisher, url }) =>
    element(
      'witness',
      { 'xml:id': id },
      element(
        'bibl',
        { 'xml:lang': language },
        element('publisher', {}, inXml(publisher)),
        element('ref', { target: url }, inXml(url)),
      ),
    ),
  )
  return element('sourceDesc', {}, element('listWit', {}, ...witnesses))
}

function languagesOf({ statement, language, items }: Edition, { all }: Witnesses): string {
  const readings = statement.variants.flatMap(({ readings: each }) => each)
  const used = new Set([
    language,
    ...[...all, ...readings].map((each) => each.language),
    ...items.map(({ titleLanguage }) => titleLanguage),
  ])
  const languages = [...used]
    .sort()
    .map((ident) => element('language', { ident }, inXml(nameOfLanguage(language, ident) ?? ident)))
  return element('langUsage', {}, ...languages)
}
