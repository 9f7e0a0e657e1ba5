import { randomUUID } from 'node:crypto'
import type { Page, Route } from '@playwright/test'
import pg from 'pg'
import { expect, test } from './fixtures'
import { Bringing } from './pages/bringing'
import { Composing } from './pages/composing'
import { Sending, someReader } from './pages/sending'
import { signIn, untilKeysAct } from './pages/signed-in'
import { dossier, people } from './site'

/** What a journey types into a form, and how it is sent. */
type Written = {
  readonly open: (page: Page) => Promise<unknown>
  readonly write: (page: Page) => Promise<unknown>
  readonly words: (page: Page) => ReturnType<Page['locator']>
  readonly send: (page: Page) => Promise<void>
  /** How many things of these words there are. */
  readonly count: string
}

const forms = {
  note: (words) => ({
    open: (page) => page.goto(`/desk/notes/new?statement=${dossier.slice(1)}&item=7c`),
    write: (page) => page.locator('textarea[name="body"]').fill(words),
    words: (page) => page.locator('textarea[name="body"]'),
    send: (page) => page.getByRole('button', { name: 'Save', exact: false }).first().click(),
    count: 'SELECT count(*)::int AS n FROM notes WHERE body = $1',
  }),
  source: (words) => ({
    open: (page) => page.goto('/desk/sources/new'),
    write: async (page) => {
      await page
        .getByLabel('Address', { exact: false })
        .first()
        .fill(`https://example.org/${words.replaceAll(' ', '-')}`)
      await page.getByLabel('Title', { exact: true }).fill(words)
      await page.getByLabel('Publisher').fill('A test publisher')
      await page.getByLabel('Type').selectOption('official')
      await page.locator('select[name="language"]').selectOption('en')
      await page.getByLabel('the document itself').check()
    },
    words: (page) => page.getByLabel('Title', { exact: true }),
    send: (page) => page.getByRole('button', { name: 'Add a source' }).click(),
    count: 'SELECT count(*)::int AS n FROM sources WHERE title = $1',
  }),
  judgement: (words) => ({
    open: (page) => new Composing(page).open('9b'),
    write: (page) => new Composing(page).judge('cannot_be_checked', words),
    words: (page) => new Composing(page).rationale,
    send: (page) => page.getByRole('button', { name: 'Save draft' }).click(),
    count: "SELECT count(*)::int AS n FROM drafts WHERE content::text LIKE '%' || $1 || '%'",
  }),
} satisfies Readonly<Record<string, (words: string) => Written>>

type Cause = {
  readonly says: string
  readonly begin: (page: Page) => Promise<unknown>
  readonly end: (page: Page) => Promise<unknown>
}

/** What keeps a form from being taken, what is said of it, and how it is over. */
const causes = {
  'the database away': {
    says: 'The database is not answering at the moment',
    begin: shutOut,
    end: () => onDatabase(`GRANT CONNECT ON DATABASE ${application().database} TO PUBLIC`),
  },
  'the disk full': {
    says: 'Our disk is full',
    begin: () =>
      onDatabase(
        `CREATE FUNCTION disk_is_full() RETURNS trigger LANGUAGE plpgsql AS
           $$BEGIN RAISE 'could not extend file: No space left on device' USING ERRCODE = '53100'; END$$;
         CREATE TRIGGER disk_is_full BEFORE INSERT ON events EXECUTE FUNCTION disk_is_full();
         CREATE TRIGGER disk_is_full BEFORE INSERT OR UPDATE ON drafts EXECUTE FUNCTION disk_is_full()`,
      ),
    end: () => onDatabase('DROP FUNCTION disk_is_full CASCADE'),
  },
  'the session ended': {
    says: 'You are signed out',
    begin: () => onDatabase('UPDATE sessions SET revoked_at = now() WHERE revoked_at IS NULL'),
    end: async (page: Page) => {
      const [tab] = await Promise.all([
        page.context().waitForEvent('page'),
        page.getByRole('link', { name: 'Sign in, in a new tab' }).click(),
      ])
      await signIn(tab, people.analyst)
      await tab.close()
    },
  },
  'a page from before an upgrade': {
    says: 'Suivi was updated',
    begin: (page: Page) =>
      page.evaluate(() => {
        for (const field of document.querySelectorAll<HTMLInputElement>('input[name^="$ACTION"]'))
          field.value = field.value.replace(/[0-9a-f]{40,}/, (id) => id.replace(/./g, '0'))
      }),
    end: async () => {},
  },
} satisfies Readonly<Record<string, Cause>>

/** Every cause once, and every form: that a cause is one and that a form keeps what was typed is not said again of each pair. */
const met = [
  ...Object.keys(causes).map((cause) => ['note', cause] as const),
  ['source', 'the database away'],
  ['judgement', 'the session ended'],
] as readonly (readonly [keyof typeof forms, keyof typeof causes])[]

for (const [form, cause] of met)
  test(`without script a ${form} that meets ${cause} comes back filled, and is there once when it is sent again`, async ({
    openWindow,
  }) => {
    const { says, begin, end }: Cause = causes[cause]
    const words = newWords()
    const written: Written = forms[form](words)
    const page = await openWindow({ email: people.analyst, javaScriptEnabled: false })
    await written.open(page)
    await written.write(page)
    await begin(page)
    try {
      await written.send(page)
      await expect(page.getByText(says).first()).toBeVisible()
      await expect(page.locator('main')).toContainText(/Passwords have to be typed again|is still here/)
    } finally {
      await end(page)
    }
    const again = page.getByRole('button', { name: 'Open the form again with my text' })
    if ((await again.count()) > 0) await again.click()
    await expect(written.words(page)).toHaveValue(words)
    await written.send(page)
    await expect.poll(async () => (await onDatabase<{ n: number }>(written.count, [words]))[0]?.n).toBe(1)
  })

for (const cause of ['the database away', 'the disk full', 'a page from before an upgrade'] as const)
  test(`what a reader sends that meets ${cause} comes back filled, and is there once when it is sent again`, async ({
    openWindow,
  }) => {
    const { says, begin, end }: Cause = causes[cause]
    const words = newWords()
    const reader = await openWindow(someReader())
    const sending = new Sending(reader, '9b')
    await sending.open()
    await sending.words.fill(words)
    await begin(reader)
    try {
      const answered = reader.waitForResponse((answer) => answer.request().method() === 'POST')
      await sending.send()
      expect((await answered).status()).toBe(cause === 'a page from before an upgrade' ? 409 : 503)
      await expect(reader.getByText(says).first()).toBeVisible()
    } finally {
      await end(reader)
    }
    const again = reader.getByRole('button', { name: 'Open the form again with my text' })
    if ((await again.count()) > 0) await again.click()
    await expect(sending.words).toHaveValue(words)
    await sending.sendAndKeep()
    const count = 'SELECT count(*)::int AS n FROM reader_messages WHERE body = $1'
    expect(await onDatabase(count, [words])).toEqual([{ n: 1 }])
  })

for (const [field, address, name] of [
  ['an area that begins with words', '/desk/sources/S222/work', 'textarea[name$=".quote"]'],
  [
    'an area that the page holds',
    `/desk/notes/new?statement=${dossier.slice(1)}&item=7c`,
    'textarea[name="body"]',
  ],
  ['the rationale of an assessment', `/desk${dossier}/5a`, 'textarea[name="rationale"]'],
  ['the sentence of an assessment', `/desk${dossier}/5a`, 'textarea[name="inShort"]'],
  ['a line that the page holds', `/desk${dossier}/5a`, 'input[name="find"]'],
] as const)
  test(`what is typed into ${field} before the page’s script arrives stays`, async ({ openWindow }) => {
    const page = await openWindow({ email: people.analyst })
    const letGo = await withoutItsScript(page)
    await page.goto(address, { waitUntil: 'commit' })
    const words = `Test words, typed early ${randomUUID()}`
    const text = page.locator(name).first()
    await text.fill(words)
    letGo()
    await untilKeysAct(page)
    await expect(text).toHaveValue(words)
    await text.press('End')
    await text.pressSequentially('.')
    await expect(text).toHaveValue(`${words}.`)
  })

test('what is typed before the page’s script arrives outlives a press while the page is being taken over', async ({
  openWindow,
}) => {
  const page = await openWindow({ email: people.analyst })
  await page.addInitScript(pressAsAreaIsTakenOver)
  const letGo = await withoutItsScript(page)
  // An area that begins with words is set back to them; an empty one is left alone.
  await page.goto('/desk/sources/S222/work', { waitUntil: 'commit' })
  const text = page.locator('textarea[name$=".quote"]').first()
  await expect(text).not.toHaveValue('')
  await text.fill('Test words, typed early')
  letGo()
  await untilKeysAct(page)
  expect(await page.evaluate(() => document.documentElement.dataset.pressed)).toBe('yes')
  await expect(text).toHaveValue('Test words, typed early')
})

/** Presses as soon as React, taking a page over in slices of some milliseconds, has set an area back: it begins anew then. */
function pressAsAreaIsTakenOver(): void {
  const value = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')
  let isPressed = false
  Object.defineProperty(HTMLTextAreaElement.prototype, 'value', {
    ...value,
    set(this: HTMLTextAreaElement, words: string) {
      value?.set?.call(this, words)
      if (isPressed) return
      isPressed = true
      // The slice is over, and what was asked for first comes before the next one.
      const { port1, port2 } = new MessageChannel()
      port2.onmessage = () => {
        document.documentElement.dataset.pressed = 'yes'
        document.querySelector('h1')?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }))
      }
      port1.postMessage(null)
      const over = performance.now() + 20
      while (performance.now() < over);
    },
  })
}

test('what was selected before the page’s script arrives is replaced by what is typed after it', async ({
  openWindow,
}) => {
  const page = await openWindow({ email: people.analyst })
  const letGo = await withoutItsScript(page)
  await page.goto('/desk/sources/S222/work', { waitUntil: 'commit' })
  const quote = page.locator('textarea[name$=".quote"]').first()
  await expect(quote).not.toHaveValue('')
  await quote.selectText()
  letGo()
  await untilKeysAct(page)
  await page.keyboard.insertText('Test words in their place')
  await expect(quote).toHaveValue('Test words in their place')
})

/** Holds back every script of the pages that a window opens, but for the one that keeps presses, until the function is called that is given. */
async function withoutItsScript(page: Page): Promise<() => void> {
  let letGo: () => void = () => undefined
  const held = new Promise<void>((done) => {
    letGo = done
  })
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    await held
    await route.continue()
  })
  return letGo
}

test('a password never comes back, in no language', async ({ openWindow }) => {
  const page = await openWindow({ email: people.secondAnalyst, javaScriptEnabled: false })
  await page.goto('/fr/profile')
  const fields = page.locator('input[type="password"]')
  for (let at = 0; at < (await fields.count()); at += 1) await fields.nth(at).fill(`never again ${at}`)
  const away: Cause = causes['the database away']
  await away.begin(page)
  try {
    await fields.first().press('Enter')
    await expect(page.getByText('La base de données ne répond pas').first()).toBeVisible()
    expect(await page.content()).not.toContain('never again')
  } finally {
    await away.end(page)
  }
})

/** The same where the desk's own script sends the form. */
const causesWithScript = {
  ...causes,
  'the session ended': {
    ...causes['the session ended'],
    end: async (page: Page) => signIn(await page.context().newPage(), people.analyst),
  },
  'a page from before an upgrade': {
    ...causes['a page from before an upgrade'],
    begin: (page: Page) =>
      page.route('**', (route) => {
        const headers = route.request().headers()
        return 'next-action' in headers
          ? route.continue({ headers: { ...headers, 'next-action': '0'.repeat(42) } })
          : route.continue()
      }),
    end: (page: Page) => page.unrouteAll(),
  },
} satisfies Readonly<Record<keyof typeof causes, Cause>>

for (const [form, cause] of met)
  test(`with script a ${form} that meets ${cause} keeps what was typed, says so, and is there once when it is sent again`, async ({
    openWindow,
  }) => {
    const { says, begin, end }: Cause = causesWithScript[cause]
    const words = newWords()
    const written: Written = forms[form](words)
    const page = await openWindow({ email: people.analyst })
    await written.open(page)
    // A judgement is saved at every pause: it is written while the cause is there.
    await begin(page)
    try {
      await written.write(page)
      await written.send(page)
      await expect(page.getByText(says).first()).toBeVisible()
      const again = page.getByRole('button', { name: 'Open the form again with my text' })
      if ((await again.count()) > 0) await again.click()
      await expect(written.words(page)).toHaveValue(words)
    } finally {
      await end(page)
    }
    await written.send(page)
    await expect.poll(async () => (await onDatabase<{ n: number }>(written.count, [words]))[0]?.n).toBe(1)
  })

test('what is pressed before a page has woken is done once it has', { tag: '@core' }, async ({
  openWindow,
}) => {
  const page = await openWindow({ email: people.analyst })
  const update = `/desk${dossier}/9b`
  const side = page.getByRole('complementary', { name: 'What happens next' })
  const choice = page.locator('#judgement-cannot_be_checked')
  await page.goto(update)
  await untilKeysAct(page)
  await choice.check()
  await expect(side).toContainText('Cannot be checked')
  // Whatever minute it was saved in: the next one may have begun.
  const chosen = atAnyTime((await side.textContent()) ?? '')
  // What is chosen is saved, and stands there when the page is opened again.
  await page.locator('#judgement-disputed').check()
  await expect(side).not.toHaveText(chosen)
  const saved = `SELECT count(*)::int AS n FROM drafts WHERE content::text LIKE '%disputed%'`
  await expect.poll(async () => (await onDatabase<{ n: number }>(saved))[0]?.n).toBe(1)

  let wake = await openAsleep(page, update)
  await expect(page.locator('#judgement-disputed')).toBeChecked()
  await choice.check()
  await expect(side).not.toHaveText(chosen)
  wake()
  await expect(side, 'a choice').toHaveText(chosen)

  wake = await openAsleep(page, '/desk')
  await page.keyboard.press('?')
  wake()
  await expect(page.getByRole('dialog', { name: 'Single keys on this page' }), 'a key').toBeVisible()

  wake = await openAsleep(page, `/desk${dossier}/annotate/7?from=1849&to=1859&as=item`)
  const bodies = page.locator('input[name="responsible"]')
  const count = await bodies.count()
  const more = page.getByRole('button', { name: 'Add a row' })
  await more.click()
  await more.click()
  wake()
  await expect(bodies, 'a button, once however often it was pressed').toHaveCount(count + 1)

  wake = await openAsleep(page, '/desk/follow-ups/new')
  await page.getByLabel('What it is about').fill(`${dossier.slice(1)}/7c`)
  wake()
  await expect(
    page.locator('main p.quiet').filter({ hasText: '7c Stronger police' }),
    'words in a field',
  ).toBeVisible()

  // Sent by the form itself, it leads to a page that sleeps as well.
  await page.goto('/profile')
  await page.getByRole('button', { name: 'Turn single keys off' }).click()
  // Whoever leaves before the answer has not turned anything off.
  await expect(page.getByRole('button', { name: 'Turn single keys on' })).toBeVisible()
  wake = await openAsleep(page, '/profile')
  await page.getByRole('button', { name: 'Turn single keys on' }).click()
  await expect(page.getByRole('button', { name: 'Turn single keys off' })).toBeVisible()
  await page.keyboard.press('?')
  wake()
  await expect(page.getByRole('dialog', { name: 'Single keys on this page' }), 'a key after it').toBeVisible()
})

test('words that are chosen by keyboard before a page has woken stay chosen, and the last one has the focus', async ({
  openWindow,
}) => {
  const page = await openWindow({ email: people.analyst })
  const wake = await openAsleep(page, `/desk${dossier}/annotate/7`)
  const [first, last] = [page.locator('#from input:checked'), page.locator('#to input:checked')]
  await page.locator('#from input').first().focus()
  await page.keyboard.press('Space')
  for (let step = 1; step < 9; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Tab')
  wake()
  await expect(last).toHaveAttribute('aria-label', '9 combating')
  await expect(last).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(last).toHaveAttribute('aria-label', '11 trafficking')
  await expect(first).toHaveAttribute('aria-label', '9 combating')
})

/** Opens a page whose scripts do not come. @returns lets them come */
async function openAsleep(page: Page, address: string): Promise<() => void> {
  const letGo = await withoutItsScript(page)
  await page.goto(address, { waitUntil: 'commit' })
  await page.locator('footer').first().waitFor()
  return letGo
}

test('with script the way out of a page from before an upgrade says so, and leads on', async ({
  openWindow,
}) => {
  const page = await openWindow({ email: people.analyst })
  await page.goto('/desk')
  // Pressed before the page has woken the form does it itself.
  await untilKeysAct(page)
  await causesWithScript['a page from before an upgrade'].begin(page)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(
    page.getByRole('heading', { name: 'Suivi was updated after you opened this page' }),
  ).toBeVisible()
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Open the page again' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(/sign-in|\/$/)
})

test('what is typed while a form is on its way stays: where its page is made anew, where it leads on, and where it comes back', async ({
  openWindow,
}) => {
  const admin = await openWindow({ email: people.administrator })
  const bringing = new Bringing(admin)
  await bringing.begin()
  await admin.goto(bringing.step('parties'))
  const row = (n: number) =>
    admin.getByRole('group', { name: n === 0 ? 'Another party' : `Party ${n}` }).first()
  const name = (n: number) => row(n).getByLabel('Name', { exact: true })
  const more = admin.getByLabel('Several parties at once')

  // The page is made anew: the next row keeps its words, and of lines that were taken only those that came later stay.
  await name(0).fill('Late party one')
  await row(0).getByLabel('Represented by').fill('not named')
  await more.fill('Late party two — Test person')
  const answer = await onItsWay(admin)
  await admin.getByRole('button', { name: 'Save and stay' }).click()
  await answer.asked
  const second = admin.getByRole('group', { name: 'Another party' }).nth(1)
  await second.getByLabel('Name', { exact: true }).fill('Late party three')
  await second.getByLabel('Represented by').fill('Test person')
  await more.pressSequentially('\nLate party four — Test person')
  await answer.comes()
  await expect(name(1)).toHaveValue('Late party one')
  await expect(row(1).getByLabel('Represented by')).toHaveValue('not named')
  await expect(name(2)).toHaveValue('Late party two')
  await expect(name(0)).toHaveValue('Late party three')
  await expect(more).toHaveValue('Late party four — Test person')

  // It leads on: what was typed stands there when one comes back, and is saved.
  await admin.getByLabel('Several areas at once').fill('Late area')
  const next = await onItsWay(admin)
  await admin.getByRole('button', { name: 'Save and go on' }).click()
  await next.asked
  await more.fill('Late party five — Test person')
  await next.comes()
  await admin.waitForURL(/\/marks$/)
  await admin
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('link', { name: 'Parties and areas' })
    .click()
  await expect(more).toHaveValue('Late party five — Test person')
  await expect(name(4)).toHaveValue('Late party four')
  await admin.getByRole('button', { name: 'Save and stay' }).click()
  await expect(name(5)).toHaveValue('Late party five')
  await expect(more).toHaveValue('')

  // It comes back: what was typed since it was sent stays beside what was wrong.
  await row(1).locator('summary').first().click()
  await row(1).getByLabel('Place in the list').fill('first')
  const refused = await onItsWay(admin)
  await admin.getByRole('button', { name: 'Save and stay' }).click()
  await refused.asked
  await row(1).getByLabel('Represented by').fill('Late test person')
  await refused.comes()
  await expect(admin.locator('.errsum')).toContainText('The place in the list is a whole number')
  await expect(row(1).getByLabel('Represented by')).toHaveValue('Late test person')
  await expect(row(1).getByLabel('Place in the list')).toHaveValue('first')
})

/** Holds back the next thing that a form of the page is answered: `asked` once it was sent, `comes` lets the answer through. */
async function onItsWay(
  page: Page,
): Promise<{ readonly asked: Promise<void>; readonly comes: () => Promise<void> }> {
  let sent = () => {}
  let answer = () => {}
  const asked = new Promise<void>((resolve) => {
    sent = resolve
  })
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  let come = () => {}
  const came = new Promise<void>((resolve) => {
    come = resolve
  })
  const isForm = (route: Route) => 'next-action' in route.request().headers()
  const hold = async (route: Route) => {
    if (!isForm(route)) return route.continue()
    const response = await route.fetch({ maxRedirects: 0 })
    sent()
    await answered
    await route.fulfill({ response })
    come()
  }
  await page.route('**', hold)
  return {
    asked,
    comes: async () => {
      answer()
      await came
      await page.unroute('**', hold)
    },
  }
}

/** Words that nobody wrote before, so that no source looks like another. */
function newWords(): string {
  return `Test ${randomUUID()} ${randomUUID()}`
}

/** The application's way to the database of this journey. */
function application() {
  const connectionString = process.env.DATABASE_URL ?? ''
  return { connectionString, database: new URL(connectionString).pathname.slice(1) }
}

/** Lets the application into its database no more, and ends what it has there. */
async function shutOut(): Promise<void> {
  const { connectionString, database } = application()
  const client = new pg.Client({ connectionString })
  await client.connect()
  await onDatabase(`REVOKE CONNECT ON DATABASE ${database} FROM PUBLIC`)
  await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE usename = current_user AND datname = current_database() AND pid <> pg_backend_pid()`)
  await client.end()
}

/** What no form can do: as the database's owner. */
async function onDatabase<Row extends object>(sql: string, values?: readonly string[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await client.connect()
  try {
    const { rows } = await client.query<Row>(sql, values && [...values])
    return rows
  } finally {
    await client.end()
  }
}

/** Fits a text whatever times of day stand in it. */
function atAnyTime(text: string): RegExp {
  return new RegExp(
    `^${text.replace(/[\^$.*+?()[\]{}|\\]/g, '\\$&').replace(/\d\d:\d\d/g, '\\d\\d:\\d\\d')}$`,
  )
}
