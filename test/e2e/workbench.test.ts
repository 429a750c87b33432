import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext } from 'playwright-core'
import { CATALOGUE } from '../../src/functions/catalogue.ts'
import { openPackage } from '../../src/xlsx/package.ts'
import { gridFormula } from '../../src/hosts/workbench/grid/formula-spelling.ts'
import { readWorkbook } from '../../src/xlsx/read-workbook.ts'
import { packageOf } from '../build/package-of.ts'
import { answersOf, questionsOf, resultMatrix, trustedAnswers } from '../hosts/workbench/function-examples.ts'
import { bytesOf, Person } from '../hosts/workbench/person.ts'
import { TRUSTED_CASES, TRUSTED_CELLS } from '../hosts/workbench/trusted-cases.ts'
import { launch, openBytes, PAGE_URL, readGrid } from '../hosts/workbench/workbench-page.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const SAMPLES = join(ROOT, 'samples')
const sample = (name: string): string => join(SAMPLES, name)
const TABLE = sample('fukushi_kanri.xlsx')
const INDICATORS = '指標管理'

jest.setTimeout(120_000)

let browser: Browser
let context: BrowserContext
let person: Person
let folder = ''
const requests: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plansheet-page-'))
  browser = await launch()
  context = await browser.newContext({
    viewport: { width: 1400, height: 860 },
    locale: 'ja-JP',
    acceptDownloads: true,
    permissions: [],
  })
  await context.setOffline(true)
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(PAGE_URL)
  person = new Person(page)
  await person.arrive()
  await person.skipIntroduction()
})
afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true })
})
beforeEach(() => person.closeNotices())

const pane = (text: string | RegExp) => person.page.locator('#pane').getByText(text).first()

/** LibreOffice makes a PDF of a workbook, beside it in the test's own folder. */
const office = (path: string) =>
  spawnSync('soffice', [
    '--headless',
    `-env:UserInstallation=file://${folder}/office`,
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    path,
  ])

describe('the page', () => {
  it('opens from a folder without a network, with the plan of a sample recognised', async () => {
    await pane('みどり公園局').waitFor()
    const left = requests.filter((url) => !/^(?:file:.*\/dist\/workbench\/|data:|blob:|about:)/u.test(url))
    expect(left).toEqual([])
  })

  it('is written in Japanese and has a name for every button', async () => {
    const buttons = await person.page.locator('.bar button').all()
    for (const button of buttons) expect(await button.textContent()).toMatch(/[ぁ-んァ-ン一-龠]/u)
    expect(await person.page.locator('html').getAttribute('lang')).toBe('ja')
  })
})

describe('typing', () => {
  beforeEach(() => person.open(TABLE))

  it('judges a typed result in its cell and in the pane', async () => {
    await person.type(INDICATORS, 'K9', '=PLAN.STATUS(I9,J9)')
    await person.type(INDICATORS, 'J9', '70.1%')
    expect(await person.read(INDICATORS, 'K9')).toBe('B')
    await person.type(INDICATORS, 'J9', '77.5%')
    expect(await person.read(INDICATORS, 'K9')).toBe('A')
    await person.page.getByRole('tab', { name: /判定/u }).click()
    await pane(/77\.5％|77\.5%/u).waitFor()
  })

  it('keeps what a number means: 45% is 0.45 shown in per cent, also in the file', async () => {
    await person.type(INDICATORS, 'C20', '45%')
    const saved = readWorkbook(await person.save())
    expect(saved.sheets[0]?.row(19)?.cells).toMatchObject([{ value: 0.45, format: '0%' }])
  })

  it('takes Japanese from an input method', async () => {
    await person.compose(INDICATORS, 'C20', ['k', 'か', 'かd', 'かだ', 'かだい'], '課題')
    expect(await person.read(INDICATORS, 'C20')).toBe('課題')
  })

  it('takes several lines in a cell', async () => {
    await person.goTo(INDICATORS, 'C20')
    await person.page.keyboard.type('一行目')
    await person.page.keyboard.press('Alt+Enter')
    await person.page.keyboard.type('二行目')
    await person.press('Enter')
    expect(await person.read(INDICATORS, 'C20')).toBe('一行目\n二行目')
  })

  it('goes back and forth with keys and buttons, and back to the very bytes that were opened', async () => {
    await person.type(INDICATORS, 'J9', '1')
    await person.goTo(INDICATORS, 'D5')
    await person.press('Delete')
    expect(await person.read(INDICATORS, 'D5')).toBeNull()
    await person.press('Control+z')
    expect(await person.read(INDICATORS, 'D5')).toBe('見守り協定を結んだ事業者数（累計）')
    await person.page.locator('#undo').click()
    await person.page.locator('#redo').click()
    await person.page.locator('#undo').click()
    await person.settle()
    expect(await person.save()).toEqual(new Uint8Array(readFileSync(TABLE)))
  })

  it('says that a formula cannot be worked out here, and leaves the cell as it was', async () => {
    await person.type(INDICATORS, 'C20', '=TODAY()')
    expect((await person.notices())[0]).toContain('この画面では計算できない関数')
    expect((await person.cell(INDICATORS, 'C20'))?.f).toBeUndefined()
  })

  it('says that a formula may not fill several cells, and leaves them as they were', async () => {
    await person.type(INDICATORS, 'P20', '=PLAN.STATUS(I5:I7,J5:J7)')
    expect((await person.notices())[0]).toContain('複数のセルに結果が広がる数式')
    expect(await person.read(INDICATORS, 'P21')).toBeNull()
  })

  it('refuses what the file would lose, with the reason', async () => {
    await person.goTo(INDICATORS, 'D5')
    await person.press('Control+b')
    expect((await person.notices())[0]).toContain('書式の変更は、この画面では行えません')
    await person.page.locator('#structure').hover()
    expect(await person.page.locator('#structure').getAttribute('title')).toContain('Excelで行ってください')
    expect(await person.save()).toEqual(new Uint8Array(readFileSync(TABLE)))
  })
})

describe('files', () => {
  it.each(readdirSync(SAMPLES).filter((name) => /\.xls[xm]$/u.test(name)))(
    'gives %s back byte for byte, and with one cell changed nothing else',
    async (name) => {
      const source = new Uint8Array(readFileSync(sample(name)))
      await person.open(sample(name))
      expect(await person.save()).toEqual(source)
      const before = readWorkbook(source)
      const sheet = before.sheets.find(({ visibility, isProtected }) => visibility === 'visible' && !isProtected)
      const row = (sheet?.used?.bottom ?? 0) + 3
      await person.type(sheet?.name ?? '', `A${row + 1}`, '追記')
      const saved = await person.save()
      const part = openPackage(saved)
      expect(openPackage(source).parts.filter((one) => !part.has(one))).toEqual([])
      const changed = part.parts.filter((one) => !sameBytes(part.read(one), openPackage(source).read(one)))
      expect(changed.filter((one) => !/worksheets\/sheet\d+\.xml$|workbook\.xml$/u.test(one))).toEqual([])
      expect(cellsOf(saved)).toEqual([...cellsOf(source), `${sheet?.name ?? ''}!${row},0=追記`].sort())
    },
  )

  it('are read again by the command line, and open in LibreOffice', async () => {
    await person.open(TABLE)
    await person.type(INDICATORS, 'J9', '70.1%')
    const path = join(folder, 'saved.xlsx')
    await writeFile(path, await person.save())
    const report = JSON.parse(
      execFileSync(process.execPath, ['bin/plansheet.mjs', 'read', path], { cwd: ROOT }).toString(),
    ) as {
      plans: { plan: { issues: { indicators: { name: string; judgement: { status: string } }[] }[] } }[]
    }
    const indicators = report.plans[0]?.plan.issues.flatMap((issue) => issue.indicators) ?? []
    expect(indicators.find(({ name }) => name.includes('定着率'))?.judgement.status).toBe('B')
    const { status } = office(path)
    expect([status, existsSync(join(folder, 'saved.pdf'))]).toEqual([0, true])
  })

  it('that cannot be opened are told in the words of the command line, and the work in hand stays', async () => {
    await person.open(TABLE)
    await person.type(INDICATORS, 'C20', '残す')
    const bad: [string, Uint8Array | string][] = [
      ['empty.xlsx', ''],
      ['text.xlsx', 'これはテキストです'],
      ['cut.xlsx', new Uint8Array(readFileSync(TABLE)).slice(0, 3000)],
      ['old.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
      ['binary.xlsb', 'PK'],
    ]
    for (const [name, content] of bad) {
      const path = join(folder, name)
      await writeFile(path, content)
      const { stderr } = spawnSync(process.execPath, ['bin/plansheet.mjs', 'read', path], {
        cwd: ROOT,
        encoding: 'utf8',
      })
      await person.closeNotices()
      await person.page.setInputFiles('#file-input', path)
      await person.page.locator('#notices .error p').first().waitFor()
      const [said = ''] = await person.notices()
      expect(stderr).toContain(said)
    }
    expect(await person.read(INDICATORS, 'C20')).toBe('残す')
  })

  it('opens a macro workbook under a wrong name for nobody', async () => {
    const path = join(folder, 'macro.xlsx')
    copyFileSync(sample('gakushu_kyuyoshiki.xlsm'), path)
    await person.page.setInputFiles('#file-input', path)
    await person.page.locator('#notices .error p').first().waitFor()
    expect((await person.notices())[0]).toContain('拡張子が.xlsxです')
  })

  it('dropped on the page are opened', async () => {
    const data = await person.page.evaluateHandle(
      (base64) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        const transfer = new DataTransfer()
        transfer.items.add(new File([bytes], '置いたファイル.xlsx'))
        return transfer
      },
      readFileSync(sample('gakko_soan.xlsx')).toString('base64'),
    )
    await person.page.dispatchEvent('main', 'dragover', { dataTransfer: data })
    await person.page.dispatchEvent('main', 'drop', { dataTransfer: data })
    await person.page.locator('#file', { hasText: '置いたファイル.xlsx' }).waitFor()
  })
})

describe('texts', () => {
  const TEXT = readFileSync(join(ROOT, 'test/recognize/plain-text/texts/natural-order.txt'), 'utf8')

  it('pasted from Word become a workbook with the plan in it', async () => {
    await person.page.getByRole('button', { name: '文章から作成' }).click()
    await person.page.getByLabel('運営方針の文章').fill(TEXT)
    await person.page.getByRole('button', { name: '作成する' }).click()
    await person.page.locator('#notices', { hasText: '文章から読み取った内容で' }).waitFor()
    expect((await readGrid(person.page)).sheets.map(({ name }) => name)).toEqual(['運営方針', '原文（控え）'])
  })

  it('of a PDF become one too, without a network', async () => {
    office(sample('midori_yoshiki.xlsx'))
    await person.open(join(folder, 'midori_yoshiki.pdf'))
    const words = await person.page.evaluate(() => document.getElementById('notices')?.textContent ?? '')
    expect(words).toContain('文章から読み取った内容で')
  })
})

describe('our own sheet', () => {
  it('is made by the pane, follows an edit, goes with one Ctrl+Z and comes back with Ctrl+Y', async () => {
    await person.open(sample('midori_yoshiki.xlsx'))
    await person.page.getByRole('tab', { name: '様式' }).click()
    await person.page.locator('#pane').getByRole('button', { name: '様式シートを作る' }).click()
    await person.page.locator('#pane').getByRole('button', { name: '作る', exact: true }).click()
    await pane(/を作りました/u).waitFor()
    const names = async (): Promise<string[]> => (await readGrid(person.page)).sheets.map(({ name }) => name)
    expect(await names()).toEqual(['R6運営方針', '運営方針'])
    await person.type('R6運営方針', 'C5', '新しい目標')
    expect(await person.read('運営方針', 'C5')).toBe('新しい目標')
    await person.press('Control+z')
    await person.press('Control+z')
    expect(await names()).toEqual(['R6運営方針'])
    expect(await person.save()).toEqual(new Uint8Array(readFileSync(sample('midori_yoshiki.xlsx'))))
    await person.page.locator('#redo').click()
    await person.settle()
    expect(await names()).toEqual(['R6運営方針', '運営方針'])
  })

  it('gives the same values when the grid works its formulas out as the file has stored', async () => {
    const path = join(folder, 'form.xlsx')
    execFileSync(process.execPath, ['bin/plansheet.mjs', 'form', sample('midori_yoshiki.xlsx'), '-o', path], {
      cwd: ROOT,
    })
    const stored = readWorkbook(new Uint8Array(readFileSync(path)))
    await person.open(path)
    await person.type('R6運営方針', 'C5', '触れる')
    await person.press('Control+z')
    const now = await readGrid(person.page)
    expect(formulaValues(now)).toEqual(formulaValues(stored))
  })

  it('is shown as pages to print, with the letters and a footer', async () => {
    await person.open(sample('midori_yoshiki.xlsx'))
    await person.page.locator('#print').click()
    const frame = person.page.frameLocator('#print-frame')
    await frame.getByText('令和６年度　みどり公園局運営方針').first().waitFor()
    expect(await frame.locator('style').textContent()).toMatch(/size:A4 portrait[^]*counter\(page\)/u)
    await person.page.locator('#print-close').click()
  })

  it('leaves as a workbook of its own for submission', async () => {
    await person.page.getByRole('tab', { name: '様式' }).click()
    await person.page.locator('#pane').getByRole('button', { name: '提出用を作る' }).click()
    const download = await person.downloadOf(() =>
      person.page.locator('#pane').getByRole('button', { name: '作って開く' }).click(),
    )
    expect(download.suggestedFilename()).toBe('midori_yoshiki（提出用）.xlsx')
    expect(readWorkbook(await bytesOf(download)).sheets.map(({ name }) => name)).toEqual(['運営方針', '検査結果'])
  })
})

describe('functions', () => {
  const WIDE = packageOf({ sheets: [{ name: 'S', rows: '<row r="3000"><c r="CZ3000"><v>1</v></c></row>' }] })

  it('give in the grid what the catalogue promises', async () => {
    const examples = CATALOGUE.flatMap(({ name, examples: all }) => all.map((example) => ({ ...example, name })))
    await openBytes(person.page, '関数.xlsx', WIDE)
    const answers = await person.page.evaluate(answersOf, questionsOf(examples))
    expect(examples.map(({ name }, i) => [name, answers[i]])).toEqual(
      examples.map(({ name, result }) => [name, resultMatrix(result)]),
    )
  })

  it.each(TRUSTED_CASES)('of Excel are worked out as Excel does: %s', async (formula, expected) => {
    expect(trusted.get(formula)).toEqual(expected)
  })

  const trusted = new Map<string, unknown>()
  beforeAll(async () => {
    await openBytes(person.page, '関数.xlsx', WIDE)
    const answers = await person.page.evaluate(trustedAnswers, {
      cells: TRUSTED_CELLS,
      formulas: TRUSTED_CASES.map(([formula]) => gridFormula(formula.slice(1)) ?? ''),
    })
    TRUSTED_CASES.forEach(([formula], i) => trusted.set(formula, answers[i]))
  })
})

describe('memory', () => {
  it('stays flat over ten re-openings', async () => {
    const heap = (): Promise<number> =>
      person.page.evaluate(() => {
        ;(globalThis as unknown as { gc(): void }).gc()
        return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize
      })
    await person.open(TABLE)
    await person.open(sample('kowan_hogan.xlsx'))
    const before = await heap()
    for (let turn = 0; turn < 5; turn++) {
      await person.open(TABLE)
      await person.open(sample('kowan_hogan.xlsx'))
    }
    expect((await heap()) / before).toBeLessThan(1.25)
  })
})

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}

const cellsOf = (bytes: Uint8Array): string[] =>
  readWorkbook(bytes)
    .sheets.flatMap((sheet) =>
      [...sheet.rows()].flatMap((row) =>
        row.cells.map((cell) => `${sheet.name}!${row.index},${cell.column}=${cell.text}`),
      ),
    )
    .sort()

const formulaValues = (grid: ReturnType<typeof readWorkbook>): string[] =>
  grid.sheets.flatMap((sheet) =>
    [...sheet.rows()].flatMap((row) =>
      row.cells.flatMap((cell) =>
        cell.formula === null ? [] : [`${sheet.name}!${row.index},${cell.column}: ${JSON.stringify(cell.value)}`],
      ),
    ),
  )
