import { useLocale, useTranslations } from 'next-intl'
import { useLanguageName } from '@/components/ground/ui/language-name'
import type { Line } from '@/lib/record/review/rules/line-difference'
import { referencedMarks } from '@/lib/text/bringing/rules/content'
import type { BroughtContent } from '@/lib/text/bringing/types'
import { passagesOf } from '@/lib/text/statement/rules/passages'

/** All that a reviewer reads of a statement on its way, as lines. */
export function useBroughtLines(): (content: BroughtContent) => Line[] {
  const t = useTranslations()
  const locale = useLocale()
  const languageName = useLanguageName()
  return (content) => {
    const { text, structure, about, parties, areas } = content
    const kindAt = (start: number) =>
      structure?.blocks.find((block) => block.start <= start && start < block.end)?.kind
    const line = (label: string, words: string, language = text.language): Line => ({
      label,
      text: words,
      language,
    })
    const named = (names: Readonly<Record<string, string>>) =>
      Object.entries(names).map(([language, name]) => line(languageName(language), name, language))
    return [
      line(t('bringing.titleField'), about.title),
      line(
        t('bringing.titleFrom'),
        t(about.titleFrom === 'suivi' ? 'bringing.titleSuivi' : 'bringing.titleText'),
        locale,
      ),
      ...named(about.titles),
      line(t('bringing.shortTitle'), about.shortTitle),
      line(t('bringing.place'), about.place),
      line(t('bringing.date'), about.date),
      line(t('bringing.slug'), about.slug),
      line(t('bringing.language'), languageName(text.language), locale),
      line(t('bringing.publisher'), text.publisher),
      line(t('bringing.address'), text.url),
      ...parties.flatMap(({ key, name, names, representedBy }) => [
        line(t('bringing.parties'), `${name} (${key}), ${representedBy ?? t('statement.notNamed')}`),
        ...named(names),
      ]),
      ...areas.flatMap(({ key, title, titles }) => [
        line(t('bringing.areas'), `${title} (${key})`),
        ...named(titles),
      ]),
      ...passagesOf(text.text).map((passage) => {
        const kind = kindAt(passage.start)
        return line(kind ? `¶ ${t(`bringing.block.${kind}`)}` : '¶', passage.text)
      }),
      ...(structure?.notes ?? []).map(({ marker, text: says }) =>
        line(t('bringing.notes.title', { n: 1 }), `${marker} ${says}`),
      ),
      ...referencedMarks(content).flatMap((mark) => [
        line(
          t('bringing.marked'),
          [
            mark.reference,
            mark.exact,
            t(`commitment.force.${mark.force}`),
            mark.areaKey,
            ...mark.responsible,
            ...(mark.namesNobody ? [t('commitment.mark.namesNobody')] : []),
          ].join(' · '),
        ),
        line(t('bringing.step.marks'), `${mark.title}. ${mark.whyThisForce}`, mark.titleLanguage),
      ]),
    ]
  }
}
