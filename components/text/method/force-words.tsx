import { useLocale } from 'next-intl'
import { Fragment } from 'react'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { FORCES } from '@/lib/text/method/types'
import { ForceMark } from './force-mark'

/** How firmly something can be said, each word under its own line. */
export function ForceWords() {
  const comma = commaIn(useLocale())
  return FORCES.map((force, index) => (
    <Fragment key={force}>
      {index > 0 && comma}
      <ForceMark force={force} />
    </Fragment>
  ))
}
