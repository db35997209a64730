/** A case report with two slips: four members for 三支队伍, and no 三是. */
export const report = `# 清溪河巡护案例

## 一、背景

清溪河穿镇而过，汛期水位涨落大，沿岸排口底数不清，巡护责任落不到人。

## 二、做法

镇里以“1+2”为框架推进巡护，“1”即“一张图”；“2”即“两本账”，分别为排口台账、隐患台账。

一是坚持底数清，实施摸排行动。包括登记排口、编制台账、张榜公示等3项重点工作。登记方面，逐段踏勘；编制方面，一口一册；公示方面，张榜十日。

二是坚持责任明，实施包段行动。建立巡河、护河、评河、宣河三支队伍。

四是坚持制度严，实施考评行动。实行每周巡查、每月通报、每季评比三项制度。

## 三、成效

一是水质明显好转。二是群众更加满意。

## 四、探讨

一是贵在长期坚持。二是重在人人参与。
`

/** The report without the section on outcomes, whose number is free: a fix inserts its heading. */
export const withoutOutcomes = report.replace(/## 三、成效\n[^]*?\n(?=## 四)/, '')

/** The same with nothing wrong. */
export const cleanReport = report.replace('评河、宣河三支队伍', '评河三支队伍').replace('四是', '三是')
