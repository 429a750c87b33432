import { indicatorTable } from '../../../src/profiles/indicator-table.ts'
import { issueHeadingReader } from '../../../src/recognize/table/issue-heading.ts'

const read = issueHeadingReader(indicatorTable)

describe('issueHeadingReader', () => {
  it.each<[string, number | null, string, string, boolean]>([
    ['経営課題１　文化芸術の振興', 1, '経営課題１', '文化芸術の振興', true],
    ['経営課題\n２　観光', 2, '経営課題２', '観光', true],
    ['【経営課題1】防災・減災', 1, '経営課題1', '防災・減災', true],
    [
      '【経営課題1 脱炭素社会・新たなエネルギー社会の構築】',
      1,
      '経営課題1',
      '脱炭素社会・新たなエネルギー社会の構築',
      true,
    ],
    ['経営課題1-(1)　地域コミュニティの活性化', 1, '経営課題1-(1)', '地域コミュニティの活性化', true],
    ['経営課題四：こども', 4, '経営課題四', 'こども', true],
    ['経営課題十二　港', 12, '経営課題十二', '港', true],
    ['課題③　福祉', 3, '課題③', '福祉', true],
    ['1 文化芸術の振興', 1, '1', '文化芸術の振興', false],
    ['（２）観光', 2, '２', '観光', false],
    ['③魅力', 3, '③', '魅力', false],
    ['Ⅳ．防災', 4, 'Ⅳ', '防災', false],
    ['第１　文化', 1, '第１', '文化', false],
    ['0090　こども', 90, '0090', 'こども', false],
    ['5', 5, '5', '', false],
    ['【観光の振興】', null, '', '観光の振興', false],
    ['2025年大阪・関西万博', null, '', '2025年大阪・関西万博', false],
    ['3つの柱', null, '', '3つの柱', false],
    ['文化の振興', null, '', '文化の振興', false],
  ])('reads %s', (text, number, label, title, named) => {
    expect(read(text)).toEqual({ number, label, title, named })
  })
})
