import type { z } from 'zod'
import { publicAddress } from '@/lib/ground/platform/env'
import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { shortAddress } from '@/lib/reading/share/rules/short-address'
import { passageAddress, textAddress } from '@/lib/text/statement/rules/addresses'
import { overlaps } from '@/lib/text/statement/rules/span'
import { introductionsOf, notesOf } from '@/lib/text/statement/rules/structure-part'
import type {
  DescribedStatement,
  PassageView,
  RenderingView,
  StatementView,
  StructurePart,
} from '@/lib/text/statement/types'
import type { passageSchema, statementSchema } from '../schema/statement'
import { apiOn, pageOn } from './addresses'
import { editorialRecords } from './editorial'

/** A statement as the interface gives it. @param day as its addresses say it; null for now */
export function statementRecord(
  statement: DescribedStatement,
  day: string | null,
): z.input<typeof statementSchema> {
  const { slug, shortId, title, titleGivenBy, shortTitle, place, date, base } = statement
  return {
    statement: slug,
    permalink: pageOn(pageAddress('front', { statement: slug }), day),
    address: apiOn(`/statements/${slug}`, { day }),
    shortAddress: publicAddress(shortAddress(shortId)),
    ...{ title, titleGivenBy, shortTitle, place, date },
    language: base.language,
    parties: statement.parties.map(({ key, name, representedBy }) => ({ key, name, representedBy })),
    areas: statement.areas.map(({ key, title: called }) => ({ key, title: called })),
    passages: statement.passages,
    base: renderingRecord(base),
  }
}

/** A text of a statement, as far as it is known. */
export function renderingRecord({ key, language, label, publisher, url, sha256 }: RenderingView) {
  return { key, language, label, publisher, url, sha256 }
}

/** A passage of a statement's base text. @param structure of it; absent where the text has none */
export function passageRecord(
  statement: StatementView,
  passage: PassageView,
  day: string | null,
  structure: StructurePart | undefined,
): z.input<typeof passageSchema> {
  const { slug, base } = statement
  const { number, start, end, text } = passage
  return {
    statement: slug,
    number,
    permalink:
      day === null
        ? publicAddress(passageAddress(slug, number))
        : `${pageOn(textAddress(slug, number), day)}#p${number}`,
    ...{ start, end, text },
    language: base.language,
    ...editorialRecords(base, passage),
    ...(structure && structureRecord(statement, passage, structure)),
  }
}

/** What a passage is in the structure of its text, and the notes of the text on it. */
function structureRecord(statement: StatementView, passage: PassageView, structure: StructurePart) {
  const block = structure.blocks.find((each) => overlaps(each, passage))
  if (!block) return {}
  const { kind, level, marker, start, end, cells } = block
  return {
    block: {
      ...{ kind, level, marker, start, end },
      cells: cells.map((cell) => ({ start: cell.start, end: cell.end })),
      introducedBy: [...introductionsOf(statement, structure, passage)],
    },
    notes: notesOf(structure, passage).map(({ number, at, marker: sign, text }) => ({
      ...{ number, at, text },
      marker: sign,
    })),
  }
}
