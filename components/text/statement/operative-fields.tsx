'use client'

import { useLocale, useTranslations } from 'next-intl'
import { SelectField } from '@/components/ground/form/select-field'
import { TextField } from '@/components/ground/form/text-field'
import { directionOf } from '@/lib/ground/i18n/routing'
import type { FormState } from '@/lib/ground/platform/form-state'
import { WORD_FORCES } from '@/lib/text/statement/rules/lexicon-entry'
import type { AlignedRow, AlignmentWork, ClauseToAlign, ProposedWords } from '@/lib/text/statement/types'
import { useRenderingName } from './names'
import { rowId } from './row-id'
import { typedInRow, useWordingFault } from './wording-faults'

interface OperativeFieldsProps {
  side: 'base' | 'other'
  work: AlignmentWork
  clause: ClauseToAlign
  /** The row's place in the form. */
  index: number
  /** What stands for this clause so far. */
  row: AlignedRow | null
  state: FormState<unknown>
}

/** The operative words of one side: one that the lexicon proposes, with its reason, or words typed, with the force that they have. */
export function OperativeFields({ side, work, clause, index, row, state }: OperativeFieldsProps) {
  const t = useTranslations()
  const locale = useLocale()
  const renderingName = useRenderingName()
  const faultOf = useWordingFault(state)
  const isBase = side === 'base'
  const rendering = isBase ? work.base : work.rendering
  const standing = isBase ? row?.base : row?.other
  const proposals = isBase ? placed(clause) : proposedIn(work, clause, row)
  const fields = isBase
    ? ({ op: 'baseOp', words: 'baseWords', force: 'baseForce' } as const)
    : ({ op: 'op', words: 'words', force: 'force' } as const)
  const isTaken = standing?.words?.entry != null
  const at =
    standing?.words && `${standing.start + standing.words.start}-${standing.start + standing.words.end}`
  const typed = (field: string, initial: string) => typedInRow(state, 'rows', index, field) ?? initial
  const own =
    standing?.words && !isTaken ? standing.exact.slice(standing.words.start, standing.words.end) : ''
  const name = (field: string) => `rows[${index}].${field}`
  return (
    <div className="pt-s">
      <p>
        <b>
          <bdi>{renderingName(rendering)}</bdi>
        </b>
      </p>
      <SelectField
        name={name(fields.op)}
        id={rowId(index, fields.op)}
        label={t('statement.wording.proposedWords')}
        hint={t('statement.wording.proposedHint')}
        defaultValue={typed(fields.op, isTaken && at ? at : '')}
      >
        <option value="">{t('statement.wording.noWords')}</option>
        {proposals.map(({ start, end, force, words, why }) => (
          <option key={start} value={`${start}-${end}`}>
            {locale === 'ar'
              ? `«${words}»: ${t(`commitment.force.${force}`)} (${t(`statement.lexicon.why.${why}`)})`
              : `“${words}”: ${t(`commitment.force.${force}`)} (${t(`statement.lexicon.why.${why}`)})`}
          </option>
        ))}
      </SelectField>
      <div className="pair">
        <TextField
          name={name(fields.words)}
          id={rowId(index, fields.words)}
          label={t('statement.wording.otherWords')}
          error={faultOf(name(fields.words))}
          lang={rendering.language}
          dir={directionOf(rendering.language)}
          defaultValue={typed(fields.words, own)}
        />
        <SelectField
          name={name(fields.force)}
          id={rowId(index, fields.force)}
          label={t('commitment.force.title')}
          error={faultOf(name(fields.force))}
          defaultValue={typed(fields.force, own === '' ? '' : (standing?.words?.force ?? ''))}
        >
          <option value="">{t('statement.wording.asProposed')}</option>
          {WORD_FORCES.map((force) => (
            <option key={force} value={force}>
              {t(`commitment.force.${force}`)}
            </option>
          ))}
        </SelectField>
      </div>
    </div>
  )
}

type Placed = ProposedWords & { readonly words: string }

function placed(clause: {
  readonly start: number
  readonly text: string
  readonly operative: readonly ProposedWords[]
}): readonly Placed[] {
  return clause.operative.map((each) => ({
    ...each,
    start: clause.start + each.start,
    end: clause.start + each.end,
    words: clause.text.slice(each.start, each.end),
  }))
}

/** Those of the clauses that stand for it, or are proposed; of all clauses where none is. */
function proposedIn({ otherClauses }: AlignmentWork, { proposal }: ClauseToAlign, row: AlignedRow | null) {
  const span = row?.other ?? proposal?.span ?? null
  const some = span
    ? otherClauses.filter(({ start, end }) => start < span.end && span.start < end)
    : otherClauses
  return some.flatMap(placed)
}
