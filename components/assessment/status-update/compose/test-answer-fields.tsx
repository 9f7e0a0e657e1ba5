'use client'

import { useTranslations } from 'next-intl'
import { RailSection } from '@/components/ground/ui/rail-section'
import { OwnWords } from '@/components/text/statement/own-words'
import { TEST_FINDINGS } from '@/lib/assessment/status-update/types'
import { useComposing } from './composing'
import { RowInput, RowSelect } from './row-field'

/** What the evidence shows of each test that was set for the item; nothing where none stands. */
export function TestAnswerFields() {
  const { draft } = useComposing()
  const t = useTranslations('status-update.tests')
  if (draft.testAnswers.length === 0) return null
  return (
    <RailSection id="testAnswers" title={t('title')} aside={<p>{t('how')}</p>}>
      {draft.testAnswers.map(({ test }, index) => (
        <TestRow key={test} index={index} />
      ))}
    </RailSection>
  )
}

function TestRow({ index }: { index: number }) {
  const { view, draft, change } = useComposing()
  const t = useTranslations()
  const row = draft.testAnswers[index]
  if (!row) return null
  const { test, found, says, citations } = row
  const shown = view.tests.find(({ number }) => String(number) === test)
  const context = t('item-test.number', { n: Number(test) })
  const set = (said: Partial<typeof row>) => change({ kind: 'testAnswer', index, row: said })
  return (
    <fieldset className="cite" aria-label={context}>
      <input type="hidden" name={`testAnswers[${index}].test`} value={test} />
      <p>
        <b>{context}</b> {shown && <OwnWords words={{ text: shown.says, language: shown.language }} />}
      </p>
      {shown && (
        <p className="small quiet">
          <OwnWords words={{ text: shown.shownBy, language: shown.language }} />
        </p>
      )}
      <RowSelect
        name={`testAnswers[${index}].found`}
        label={t('status-update.tests.foundLabel')}
        context={context}
        value={found}
        onText={(text) => set({ found: text })}
        options={TEST_FINDINGS.map(
          (key) => [key, t(`status-update.tests.found.${key}`)] as const,
        ).toReversed()}
      />
      <RowInput
        name={`testAnswers[${index}].says`}
        label={t('status-update.tests.says')}
        context={context}
        dir="auto"
        lang={draft.rationaleLanguage || undefined}
        value={says}
        onText={(text) => set({ says: text })}
      />
      <RowInput
        name={`testAnswers[${index}].citations`}
        label={t('status-update.tests.citations')}
        hint={t('status-update.tests.citationsHow')}
        context={context}
        dir="ltr"
        autoComplete="off"
        value={citations}
        onText={(text) => set({ citations: text })}
      />
    </fieldset>
  )
}
