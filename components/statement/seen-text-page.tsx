import { useTranslations } from 'next-intl'
import type { WordedItem } from '@/lib/commitment/types'
import { formatDate } from '@/lib/i18n/format'
import { directionOf, type Locale, localePath } from '@/lib/i18n/routing'
import { SUMMARY_LANGUAGE } from '@/lib/source/types'
import { sideBySideAddress } from '@/lib/statement/rules/addresses'
import { besideBase, itemsNotIn } from '@/lib/statement/rules/seen-texts'
import type { SeenText, StatementView } from '@/lib/statement/types'
import { ReadingPage } from '../layout/reading-page'
import { Crumbs } from '../ui/crumbs'
import { Fact, Facts } from '../ui/facts'
import { isolated } from '../ui/isolated'
import { PageHead } from '../ui/page-head'
import { Words } from '../ui/words'
import { ItemRefs } from './item-refs'
import { useRenderingName } from './names'
import { runnerOf } from './runner-of'
import { SeenMark } from './seen-mark'
import { DifferencesInForce, SideBySide } from './side-by-side'

interface SeenTextPageProps {
  locale: Locale
  statement: StatementView
  items: readonly WordedItem[]
  text: SeenText
  /** The day at whose end it is shown, YYYY-MM-DD; absent for what stands now. */
  day?: string
}

/** What was seen of another text beside the base: how much of it, whose text it is, and clause by clause what it says. */
export function SeenTextPage({ locale, statement, items, text, day }: SeenTextPageProps) {
  const t = useTranslations('statement')
  const name = useRenderingName()(text)
  const { slug, base } = statement
  const lines = besideBase(text, items)
  const title = t('wording.title', { name: isolated(name) })
  return (
    <ReadingPage
      locale={locale}
      path={sideBySideAddress(slug, text.key)}
      title={title}
      statement={runnerOf(statement)}
      current="wording"
      day={day ?? null}
    >
      <Crumbs
        steps={[{ href: localePath(locale, `/${slug}/variants`), label: t('variants.title') }]}
        here={<bdi>{name}</bdi>}
      />
      <PageHead title={title}>
        <SeenMark text={text} /> {t('seen.how')} {t('wording.notCorrected')}
      </PageHead>
      <DifferencesInForce base={base} other={text} lines={lines} how={t('seen.forceHow')} />
      <SideBySide slug={slug} base={base} other={text} lines={lines} items={items} />
      {text.extent !== 'whole' && <NotSeen slug={slug} items={itemsNotIn(text, items)} />}
      <section className="clause" aria-labelledby="seen-text">
        <h2 className="h2" id="seen-text">
          {t('seen.asSeen')}
        </h2>
        <p className="whole serif" lang={text.language} dir={directionOf(text.language)}>
          {text.text}
        </p>
      </section>
      <WhereFrom locale={locale} text={text} />
    </ReadingPage>
  )
}

/** Marked items of which nobody knows whether the text has them, since that part was not seen. */
function NotSeen({ slug, items }: { slug: string; items: readonly WordedItem[] }) {
  const t = useTranslations('statement.seen')
  if (items.length === 0) return null
  return (
    <p className="pt-m">
      {t('notInPart')} <ItemRefs slug={slug} references={items.map(({ reference }) => reference)} />
    </p>
  )
}

function WhereFrom({ locale, text }: { locale: Locale; text: SeenText }) {
  const t = useTranslations()
  return (
    <section className="clause" aria-labelledby="about">
      <h2 className="h2" id="about">
        {t('statement.wording.about')}
      </h2>
      <Facts>
        <Fact term={t('statement.seen.issuedBy')}>
          <Words lang={SUMMARY_LANGUAGE}>{text.issuedBy}</Words>
        </Fact>
        <Fact term={t('source.publisher')}>
          <bdi>{text.publisher}</bdi>{' '}
          <a className="tap" href={text.url} rel="noreferrer">
            {t('ui.action.open')}
          </a>
        </Fact>
        <Fact term={t('statement.seen.extentT')}>
          <SeenMark text={text} />
        </Fact>
        <Fact term={t('statement.wording.since')}>{formatDate(locale, text.broughtAt)}</Fact>
        <Fact term={t('statement.seen.hashT')}>
          <code className="hash">{text.sha256}</code>
        </Fact>
        <Fact term={t('statement.wording.alignedT')}>{t('statement.seen.aligned')}</Fact>
      </Facts>
    </section>
  )
}
