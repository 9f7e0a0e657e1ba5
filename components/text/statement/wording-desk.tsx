'use client'

import { useLocale, useTranslations } from 'next-intl'
import { FormKey } from '@/components/ground/form/form-key'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import { Words } from '@/components/ground/ui/words'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import type { FormState } from '@/lib/ground/platform/form-state'
import { beginAlignmentAction } from '@/lib/text/statement/actions/alignment'
import { alignmentAddress } from '@/lib/text/statement/noun'
import { addRenderingAddress, orphansAddress, sideBySideAddress } from '@/lib/text/statement/rules/addresses'
import type { AlignmentEntry, RenderingEntry, WordingDeskStatement } from '@/lib/text/statement/types'
import { useRenderingName } from './names'

const unsent: FormState<never> = { status: 'new' }

/** The renderings of a statement: which have a text, how they are aligned, and what there is to do. */
export function WordingDesk({ statement }: { statement: WordingDeskStatement }) {
  const t = useTranslations('statement.wording')
  const locale = useLocale()
  const { slug, shortTitle, language, renderings } = statement
  return (
    <section aria-labelledby={`s-${slug}`} className="pb-m">
      <div className="secthead">
        <h2 className="h2" id={`s-${slug}`}>
          <Words lang={language}>{shortTitle}</Words>
        </h2>
        <a className="small tap" href={localePath(locale, addRenderingAddress(slug))}>
          {t('add')}
        </a>
      </div>
      <ul className="queue">
        {renderings.map((rendering) => (
          <Rendering key={rendering.id} slug={slug} rendering={rendering} />
        ))}
      </ul>
    </section>
  )
}

function Rendering({ slug, rendering }: { slug: string; rendering: RenderingEntry }) {
  const t = useTranslations('statement.wording')
  const locale = useLocale()
  const name = useRenderingName()(rendering)
  const { id, key, hasText, isBase, isPublic, isReplaced, alignments, mayAlign, orphans } = rendering
  const standing = isBase
    ? 'isBase'
    : isReplaced
      ? 'isReplaced'
      : !hasText
        ? 'addressOnly'
        : isPublic
          ? 'isPublic'
          : 'notPublic'
  const isShown = alignments.some(({ state }) => state === 'published')
  return (
    <li className="qrow">
      <span />
      <div>
        <p className="what">
          <bdi>{name}</bdi> <span className="quiet">{t(standing)}</span>
        </p>
        {alignments.map((alignment) => (
          <Alignment key={alignment.id} alignment={alignment} />
        ))}
        <div className="line gap-s">
          {isShown && (
            <a className="tap" href={localePath(locale, sideBySideAddress(slug, key))}>
              {t('seePublic')}
              <span className="vh"> {name}</span>
            </a>
          )}
          {isPublic && !isReplaced && (
            <a className="tap" href={localePath(locale, addRenderingAddress(slug, id))}>
              {t(hasText ? 'replaceIt' : 'giveText')}
              <span className="vh"> {name}</span>
            </a>
          )}
          {orphans > 0 && (
            <a className="tap" href={localePath(locale, orphansAddress(id))}>
              {t('orphans', { n: orphans })}
            </a>
          )}
          {mayAlign && <Begin renderingId={id} name={name} />}
        </div>
      </div>
      <span />
    </li>
  )
}

function Alignment({
  alignment: { id, number, state, by, at, mayDecide, isMine },
}: {
  alignment: AlignmentEntry
}) {
  const t = useTranslations('statement.wording')
  const locale = useLocale()
  return (
    <p>
      <a className="tap" href={localePath(locale, alignmentAddress(id))}>
        {t('alignment', { n: number })}
      </a>{' '}
      <span className="quiet">
        {t(`state.${state}`, { name: isolated(by), date: formatDate(locale, at) })}
        {mayDecide && ` ${t('youMayDecide')}`}
        {isMine && state === 'sent_back' && ` ${t('youMayMend')}`}
      </span>
    </p>
  )
}

function Begin({ renderingId, name }: { renderingId: string; name: string }) {
  const t = useTranslations('statement.wording')
  const [state, begin] = useSending(beginAlignmentAction, unsent)
  return (
    <form action={begin}>
      <input type="hidden" name="locale" value={useLocale()} />
      <FormKey state={state} />
      <input type="hidden" name="renderingId" value={renderingId} />
      <Refused text={useRefusalText(state)} />
      <SubmitButton small>
        {t('begin')}
        <span className="vh"> {name}</span>
      </SubmitButton>
    </form>
  )
}
