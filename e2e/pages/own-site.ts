import path from 'node:path'
import type { TestInfo } from '@playwright/test'

/** The site that a file of journeys has to itself, over a database that begins as seeded. */
export type OwnSite = {
  /** Without a slash at its end. */
  address: string
  /** Of its database, as its owner: for what no form can do. */
  ownerUrl: string
}

let current: { file: string; site: OwnSite } | undefined

/**
 * The site of the file of this journey, in the lane in which it runs; `scripts/test/sites.mjs` hands them out. What programs that a journey
 * starts are to know of it is put into the environment of this process, which runs one file after another.
 */
export async function siteOf(info: TestInfo): Promise<OwnSite> {
  const { file, parallelIndex } = info
  if (current?.file === file) return current.site
  const asked = new URL(process.env.SUIVI_TEST_SITES ?? '')
  asked.search = new URLSearchParams({ lane: String(parallelIndex), file: path.basename(file) }).toString()
  const answer = await fetch(asked)
  info.skip(answer.status === 410, 'The time budget of this run is used up.')
  if (!answer.ok) throw new Error(await answer.text())
  const { address, env } = await answer.json()
  Object.assign(process.env, env)
  current = { file, site: { address, ownerUrl: env.DATABASE_OWNER_URL } }
  return current.site
}
