'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { SelectField } from '@/components/ground/form/select-field'
import { TextArea } from '@/components/ground/form/text-field'
import { usePlaceName } from '@/components/record/review/place-name'
import { useReviewFault } from '@/components/record/review/review-fault'
import type { FormState, FormValue } from '@/lib/ground/platform/form-state'

/** How many are offered at once: without a script none can be added. */
const ROWS = 4

interface CommentFieldsProps {
  state: FormState<unknown>
  /** What can be asked about, as `placesOf` gives it. */
  places: readonly string[]
}

/** What a reviewer asks of single fields and quotes, beside the reason. Rows that are left empty are not sent back as comments. */
export function CommentFields({ state, places }: CommentFieldsProps) {
  const t = useTranslations('review.comment')
  const id = useId()
  const placeName = usePlaceName()
  const faultOf = useReviewFault(state)
  const typed = Array.from({ length: ROWS }, (_, index) => typedRow(state, index))
  return (
    <details className="opener" open={typed.some(({ place, body }) => place !== '' || body !== '')}>
      <summary className="linklike tap small">{t('add')}</summary>
      <p className="small quiet">{t('addHow')}</p>
      {typed.map(({ place, body }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows without an identity of their own, never reordered
        <fieldset key={index} className="pt-s">
          <legend className="vh">{t('nth', { n: index + 1 })}</legend>
          <SelectField
            name={`comments[${index}].place`}
            id={`${id}place${index}`}
            label={t('place')}
            error={faultOf(`comments[${index}].place`)}
            defaultValue={place}
          >
            <option value="">{t('noPlace')}</option>
            {places.map((each) => (
              <option key={each} value={each}>
                {placeName(each)}
              </option>
            ))}
          </SelectField>
          <TextArea
            name={`comments[${index}].body`}
            id={`${id}body${index}`}
            label={t('body')}
            error={faultOf(`comments[${index}].body`)}
            rows={2}
            dir="auto"
            defaultValue={body}
          />
        </fieldset>
      ))}
    </details>
  )
}

function typedRow(state: FormState<unknown>, index: number): { place: string; body: string } {
  const rows = 'values' in state ? state.values.comments : undefined
  const row = Array.isArray(rows) ? rows[index] : undefined
  const text = (name: string) => {
    const value: FormValue | undefined =
      typeof row === 'object' && row !== null && !Array.isArray(row) ? row[name] : undefined
    return typeof value === 'string' ? value : ''
  }
  return { place: text('place'), body: text('body') }
}
