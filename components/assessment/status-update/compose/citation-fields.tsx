'use client'

import { useLocale, useTranslations } from 'next-intl'
import { CheckLine } from '@/components/ground/form/check-line'
import { FieldError } from '@/components/ground/form/field-error'
import { Missing } from '@/components/ground/ui/missing'
import { whyUncounted } from '@/lib/assessment/status-update/rules/citations-that-count'
import { METHOD, needsExpressWithdrawal } from '@/lib/assessment/status-update/rules/method'
import type { DraftInput } from '@/lib/assessment/status-update/schema'
import { saysYes } from '@/lib/assessment/status-update/schema'
import { formatList } from '@/lib/ground/i18n/format'
import { type Force, JUDGEMENTS, type Judgement, LINKS_TO_STATEMENT, STANCES } from '@/lib/text/method/types'
import { CitedSourceLine } from './cited-source-line'
import { useComposing } from './composing'
import { inputOf, sourceOf } from './composition'
import { FoldedCitation } from './folded-citation'
import { QuoteLookup } from './quote-lookup'
import { RowArea, RowInput, RowSelect } from './row-field'
import { SeenCopyFields } from './seen-copy-fields'
import { SourceClassFields } from './source-class-fields'

type Row = DraftInput['citations'][number]

/** One citation: the source, and what is said of it here. */
export function CitationFields({ index }: { index: number }) {
  const { view, draft, change, errorOf } = useComposing()
  const t = useTranslations()
  const locale = useLocale()
  const row = draft.citations[index]
  if (!row) return null
  const number = index + 1
  const name = (field: keyof Row) => `citations[${index}].${field}`
  const context = t('status-update.compose.citation', { n: number })
  const set = (fields: Partial<Row>) => change({ kind: 'citation', index, row: fields })
  const asked = askedFor(view.item.force, draft.judgement, row)
  const sourceError = errorOf(name('sourceId'))
  const isComplete = row.quote.trim() !== '' && row.locator.trim() !== ''
  const hasError = Object.keys(row).some((field) => errorOf(`citations[${index}].${field}`) !== undefined)
  return (
    <FoldedCitation index={index} hasError={hasError}>
      {(isOpen) => (
        <>
          <CitedSourceLine index={index} sourceId={row.sourceId} />
          <input type="hidden" name={name('sourceId')} value={row.sourceId} />
          {sourceError !== undefined && <FieldError id={`e${number}-error`}>{sourceError}</FieldError>}
          <RowInput
            name={name('shows')}
            label={t('status-update.citation.shows')}
            context={context}
            dir="auto"
            value={row.shows}
            onText={(shows) => set({ shows })}
          />
          <div className="pair">
            <RowSelect
              name={name('stance')}
              label={t('status-update.stance.title')}
              context={context}
              value={row.stance}
              onText={(stance) => set({ stance })}
              options={[
                ['', t('status-update.compose.choose')],
                ...STANCES.map((key) => [key, t(`status-update.stance.${key}`)] as const),
              ]}
            />
            {asked.link && (
              <RowSelect
                name={name('linkToStatement')}
                label={t('status-update.link.title')}
                context={context}
                value={row.linkToStatement}
                onText={(linkToStatement) => set({ linkToStatement })}
                options={[
                  ['', t('status-update.compose.choose')],
                  ...LINKS_TO_STATEMENT.map((key) => [key, t(`status-update.link.${key}`)] as const),
                ]}
              />
            )}
          </div>
          {asked.figure && (
            <RowInput
              name={name('figure')}
              label={t('status-update.citation.figure')}
              context={context}
              hint={t('status-update.compose.figureHow')}
              dir="auto"
              value={row.figure}
              onText={(figure) => set({ figure })}
            />
          )}
          {asked.withdrawal && (
            <CheckLine
              className="pt-s"
              name={name('expressWithdrawal')}
              value="yes"
              checked={saysYes(row.expressWithdrawal)}
              onChange={(event) => set({ expressWithdrawal: event.target.checked ? 'yes' : '' })}
            >
              {t('status-update.compose.withdrawal')}
              <span className="vh">, {context}</span>
            </CheckLine>
          )}
          <RowArea
            name={name('quote')}
            label={t('status-update.citation.quote')}
            context={context}
            rows={2}
            dir="auto"
            lang={sourceOf(view, row.sourceId)?.language}
            value={row.quote}
            onText={(quote) => set({ quote })}
          />
          <QuoteLookup index={index} isInSight={isOpen} />
          <RowInput
            name={name('locator')}
            label={t('status-update.citation.locator')}
            context={context}
            dir="auto"
            value={row.locator}
            onText={(locator) => set({ locator })}
          />
          {row.quote.trim() !== '' && <SeenCopyFields index={index} />}
          {!isComplete && (
            <p className="pt-s">
              <Missing>
                {formatList(
                  locale,
                  [t('status-update.citation.quoteMissing'), t('status-update.compose.beforeApproval')],
                  'unit',
                )}
              </Missing>
            </p>
          )}
          <Uncounted index={index} />
          <SourceClassFields index={index} />
        </>
      )}
    </FoldedCitation>
  )
}

/** Why the citation does not count for the judgement that is chosen, where its date stands in the way. */
function Uncounted({ index }: { index: number }) {
  const { view, draft } = useComposing()
  const t = useTranslations('status-update.meets')
  const input = inputOf(view, draft)
  const citation = input?.citations.find(({ number }) => number === index + 1)
  if (!input || !citation || citation.stance === 'context') return null
  const why = whyUncounted(citation, input)
  if (why === null || why === 'rendering') return null
  return (
    <p className="pt-s">
      <Missing>{t(`uncounted.${why}`)}</Missing>
    </p>
  )
}

/** What the chosen judgement asks of a citation beyond the usual; what was typed already stays in sight. */
function askedFor(force: Force, judgement: string, row: Row) {
  const chosen: Judgement | undefined = JUDGEMENTS.find((key) => key === judgement)
  return {
    link: force !== 'claimed',
    figure: row.figure !== '' || (chosen !== undefined && METHOD[chosen].requires.includes('figure')),
    withdrawal:
      row.expressWithdrawal !== '' || (chosen !== undefined && needsExpressWithdrawal(force, chosen)),
  }
}
