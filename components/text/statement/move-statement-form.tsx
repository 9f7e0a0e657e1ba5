'use client'

import { useLocale, useTranslations } from 'next-intl'
import { FormProblems } from '@/components/ground/form/form-problems'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { TextField } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useFaultReader } from '@/components/ground/form/use-fault-reader'
import { useSending } from '@/components/ground/form/use-sending'
import type { FormState } from '@/lib/ground/platform/form-state'
import { moveStatementAction } from '@/lib/text/statement/actions/address'
import { SLUG_UNITS } from '@/lib/text/statement/rules/slug'
import { moveFaults } from '@/lib/text/statement/schema'

const unsent: FormState<never> = { status: 'new' }

/** Gives the statement at an address another one. */
export function MoveStatementForm() {
  const t = useTranslations()
  const fault = useTranslations('statement.addresses.fault')
  const locale = useLocale()
  const [state, act] = useSending(moveStatementAction, unsent)
  const faultOf = useFaultReader(state, moveFaults, (code) => fault(code))
  return (
    <form action={act} noValidate className="mid pt-s">
      <FormProblems
        state={state}
        title={t('statement.addresses.notMoved')}
        kept={t('form.kept')}
        faultOf={faultOf}
        fields={['statement', 'slug']}
      />
      <input type="hidden" name="locale" value={locale} />
      <TextField
        name="statement"
        label={t('statement.addresses.now')}
        error={faultOf('statement')}
        defaultValue={typedText(state, 'statement')}
        maxLength={SLUG_UNITS}
        autoComplete="off"
        dir="ltr"
      />
      <TextField
        name="slug"
        label={t('statement.addresses.field')}
        hint={t('statement.addresses.how')}
        error={faultOf('slug')}
        defaultValue={typedText(state, 'slug')}
        maxLength={SLUG_UNITS}
        autoComplete="off"
        dir="ltr"
      />
      <p className="btns pt-s">
        <SubmitButton>{t('statement.addresses.go')}</SubmitButton>
      </p>
    </form>
  )
}
