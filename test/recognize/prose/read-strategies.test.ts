import { readStrategies } from '../../../src/recognize/prose/read-strategies.ts'

it.each<[string, string, string[]]>([
  [
    'bullets with blanks',
    '・ 行政手続きのオンライン化とBPR\n・ 書かない窓口の実現',
    ['行政手続きのオンライン化とBPR', '書かない窓口の実現'],
  ],
  ['half-width bullets without blanks', '･避難訓練の充実\n･備蓄の促進', ['避難訓練の充実', '備蓄の促進']],
  ['circled numbers', '①避難訓練の充実\n②2050年を見据えた備蓄', ['避難訓練の充実', '2050年を見据えた備蓄']],
  ['numbers with a dot', '1. 避難訓練の充実\n2. 備蓄の促進', ['避難訓練の充実', '備蓄の促進']],
  ['numbers in brackets', '(1) 避難訓練の充実\n（２）備蓄の促進', ['避難訓練の充実', '備蓄の促進']],
  ['full-width dashes', '－ 避難訓練の充実\n－ 備蓄の促進', ['避難訓練の充実', '備蓄の促進']],
  ['one a line without bullets', '避難訓練の充実\n備蓄の促進', ['避難訓練の充実', '備蓄の促進']],
  [
    'a wrap inside a word',
    '・ 人事・予算・会計・契約・文書等内部管理業務の本市全体最\n　適化\n・ 都市のDX',
    ['人事・予算・会計・契約・文書等内部管理業務の本市全体最適化', '都市のDX'],
  ],
  [
    'a wrap without bullets',
    '人事・予算・会計・契約・文書等内部管理業務（バックオフィス\n）の最適化\n都市のDX',
    ['人事・予算・会計・契約・文書等内部管理業務（バックオフィス）の最適化', '都市のDX'],
  ],
  ['the label’s own note above', '(課題解決の方策)\n・ 避難訓練の充実', ['避難訓練の充実']],
  ['notes below', '・ サービスDXの推進\n※DX…デジタルトランスフォーメーション', ['サービスDXの推進']],
  [
    'an explanation below each',
    '・ 避難訓練の充実\n　地域の団体とともに、\n　年２回の訓練を行う。\n・ 備蓄の促進',
    ['避難訓練の充実', '備蓄の促進'],
  ],
  ['a bracket that belongs to the strategy', '・ 防災の強化\n（避難訓練・備蓄）', ['防災の強化（避難訓練・備蓄）']],
  [
    'strategies that are sentences',
    '・避難訓練を充実する。\n・備蓄を進める。',
    ['避難訓練を充実する。', '備蓄を進める。'],
  ],
  [
    'outer numbers over inner bullets',
    '① 避難訓練の充実\n　・夜間の訓練\n② 備蓄の促進\n　・倉庫の増設',
    ['避難訓練の充実', '備蓄の促進'],
  ],
  [
    'headings that gather bullets',
    '【防災】\n・避難訓練の充実\n【見守り】\n・担い手の育成',
    ['避難訓練の充実', '担い手の育成'],
  ],
  [
    'headings that are the strategies',
    '【避難訓練の充実】\n地域とともに行う。\n【備蓄の促進】',
    ['避難訓練の充実', '備蓄の促進'],
  ],
  ['a bracketed strategy alone', '（検討中）', ['（検討中）']],
  ['Windows line ends and blank lines', '・ 避難訓練の充実\r\n\r\n・ 備蓄の促進\r\n', ['避難訓練の充実', '備蓄の促進']],
  ['nothing', ' 　\n', []],
])('reads %s', (_, text, strategies) => expect(readStrategies(text)).toEqual(strategies))
