import { StepPage } from '@/components/reading/subscription/step-page'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadAsked, loadLeft } from '@/lib/reading/subscription/loaders/step'
import { confirmAddress, leaveAddress } from '@/lib/reading/subscription/rules/followed'
import { openPage } from '../../open-page'

const STEPS = {
  confirm: { load: loadAsked, addressOf: confirmAddress },
  leave: { load: loadLeft, addressOf: leaveAddress },
} as const

/** Where the link of a mail leads by which a reader confirms, or leaves. @param secret what the link says */
export async function stepPage(step: keyof typeof STEPS, segment: string, secret: string) {
  const locale = localeOf(segment)
  await openPage(locale)
  const { load, addressOf } = STEPS[step]
  const subscription = await load(secret, locale)
  return <StepPage {...{ step, locale, secret, subscription }} path={addressOf(secret)} />
}
