'use client'

import { useTranslations } from 'next-intl'
import { RadioPick } from '@/components/ground/form/radio-pick'
import { RailSection } from '@/components/ground/ui/rail-section'
import { SUCCESSIONS } from '@/lib/assessment/status-update/types'
import { useComposing } from './composing'
import { lineOf } from './composition'
import { RowArea, RowInput } from './row-field'

/** The address of the text that took the place of the words; asked where superseded is chosen. */
export function LaterTextField() {
  const { draft, change } = useComposing()
  const t = useTranslations()
  if (draft.judgement !== 'superseded' && draft.laterText === '') return null
  return (
    <RailSection
      id="laterText-title"
      title={t('commitment.laterText')}
      aside={<p>{t('status-update.compose.laterTextHow')}</p>}
    >
      <RowInput
        name="laterText"
        label={t('status-update.compose.laterTextAddress')}
        type="url"
        inputMode="url"
        dir="ltr"
        autoComplete="off"
        value={draft.laterText}
        onText={(laterText) => change({ kind: 'fields', fields: { laterText } })}
      />
    </RailSection>
  )
}

/** How it stands to the final judgement of the line, where there is one: resting on newer facts, or saying that it was wrong. */
export function SuccessionFields() {
  const { view, draft, change, errorOf } = useComposing()
  const t = useTranslations()
  if (lineOf(view, draft.party)?.shown?.as !== 'final') return null
  return (
    <RailSection
      id="succession-title"
      title={t('status-update.compose.succession')}
      aside={<p>{t('status-update.compose.successionHow')}</p>}
    >
      <RadioPick
        name="succession"
        labelledBy="succession-title"
        chosen={draft.succession}
        error={errorOf('succession')}
        onPick={(succession) => change({ kind: 'fields', fields: { succession } })}
        options={SUCCESSIONS.map((key) => ({
          value: key,
          label: t(`status-update.compose.${key}`),
          definition: t(`status-update.compose.${key}Means`),
        }))}
      />
      <RowArea
        name="correctionReason"
        label={t('status-update.compose.correctionReason')}
        hint={t('status-update.compose.correctionReasonHow')}
        rows={3}
        dir="auto"
        value={draft.correctionReason}
        onText={(correctionReason) => change({ kind: 'fields', fields: { correctionReason } })}
      />
    </RailSection>
  )
}
