import type { Localised } from '@policydoc/core'
import type { ProblemId } from './config.ts'

/** The types of values in words; others are said as they are written. */
export const types: Readonly<Record<string, Localised>> = {
  string: { en: 'a string', 'zh-Hans': '字符串' },
  boolean: { en: 'true or false', 'zh-Hans': '布尔值' },
  number: { en: 'a number', 'zh-Hans': '数字' },
  integer: { en: 'an integer', 'zh-Hans': '整数' },
  array: { en: 'an array', 'zh-Hans': '数组' },
  object: { en: 'an object', 'zh-Hans': '对象' },
  null: { en: 'null', 'zh-Hans': '空值' },
}

/** What is said about a configuration. */
export const messages: Readonly<Record<ProblemId | 'wholeType' | 'didYouMean' | 'restApplied', Localised>> = {
  syntax: { en: 'The configuration cannot be read: {detail}.', 'zh-Hans': '配置文件无法解析：{detail}。' },
  duplicateKey: { en: 'The key “{key}” is given twice.', 'zh-Hans': '键“{key}”重复出现。' },
  unknownKey: { en: 'Unknown key “{key}”.', 'zh-Hans': '未知的键“{key}”。' },
  wrongType: {
    en: '“{key}” must be {expected}, not {found}.',
    'zh-Hans': '“{key}”应为{expected}，不应为{found}。',
  },
  wholeType: {
    en: 'The configuration must be {expected}, not {found}.',
    'zh-Hans': '配置应为{expected}，不应为{found}。',
  },
  wrongValue: {
    en: '“{key}” is “{found}”; possible values are {values}.',
    'zh-Hans': '“{key}”的值为“{found}”，可用的值为 {values}。',
  },
  missingKey: { en: '“{key}” is missing.', 'zh-Hans': '缺少“{key}”。' },
  unknownRule: { en: 'Unknown rule “{rule}”.', 'zh-Hans': '没有名为“{rule}”的规则。' },
  unknownOption: {
    en: 'The rule {rule} has no option “{option}”.',
    'zh-Hans': '规则 {rule} 没有选项“{option}”。',
  },
  unknownProfile: { en: 'Unknown profile “{profile}”.', 'zh-Hans': '没有名为“{profile}”的文件类型。' },
  cycle: { en: 'The configuration extends itself: {chain}.', 'zh-Hans': '配置文件循环继承：{chain}。' },
  missingExtends: {
    en: '“{target}” in “extends” cannot be found.',
    'zh-Hans': '找不到“extends”中的“{target}”。',
  },
  profileCycle: { en: 'The profile extends itself: {chain}.', 'zh-Hans': '文件类型循环继承：{chain}。' },
  alias: { en: 'Aliases (*{detail}) are not supported here.', 'zh-Hans': '此处不支持别名（*{detail}）。' },
  unreadable: {
    en: 'The configuration cannot be read: {detail}.',
    'zh-Hans': '配置文件无法读取：{detail}。',
  },
  badGlob: { en: '“{glob}” is not a usable pattern.', 'zh-Hans': '“{glob}”不是可用的匹配模式。' },
  restApplied: { en: ' The rest of the configuration is applied.', 'zh-Hans': '其余配置照常生效。' },
  didYouMean: { en: ' Did you mean “{suggestion}”?', 'zh-Hans': '是否想写“{suggestion}”？' },
}
