'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useSending } from '@/components/ground/form/use-sending'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import type { FormState } from '@/lib/ground/platform/form-state'
import { revokeTokenAction } from '@/lib/record/account/actions/token'
import type { TokenView } from '@/lib/record/account/types'
import { FormProblems } from './form-problems'
import { scopeName } from './token-scopes'

const unsent: FormState<void> = { status: 'new' }

/** The tokens of somebody, each with what it may add, until when, when it was used last, and the way to end it. */
export function TokenList({ tokens }: { tokens: readonly TokenView[] }) {
  const t = useTranslations('account.token')
  const [state, act] = useSending(revokeTokenAction, unsent)
  return (
    <form action={act}>
      <FormProblems state={state} fields={[]} />
      <p role="status" className="small quiet">
        {state.status === 'done' && t('revoked')}
      </p>
      {tokens.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ul className="lib">
          {tokens.map((token) => (
            <Row key={token.id} token={token} />
          ))}
        </ul>
      )}
    </form>
  )
}

function Row({ token: { id, name, scopes, standing, madeAt, expiresAt, lastUsedOn } }: { token: TokenView }) {
  const t = useTranslations('account.token')
  const locale = useLocale()
  const made = formatDate(locale, madeAt)
  return (
    <li>
      <div>
        <p className="t">
          <bdi>{name}</bdi>
        </p>
        <p className="meta">{scopes.map((scope) => t(`scope.${scopeName(scope)}`)).join(' · ')}</p>
        <p className="meta">
          {t('madeOn', { date: made })}{' '}
          {lastUsedOn === null ? t('usedNever') : t('usedLast', { date: formatDate(locale, lastUsedOn) })}
        </p>
        <p className="meta">
          {t(standing === 'open' ? 'worksUntil' : 'expired', { date: formatDate(locale, expiresAt) })}
        </p>
      </div>
      <div className="meta2">
        <button
          type="submit"
          className="btn btn--s"
          name="token"
          value={id}
          aria-label={t('revokeNamed', { name: isolated(name), date: made })}
        >
          {t('revoke')}
        </button>
      </div>
    </li>
  )
}
