/** Traditional Chinese, generated from the Simplified messages. */
export const traditional: Readonly<Record<string, string>> = {
  syntax: "配置檔案無法解析：{detail}。",
  duplicateKey: "鍵“{key}”重複出現。",
  unknownKey: "未知的鍵“{key}”。",
  wrongType: "“{key}”應為 {expected}，實為 {found}。",
  wrongValue: "“{key}”的值為“{found}”，可用的值為 {values}。",
  missingKey: "缺少“{key}”。",
  unknownRule: "沒有名為“{rule}”的規則。",
  unknownOption: "規則 {rule} 沒有選項“{option}”。",
  unknownProfile: "沒有名為“{profile}”的文種。",
  cycle: "配置檔案循環繼承：{chain}。",
  missingExtends: "找不到“extends”中的“{target}”。",
  profileCycle: "文種循環繼承：{chain}。",
  alias: "此處不支援別名（*{detail}）。",
  unreadable: "配置檔案無法讀取：{detail}。",
  badGlob: "“{glob}”不是可用的匹配模式。",
  didYouMean: "是否想寫“{suggestion}”？",
}
