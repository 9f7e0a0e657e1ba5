import type { Page } from '@playwright/test'
import { expect } from '../fixtures'
import { testQuote } from '../site'

/** The desk's pages of renderings, by keyboard and by plain forms: nothing here needs script. */
export class Wording {
  constructor(readonly page: Page) {}

  /** Fills the form in which the text of a rendering is brought. */
  async fill(
    text: string,
    { language, publisher }: { language?: string; publisher?: string } = {},
  ): Promise<void> {
    if (language) await this.page.getByLabel('Language', { exact: true }).selectOption({ label: language })
    if (publisher) await this.page.getByLabel('Publisher', { exact: true }).fill(publisher)
    await this.page.getByLabel('Its text, word for word').fill(text)
  }

  /** The clause of the base that has these words. */
  clause(words: string) {
    return this.page.locator('fieldset', { hasText: words })
  }

  /** Says of every clause that nobody has decided on that the rendering has none. */
  async decideTheRest(): Promise<void> {
    for (const undecided of await this.page.locator('fieldset').all())
      if (await undecided.getByRole('radio', { name: 'Not decided yet' }).isChecked())
        await undecided.getByRole('radio', { name: 'Not in this version' }).check()
  }

  /** Hands the alignment to a second person. @returns its address */
  async submit(): Promise<string> {
    await this.page.getByRole('button', { name: 'Submit for review' }).click()
    await expect(this.page.getByText('submitted by')).toBeVisible()
    return new URL(this.page.url()).pathname
  }
}

/** A text for journeys, which says of itself that it is none of a source. */
export function testText(...sentences: readonly string[]): string {
  return [`${testQuote}.`, ...sentences].join('\n')
}
