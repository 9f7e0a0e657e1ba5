'use client'

import { useTranslations } from 'next-intl'
import { CheckLine } from '@/components/ground/form/check-line'
import { ChoiceField } from '@/components/ground/form/choice-field'
import { FieldError } from '@/components/ground/form/field-error'
import { fieldsOf } from '@/components/ground/form/fields-of'
import { SlimForm } from '@/components/ground/form/slim-form'
import { TextField } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useSending } from '@/components/ground/form/use-sending'
import { ShownOnce } from '@/components/ground/ui/shown-once'
import { isolated } from '@/lib/ground/i18n/isolated'
import type { FormState } from '@/lib/ground/platform/form-state'
import { makeTokenAction } from '@/lib/record/account/actions/token'
import { TOKEN_DAYS, USUAL_TOKEN_DAYS } from '@/lib/record/account/rules/token'
import { type MadeToken, TOKEN_SCOPES } from '@/lib/record/account/types'
import { useFaultText } from './fault-text'
import { scopeName } from './token-scopes'

const unsent: FormState<MadeToken> = { status: 'new' }
const FIELDS = ['tokenName', 'scopes', 'days', 'currentPassword']

/** Makes a token for one's own programs, and then shows it, this once. The address is there for password managers only. */
export function TokenForm({ email }: { email: string }) {
  const t = useTranslations('account.token')
  const account = useTranslations('account')
  const [state, act] = useSending(makeTokenAction, unsent)
  const faultOf = useFaultText(state)
  const field = fieldsOf(state, faultOf)
  return (
    <>
      {state.status === 'done' && <Made made={state.value} />}
      <SlimForm
        {...{ state, act, faultOf }}
        problem={account('problem')}
        fields={FIELDS}
        submit={t('make')}
        note={t('makeNote')}
      >
        <TextField
          {...field('tokenName')}
          label={t('name')}
          hint={t('nameHow')}
          autoComplete="off"
          dir="auto"
          required
        />
        <Scopes state={state} wrong={faultOf('scopes')} />
        <ChoiceField
          name="days"
          label={t('until')}
          error={faultOf('days')}
          value={typedText(state, 'days', String(USUAL_TOKEN_DAYS))}
          options={TOKEN_DAYS.map((n) => [String(n), t('days', { n })] as const)}
        />
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <TextField
          name="currentPassword"
          type="password"
          label={account('password.current')}
          error={faultOf('currentPassword')}
          autoComplete="current-password"
          dir="ltr"
          required
        />
      </SlimForm>
    </>
  )
}

/** What a token may add, each a box to tick. */
function Scopes({ state, wrong }: { state: FormState<unknown>; wrong: string | undefined }) {
  const t = useTranslations('account.token')
  const chosen = 'values' in state ? [state.values.scopes ?? []].flat() : []
  return (
    <fieldset
      id="scopes"
      tabIndex={-1}
      className={wrong === undefined ? 'mt-s pb-m' : 'mt-s pb-m bad'}
      aria-describedby={wrong === undefined ? undefined : 'scopes-error'}
    >
      <legend className="mini">{t('scopes')}</legend>
      {wrong !== undefined && <FieldError id="scopes-error">{wrong}</FieldError>}
      {TOKEN_SCOPES.map((scope) => (
        <CheckLine key={scope} name="scopes" value={scope} defaultChecked={chosen.includes(scope)}>
          {t(`scope.${scopeName(scope)}`)}
        </CheckLine>
      ))}
    </fieldset>
  )
}

function Made({ made: { token, name, days } }: { made: MadeToken }) {
  const t = useTranslations('account.token')
  const said = {
    what: t('made', { name: isolated(name) }),
    copy: t('copy'),
    how: t('madeHow', { n: days }),
  }
  return <ShownOnce value={token} said={said} />
}
