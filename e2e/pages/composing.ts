import { expect, type Page } from '@playwright/test'
import { dossier, testQuote } from '../site'

/** The page on which an analyst writes a status update. */
export class Composing {
  constructor(readonly page: Page) {}

  async open(reference: string, party?: string): Promise<void> {
    await this.page.goto(`/desk${dossier}/${reference}${party ? `?party=${party}` : ''}`)
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText('New status update')
  }

  /** Takes over the words and sources of the newest revision that readers see. */
  async startFrom(revision: number): Promise<void> {
    await this.page.getByRole('button', { name: `Start from revision ${revision}` }).click()
    await expect(this.rationale).not.toHaveValue('')
  }

  get rationale() {
    return this.page.locator('#rationale')
  }

  judgement(key: string) {
    return this.page.locator(`#judgement-${key}`)
  }

  confidence(key: string) {
    return this.page.locator(`#confidence-${key}`)
  }

  /** A judgement of low confidence, and why. */
  async judge(judgement: string, rationale: string): Promise<void> {
    await this.judgement(judgement).check()
    await this.confidence('low').check()
    await this.rationale.fill(rationale)
    await this.sayInShort()
  }

  /** One sentence on the judgement, and one on the whole where it is of one party; what stands there already stays. */
  async sayInShort(): Promise<void> {
    for (const field of ['inShort', 'inShortWhole']) {
      const sentence = this.page.locator(`#${field}`)
      if ((await sentence.count()) > 0 && (await sentence.inputValue()) === '')
        await sentence.fill('Test sentence, which says nothing of what became of the words.')
    }
  }

  /** A field of a citation, by its number on the page. */
  citation(number: number, field: string) {
    return this.page.locator(`#citations-${number - 1}-${field}`)
  }

  get citations() {
    return this.page.locator('.cite [name$=".shows"]')
  }

  /** Opens a citation to be changed: one that wants nothing more is folded. */
  async unfold(number: number): Promise<void> {
    const fold = this.page.locator(`#e${number} > details`)
    if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click()
  }

  /** Where a person would copy a source's own words, the journeys say that these are not. */
  async quoteEverything(): Promise<void> {
    const count = await this.citations.count()
    for (let number = 1; number <= count; number += 1) {
      await this.unfold(number)
      await this.citation(number, 'quote').fill(testQuote)
      await this.citation(number, 'locator').fill(`paragraph ${number}`)
    }
  }

  async saved(): Promise<void> {
    await expect(this.page.getByText(/^Saved \d\d:\d\d UTC$/).first()).toBeVisible()
  }

  async submit(): Promise<void> {
    await this.sayInShort()
    await this.page.getByRole('button', { name: 'Submit for review' }).click()
  }

  /** Submits, and gives the address of the submission's own page. */
  async submitted(): Promise<string> {
    await this.submit()
    await this.page.waitForURL(/\/desk\/reviews\//)
    return new URL(this.page.url()).pathname
  }
}
