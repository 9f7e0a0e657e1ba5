import { useLocale, useTranslations } from 'next-intl'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { Missing } from '@/components/ground/ui/missing'
import { gradeSigns } from '@/lib/evidence/source/rules/grade'
import type { Credibility, Grade, Reliability } from '@/lib/evidence/source/types'
import { colonIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'

/** What a letter or a figure of the scale says, in words: `B: usually reliable`. */
export function useGradeText(): (value: Reliability | Credibility) => string {
  const t = useTranslations('source.grade')
  const colon = colonIn(useLocale())
  return (value) => `${value}${colon}${t(`of.${value}`)}`
}

/** How far a source is to be trusted, in full: both halves with what they say, and where the scale is explained. */
export function GradeFacts({ source }: { source: Grade }) {
  const t = useTranslations('source.grade')
  const locale = useLocale()
  const textOf = useGradeText()
  return (
    <section>
      <h2>{t('title')}</h2>
      <Facts>
        {(['reliability', 'credibility'] as const).map((half) => {
          const value = source[half]
          return (
            <Fact key={half} term={t(half)}>
              {value === null ? <Missing>{t('unset')}</Missing> : textOf(value)}
            </Fact>
          )
        })}
      </Facts>
      <p className="small quiet pt-s">
        {t('noRule')} <a href={`${localePath(locale, '/method')}#grade`}>{t('explained')}</a>
      </p>
    </section>
  )
}

/** The same in two signs, small, with the words beside them for whoever does not know the signs; or that nobody graded it yet. */
export function GradeLine({ source }: { source: Grade }) {
  const t = useTranslations('source.grade')
  const locale = useLocale()
  const signs = gradeSigns(source)
  if (signs === null) return <Missing>{t('unset')}</Missing>
  const said = [source.reliability, source.credibility].flatMap((value) =>
    value === null ? [] : [t(`of.${value}`)],
  )
  return (
    <span>
      {t('short')}
      {colonIn(locale)}
      <bdi>{signs}</bdi> ({said.join(locale === 'ar' ? '؛ ' : '; ')})
    </span>
  )
}
