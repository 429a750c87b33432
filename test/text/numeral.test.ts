import { numeralAt } from '../../src/text/numeral.ts'

function numeral(text: string, start = 0): readonly unknown[] | undefined {
  const found = numeralAt(text, start)
  return found && [found.value.toFixed(), found.step.toFixed(), found.end, found.kind]
}

it.each([
  ['1,300件', ['1300', '1', 5, 'digits']],
  ['１，３００件', ['1300', '1', 5, 'digits']],
  ['12,345,678', ['12345678', '1', 10, 'digits']],
  ['24，25年度', ['24', '1', 2, 'digits']],
  ['1,3000', ['1', '1', 1, 'digits']],
  ['0.87', ['0.87', '0.01', 4, 'digits']],
  ['９９．９％', ['99.9', '0.1', 4, 'digits']],
  ['５百万円', ['5000000', '1000000', 3, 'mixed']],
  ['86百万円', ['86000000', '1000000', 4, 'mixed']],
  ['6千9百万円', ['69000000', '1000000', 5, 'mixed']],
  ['1億2千万円', ['120000000', '10000000', 5, 'mixed']],
  ['12億442万9千円', ['1204429000', '1000', 9, 'mixed']],
  ['5億6,362万5千円', ['563625000', '1000', 10, 'mixed']],
  ['2兆309億円', ['2030900000000', '100000000', 6, 'mixed']],
  ['1.5万人', ['15000', '1000', 4, 'mixed']],
  ['12千人', ['12000', '1000', 3, 'mixed']],
  ['三十箇所', ['30', '10', 2, 'kanji']],
  ['百二十', ['120', '10', 3, 'kanji']],
  ['二〇二四年', ['2024', '1', 4, 'kanji']],
  ['三百五', ['305', '1', 3, 'kanji']],
  ['3千葉', ['3', '1', 1, 'digits']],
  ['△324億円', ['-32400000000', '100000000', 5, 'mixed']],
  ['▲5', ['-5', '1', 2, 'digits']],
  ['-3.5', ['-3.5', '0.1', 4, 'digits']],
  ['−３', ['-3', '1', 2, 'digits']],
])('reads %j', (text, expected) => expect(numeral(text)).toEqual(expected))

it.each(['', '件', '9百6千', '3億2兆', '〇件', '万人', '-', '△', '1'.repeat(25), '一'.repeat(25), '5'.repeat(60)])(
  'reads nothing in %j',
  (text) => expect(numeral(text)).toBeUndefined(),
)

it('takes a hyphen after a number or a name for no minus', () => {
  expect(numeral('10-20', 2)).toBeUndefined()
  expect(numeral('COVID-19', 5)).toBeUndefined()
  expect(numeral('（-20', 1)).toEqual(['-20', '1', 4, 'digits'])
})

it('reads where it is told to', () => expect(numeral('目標20件', 2)).toEqual(['20', '1', 4, 'digits']))
