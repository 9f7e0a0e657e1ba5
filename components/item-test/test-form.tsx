'use client'

import { useLocale, useTranslations } from 'next-intl'
import { proposeTestAction } from '@/lib/item-test/actions'
import { LONGEST } from '@/lib/item-test/schema'
import type { TestAct, TestEntry } from '@/lib/item-test/types'
import type { FormState } from '@/lib/platform/form-state'
import { FormKey } from '../form/form-key'
import { useRefusalText } from '../form/refusal-text'
import { Refused } from '../form/refused'
import { SubmitButton } from '../form/submit-button'
import { TextArea, TextField } from '../form/text-field'
import { typedText } from '../form/typed-text'
import { useSending } from '../form/use-sending'
import { LanguageField } from '../statement/language-field'
import { TestProblems, useTestFault } from './problems'

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
  const refused = useRefusalText(state)
  return (
    <form action={send} noValidate className="slim">
      <TestProblems state={state} title={t('problem')} fields={FIELDS} />
      <Refused text={refused} />
      <input type="hidden" name="locale" value={useLocale()} />
      <FormKey state={state} />
      <input type="hidden" name="statement" value={slug} />
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="ends" value={ends ?? 0} />
      {act !== 'end' && (
        <>
          <TextField
            name="says"
            label={t('says')}
            hint={t('saysHow')}
            error={faultOf('says')}
            maxLength={LONGEST.says}
            dir="auto"
            required
            defaultValue={typedText(state, 'says', begun?.says ?? '')}
          />
          <TextArea
            name="shownBy"
            label={t('shownByLabel')}
            hint={t('shownByHow')}
            error={faultOf('shownBy')}
            rows={3}
            maxLength={LONGEST.shownBy}
            dir="auto"
            required
            defaultValue={typedText(state, 'shownBy', begun?.shownBy ?? '')}
          />
        </>
      )}
      {act !== 'set' && (
        <TextField
          name="reason"
          label={t('reason')}
          hint={t('reasonHow')}
          error={faultOf('reason')}
          maxLength={LONGEST.reason}
          dir="auto"
          required
          defaultValue={typedText(state, 'reason', begun?.reason ?? '')}
        />
      )}
      <LanguageField
        name="language"
        label={t('language')}
        error={faultOf('language')}
        chosen={typedText(state, 'language', begun?.language)}
      />
      <p className="btns pt-m">
        <SubmitButton main describedBy="never-changes">
          {t('propose')}
        </SubmitButton>
      </p>
      <p className="small quiet pt-s" id="never-changes">
        {t('never')}
      </p>
    </form>
  )
}
