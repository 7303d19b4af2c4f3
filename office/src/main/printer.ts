import { keepPrints } from '@xiqian/sheets'

/** 打印机: one for the door and the pages of this process. */
export const print = keepPrints()
