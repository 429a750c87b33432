import type { Browser, Page } from 'playwright-core'
import type { MemoryBook } from '../../../src/hosts/memory/memory-workbook.ts'
import { writeBook } from '../../build/write-book.ts'
import { describeHost } from '../contract.ts'
import { launch, openBytes, PAGE_URL, portOf } from './workbench-page.ts'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launch()
  page = await browser.newPage()
  await page.goto(PAGE_URL)
  await page.waitForFunction(() => 'plansheet' in globalThis)
}, 60_000)
afterAll(() => browser.close())

describeHost('the workbench', async (book: MemoryBook) => {
  await openBytes(page, '見本.xlsx', await writeBook(book.sheets))
  return portOf(page)
})
