import { getTranslations } from 'next-intl/server'
import { localeOf, localePath } from '@/lib/ground/i18n/routing'
import { now } from '@/lib/ground/platform/clock'
import { publicAddress } from '@/lib/ground/platform/env'
import { streamOf } from '@/lib/ground/platform/stream-of'
import { loadStatement } from '@/lib/reading/dossier/loaders/statement'
import { DESCRIPTOR, dataPackageOf, type PackedFile } from '@/lib/reading/edition/rules/data-package'
import { measured, zipOf } from '@/lib/reading/edition/rules/zip'
import { titleIn } from '@/lib/text/statement/rules/names-by-language'
import { packageFiles } from './package-files'

export const dynamic = 'force-dynamic'

type PackageProps = { params: Promise<{ locale: string; statement: string }> }

/** All that is public of a statement in one archive, written as it is read: a Data Package that says what each file is. */
export async function GET(_request: Request, { params }: PackageProps): Promise<Response> {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  const [statement, files, t] = await Promise.all([
    loadStatement(slug),
    packageFiles(locale, slug),
    getTranslations({ locale }),
  ])
  if (!statement || !files)
    return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  const at = now()
  const packed: PackedFile[] = []
  const measuring = files.map((file) =>
    measured(file, (bytes, sha256) => packed.push({ path: file.path, bytes, sha256 })),
  )
  const descriptor = () =>
    dataPackageOf({
      slug,
      title: titleIn(statement, locale).text,
      homepage: publicAddress(localePath(locale, `/${slug}`)),
      licence: { path: publicAddress(localePath(locale, '/about#licence')), title: t('site.kind.licence') },
      created: at.toISOString(),
      nameOf: (name) => t(`edition.table.${name}`),
      guard: t('edition.guard'),
      files: packed,
    })
  // The last, since it says of each file what its hash is.
  const described = {
    path: DESCRIPTOR,
    pieces: async function* () {
      yield JSON.stringify(descriptor(), null, 2)
    },
  }
  return new Response(streamOf(zipOf([...measuring, described], at)), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${slug}.zip"`,
      'cache-control': 'no-store',
    },
  })
}
