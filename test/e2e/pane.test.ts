import axe from 'axe-core'
import type { Locator, Page } from 'playwright-core'
import { openPackage } from '../../src/xlsx/package.ts'
import { readWorkbook } from '../../src/xlsx/read-workbook.ts'
import type { Demo } from './pane-demo.ts'
import { panePage, type OpenOptions, type PanePage } from './pane-page.ts'

/** The page's own, for functions that run inside it. */
declare const demo: Demo

jest.setTimeout(600_000) // the page is built first

let pane: PanePage
beforeAll(async () => {
  pane = await panePage()
})
afterAll(() => pane?.close())

const open = async (options?: OpenOptions): Promise<Page> => {
  const page = await pane.open(options)
  if (!options?.introduction) await page.getByRole('tabpanel').getByRole('heading').first().waitFor()
  return page
}

describe('the task pane in a browser', () => {
  it('takes a person through the whole path, and takes it all back', async () => {
    const page = await open()
    const before = await snapshot(page)

    await step('sees the plan and goes to a cell', async () => {
      await expectText(page.getByRole('heading', { level: 1 }), '令和6年度　みどり公園局')
      await page.getByRole('button', { name: 'R6運営方針!C6 へ移動' }).click()
      expect(await page.evaluate(() => demo.host?.selected)).toEqual({ sheet: 'R6運営方針', cell: 'C6' })
    })

    await step('fixes a finding', async () => {
      await page.getByRole('tab', { name: /検査/u }).click()
      await card(page, '７２．５').getByRole('button', { name: '直す' }).click()
      await expectText(page.locator('ins'), '・点検記録をデータ化した公園の割合　72.5％')
      await page.getByRole('button', { name: '書き込む（1か所）' }).click()
      await expectText(page.locator('main'), '1か所に書き込みました。')
      expect(await cellText(page, 'C18')).toContain('72.5％')
    })

    await step('decides one indicator by hand', async () => {
      await page.getByRole('tab', { name: '判定' }).click()
      const open = card(page, '協働の手引きを策定')
      await open.getByRole('button', { name: '手で判定する' }).click()
      await open.getByRole('radio', { name: 'A（達成）' }).check()
      await open.getByRole('textbox').fill('２月に策定済み')
      await open.getByRole('button', { name: 'この判定にする' }).click()
      await expectText(card(page, '協働の手引きを策定'), '手で判定：A')
      await expectText(card(page, '協働の手引きを策定'), '２月に策定済み')
    })

    await step('writes the letters', async () => {
      await page.getByRole('button', { name: '判定を書き込む' }).click()
      await page.getByRole('button', { name: /書き込む（\d+か所）/u }).click()
      await expectText(page.locator('main'), 'か所に書き込みました。')
      expect(await cellText(page, 'C18')).toContain('3.04％：B')
    })

    await step('makes the sheet', async () => {
      await page.getByRole('tab', { name: '様式' }).click()
      await page.getByRole('button', { name: '様式シートを作る' }).click()
      await page.getByRole('button', { name: '作る', exact: true }).click()
      await expectText(page.locator('main'), 'シート「運営方針」を作りました。')
      expect(readWorkbook(await snapshot(page)).sheets.map(({ name }) => name)).toEqual(['R6運営方針', '運営方針'])
    })

    await step('makes the submission', async () => {
      await page.getByRole('button', { name: '提出用を作る' }).click()
      await page.getByRole('button', { name: '作って開く' }).click()
      await expectText(page.locator('main'), '提出用のブックを新しく作り、開きました。')
      const made = await page.evaluate(() => [...(demo.host?.opened[0] ?? [])])
      expect(readWorkbook(Uint8Array.from(made)).sheets.map(({ name }) => name)).toEqual(['運営方針', '検査結果'])
    })

    await step('takes it all back', async () => {
      for (const what of ['様式シートの作成', '判定の書き込み', '手での判定', '修正']) {
        await page.getByRole('button', { name: `元に戻す：${what}` }).click()
        await expectText(page.locator('main'), `「${what}」を元に戻しました。`)
      }
      expect(partsOf(await snapshot(page))).toEqual(partsOf(before))
    })
    await page.context().close()
  })

  it('works by keyboard alone, and gives the focus back where it was', async () => {
    const page = await open()
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('様子')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    expect(await focused(page)).toBe('判定')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('判定を書き込む')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '判定を書き込みます' }).waitFor()
    expect(await focused(page)).toBe('判定を書き込みます')
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: '判定を書き込みます' }).waitFor({ state: 'detached' })
    expect(await focused(page)).toBe('判定を書き込む')
    await page.context().close()
  })

  it('keeps what a person is typing while the workbook changes under it', async () => {
    const page = await open()
    await page.getByRole('tab', { name: '判定' }).click()
    const open1 = card(page, '協働の手引きを策定')
    await open1.getByRole('button', { name: '手で判定する' }).click()
    await open1.getByRole('textbox').fill('書きかけ')
    await page.evaluate(() =>
      demo.type('R6運営方針', 'C5', '公園と街路樹を次の世代へ引き継ぎ、誰もが緑に親しめるまちを実現する。', '緑のまち'),
    )
    await page.getByRole('tab', { name: '様子' }).click()
    await page.getByRole('tabpanel').getByText('緑のまち').waitFor()
    await page.getByRole('tab', { name: '判定' }).click()
    expect(await card(page, '協働の手引きを策定').getByRole('textbox').inputValue()).toBe('書きかけ')
    await page.context().close()
  })

  it('shows the words of what failed in one place, and leaves the workbook as it was', async () => {
    const page = await open()
    const before = await snapshot(page)
    await page.getByRole('tab', { name: '様式' }).click()
    await page.getByRole('button', { name: '様式シートを作る' }).click()
    await page.getByRole('button', { name: '作る', exact: true }).waitFor()
    await page.evaluate(() => demo.fail('ブックが読み取り専用です。別の名前で保存してください。', true))
    await page.getByRole('button', { name: '作る', exact: true }).click()
    await expectText(page.locator('main'), 'ブックが読み取り専用です。別の名前で保存してください。')
    expect(await snapshot(page)).toEqual(before)
    await page.evaluate(() => demo.fail('socket hang up', false))
    await page.getByRole('button', { name: '再検査' }).click()
    await expectText(page.locator('main'), '予期しないエラーが起きました。')
    await expectText(page.locator('main'), 'socket hang up')
    await page.context().close()
  })

  it('reads again at a press and on coming back where the host cannot tell of changes', async () => {
    const page = await open({ can: { onChanged: false } })
    const type = (before: string, text: string): Promise<void> =>
      page.evaluate(([from, to]) => demo.type('R6運営方針', 'C5', from, to), [before, text] as const)
    await type('公園と街路樹を次の世代へ引き継ぎ、誰もが緑に親しめるまちを実現する。', '緑のまち')
    await page.getByRole('button', { name: '再検査' }).click()
    await page.getByRole('tabpanel').getByText('緑のまち').waitFor()
    await type('緑のまち', '花のまち')
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await page.getByRole('tabpanel').getByText('花のまち').waitFor()
    await page.context().close()
  })

  it('takes the selected cell for a field when told so, and forgets it on undo', async () => {
    const page = await open()
    const mission = page.getByRole('listitem').filter({ hasText: '使命' }).first()
    await page.getByRole('button', { name: 'R6運営方針!C5 へ移動' }).click()
    await mission.getByRole('button', { name: '「使命」の場所を指定' }).click()
    await mission.getByRole('button', { name: '選んだセルを「使命」にする' }).click()
    await expectText(mission, '公園と街路樹を次の世代へ引き継ぎ')
    await expectText(mission, '指定済み')
    await page.getByRole('button', { name: '元に戻す：場所の指定' }).click()
    await expectText(mission, 'みどり公園局は、公園の整備')
    await page.context().close()
  })

  it('takes a typed address where the host cannot tell what is selected', async () => {
    const page = await open({ canTellSelection: false })
    const mission = page.getByRole('listitem').filter({ hasText: '使命' }).first()
    await mission.getByRole('button', { name: '「使命」の場所を指定' }).click()
    await mission.getByRole('textbox').fill('ここ')
    await mission.getByRole('button', { name: 'このセルを「使命」にする' }).click()
    await expectText(mission, '番地を読み取れません。')
    await mission.getByRole('textbox').fill('R6運営方針！ｃ５')
    await mission.getByRole('button', { name: 'このセルを「使命」にする' }).click()
    await expectText(mission, '公園と街路樹を次の世代へ引き継ぎ')
    await page.context().close()
  })

  it('introduces itself in three screens that can be skipped and seen again', async () => {
    const page = await open({ introduction: true })
    await page.getByText('3画面中 1画面目').waitFor()
    await page.getByRole('button', { name: '飛ばして始める' }).click()
    await page.getByRole('tab', { name: '様子' }).waitFor()
    await page.getByRole('button', { name: 'ヘルプ' }).click()
    await page.getByRole('button', { name: '「はじめに」をもう一度見る' }).click()
    await page.getByRole('button', { name: '次へ' }).click()
    await page.getByRole('button', { name: '次へ' }).click()
    await page.getByRole('button', { name: '開く：見本　みどり公園局' }).waitFor()
    await page.getByRole('button', { name: '始める', exact: true }).click()
    await page.getByRole('heading', { name: 'ヘルプ' }).waitFor()
    await page.context().close()
  })

  it('shows a cell that looks like markup as the text it is', async () => {
    const page = await open()
    const markup = '<img src=x onerror="document.title=1"><b>__proto__</b>'
    await page.evaluate(
      (text) =>
        demo.type('R6運営方針', 'C5', '公園と街路樹を次の世代へ引き継ぎ、誰もが緑に親しめるまちを実現する。', text),
      markup,
    )
    await page.getByRole('tabpanel').getByText(markup).waitFor()
    expect(await page.title()).toBe('PlanSheet')
    await page.context().close()
  })

  it('follows the ribbon', async () => {
    const page = await open()
    await page.evaluate(() => demo.pane?.run('submit'))
    await page.getByRole('heading', { name: '提出用を作ります' }).waitFor()
    await page.evaluate(() => demo.pane?.run('check'))
    await page.getByRole('heading', { name: '警告　5件' }).waitFor()
    await page.context().close()
  })

  it('asks the network for nothing and complains of nothing', async () => {
    const page = await pane.open()
    const said: string[] = []
    page.on('request', (request) => said.push(request.url()))
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    page.on('dialog', (dialog) => said.push(dialog.message()))
    await page.getByRole('tabpanel').getByRole('heading').first().waitFor()
    await everyView(page, async () => undefined)
    expect(said).toEqual([])
    await page.context().close()
  })

  it.each([300, 320, 350])('fits into %i pixels', async (width) => {
    for (const locale of ['ja-JP', 'en-US']) {
      const page = await open({ width, locale })
      const wide: string[] = []
      await everyView(page, async (view) => {
        const isTooWide = await page.evaluate(() => {
          const scroller = document.querySelector('.fui-FluentProvider')
          return scroller !== null && scroller.scrollWidth > scroller.clientWidth
        })
        if (isTooWide) wide.push(view)
      })
      expect(wide).toEqual([])
      await page.context().close()
    }
  })

  it.each([
    ['ja-JP', 'light'],
    ['ja-JP', 'dark'],
    ['ja-JP', 'forced'],
    ['en-US', 'light'],
    ['en-US', 'dark'],
    ['en-US', 'forced'],
  ] as const)('gives axe nothing to find, %s %s', async (locale, colors) => {
    const page = await open({ locale, colors })
    await page.evaluate(axe.source)
    const found: string[] = []
    await everyView(page, async (view) => {
      const violations = await page.evaluate(async () => {
        const result = await (window as unknown as { axe: typeof axe }).axe.run(document)
        return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
      })
      found.push(...violations.map((violation) => `${view} ${violation}`))
    })
    expect(found).toEqual([])
    await page.context().close()
  })
})

/** All that the pane can show, one after the other: tabs, an open form, a preview, an outcome, settings, help, the introduction. */
async function everyView(page: Page, look: (view: string) => Promise<void>): Promise<void> {
  const tab = (index: number): Promise<void> => page.getByRole('tab').nth(index).click()
  for (const [index, view] of ['outline', 'findings', 'judgement', 'totals', 'form'].entries()) {
    await tab(index)
    await look(view)
  }
  await tab(0)
  await page
    .getByRole('button', { name: /場所を指定|Point to/u })
    .first()
    .click()
  await look('pointing')
  await tab(2)
  await page
    .getByRole('button', { name: /手で判定する|Decide by hand/u })
    .first()
    .click()
  await look('deciding')
  await page.getByRole('button', { name: /^数式の操作$|^Formulas$/u }).click()
  await look('formulas')
  await page.getByRole('button', { name: /^判定を書き込む|^Write letters/u }).click()
  await page.getByRole('checkbox').first().waitFor()
  await look('preview')
  await page.getByRole('button', { name: /^書き込む（|^Write \d/u }).click()
  await page.getByRole('checkbox').first().waitFor({ state: 'detached' })
  await look('outcome')
  await page.getByRole('button', { name: /^設定$|^Settings$/u }).click()
  await page.getByRole('button', { name: /検査項目ごと|Severity of each/u }).click()
  await look('settings')
  await page.getByRole('button', { name: /^ヘルプ$|^Help$/u }).click()
  await look('help')
  await page.getByRole('button', { name: /もう一度見る|introduction again/u }).click()
  await look('introduction')
}

/** The list item that speaks of this. */
const card = (page: Page, text: string): Locator =>
  page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: text }).last()

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')

async function expectText(where: Locator, text: string): Promise<void> {
  await where.filter({ hasText: text }).first().waitFor()
}

const snapshot = async (page: Page): Promise<Uint8Array> => Uint8Array.from(await page.evaluate(() => demo.snapshot()))

/** Every part of the package with its bytes: what a workbook is, whatever the order in the archive. */
const partsOf = (bytes: Uint8Array): unknown => {
  const opened = openPackage(bytes)
  return opened.parts.map((name) => [name, Buffer.from(opened.read(name)).toString('base64')]).sort()
}

async function cellText(page: Page, address: string): Promise<string> {
  const [column, row] = [address.charCodeAt(0) - 65, Number(address.slice(1)) - 1]
  const { sheets } = readWorkbook(await snapshot(page))
  return sheets[0]?.row(row)?.cells.find((cell) => cell.column === column)?.text ?? ''
}

/** Says which step of a long path failed. */
async function step(says: string, run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    throw new Error(`the person ${says}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}
