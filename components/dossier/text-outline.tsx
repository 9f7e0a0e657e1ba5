import { useLocale, useTranslations } from 'next-intl'
import { outlineOfText } from '@/lib/dossier/rules/text'
import type { TextShown } from '@/lib/dossier/types'
import { localePath } from '@/lib/i18n/routing'
import { filterQuery } from '@/lib/platform/filters'
import { afterAddress } from '@/lib/platform/parts'
import { beginningOf } from '@/lib/platform/words'
import { Fold } from '../ui/fold'
import { Words } from '../ui/words'

const OPENING_WORDS = 9

/**
 * The parts of a long text, each with its first words and how many items are noted in it. Without script it is also where a link lands whose
 * passage stands in another part; with script (components/layout/reading.js) such a link is led on by `data-passage`.
 */
export function TextOutline({ text, base }: { text: TextShown; base: string }) {
  const t = useTranslations()
  const locale = useLocale()
  const { part, filter, after, dossier } = text
  const [first, last] = [part.entries[0], part.entries.at(-1)]
  if (part.total === part.entries.length || !first || !last) return null
  return (
    <nav aria-label={t('statement.parts.title')}>
      <Fold
        title={t('statement.parts.shown', { from: first.number, n: last.number, m: part.total })}
        count={t('statement.parts.title')}
        open={after === null}
      >
        <ol className="list list--tight">
          {outlineOfText(text).map((each) => (
            <li key={each.first.number} className="line">
              <a
                className="tap"
                href={localePath(locale, afterAddress(base, each.after ?? '')) + filterQuery(filter)}
                aria-current={each.after === after ? 'true' : undefined}
                data-passage={each.first.number}
              >
                <bdi dir="ltr">
                  ¶{each.first.number}–{each.last.number}
                </bdi>
              </a>
              <Words lang={dossier.statement.base.language}>
                {beginningOf(each.first.text, OPENING_WORDS)}
              </Words>
              <span className="push quiet">{t('dossier.items.count', { n: each.noted })}</span>
            </li>
          ))}
        </ol>
      </Fold>
    </nav>
  )
}
