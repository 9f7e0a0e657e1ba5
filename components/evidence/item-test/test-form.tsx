'use client'

import { useTranslations } from 'next-intl'
import { fieldsOf } from '@/components/ground/form/fields-of'
import { LanguageField } from '@/components/ground/form/language-field'
import { SlimForm } from '@/components/ground/form/slim-form'
import { TextArea, TextField } from '@/components/ground/form/text-field'
import { useFaultReader } from '@/components/ground/form/use-fault-reader'
import { useSending } from '@/components/ground/form/use-sending'
import { proposeTestAction } from '@/lib/evidence/item-test/actions/propose'
import { faults, LONGEST } from '@/lib/evidence/item-test/schema'
import type { TestAct, TestEntry } from '@/lib/evidence/item-test/types'
import type { FormState } from '@/lib/ground/platform/form-state'

interface TestFormProps {
  slug: string
  reference: string
  act: TestAct
  /** The number of the test that is replaced or ended; null where one is set. */
  ends: number | null
  /** What the form begins with: the test that is replaced, or one's own proposal that came back. */
  begun: Pick<TestEntry, 'says' | 'shownBy' | 'reason' | 'language'> | null
}

const unsent: FormState<never> = { status: 'new' }
const FIELDS = ['says', 'shownBy', 'reason', 'language']

/** Proposes to set a test of an item, to replace one or to end one. */
export function TestForm({ slug, reference, act, ends, begun }: TestFormProps) {
  const t = useTranslations('item-test')
  const [state, send] = useSending(proposeTestAction, unsent)
  const faultOf = useTestFault(state)
  const field = fieldsOf(state, faultOf, begun)
  return (
    <SlimForm
      {...{ state, faultOf }}
      act={send}
      problem={t('problem')}
      fields={FIELDS}
      submit={useTranslations('ui.action')('submit')}
      note={t('never')}
    >
      <input type="hidden" name="statement" value={slug} />
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="ends" value={ends ?? 0} />
      {act !== 'end' && (
        <>
          <TextField
            {...field('says')}
            label={t('says')}
            hint={t('saysHow')}
            maxLength={LONGEST.says}
            dir="auto"
            required
          />
          <TextArea
            {...field('shownBy')}
            label={t('shownByLabel')}
            hint={t('shownByHow')}
            rows={3}
            maxLength={LONGEST.shownBy}
            dir="auto"
            required
          />
        </>
      )}
      {act !== 'set' && (
        <TextField
          {...field('reason')}
          label={t('reason')}
          hint={t('reasonHow')}
          maxLength={LONGEST.reason}
          dir="auto"
          required
        />
      )}
      <LanguageField {...field('language')} label={t('language')} />
    </SlimForm>
  )
}

/** What is wrong with a field of the form, in words, by the field's name; undefined where nothing is. */
function useTestFault(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations('item-test.fault')
  return useFaultReader(state, faults, (code) => t(code))
}
