// Documents for benches: written for them, of any size, with a claim, a list or an ordinal in nearly every paragraph.
const paragraphs = [
  '## {n}、工作背景\n\n近年来，镇里的老旧水渠年久失修，灌溉季节村与村之间常有争执，群众反映强烈。',
  '围绕“{n}号渠”整修，明确责任、分段包干、按月通报三项机制，推动整修工作落地见效。',
  '一是坚持规划先行，实施清淤疏浚行动。包括摸清底数、编制图册、公示方案等3项重点工作。摸底方面，逐段踏勘，建立台账；编图方面，一渠一册；公示方面，张榜十日。',
  '二是坚持群众参与，实施共管共护行动。建立巡渠、护渠、评渠三支队伍，定期轮换，互相监督。',
  '三是坚持制度保障，实施长效养护行动。共筹集资金28万元，其中县级补助19万元、村级自筹9万元。',
  '- 巡查记录每日一填；\n- 损毁部位三日内修复；\n- 用水纠纷当日调处。',
  'The plan rests on three priorities: clear duties, steady funding and open records. Each village reports once a month.',
  '全年累计整修渠段1169处，其中712处由村民自行完成，群众满意度明显提高。',
]

/** A document of at least `size` characters. */
export function documentOf(size) {
  const parts = ['# 水渠整修案例\n']
  let length = parts[0].length
  for (let n = 0; length < size; n++) {
    const part = `\n${paragraphs[n % paragraphs.length].replaceAll('{n}', String(Math.floor(n / paragraphs.length) + 1))}\n`
    parts.push(part)
    length += part.length
  }
  return parts.join('')
}
