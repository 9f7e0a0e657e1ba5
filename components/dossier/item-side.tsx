import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { whyOf } from '@/lib/commitment/rules/item-words'
import type { CommitmentView } from '@/lib/commitment/types'
import type { Dossier } from '@/lib/dossier/types'
import type { FollowUpView } from '@/lib/follow-up/types'
import { formatList } from '@/lib/i18n/format'
import { commaIn } from '@/lib/i18n/punctuation'
import { directionOf, localePath } from '@/lib/i18n/routing'
import { parallelReadings, renderingReadings } from '@/lib/statement/rules/weight'
import type { ReadingView, VariantView } from '@/lib/statement/types'
import { hingeOf, variantsOn } from '../commitment/item-words'
import { ItemFollowUps } from '../follow-up/item-follow-ups'
import { ForceMark } from '../method/force-mark'
import { useAreaName, useBodyName } from '../statement/names'
import { LanguageLabel, TranslatedFrom } from '../statement/own-words'
import { Fact, Facts } from '../ui/facts'

interface ItemSideProps {
  dossier: Dossier
  item: CommitmentView
  label: string
  /** The public questions on the item; left out where the page shows another day. */
  followUps?: { readonly questions: readonly FollowUpView[]; readonly today: string } | undefined
}

/** Beside the record: how firmly it is said and why, what is asked, where its wording varies, and who is responsible. */
export function ItemSide({ dossier, item, label, followUps }: ItemSideProps) {
  const t = useTranslations()
  const { variants } = dossier.statement
  const varying = variantsOn(item, hingeOf(item, dossier.items, variants), variants)
  const why = whyOf(item)
  return (
    <aside className="side" aria-label={label}>
      <Section title={t('commitment.force.title')}>
        <p>
          <ForceMark force={item.force} />
          {commaIn(useLocale())}
          {t(`commitment.forceDef.${item.force}`)}
        </p>
        <p className="said pt-s" lang={why.language} dir={directionOf(why.language)}>
          {why.text}
          <LanguageLabel language={why.language} />
        </p>
        <TranslatedFrom translation={why.translation} />
      </Section>
      {followUps && (
        <ItemFollowUps
          slug={dossier.statement.slug}
          questions={followUps.questions.filter(({ reference }) => reference === item.reference)}
          today={followUps.today}
        />
      )}
      {varying.length > 0 && (
        <Section title={t('commitment.wordingVaries')}>
          <WordingVaries
            variants={varying}
            slug={dossier.statement.slug}
            lang={dossier.statement.base.language}
          />
        </Section>
      )}
      <Section title={t('commitment.responsible')}>
        <Responsible dossier={dossier} item={item} />
      </Section>
    </aside>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function WordingVaries({
  variants,
  slug,
  lang,
}: {
  variants: readonly VariantView[]
  slug: string
  lang: string
}) {
  const t = useTranslations()
  const locale = useLocale()
  const wording = localePath(locale, `/${slug}/variants`)
  return (
    <>
      <ul className="list">
        {variants.flatMap((variant) => [
          ...renderingReadings(variant).map((reading) => (
            <li key={`${variant.key} ${reading.url}`}>
              <Said reading={reading} lang={lang} /> <span className="quiet">{reading.publisher}</span>
            </li>
          )),
          ...parallelReadings(variant).map((reading) => (
            <li key={`${variant.key} ${reading.url}`}>
              <span className="cf">cf.</span> <Said reading={reading} lang={lang} />{' '}
              <span className="quiet">
                {reading.publisher}
                {commaIn(locale)}
                {t('statement.variants.parallel').toLocaleLowerCase(locale)}
              </span>
            </li>
          )),
        ])}
      </ul>
      <p className="pt-s line gap-s">
        {variants.map(({ key }) => (
          <a key={key} className="tap" href={`${wording}#${key}`}>
            {t('statement.sideBySide')}
            {variants.length > 1 && (
              <>
                {' '}
                <bdi>{key}</bdi>
              </>
            )}
          </a>
        ))}
      </p>
    </>
  )
}

/** A quotation in its own words; a description in brackets. */
function Said({ reading, lang }: { reading: ReadingView; lang: string }) {
  const { brief, briefIsQuote, language } = reading
  const own = briefIsQuote ? language : lang
  return (
    <>
      <bdi lang={own} dir={directionOf(own)} className={briefIsQuote ? 'serif' : 'serif desc'}>
        {brief}
      </bdi>
      <LanguageLabel language={own} />
    </>
  )
}

function Responsible({ dossier, item }: { dossier: Dossier; item: CommitmentView }) {
  const t = useTranslations()
  const locale = useLocale()
  const { slug, parties, areas } = dossier.statement
  const bodyName = useBodyName(parties)
  const areaName = useAreaName(areas)
  return (
    <Facts>
      <Fact term={t('commitment.actors')}>{formatList(locale, item.responsible.map(bodyName), 'unit')}</Fact>
      <Fact term={t('commitment.area.title')}>
        {dossier.asOf === undefined ? (
          <a href={localePath(locale, `/${slug}/items?area=${item.areaKey}`)}>{areaName(item.areaKey)}</a>
        ) : (
          areaName(item.areaKey)
        )}
      </Fact>
      <Fact term={t('commitment.deadline')}>{t('commitment.noneStated')}</Fact>
    </Facts>
  )
}
