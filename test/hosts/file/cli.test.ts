import { mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { run } from '../../../src/hosts/file/cli/program.ts'
import { openFile } from '../../../src/hosts/file/open-file.ts'
import { writeBook } from '../../build/write-book.ts'

const SAMPLES = fileURLToPath(new URL('../../../samples/', import.meta.url))
const MIDORI = `${SAMPLES}midori_yoshiki.xlsx`
const SOAN = `${SAMPLES}gakko_soan.xlsx`

interface Seen {
  readonly code: number
  readonly out: string
  readonly err: string
}

async function plansheet(...args: readonly string[]): Promise<Seen> {
  const seen = { out: '', err: '' }
  const code = await run(args, {
    out: (text) => void (seen.out += text),
    err: (text) => void (seen.err += text),
    isTerminal: false,
  })
  return { code, ...seen }
}

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'plansheet-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string): string => join(folder, name)
const textFile = (name: string, text: string): string => {
  writeFileSync(at(name), text)
  return at(name)
}
const emptyBook = async (name: string): Promise<string> => {
  writeFileSync(at(name), await writeBook([{ name: 'Sheet1', cells: [{ row: 0, column: 0, value: '会議の予定' }] }]))
  return at(name)
}

describe('plansheet read', () => {
  it('prints one file as one JSON document', async () => {
    const { code, out } = await plansheet('read', MIDORI)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ file: MIDORI, plans: [{ plan: { department: 'みどり公園局' } }] })
  })

  it('prints several files a line each, in their order', async () => {
    const { out } = await plansheet('read', SOAN, MIDORI)
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).file),
    ).toEqual([SOAN, MIDORI])
  })

  it('tells a bad file, reads the others and gives the worst code', async () => {
    const { code, out, err } = await plansheet('read', textFile('空.xlsx', ''), MIDORI)
    expect(code).toBe(2)
    expect(JSON.parse(out)).toMatchObject({ file: MIDORI })
    expect(err).toContain('空.xlsx')
  })

  it('gives no plan and NO_PLAN for a workbook without one', async () => {
    const { code, out } = await plansheet('read', await emptyBook('予定.xlsx'))
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ plans: [], findings: [{ code: 'NO_PLAN', severity: 'error' }] })
  })

  it('reads with a form that a city describes in JSON, and says what is wrong in one', async () => {
    const bad = await plansheet('read', MIDORI, '--profile', textFile('様式.json', '{"schema":1}')).catch(
      (error: Error) => error,
    )
    expect(bad instanceof Error ? bad.message : bad.err).toContain('様式.json')
  })
})

describe('plansheet check', () => {
  it('exits 0 where nothing worse than a warning was found', async () => {
    const { code, out } = await plansheet('check', MIDORI)
    expect(code).toBe(0)
    expect(out).toContain('判定：A 3件　B 2件　未判定 3件')
    expect(out).toContain('CONFLICT')
  })

  it('exits 1 where an error was found', async () => {
    const { code, out } = await plansheet('check', SOAN)
    expect(code).toBe(1)
    expect(out).toContain('YEAR_SHIFT')
  })

  it('exits 1 for a workbook without a plan', async () => {
    expect((await plansheet('check', await emptyBook('予定.xlsx'))).code).toBe(1)
  })

  it('prints the findings as JSON', async () => {
    const { out } = await plansheet('check', MIDORI, '--json')
    expect(JSON.parse(out).findings.map(({ code }: { code: string }) => code)).toContain('CONFLICT')
  })
})

describe('plansheet fill', () => {
  it('writes letters into a copy and leaves the file as it was', async () => {
    const before = readFileSync(MIDORI)
    const { code } = await plansheet('fill', MIDORI, '-o', at('写し.xlsx'))
    const results = (await openFile(at('写し.xlsx'))).grid.sheets[0]?.row(17)?.cells.find(({ column }) => column === 2)
    expect(code).toBe(0)
    expect(results?.text.split('\n')).toEqual([
      '・更新した遊具の数　192基：A',
      '・使用を中止している遊具の割合　3.04％：B',
      '・点検記録をデータ化した公園の割合　７２．５％：A',
    ])
    expect(readFileSync(MIDORI).equals(before)).toBe(true)
  })

  it('says with --dry-run what it would write, and writes nothing', async () => {
    const { code, out } = await plansheet('fill', MIDORI, '--dry-run')
    expect(code).toBe(0)
    expect(out).toContain('R6運営方針!C18　判定 2行目 B、3行目 A')
    expect(readdirSync(folder)).toEqual([])
  })

  it('writes nothing more into what it has filled, and makes the copy', async () => {
    await plansheet('fill', MIDORI, '-o', at('一.xlsx'))
    const { code, out } = await plansheet('fill', at('一.xlsx'), '-o', at('二.xlsx'))
    expect(code).toBe(0)
    expect(out).toContain('書き込む欄がなかった')
    expect(readFileSync(at('二.xlsx')).equals(readFileSync(at('一.xlsx')))).toBe(true)
  })

  it('makes a folder for several files', async () => {
    const { code } = await plansheet('fill', MIDORI, `${SAMPLES}fukushi_kanri.xlsx`, '-o', at('出力/'))
    expect(code).toBe(0)
    expect(readdirSync(at('出力')).sort()).toEqual(['fukushi_kanri.xlsx', 'midori_yoshiki.xlsx'])
  })

  it.each([
    ['the file itself', async () => ['fill', MIDORI, '-o', MIDORI]],
    [
      'the file through a link',
      async () => (symlinkSync(MIDORI, at('リンク.xlsx')), ['fill', MIDORI, '-o', at('リンク.xlsx')]),
    ],
    ['another kind of workbook', async () => ['fill', `${SAMPLES}gakushu_kyuyoshiki.xlsm`, '-o', at('写し.xlsx')]],
    ['one file for two', async () => ['fill', MIDORI, SOAN, '-o', at('写し.xlsx')]],
    ['a text', async () => ['fill', textFile('方針.txt', '令和６年度　見本局運営方針'), '-o', at('写し.txt')]],
    ['a workbook without a plan', async () => ['fill', await emptyBook('予定.xlsx'), '-o', at('写し.xlsx')]],
    ['a folder that is not there', async () => ['fill', MIDORI, '-o', at('無い/写し.xlsx')]],
  ])('refuses %s in Japanese, with code 2, and writes nothing', async (_, args) => {
    const before = readFileSync(MIDORI)
    const { code, err } = await plansheet(...(await args()))
    expect(code).toBe(2)
    expect(err).toMatch(/[ぁ-ん]/u)
    expect(readdirSync(folder).filter((name) => name.startsWith('写し'))).toEqual([])
    expect(readFileSync(MIDORI).equals(before)).toBe(true)
  })
})

describe('plansheet form', () => {
  it('adds the sheet to a copy', async () => {
    const { code } = await plansheet('form', MIDORI, '-o', at('写し.xlsx'), '--date', '2025-06-10')
    expect(code).toBe(0)
    expect((await openFile(at('写し.xlsx'))).grid.sheets.map(({ name }) => name)).toEqual(['R6運営方針', '運営方針'])
  })

  it('gives the same bytes again when it is made anew', async () => {
    await plansheet('form', MIDORI, '-o', at('一.xlsx'))
    await plansheet('form', at('一.xlsx'), '-o', at('二.xlsx'))
    expect(readFileSync(at('二.xlsx')).equals(readFileSync(at('一.xlsx')))).toBe(true)
  })

  it('says by which name the sheet was added beside one of the user’s', async () => {
    const [plan] = (await openFile(MIDORI)).grid.sheets
    const cells = [...(plan?.rows() ?? [])].flatMap((row) => [...row.cells])
    writeFileSync(at('元.xlsx'), await writeBook([{ name: '運営方針', cells, merges: plan?.merges ?? [] }]))
    const { out } = await plansheet('form', at('元.xlsx'), '-o', at('写し.xlsx'))
    expect(out).toContain('「運営方針」という名前のシートがすでにあるため、「運営方針 (2)」という名前で加えました。')
    expect((await openFile(at('写し.xlsx'))).grid.sheets.map(({ name }) => name)).toEqual(['運営方針', '運営方針 (2)'])
  })

  it('lists the fields that no formula can follow', async () => {
    const { out } = await plansheet('form', `${SAMPLES}gakushu_kyuyoshiki.xlsm`, '-o', at('写し.xlsm'))
    expect(out).toMatch(/元のセルを式で参照できないため、作成時の値です。.*C16（主な戦略（課題解決の方策））/u)
  })

  it('keeps a copy of a sheet of ours that a person has edited, and says so', async () => {
    await plansheet('form', MIDORI, '-o', at('一.xlsx'))
    const parts = unzipSync(readFileSync(at('一.xlsx')))
    const sheet = 'xl/worksheets/sheet2.xml'
    const typed = strFromU8(parts[sheet] ?? new Uint8Array()).replace('>課題認識</t>', '>課題認識（案）</t>')
    writeFileSync(at('直し.xlsx'), zipSync({ ...parts, [sheet]: strToU8(typed) }))
    const { out } = await plansheet('form', at('直し.xlsx'), '-o', at('二.xlsx'))
    expect(out).toContain('手で直されたシートがあったため、「運営方針 控」として残し、「運営方針」を新しく作りました。')
    const { grid } = await openFile(at('二.xlsx'))
    expect(grid.sheets.map(({ name }) => name)).toEqual(['R6運営方針', '運営方針 控', '運営方針'])
  })

  it('makes the submission of two sheets and nothing else', async () => {
    await plansheet('form', MIDORI, '-o', at('提出.xlsx'), '--submission')
    expect((await openFile(at('提出.xlsx'))).grid.sheets.map(({ name }) => name)).toEqual(['運営方針', '検査結果'])
  })

  it('makes a workbook of a text', async () => {
    const text =
      '令和６年度　見本局運営方針\n（　所属長：見本　太郎　）\n\n目標\n\n安全なまちを実現する。\n\n使命\n\n市民を支える。\n\n経営課題１　防災力の向上\n\n課題認識\n\n訓練の参加者が減っている。\n\n主な戦略\n\n・訓練の充実\n\nアウトカム指標\n\n・訓練の充実\n　令和６年度　訓練の参加者　1,300人以上\n'
    const { code } = await plansheet('form', textFile('方針.txt', text), '-o', at('方針.xlsx'))
    expect(code).toBe(0)
    expect((await openFile(at('方針.xlsx'))).grid.sheets.map(({ name }) => name)).toEqual(['原文', '運営方針'])
  })

  it.each([['2025-13-01'], ['令和７年'], ['2025/06/10']])('refuses the date %s', async (date) => {
    const seen = await plansheet('form', MIDORI, '-o', at('写し.xlsx'), '--date', date).catch((error: Error) => error)
    expect(seen instanceof Error ? seen.message : '').toContain(date)
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('the command line', () => {
  it('shows its use in Japanese and English', async () => {
    const { code, out } = await plansheet('--help')
    expect(code).toBe(0)
    expect(out).toContain('運営方針を読み取り')
    expect(out).toContain('show help')
  })

  it.each([[['frobnicate']], [['read']], [['read', '--nope', MIDORI]]])('gives code 2 for %j', async (args) => {
    expect((await plansheet(...args)).code).toBe(2)
  })
})
