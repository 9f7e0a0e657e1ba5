import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotInTheRecord } from '@/components/ground/layout/not-in-the-record'
import { wordsCard } from '@/components/reading/dossier/cards'
import { TextPage } from '@/components/reading/dossier/text-page'
import { altOf } from '@/components/reading/share/card/card-type'
import { runnerOf } from '@/components/text/statement/runner-of'
import { localeOf } from '@/lib/ground/i18n/routing'
import { beginningOf } from '@/lib/ground/platform/words'
import { loadStatement } from '@/lib/reading/dossier/loaders/statement'
import { loadTextOfWords, loadWordsAt } from '@/lib/reading/dossier/loaders/words'
import { textAddress } from '@/lib/text/statement/rules/addresses'
import { quotedWords } from '@/lib/text/statement/rules/quoted-words'
import { cardContext } from '../../../../card-context'
import { openPage } from '../../../../open-page'
import { alternatesOf } from '../../../alternates'
import { previewOf } from '../../../preview'

export const generateStaticParams = () => []

const DESCRIBED_WORDS = 40
/** What governs them among these. */
const TITLE_WORDS = 12

type WordsPageProps = { params: Promise<{ locale: string; statement: string; span: string }> }

/** To search engines these words are the statement; a preview shows them. */
export async function generateMetadata({ params }: WordsPageProps): Promise<Metadata> {
  const { locale: segment, statement: slug, span } = await params
  const locale = localeOf(segment)
  const at = await loadWordsAt(slug, span, locale)
  if (!at) return {}
  const { statement, words } = at
  const quoted = quotedWords(words)
  const t = await getTranslations({ locale })
  const path = `/${slug}/words/${span}`
  return {
    ...(await previewOf({
      locale,
      path,
      title: t('share.pointed.title', {
        words: beginningOf(quoted, TITLE_WORDS),
        n: words.passages[0]?.number ?? 0,
      }),
      description: t('share.pointed.description', { words: beginningOf(quoted, DESCRIBED_WORDS) }),
      card: path,
      alt: altOf(wordsCard(await cardContext(locale), statement, words)),
    })),
    alternates: alternatesOf(locale, textAddress(slug, words.passages[0]?.number ?? 1)),
  }
}

/** The statement opened on words of it: they are marked at their place, whatever the reader's browser can do. */
export default async function WordsPage({ params }: WordsPageProps) {
  const { locale: segment, statement: slug, span } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const path = `/${slug}/statement`
  const statement = await loadStatement(slug)
  if (!statement) return <NotInTheRecord locale={locale} path={path} />
  const at = await loadWordsAt(slug, span, locale)
  if (!at)
    return <NotInTheRecord locale={locale} path={path} statement={runnerOf(statement)} current="text" />
  const { words } = at
  const text = await loadTextOfWords(slug, words, locale)
  if (!text) return <NotInTheRecord locale={locale} path={path} />
  return <TextPage locale={locale} text={text} words={words} />
}
