import { paragraphsOf } from '../../../src/recognize/prose/paragraphs-of.ts'

it('joins wrapped lines and takes bullets off', () =>
  expect(
    paragraphsOf(
      '・ 窓口での対応を求めて来庁される市民にも手続きの負担軽減を図るとともに、情報発信の最適\n化にも取り組む。\n・ 人材を育成する。',
    ),
  ).toBe(
    '窓口での対応を求めて来庁される市民にも手続きの負担軽減を図るとともに、情報発信の最適化にも取り組む。\n人材を育成する。',
  ))

it('reads nothing from blank text', () => expect(paragraphsOf(' 　\n')).toBeNull())
