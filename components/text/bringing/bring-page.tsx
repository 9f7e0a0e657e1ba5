import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Crumbs } from '@/components/ground/ui/crumbs'
import { Words } from '@/components/ground/ui/words'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { isolated } from '@/lib/ground/i18n/isolated'
import { colonIn } from '@/lib/ground/i18n/punctuation'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import type { Member } from '@/lib/ground/platform/actor'
import { bringAddress } from '@/lib/text/bringing/noun'
import { type BringingView, STEPS, type Step } from '@/lib/text/bringing/types'

interface BringPageProps {
  locale: Locale
  member: Member
  bringing: BringingView
  step: Step
  children: ReactNode
}

/** A step of bringing a statement: its name, the way to the others, and what is missing in each. */
export function BringPage({ locale, member, bringing, step, children }: BringPageProps) {
  const t = useTranslations()
  const { id, content, may, by, state } = bringing
  const title = content.about.shortTitle || content.about.title
  return (
    <SignedInPage
      member={member}
      path={bringAddress(id, step)}
      title={`${t('bringing.title')}${colonIn(locale)}${t(`bringing.step.${step}`)}`}
      current="bring"
    >
      <Crumbs
        steps={[
          { href: localePath(locale, '/desk'), label: t('layout.nav.desk') },
          { href: localePath(locale, '/desk/bring'), label: t('bringing.title') },
        ]}
        here={t(`bringing.step.${step}`)}
      />
      <div className="pagehead">
        <h1 className="subtitle">
          {title === '' ? t('bringing.title') : <Words lang={content.text.language}>{title}</Words>}
        </h1>
        <p className="quiet">
          {t(`bringing.state.${state}`)}.{' '}
          {may.change === true
            ? t('bringing.saved')
            : bringing.isMine
              ? state === 'submitted' && t('bringing.frozen')
              : (state === 'open' || state === 'sent_back') && t('bringing.notYours', { name: isolated(by) })}
        </p>
      </div>
      <Steps locale={locale} bringing={bringing} current={step} />
      {children}
    </SignedInPage>
  )
}

/** The way through the steps. What is missing in a step that was begun is told beside it. */
function Steps({ locale, bringing, current }: { locale: Locale; bringing: BringingView; current: Step }) {
  const t = useTranslations('bringing')
  return (
    <nav aria-label={t('steps')}>
      <ol className="steps">
        {STEPS.map((step) => {
          const missing = bringing.faults[step].length
          return (
            <li key={step} aria-current={step === current ? 'step' : undefined}>
              <a className="tap" href={localePath(locale, bringAddress(bringing.id, step))}>
                {t(`step.${step}`)}
                {missing > 0 && (
                  <>
                    {' '}
                    <span className="quiet" aria-hidden="true">
                      ({missing})
                    </span>
                    <span className="vh">{t('stepFaults', { step: '', n: missing })}</span>
                  </>
                )}
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
