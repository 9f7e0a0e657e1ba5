'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { TextArea, TextField } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useSending } from '@/components/ground/form/use-sending'
import { Ref } from '@/components/ground/ui/ref'
import { Words } from '@/components/ground/ui/words'
import { directionOf } from '@/lib/ground/i18n/routing'
import type { FormState } from '@/lib/ground/platform/form-state'
import { settleOrphanAction, takeExactOrphansAction } from '@/lib/text/statement/actions/orphans'
import type { Orphan } from '@/lib/text/statement/types'
import { useWordingFault } from './wording-faults'

const unsent: FormState<never> = { status: 'new' }

interface OrphanQueueProps {
  renderingId: string
  /** The language of the text that replaces, and of what it replaced. */
  language: string
  orphans: readonly Orphan[]
  /** Of those that can be taken together (`hashOfExact`). */
  exactSha256: string
}

/** Words that quoted an earlier text: those that stand in the new one word for word at once, the others one by one. */
export function OrphanQueue({ renderingId, language, orphans, exactSha256 }: OrphanQueueProps) {
  const t = useTranslations('statement.wording')
  const locale = useLocale()
  const [state, takeAll] = useSending(takeExactOrphansAction, unsent)
  const refusal = useRefusalText(state)
  const exact = orphans.filter(({ proposal }) => proposal?.how === 'exact').length
  return (
    <>
      {exact > 0 && (
        <form action={takeAll} className="pb-m">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="renderingId" value={renderingId} />
          <input type="hidden" name="sha256" value={exactSha256} />
          <Refused text={refusal} />
          <SubmitButton main>{t('takeAllExact', { n: exact })}</SubmitButton>
        </form>
      )}
      {orphans.map((orphan) => (
        <OrphanRow
          key={`${orphan.quotedBy} ${orphan.quotedById}`}
          renderingId={renderingId}
          language={language}
          orphan={orphan}
        />
      ))}
    </>
  )
}

function OrphanRow({
  renderingId,
  language,
  orphan,
}: Omit<OrphanQueueProps, 'orphans' | 'exactSha256'> & { orphan: Orphan }) {
  const t = useTranslations('statement.wording')
  const id = useId()
  const [state, settle] = useSending(settleOrphanAction, unsent)
  const faultOf = useWordingFault(state)
  const { quotedBy, quotedById, name, exact, proposal, sha256 } = orphan
  const hidden = (
    <>
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="renderingId" value={renderingId} />
      <input type="hidden" name="quotedBy" value={quotedBy} />
      <input type="hidden" name="quotedById" value={quotedById} />
      <input type="hidden" name="sha256" value={sha256} />
    </>
  )
  return (
    <section className="hang" aria-labelledby={id}>
      <div className="hang__h">
        <h2 className="h2" id={id}>
          {t(`quotedBy.${quotedBy}`)} {name !== null && <Ref>{name}</Ref>}
        </h2>
      </div>
      <div>
        <Refused text={useRefusalText(state)} />
        <p>
          <span className="quiet">{t('had')}</span> <Words lang={language}>{exact}</Words>
        </p>
        {proposal === null ? (
          <p className="quiet">{t('notFound')}</p>
        ) : (
          <form action={settle}>
            {hidden}
            <p>
              <span className="quiet">{t(`found.${proposal.how}`)}</span>{' '}
              <Words lang={language}>{proposal.exact}</Words>
            </p>
            <p className="btns pt-s">
              <SubmitButton small name="intent" value="take">
                {t('takeOne')}
              </SubmitButton>
            </p>
          </form>
        )}
        <details className="fold" open={state.status !== 'new'}>
          <summary>{t('otherwise')}</summary>
          <form action={settle} noValidate>
            {hidden}
            <TextField
              name="words"
              id={`${id}words`}
              label={t('wordsNow')}
              error={faultOf('words')}
              lang={language}
              dir={directionOf(language)}
              defaultValue={typedText(state, 'words')}
            />
            <p className="btns">
              <SubmitButton small name="intent" value="words">
                {t('anchorHere')}
              </SubmitButton>
            </p>
          </form>
          <form action={settle} noValidate>
            {hidden}
            <TextArea
              name="reason"
              id={`${id}reason`}
              label={t('closeWhy')}
              error={faultOf('reason')}
              rows={2}
              dir="auto"
              defaultValue={typedText(state, 'reason')}
            />
            <p className="btns pb-m">
              <SubmitButton small name="intent" value="close">
                {t('close')}
              </SubmitButton>
            </p>
          </form>
        </details>
      </div>
    </section>
  )
}
