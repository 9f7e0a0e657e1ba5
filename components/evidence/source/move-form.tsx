'use client'

import { useTranslations } from 'next-intl'
import { useSending } from '@/components/ground/form/use-sending'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { moveSourceAction } from '@/lib/evidence/source/actions/said'
import type { FoundMoved as Found } from '@/lib/evidence/source/types'
import type { FormState } from '@/lib/ground/platform/form-state'
import { FoundMoved } from './moved'
import { SaidForm } from './said-form'

const unsent: FormState<never> = { status: 'new' }

/** Says that the page of a source has moved for good: to where the checks found it, and to nowhere else. */
export function MoveForm({
  source,
  to,
  found,
}: {
  source: { readonly id: string; readonly url: string | null }
  to: string
  found: Found
}) {
  const t = useTranslations('source.moved')
  const [state, act] = useSending(moveSourceAction, unsent)
  return (
    <SaidForm
      about="moved"
      sourceId={source.id}
      state={state}
      act={act}
      fields={['movedTo']}
      reason="movedReason"
    >
      <input type="hidden" name="movedTo" value={to} />
      <Facts>
        {source.url !== null && (
          <Fact term={t('now')}>
            <Address url={source.url} />
          </Fact>
        )}
        <Fact term={t('new')}>
          <Address url={to} />
        </Fact>
      </Facts>
      <FoundMoved found={found} />
    </SaidForm>
  )
}

function Address({ url }: { url: string }) {
  return (
    <a className="addr addr--link" href={url} rel="noreferrer" dir="ltr">
      {url}
    </a>
  )
}
