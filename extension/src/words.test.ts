import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const texts = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

test.each(['package.nls.zh-tw.json', 'l10n/bundle.l10n.zh-tw.json'])(
  '%s uses the words of the editor in Taiwan',
  (path) => {
    const foreign = texts(path).match(/文檔|服務器|文件夾|命令行|打開|設置|點擊|重啟|視圖|導出|新建|保存/g)
    expect(foreign ?? []).toEqual([])
  },
)
