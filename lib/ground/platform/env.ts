import { z } from 'zod'
import { onThisMachine, parseAllowed } from '@/lib/ground/platform/egress/refused-networks.mjs'

const environment = z.object({
  DATABASE_URL: z.url(),
  NEXTAUTH_SECRET: z.string().min(32),
  SUIVI_URL: z.url().default('http://localhost:3000'),
  /** Where readers write to: `mailto:` or a page. Left out where nobody gave one. */
  SUIVI_CONTACT: z.url({ protocol: /^(?:mailto|https?)$/ }).optional(),
  /** Networks that may be asked for copies of pages beside the public internet. */
  SUIVI_FETCH_ALLOW: z
    .string()
    .refine((text) => parseAllowed(text) !== null)
    .optional(),
  /** A Chromium that takes pictures of the pages of which copies are made; without, none are taken. */
  SUIVI_PICTURES: z.string().min(1).optional(),
  /** Where files are kept beside the database, by the protocol of S3: all of them or none (scripts/start/settings.mjs). */
  SUIVI_STORE_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  SUIVI_STORE_BUCKET: z.string().optional(),
  SUIVI_STORE_REGION: z.string().optional(),
  SUIVI_STORE_KEY_ID: z.string().optional(),
  SUIVI_STORE_SECRET: z.string().optional(),
  /** Whether the addresses of public sources are checked from time to time. */
  SUIVI_LINK_CHECKS: z.enum(['on', 'off']).default('on'),
  /** Whether feeds and pages that somebody watches are asked for leads. */
  SUIVI_LEADS: z.enum(['on', 'off']).default('on'),
  /** Where an address of a source is handed over to a public web archive, and how that archive says what came of it (scripts/start/settings.mjs). */
  SUIVI_ARCHIVE_SAVE: z.string().startsWith('http').optional(),
  SUIVI_ARCHIVE_FORM: z.string().includes('{url}').optional(),
  SUIVI_ARCHIVE_TOKEN: z
    .string()
    .regex(/^[\x20-\x7e]+$/)
    .optional(),
  SUIVI_ARCHIVE_STATUS: z.string().startsWith('http').includes('{job}').optional(),
  SUIVI_ARCHIVE_COPY: z.string().startsWith('http').includes('{timestamp}').optional(),
  /** The mail server of whoever runs the site, and from whom mail comes: both or neither (scripts/start/settings.mjs). */
  SUIVI_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SUIVI_MAIL_FROM: z.string().includes('@').optional(),
  /** A program on this machine that proposes clauses of texts on their way; without, none is asked. */
  SUIVI_PROPOSER: z
    .string()
    .refine((text) => onThisMachine(text) !== null)
    .optional(),
  /** Whether each copy that is made hands the address over as well. */
  SUIVI_ARCHIVE_WITH_COPIES: z.enum(['on', 'off']).default('off'),
})

/**
 * What the server is told by its surroundings, checked once at first use.
 *
 * @throws Error that names each wrong variable; the values themselves are never in it
 */
export function env(): z.output<typeof environment> {
  if (known) return known
  const parsed = environment.safeParse(process.env)
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')
    throw new Error(`These environment variables are missing or wrong: ${names}. See the table in README.md.`)
  }
  known = parsed.data
  return known
}

let known: z.output<typeof environment> | undefined

/** For tests, which tell the same process of other surroundings. */
export function forgetEnv(): void {
  known = undefined
}

/** The public address of a path, as it stands in permanent links and citations. */
export function publicAddress(path: string): string {
  return new URL(path, env().SUIVI_URL).href
}
