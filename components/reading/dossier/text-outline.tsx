import { useLocale, useTranslations } from 'next-intl'
import { Fold } from '@/components/ground/ui/fold'
import { Words } from '@/components/ground/ui/words'
import { localePath } from '@/lib/ground/i18n/routing'
import { filterQuery } from '@/lib/ground/platform/filters'
import { afterAddress } from '@/lib/ground/platform/parts'
import { beginningOf } from '@/lib/ground/platform/words'
import { outlineOfText } from '@/lib/reading/dossier/rules/text'
import type { TextShown } from '@/lib/reading/dossier/types'

const OPENING_WORDS = 9

/**
 * The parts of a long text, each with its first words and how many items are noted in it. Without script it is also where a link lands whose
 * passage stands in another part; with script (components/ground/layout/reading.js) such a link is led on by `data-passage`.
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
