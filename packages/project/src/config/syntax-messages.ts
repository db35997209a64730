import type { Localised } from '@policydoc/core'

/** YAML's own words in English, which say more. */
const yaml = (hans: string): Localised => ({ en: '{detail}', 'zh-Hans': hans })

/** Why a text is not JSON or not YAML, by the code that its reader gives. */
export const messages: Readonly<Record<string, Localised>> = {
  tooDeep: { en: 'nested too deeply', 'zh-Hans': '嵌套过深' },
  InvalidSymbol: {
    en: 'unknown word (keys and texts stand in double quotes)',
    'zh-Hans': '此处内容无法识别，键和文字须加双引号',
  },
  InvalidNumberFormat: { en: 'invalid number', 'zh-Hans': '数字写法有误' },
  PropertyNameExpected: { en: 'a key in double quotes expected', 'zh-Hans': '此处应为双引号中的键' },
  ValueExpected: { en: 'value expected', 'zh-Hans': '此处缺少值' },
  ColonExpected: { en: 'colon expected', 'zh-Hans': '此处缺少冒号' },
  CommaExpected: { en: 'comma expected', 'zh-Hans': '此处缺少逗号' },
  CloseBraceExpected: { en: '} expected', 'zh-Hans': '此处缺少 }' },
  CloseBracketExpected: { en: '] expected', 'zh-Hans': '此处缺少 ]' },
  EndOfFileExpected: { en: 'nothing may follow here', 'zh-Hans': '此处起内容多余' },
  InvalidCommentToken: { en: 'comments are not allowed here', 'zh-Hans': '此处不允许注释' },
  UnexpectedEndOfComment: { en: 'comment not closed', 'zh-Hans': '注释没有结束' },
  UnexpectedEndOfString: { en: 'string not closed', 'zh-Hans': '字符串没有结束' },
  UnexpectedEndOfNumber: { en: 'number not finished', 'zh-Hans': '数字不完整' },
  InvalidUnicode: { en: 'invalid Unicode escape', 'zh-Hans': 'Unicode 转义有误' },
  InvalidEscapeCharacter: { en: 'invalid escape', 'zh-Hans': '转义有误' },
  InvalidCharacter: { en: 'invalid character', 'zh-Hans': '含有不允许的字符' },
  BAD_DQ_ESCAPE: yaml('转义有误'),
  BAD_INDENT: yaml('缩进有误'),
  BAD_SCALAR_START: yaml('值不能以此字符开头'),
  BLOCK_AS_IMPLICIT_KEY: yaml('同一行中不能再有下一级的键'),
  MISSING_CHAR: yaml('缺少引号、括号、冒号或逗号'),
  MULTILINE_IMPLICIT_KEY: yaml('键须写在一行之内'),
  MULTIPLE_DOCS: yaml('只能有一个 YAML 文档'),
  TAB_AS_INDENT: yaml('缩进须用空格'),
  UNEXPECTED_TOKEN: yaml('此处内容无法识别'),
  other: yaml('不符合 YAML 语法'),
}
