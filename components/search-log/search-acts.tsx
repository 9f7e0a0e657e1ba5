'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { FormState } from '@/lib/platform/form-state'
import { approveSearchAction, sendSearchBackAction } from '@/lib/search-log/actions/decide'
import { withdrawSearchAction } from '@/lib/search-log/actions/withdraw'
import { LONGEST } from '@/lib/search-log/schema'
import type { DeskSearch } from '@/lib/search-log/types'
import { SubmitButton } from '../form/submit-button'
import { TextArea } from '../form/text-field'
import { typedText } from '../form/typed-text'
import { LanguageField } from '../statement/language-field'
import { SearchProblems, useSearchFault } from './problems'

const unsent: FormState<never> = { status: 'new' }

/** What a member may do with a logged search as it stands; what it says is above. */
export function SearchActs({ search: { id, may } }: { search: DeskSearch }) {
  return (
    <div className="btns">
      {may.approve && <Approve id={id} />}
      {may.sendBack && <SendBack id={id} />}
      {may.withdraw && <Withdraw id={id} />}
    </div>
  )
}

function Named({ id }: { id: string }) {
  return (
    <>
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="id" value={id} />
    </>
  )
}

function Approve({ id }: { id: string }) {
  const t = useTranslations('search-log')
  const [state, act] = useActionState(approveSearchAction, unsent)
  return (
    <form action={act}>
      <SearchProblems state={state} title={t('problemDone')} fields={[]} />
      <Named id={id} />
      <SubmitButton main describedBy="approving" shortcut="a">
        {t('approve')}
      </SubmitButton>{' '}
      <span className="small quiet" id="approving">
        {t('approveMeans')}
      </span>
    </form>
  )
}

function SendBack({ id }: { id: string }) {
  const t = useTranslations()
  const [state, act] = useActionState(sendSearchBackAction, unsent)
  const faultOf = useSearchFault(state)
  return (
    <details className="opener" open={state.status !== 'new'}>
      <summary className="btn" aria-keyshortcuts="b">
        {t('ui.action.sendBack')}
      </summary>
      <form action={act} noValidate className="mid pt-s">
        <SearchProblems
          state={state}
          title={t('search-log.problemDone')}
          fields={['reason']}
          idOf={() => 'back-reason'}
        />
        <Named id={id} />
        <TextArea
          name="reason"
          id="back-reason"
          label={t('search-log.sendBackWhy')}
          hint={t('search-log.sendBackHow')}
          error={faultOf('reason')}
          rows={2}
          maxLength={LONGEST.reason}
          dir="auto"
          required
          defaultValue={typedText(state, 'reason')}
        />
        <SubmitButton>{t('ui.action.sendBack')}</SubmitButton>
      </form>
    </details>
  )
}

const withdrawId = (field: string) => `withdraw-${field}`

function Withdraw({ id }: { id: string }) {
  const t = useTranslations()
  const [state, act] = useActionState(withdrawSearchAction, unsent)
  const faultOf = useSearchFault(state)
  return (
    <details className="opener" open={state.status !== 'new'}>
      <summary className="btn">{t('ui.action.withdraw')}</summary>
      <form action={act} noValidate className="mid pt-s">
        <SearchProblems
          state={state}
          title={t('search-log.problemDone')}
          fields={['reason', 'reasonLanguage']}
          idOf={withdrawId}
        />
        <Named id={id} />
        <TextArea
          name="reason"
          id={withdrawId('reason')}
          label={t('search-log.withdrawWhy')}
          hint={t('search-log.withdrawHow')}
          error={faultOf('reason')}
          rows={2}
          maxLength={LONGEST.reason}
          dir="auto"
          required
          defaultValue={typedText(state, 'reason')}
        />
        <LanguageField
          name="reasonLanguage"
          id={withdrawId('reasonLanguage')}
          label={t('search-log.reasonLanguage')}
          error={faultOf('reasonLanguage')}
          chosen={typedText(state, 'reasonLanguage')}
        />
        <SubmitButton>{t('ui.action.withdraw')}</SubmitButton>
      </form>
    </details>
  )
}
