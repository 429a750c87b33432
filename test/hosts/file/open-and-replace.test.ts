import { chmod, link, mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readingError, systemCode, writingError } from '../../../src/hosts/file/file-errors.ts'
import { openFile } from '../../../src/hosts/file/open-file.ts'
import { replaceFile } from '../../../src/hosts/file/replace-file.ts'
import { packageOf } from '../../build/package-of.ts'
import { zipOf } from '../../build/zip-of.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plansheet-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))
const at = (name: string): string => join(folder, name)
const NOBODY = 65534

/** Permissions bind no administrator: what they forbid is tried as nobody. */
async function asNobody<T>(run: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return run()
  process.seteuid?.(NOBODY)
  try {
    return await run()
  } finally {
    process.seteuid?.(0)
  }
}

const BOOK = packageOf({ sheets: [{ name: '様式', rows: '<row><c><v>1</v></c></row>' }] })
const MACRO_BOOK = packageOf({
  sheets: [{ name: '様式' }],
  workbookType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
})
const OLE2 = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from('Workbook', 'utf16le')])
const PASSWORD = new Uint8Array([
  0xd0,
  0xcf,
  0x11,
  0xe0,
  0xa1,
  0xb1,
  0x1a,
  0xe1,
  ...Buffer.from('EncryptedPackage', 'utf16le'),
])

describe('opening a file', () => {
  it('reads workbooks, tables and texts by their names', async () => {
    await writeFile(at('方針.XLSX'), BOOK)
    await writeFile(at('方針.xlsm'), MACRO_BOOK)
    await writeFile(at('進捗.令和６.csv'), 'a,b')
    await writeFile(at('進捗.tsv'), 'a\tb')
    await writeFile(at('方針.txt'), '\ufeff令和６年度\r\n\r\n目標\n')
    const grids = await Promise.all(
      ['方針.XLSX', '方針.xlsm', '進捗.令和６.csv', '進捗.tsv', '方針.txt'].map((name) => openFile(at(name))),
    )
    expect(
      grids.map(({ kind, grid }) => [kind, grid.file, grid.sheets.map((sheet) => sheet.name), grid.lines]),
    ).toEqual([
      ['xlsx', '方針.XLSX', ['様式'], null],
      ['xlsm', '方針.xlsm', ['様式'], null],
      ['csv', '進捗.令和６.csv', ['進捗.令和６'], null],
      ['tsv', '進捗.tsv', ['進捗'], null],
      ['text', '方針.txt', [], ['令和６年度', '', '目標']],
    ])
  })

  it.each<[string, string, Uint8Array | string]>([
    ['FILE_EMPTY', 'a.xlsx', ''],
    ['ZIP_TRUNCATED', 'a.xlsx', BOOK.slice(0, -40)],
    ['NOT_ZIP', 'a.xlsx', '指標,目標'],
    ['OLD_XLS', 'a.xls', OLE2],
    ['OLD_XLS', 'a.xlsx', OLE2],
    ['PASSWORD', 'a.xlsx', PASSWORD],
    ['XLSB', 'a.xlsb', BOOK],
    ['NOT_WORKBOOK', 'a.xlsx', zipOf([{ name: 'a', content: 'a' }])],
    ['NOT_WORKBOOK', 'a.xlsx', MACRO_BOOK],
    ['NOT_WORKBOOK', 'a.xlsm', BOOK],
    ['ZIP_BOMB', 'a.xlsx', zipOf([{ name: 'a', content: 'a', size: 600 * 1024 * 1024 }])],
    ['XML_DOCTYPE', 'a.xlsx', packageOf({ sheets: [], encode: (xml) => xml.replace('?>', '?><!DOCTYPE a>') })],
    ['FILE_KIND_UNKNOWN', 'a.pdf', '%PDF'],
    ['FILE_KIND_UNKNOWN', 'a.xls', '<html>'],
    ['FILE_KIND_UNKNOWN', 'memo', 'x'],
    ['TEXT_ENCODING', 'a.csv', new Uint8Array([0xff, 0x80, 0x81])],
    ['TEXT_ENCODING', 'a.txt', new Uint8Array([0x41, 0x00])],
  ])('refuses with %s: %s', async (code, name, content) => {
    await writeFile(at(name), content)
    await expect(openFile(at(name))).rejects.toMatchObject({
      name: 'UserError',
      code,
      message: expect.stringMatching(/[。）]$/u),
    })
  })

  it('refuses what is not there, and a folder', async () => {
    await mkdir(at('folder.xlsx'))
    await expect(openFile(at('無い.xlsx'))).rejects.toMatchObject({ code: 'FILE_MISSING' })
    await expect(openFile(at('folder.xlsx'))).rejects.toMatchObject({ code: 'FILE_IS_DIRECTORY' })
    await expect(openFile(at('folder.xlsx/a.xlsx'))).rejects.toMatchObject({ code: 'FILE_MISSING' })
  })

  it('refuses what it may not read', async () => {
    await writeFile(at('a.xlsx'), BOOK)
    await chmod(at('a.xlsx'), 0)
    await chmod(folder, 0o755)
    await expect(asNobody(() => openFile(at('a.xlsx')))).rejects.toMatchObject({ code: 'FILE_UNREADABLE' })
  })

  it('has words for every error of the system', () => {
    const failed = (code: string): Error => Object.assign(new Error('x'), { code })
    expect(
      ['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'EPERM', 'EIO'].map((code) => readingError(failed(code)).code),
    ).toEqual([
      'FILE_MISSING',
      'FILE_MISSING',
      'FILE_IS_DIRECTORY',
      'FILE_UNREADABLE',
      'FILE_UNREADABLE',
      'FILE_UNREADABLE',
    ])
    expect(
      ['ENOSPC', 'EDQUOT', 'EACCES', 'EBUSY', 'ENOENT', 'EROFS', 'EIO'].map(
        (code) => writingError(failed(code), 'out').code,
      ),
    ).toEqual([
      'DISK_FULL',
      'DISK_FULL',
      'OUT_UNWRITABLE',
      'OUT_UNWRITABLE',
      'OUT_UNWRITABLE',
      'OUT_UNWRITABLE',
      'OUT_UNWRITABLE',
    ])
    expect(writingError(failed('ENOSPC'), '/x/y.xlsx').message).toContain('「/x/y.xlsx」')
    expect([systemCode('x'), systemCode(new Error('x'))]).toEqual(['', ''])
  })
})

describe('replacing a file', () => {
  const bytes = Buffer.from('新しい内容')

  it('writes a new file and replaces an old one, and leaves nothing else behind', async () => {
    await replaceFile(at('out.csv'), bytes)
    await replaceFile(at('out.csv'), Buffer.from('次'))
    expect([await readFile(at('out.csv'), 'utf8'), await readdir(folder)]).toEqual(['次', ['out.csv']])
  })

  it('replaces what a link leads to, and keeps the link', async () => {
    await writeFile(at('target'), 'old')
    await symlink(at('target'), at('link'))
    await replaceFile(at('link'), bytes)
    expect([await readlink(at('link')), await readFile(at('target'), 'utf8')]).toEqual([at('target'), '新しい内容'])
  })

  it.each<[string, (source: string, out: string) => Promise<unknown>]>([
    ['by a link', (source, out) => symlink(source, out)],
    ['by a hard link', (source, out) => link(source, out)],
    [
      'through a linked folder',
      async (source, out) => {
        await symlink(folder, `${folder}/f`)
        await rm(out, { force: true })
        await link(source, out)
      },
    ],
  ])('never writes over its source, reached %s', async (_, reach) => {
    await writeFile(at('source.csv'), 'old')
    await reach(at('source.csv'), at('out.csv'))
    await expect(replaceFile(at('out.csv'), bytes, { sources: [at('other'), at('source.csv')] })).rejects.toMatchObject(
      { code: 'OUT_IS_SOURCE' },
    )
    await expect(replaceFile(at('./source.csv'), bytes, { sources: [at('source.csv')] })).rejects.toMatchObject({
      code: 'OUT_IS_SOURCE',
    })
    expect(await readFile(at('source.csv'), 'utf8')).toBe('old')
  })

  it('keeps the old file when the new one is no good', async () => {
    await writeFile(at('out.csv'), 'old')
    const check = (): void => {
      throw new Error('no good')
    }
    await expect(replaceFile(at('out.csv'), bytes, { check })).rejects.toMatchObject({ code: 'OUT_DAMAGED' })
    expect([await readFile(at('out.csv'), 'utf8'), await readdir(folder)]).toEqual(['old', ['out.csv']])
  })

  it('refuses a folder, and a place that is not there', async () => {
    await mkdir(at('out.csv'))
    await writeFile(at('file'), '')
    for (const out of ['out.csv', 'no/out.csv', 'file/out.csv']) {
      await expect(replaceFile(at(out), bytes)).rejects.toMatchObject({ code: 'OUT_UNWRITABLE' })
    }
  })

  it('refuses what it may not write', async () => {
    await writeFile(at('out.csv'), 'old')
    await chmod(at('out.csv'), 0o444)
    await expect(asNobody(() => replaceFile(at('out.csv'), bytes))).rejects.toMatchObject({ code: 'OUT_UNWRITABLE' })
    await chmod(folder, 0o555)
    await expect(asNobody(() => replaceFile(at('new.csv'), bytes))).rejects.toMatchObject({ code: 'OUT_UNWRITABLE' })
    await chmod(folder, 0o755)
  })

  it('leaves the old file and no other when it is interrupted', async () => {
    await writeFile(at('out.csv'), 'old')
    const listeners = process.listeners('SIGINT')
    const exit = jest.spyOn(process, 'exit').mockImplementation(() => {
      throw new Error('exit')
    })
    const check = (): void => {
      // What Node does when Ctrl-C is pressed while the new file lies there.
      for (const listener of process.listeners('SIGINT')) if (!listeners.includes(listener)) listener('SIGINT')
    }
    await expect(replaceFile(at('out.csv'), bytes, { check })).rejects.toMatchObject({ code: 'OUT_DAMAGED' })
    expect(exit).toHaveBeenCalledWith(130)
    exit.mockRestore()
    expect([await readFile(at('out.csv'), 'utf8'), await readdir(folder), process.listeners('SIGINT')]).toEqual([
      'old',
      ['out.csv'],
      listeners,
    ])
  })
})
