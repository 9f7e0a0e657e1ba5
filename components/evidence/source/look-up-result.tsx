'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { identifierIn } from '@/lib/evidence/source/rules/identifier'
import { insteadOfTyped } from '@/lib/evidence/source/rules/looked-up'
import { type LookUp, PROPOSED_FIELDS, type ProposedField } from '@/lib/evidence/source/rules/proposed'
import { formatList } from '@/lib/ground/i18n/format'
import { useWhyNotSeen } from './why-not-seen'

/** What came of looking a page up: what it says of itself, what it does not, or why it was not seen. It takes the focus when it appears. */
export function LookUpResult({ looked }: { looked: LookUp }) {
  const t = useTranslations('source.collect.looked')
  const locale = useLocale()
  const why = useWhyNotSeen()
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another look-up takes the focus again
  useEffect(() => box.current?.focus(), [JSON.stringify(looked)])
  const { ledTo, address, notSeen, proposed } = looked
  const found = PROPOSED_FIELDS.filter((field) => isOfPage(looked, field))
  const missing = PROPOSED_FIELDS.filter((field) => proposed[field].value === '')
  const named = (fields: readonly ProposedField[]) =>
    formatList(
      locale,
      fields.map((field) => t(`field.${field}`)),
    )
  return (
    <div ref={box} role="status" tabIndex={-1} className="pt-s pb-m">
      {notSeen ? (
        <p>
          {t('notSeen', { why: why(notSeen) })} {t('byHand')}
        </p>
      ) : (
        <p>
          {found.length > 0 ? t('found', { fields: named(found) }) : t('foundNothing')}{' '}
          {missing.length > 0 && t('missing', { fields: named(missing) })} {t('compare')}
        </p>
      )}
      {ledTo !== address && (
        <p className="small">
          {t('ledTo')} <bdi className="addr">{ledTo}</bdi>
        </p>
      )}
      <NumberLine looked={looked} />
    </div>
  )
}

/** The number by which the document is known for good: that of its address, or one that its page states, whose address can be taken instead. */
function NumberLine({ looked: { address, byNumber } }: { looked: LookUp }) {
  const t = useTranslations('source.collect.looked')
  const own = identifierIn(address)
  const stated = identifierIn(byNumber)
  const number = own ?? stated
  if (!number) return null
  return (
    <p className="small line">
      <span>
        {t(own ? 'number' : 'statedNumber')} {number.kind.toUpperCase()} <bdi dir="ltr">{number.value}</bdi>.{' '}
        <bdi className="addr">{number.address}</bdi>
      </span>
      {!own && (
        <SubmitButton small name="intent" value={insteadOfTyped(number.address)}>
          {t('useNumber')}
        </SubmitButton>
      )}
    </p>
  )
}

function isOfPage({ proposed }: LookUp, field: ProposedField): boolean {
  return proposed[field].from === 'page' && proposed[field].value !== ''
}
