import {
  settingsJson,
  withDecision,
  withDirection,
  withoutDecision,
  withoutPlace,
  withPlace,
  withSettings,
} from '../../src/app/settings-change.ts'
import { NO_WORKBOOK_SETTINGS, parseWorkbookSettings, type HandDecision } from '../../src/app/workbook-settings.ts'

const DECISION: HandDecision = {
  issue: '経営課題１防災',
  name: '手引の策定',
  fiscalYear: 2024,
  target: '手引を策定',
  actual: '素案まで',
  letter: 'B',
  note: '',
}
const PLACE = { field: 'goal', issue: null, sheet: '様式', cell: 'C5' }

describe('what the workbook remembers', () => {
  it('holds one decision an indicator, the last one', () => {
    const saved = withDecision({ ...DECISION, letter: 'A' })(withDecision(DECISION)(NO_WORKBOOK_SETTINGS))
    expect(saved.decisions).toEqual([{ ...DECISION, letter: 'A' }])
  })

  it('knows an indicator again whatever the width of its letters', () => {
    const saved = withDecision(DECISION)(NO_WORKBOOK_SETTINGS)
    expect(withoutDecision({ ...DECISION, issue: '経営課題1 防災' })(saved).decisions).toEqual([])
  })

  it('holds one place a field', () => {
    const saved = withPlace({ ...PLACE, cell: 'C6' })(withPlace(PLACE)(NO_WORKBOOK_SETTINGS))
    expect(saved.binding).toEqual([{ ...PLACE, cell: 'C6' }])
    expect(withoutPlace(PLACE)(saved).binding).toEqual([])
  })

  it('adds a direction to those it knows', () => {
    const saved = withDirection('待ち時間', 'atMost')(withDirection('件数', 'atLeast')(NO_WORKBOOK_SETTINGS))
    expect(saved.settings.directions).toEqual({ 件数: 'atLeast', 待ち時間: 'atMost' })
  })

  it('comes back from its JSON as it was', () => {
    const saved = withSettings({ minus: '▲', approximatePercent: 5 })(
      withPlace(PLACE)(withDecision(DECISION)(NO_WORKBOOK_SETTINGS)),
    )
    expect(parseWorkbookSettings(settingsJson(saved))).toEqual(saved)
  })

  it('leaves no part in the workbook when there is nothing to remember', () => {
    expect(settingsJson(NO_WORKBOOK_SETTINGS)).toBeNull()
    expect(settingsJson(withSettings({ severities: {}, directions: {} })(NO_WORKBOOK_SETTINGS))).toBeNull()
  })
})
