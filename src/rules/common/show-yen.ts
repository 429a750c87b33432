import { showAmount } from '../../compute/show-money.ts'
import type { Settings } from '../../model/settings.ts'

/** '757,293,000円', '△1,000円' — an exact amount in a message. */
export const showYen = (yen: number, settings: Settings): string => `${showAmount(yen, '円', settings)}円`
