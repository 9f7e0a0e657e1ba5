import { localePath } from '@/lib/ground/i18n/routing'
import { type PageOfData, pageData, type StructuredData } from '@/lib/reading/share/rules/structured-data'
import { type Download, FORMS } from './downloads'

/** What a data set says of itself, in the language of its page. */
interface DataSetOf {
  /** What it is called, and what it holds. */
  readonly name: string
  readonly description: string
  /** Its files, and what each is called. */
  readonly files: readonly Download[]
  readonly nameOf: (file: Download['key']) => string
}

/**
 * The files of a statement as a data set, for those who look for data. Stored copies are documents of others, under no licence of ours: they are
 * not of it.
 */
export function dataOfDownloads(
  { name, description, files, nameOf }: DataSetOf,
  page: PageOfData,
): StructuredData {
  const whole = pageData(page)
  const own = files.filter(({ key }) => key !== 'copies')
  return {
    ...whole,
    mainEntity: {
      '@type': 'Dataset',
      url: page.address,
      name,
      description,
      license: whole.license,
      distribution: own.map(({ key, format, address }) => ({
        '@type': 'DataDownload',
        name: nameOf(key),
        contentUrl: new URL(localePath(page.language, address), page.address).href,
        encodingFormat: FORMS[format],
      })),
    },
  }
}
