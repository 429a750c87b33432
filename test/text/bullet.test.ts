import { joinParagraphs, splitBullets, stripOrdinal } from '../../src/text/bullet.ts'

it('tells bullets, indents and lines', () =>
  expect(splitBullets('・行政手続き\r\n　①オンライン化\n\n(1) 育成\n－ 取組\n令和６年度　20件')).toEqual([
    { text: '行政手続き', line: 0, bullet: '・', indent: 0 },
    { text: 'オンライン化', line: 1, bullet: '①', indent: 2 },
    { text: '育成', line: 3, bullet: '(1)', indent: 0 },
    { text: '取組', line: 4, bullet: '－', indent: 0 },
    { text: '令和６年度　20件', line: 5, bullet: null, indent: 0 },
  ]))

it('joins what a page has wrapped, also inside a word and a list', () =>
  expect(
    joinParagraphs(
      [
        '・ オンラインで行政手続きが可能となることで、市民の利便性向上や業務の効率化が図られ、市',
        '民対応に注力できている状態をめざしていることから、それらについて支援していく必要があり（Evidence',
        'Based）。',
        '一方、窓口での対応も必要である。',
        '※DX…デジタルトランスフォーメーション',
      ].join('\n'),
    ),
  ).toBe(
    [
      'オンラインで行政手続きが可能となることで、市民の利便性向上や業務の効率化が図られ、市民対応に注力できている状態をめざしていることから、それらについて支援していく必要があり（Evidence Based）。',
      '一方、窓口での対応も必要である。',
      '※DX…デジタルトランスフォーメーション',
    ].join('\n'),
  ))

it('keeps lines apart that a person has broken', () => {
  const lines = [
    '令和６年度　区役所等へのマイナンバーカード券面記載事項読取印刷機器の導入',
    '令和７年度　区役所等へのマイナンバーカード券面記載事項読取印刷機器の拡大',
    '短い行',
    '行政手続きのオンライン化とＢＰＲの一体的な推進を図るための取組の強化と拡充',
    '書かない窓口',
    '',
    '次の段落',
  ]
  expect(joinParagraphs(lines.join('\n'))).toBe(lines.filter((line) => line !== '').join('\n'))
})

it('joins a line that ends in a particle', () =>
  expect(
    joinParagraphs(
      '関係所属で構成するＰＴのもと、めざす姿やそれに向けて段階的に検討すべきテーマ及び\nその検討体制を明確化した計画を策定',
    ),
  ).toBe(
    '関係所属で構成するＰＴのもと、めざす姿やそれに向けて段階的に検討すべきテーマ及びその検討体制を明確化した計画を策定',
  ))

it('does not run into the next bullet when looking for the end of a sentence', () =>
  expect(
    joinParagraphs('行政手続きのオンライン化とＢＰＲの一体的な推進を図るための取組の強化と拡充推進\n窓口\n・終わり。'),
  ).toBe('行政手続きのオンライン化とＢＰＲの一体的な推進を図るための取組の強化と拡充推進\n窓口\n終わり。'))

it('takes a line before a blank one for no sentence', () =>
  expect(
    joinParagraphs('行政手続きのオンライン化とＢＰＲの一体的な推進を図るための取組の強化と拡充推進\n窓口\n\n終わり。'),
  ).toBe('行政手続きのオンライン化とＢＰＲの一体的な推進を図るための取組の強化と拡充推進\n窓口\n終わり。'))

it('takes a text that ends without 。 for no sentence', () =>
  expect(joinParagraphs('行政手続きのオンライン化とＢＰＲの一体的な推進を図るための取組の強化と拡充推進\n窓口')).toBe(
    '行政手続きのオンライン化とＢＰＲの一体的な推進を図るための取組の強化と拡充推進\n窓口',
  ))

it('gives nothing for nothing', () => {
  expect(splitBullets('')).toEqual([])
  expect(joinParagraphs(' \n　')).toBe('')
})

it.each([
  ['①2025年度', '2025年度'],
  ['（１） 育成', '育成'],
  ['1. 整備', '整備'],
  ['１．整備', '整備'],
  ['1.5倍', '1.5倍'],
  ['2025年度', '2025年度'],
  ['①', '①'],
  ['ア　整備', '整備'],
])('takes the ordinal off %j', (text, expected) => expect(stripOrdinal(text)).toBe(expected))
