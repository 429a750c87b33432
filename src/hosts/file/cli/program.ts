import { Command, CommanderError, Option } from 'commander'
import { check } from './check.ts'
import { fill } from './fill.ts'
import { form } from './form.ts'
import { read } from './read.ts'
import type { ExitCode, Streams } from './outcome.ts'

/** 入口 — reads the arguments, runs one command, returns its exit code; never throws for what a user may type. */
export async function run(args: readonly string[], streams: Streams): Promise<ExitCode> {
  let code: ExitCode = 0
  const program = programOf(streams, (result) => (code = result))
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
}

const FILES = '.xlsx／.xlsm／.csv／.tsv／.txt のファイル (files to read)'
const profileOption = (): Option =>
  new Option('--profile <file...>', '様式定義のJSONを加える (add a form definition)').default([])
const priorOption = (): Option =>
  new Option('--prior <file>', '前年度のファイルと前年度実績を照らし合わせる (compare with last year’s file)')

function programOf(streams: Streams, done: (code: ExitCode) => void): Command {
  const program = new Command('plansheet')
    .description(
      '運営方針を読み取り、検査・判定・集計します。元のファイルは変更しません。\n(Reads, checks, judges and totals 運営方針 plans. Your files are never changed.)',
    )
    .helpOption('-h, --help', '使い方を表示する (show help)')
    .helpCommand('help [command]', '使い方を表示する (show help for a command)')
    .exitOverride()
    .configureOutput({ writeOut: streams.out, writeErr: streams.err })
    .addHelpText('after', EXIT_HELP)

  program
    .command('read')
    .description(
      '読み取った内容をJSONで出力する。複数のファイルは一行に一件 (print what was read as JSON; one line a file for several)',
    )
    .argument('<files...>', FILES)
    .addOption(profileOption())
    .addOption(priorOption())
    .action(async (files: string[], options) => done(await read(files, options, streams)))

  program
    .command('check')
    .description('読み取った運営方針、判定、合計、検査結果を表示する (show the plan, letters, totals and findings)')
    .argument('<files...>', FILES)
    .option('--json', '検査結果をJSONで出力する (print the findings as JSON)')
    .addOption(profileOption())
    .addOption(priorOption())
    .action(async (files: string[], options) => done(await check(files, options, streams)))

  program
    .command('fill')
    .description('空いている判定欄・合計欄に書き込んだ写しを作る (write A/B and totals into empty cells of a copy)')
    .argument('<files...>', FILES)
    .option(
      '-o, --output <path>',
      '出力先のファイル、または「/」で終わるフォルダー (output file, or folder ending in /)',
    )
    .option('--dry-run', '書き込まずに内容だけを表示する (show the edits, write nothing)')
    .addOption(profileOption())
    .action(async (files: string[], options) => done(await fill(files, options, streams)))

  program
    .command('form')
    .description(
      '運営方針シートを加えた写し、または提出用のブックを作る (add the 運営方針 sheet to a copy, or make the submission)',
    )
    .argument('<files...>', FILES)
    .requiredOption(
      '-o, --output <path>',
      '出力先のファイル、または「/」で終わるフォルダー (output file, or folder ending in /)',
    )
    .option(
      '--submission',
      '提出用のブックを作る：値だけの運営方針と検査結果 (plain values and findings, nothing else)',
    )
    .option('--date <yyyy-mm-dd>', '作成日 (the date printed on the sheet)')
    .addOption(profileOption())
    .addOption(priorOption())
    .action(async (files: string[], options) => done(await form(files, options, streams)))

  return program
}

const EXIT_HELP = `
終了コード (exit codes):
  0  問題なし、または警告のみ (clean, or warnings only)
  1  エラーの指摘あり (errors found by check)
  2  読み取り・書き込みができなかった (could not read or write)
`
