import { expect, type Page } from '@playwright/test'

/** The steps by which a statement is brought. Everything that the journeys type is test text; its parties are invented. */
export class Bringing {
  constructor(readonly page: Page) {}

  /** Begins one and stands on its first step. */
  async begin(): Promise<void> {
    await this.page.goto('/desk/bring')
    await this.page.getByRole('button', { name: 'Begin a statement' }).click()
    await this.page.waitForURL(/\/desk\/bring\/[0-9a-f-]+\/text$/)
  }

  /** The address of a step. */
  step(name: 'text' | 'passages' | 'about' | 'parties' | 'marks' | 'submit'): string {
    return new URL(this.page.url()).pathname.replace(/[a-z]+$/, name)
  }

  async fillOrigin(language: string, url: string): Promise<void> {
    await this.page.getByLabel('Language of the text').selectOption(language)
    await this.page.getByLabel('Address where it was published').fill(url)
    await this.page.getByLabel('Publisher at that address').fill('Test publisher')
  }

  async compared(): Promise<void> {
    await this.page.getByLabel(/^I compared this text/).check()
    await this.page.getByRole('button', { name: 'Save and go on' }).click()
    await this.page.waitForURL(/\/passages$/)
  }

  async fillAbout(title: string, shortTitle: string, place: string, date: string): Promise<void> {
    await this.page.goto(this.step('about'))
    await this.page.getByLabel('Title', { exact: true }).fill(title)
    await this.page.getByRole('radio', { name: /^Suivi gives it/ }).check()
    await this.page.getByLabel('Short title').fill(shortTitle)
    await this.page.getByLabel('Place').fill(place)
    await this.page.getByLabel('Date', { exact: true }).fill(date)
    await this.page.getByRole('button', { name: 'Save and go on' }).click()
    await this.page.waitForURL(/\/parties$/)
  }

  /** One party and one area, each with a name in Arabic where one is given. */
  async fillParties(
    party: string,
    key: string,
    area: string,
    areaKey: string,
    arabic?: { party: string; area: string },
  ) {
    const first = this.page.getByRole('group', { name: 'Another party' }).first()
    await first.getByLabel('Name', { exact: true }).fill(party)
    await first.getByLabel('Represented by').fill('Test person')
    await first.getByLabel('Key').fill(key)
    const row = this.page.getByRole('group', { name: 'Another area' }).first()
    await row.getByLabel('Title', { exact: true }).fill(area)
    await row.getByLabel('Key').fill(areaKey)
    if (arabic) {
      for (const names of [first, row])
        await names.locator('details').evaluate((details) => details.setAttribute('open', ''))
      await first.getByLabel('Name in Arabic').fill(arabic.party)
      await row.getByLabel('Title in Arabic').fill(arabic.area)
    }
    await this.page.getByRole('button', { name: 'Save and go on' }).click()
    await this.page.waitForURL(/\/marks$/)
  }

  /** Marks what is suggested, one after another in the order of the text, each under its title. */
  async takeSuggestions(titles: readonly string[]): Promise<void> {
    const rows = this.page.locator('.suggs > li')
    for (const title of titles) {
      const [row, left] = [rows.first(), await rows.count()]
      await row.locator('summary').first().click()
      await row.getByLabel('Short title').fill(title)
      await row.getByRole('button', { name: /^Mark: / }).click()
      await expect(this.page.getByRole('link', { name: new RegExp(`^Change .*${title}`) })).toBeVisible()
      await expect(rows).toHaveCount(left - 1)
    }
  }

  async submit(): Promise<string> {
    await this.page.goto(this.step('submit'))
    await this.page.getByRole('button', { name: 'Submit for review' }).click()
    await expect(this.page.getByRole('button', { name: 'Take it back' })).toBeVisible()
    return new URL(this.page.url()).pathname
  }
}
