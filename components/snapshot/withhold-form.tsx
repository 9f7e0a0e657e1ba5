'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { WITHHELD_REASONS } from '@/lib/cover/types'
import type { FormState } from '@/lib/platform/form-state'
import { withholdAction } from '@/lib/snapshot/actions/shown'
import { faults } from '@/lib/snapshot/schema'
import { type CopyPlace, type CopyView, WORDS } from '@/lib/snapshot/types'
import { CheckLine } from '../form/check-line'
import { ChoiceField } from '../form/choice-field'
import { FormKey } from '../form/form-key'
import { FormProblems } from '../form/form-problems'
import { RadioPick } from '../form/radio-pick'
import { SubmitButton } from '../form/submit-button'
import { TextArea } from '../form/text-field'
import { typedText } from '../form/typed-text'
import { useFaultReader } from '../form/use-fault-reader'
import { useSending } from '../form/use-sending'
import { OnCopy } from './on-copy'

const unsent: FormState<never> = { status: 'new' }

interface WithholdFormProps {
  copy: CopyView
  /** The other copies that hold words of it. */
  kindred: readonly CopyPlace[]
  language: string
}

/** Withholds words of a copy, or all of it: at once, by one reviewer. */
export function WithholdForm({ copy, kindred, language }: WithholdFormProps) {
  const t = useTranslations('snapshot')
  const problem = useTranslations('form')
  const [state, withhold] = useSending(withholdAction, unsent)
  const faultOf = useFaultReader(state, faults, (code) => t(`fault.${code}`))
  const heading = useId()
  const copies = new Intl.ListFormat(useLocale(), { type: 'conjunction' })
  return (
    <form action={withhold} noValidate>
      <FormProblems
        state={state}
        title={t('problem')}
        kept={problem('kept')}
        faultOf={faultOf}
        fields={['extent', 'words', 'reason']}
      />
      <FormKey state={state} />
      <OnCopy copy={copy} />
      <h3 className="mini" id={heading}>
        {t('extent.title')}
      </h3>
      <RadioPick
        name="extent"
        labelledBy={heading}
        error={faultOf('extent')}
        chosen={typedText(state, 'extent', copy.hasText ? 'words' : 'whole')}
        options={[
          ...(copy.hasText
            ? [{ value: 'words', label: t('extent.words'), definition: t('extent.wordsHow') }]
            : []),
          { value: 'whole', label: t('extent.whole'), definition: t('extent.wholeHow') },
        ]}
      />
      {kindred.length > 0 && (
        <CheckLine
          name="also"
          value="yes"
          defaultChecked={typedText(state, 'also') === 'yes'}
          className="pt-s"
        >
          {t('alsoCopies', {
            n: kindred.length,
            copies: copies.format(kindred.map(({ number }) => `${number}`)),
          })}
        </CheckLine>
      )}
      {copy.hasText ? (
        <TextArea
          name="words"
          label={t('words')}
          hint={t('wordsHow', WORDS)}
          error={faultOf('words')}
          rows={2}
          lang={language}
          dir="auto"
          defaultValue={typedText(state, 'words')}
        />
      ) : (
        <p className="small quiet pb-m">{t('extent.noWords')}</p>
      )}
      <ChoiceField
        name="reason"
        label={t('reason.title')}
        error={faultOf('reason')}
        value={typedText(state, 'reason')}
        unset="—"
        options={WITHHELD_REASONS.map((reason) => [reason, t(`reason.${reason}`)] as const)}
      />
      <CheckLine
        name="erase"
        value="yes"
        defaultChecked={typedText(state, 'erase') === 'yes'}
        className="pt-s"
      >
        {t('alsoErase')}
      </CheckLine>
      <p className="btns pt-m">
        <SubmitButton main>{t('withholdNow')}</SubmitButton>
      </p>
    </form>
  )
}
