'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { CheckLine } from '@/components/ground/form/check-line'
import { ChoiceField } from '@/components/ground/form/choice-field'
import { FormKey } from '@/components/ground/form/form-key'
import { FormProblems } from '@/components/ground/form/form-problems'
import { RadioPick } from '@/components/ground/form/radio-pick'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { TextArea } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useFaultReader } from '@/components/ground/form/use-fault-reader'
import { useSending } from '@/components/ground/form/use-sending'
import { withholdAction } from '@/lib/evidence/snapshot/actions/shown'
import { faults } from '@/lib/evidence/snapshot/schema'
import { type CopyPlace, type CopyView, WORDS } from '@/lib/evidence/snapshot/types'
import type { FormState } from '@/lib/ground/platform/form-state'
import { WITHHELD_REASONS } from '@/lib/record/cover/types'
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
