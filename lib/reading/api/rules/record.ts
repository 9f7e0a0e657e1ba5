import type { z } from 'zod'
import type { Correction } from '@/lib/assessment/reader-message/rules/corrections'
import { publicAddress } from '@/lib/ground/platform/env'
import { entryAddress } from '@/lib/ground/platform/parts'
import type { PublicEvent } from '@/lib/record/event/types'
import { correctionsAddress, historyAddress } from '@/lib/text/statement/rules/addresses'
import type { correctionSchema, eventSchema } from '../schema/record'

type CorrectionRecord = z.input<typeof correctionSchema>

/** An entry of the corrections of a statement. */
export function correctionRecord(slug: string, correction: Correction): CorrectionRecord {
  const { anchor, at, kind } = correction
  return {
    statement: slug,
    name: anchor,
    permalink: publicAddress(entryAddress(correctionsAddress(slug), anchor)),
    ...{ at, kind },
    ...{ item: null, judgement: null, outcome: null, reason: null, language: null, party: null, words: null },
    ...saidOf(correction),
  }
}

/** What an entry says, by what it is about. */
function saidOf(correction: Correction): Partial<CorrectionRecord> {
  switch (correction.kind) {
    case 'revision': {
      const { reference, party, number, corrected, correctionReason, rationaleLanguage } = correction.revision
      const judgement = { line: party, number, corrects: corrected?.number ?? null }
      return { item: reference, judgement, reason: correctionReason, language: rationaleLanguage }
    }
    case 'item': {
      const { reference, withdrawn } = correction.item
      return { item: reference, reason: withdrawn?.reason ?? null, language: withdrawn?.language ?? null }
    }
    case 'note': {
      const { reference, reason, language } = correction.note
      return { item: reference, reason, language }
    }
    case 'message': {
      const { reference, outcome, reason, answerLanguage, words } = correction.message
      return { item: reference, outcome, reason, language: answerLanguage, words: words?.text ?? null }
    }
    case 'reply': {
      const { reference, party, language, text } = correction.reply
      return { item: reference, party, language, words: text }
    }
  }
}

/** A public act of the record. */
export function eventRecord(
  slug: string,
  { position, at, verb, objectType, objectId, by, hash }: PublicEvent,
): z.input<typeof eventSchema> {
  return {
    statement: slug,
    position,
    permalink: publicAddress(`${historyAddress(slug)}/after/${BigInt(position) + 1n}`),
    ...{ at, verb, objectType, objectId },
    by: by && { name: by.publicName, kind: by.kind },
    hash,
  }
}
