import { readStatusOptions, writeStatusOptions } from '../../src/compute/status-options.ts'
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts'

const USUAL = { format: 'General', targetFormat: null, unit: null, name: '', settings: DEFAULT_SETTINGS }

describe('the options of PLAN.STATUS', () => {
  it('are nothing where nothing differs from the usual', () => {
    expect(writeStatusOptions({})).toBe('')
    expect(readStatusOptions('')).toEqual(USUAL)
    expect(readStatusOptions(' ; ')).toEqual(USUAL)
  })

  it('read back as they were written', () => {
    const options = {
      format: '0.0%',
      targetFormat: '0%',
      unit: '％',
      name: '待ち時間の不満',
      settings: {
        ...DEFAULT_SETTINGS,
        approximatePercent: 5,
        approximateCount: 2,
        maintainPercent: 10,
        maintainDirection: 'atMost' as const,
        rangeAbove: 'A' as const,
        directions: { 待ち時間の不満: 'atMost' as const },
      },
    }
    const text = writeStatusOptions(options)
    expect(text).toBe(
      '表示=0.0%;目標の表示=0%;単位=％;名=待ち時間の不満;許容=5;許容数=2;維持の許容=10;維持の向き=以下;範囲の上=A;向き=以下',
    )
    expect(readStatusOptions(text)).toEqual(options)
    const others = { ...options, settings: { ...DEFAULT_SETTINGS, directions: { 待ち時間の不満: 'atLeast' as const } } }
    expect(readStatusOptions(writeStatusOptions(others))).toEqual(others)
  })

  it('keep the section of a format that shows plain numbers, and names without their separators', () => {
    expect(writeStatusOptions({ format: '0%;[Red]-0%', name: 'A=B;C' })).toBe('表示=0%;名=A B C')
  })

  it('may be typed in full width and in any order', () => {
    expect(readStatusOptions('許容＝５％；単位＝人')).toEqual({
      ...USUAL,
      unit: '人',
      settings: { ...DEFAULT_SETTINGS, approximatePercent: 5 },
    })
  })

  it('take a direction without a name as this call’s own', () => {
    const options = readStatusOptions('向き=以下')
    expect(options).toMatchObject({ name: '指標', settings: { directions: { 指標: 'atMost' } } })
  })

  it.each(['許容=多め', '向き=下', '範囲の上=C', '色=赤', '人', '許容=', 'toString=1', 'constructor=1'])(
    'are refused rather than passed over: %s',
    (text) => {
      expect(readStatusOptions(text)).toEqual({
        fault: `条件「${text}」が読み取れません。「表示=0%;単位=人;名=苦情件数;許容=0」のように書いてください。`,
      })
    },
  )
})
