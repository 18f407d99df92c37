// A change of an office (Art. 4) on which the public is asked.
import {today} from './review.mjs';

const REASON = '近年来辖区人口持续增长，原名称与居民熟悉的地名不符，办事群众常常走错，公共服务指引和地名标志不一致。';

/** @returns the number of a case whose notice is open for comment */
export async function solicited(as) {
  const government = await as('gusu-government.clerk');
  const number = await government.start('office-establishment', {
    changeType: 'renaming', offices: ['gusu-baiyangwan'], newName: '虎阜街道办事处', approvalAuthority: 'municipal',
    seatAddress: '城北西路1599号', phone: '0512-65330000', area: 11.6, registeredPopulation: 42000, residentPopulation: 68000,
    neighbours: '东、南与虎丘街道接壤，西、北与相城区接壤。', boundary: '东至苏虞张公路，南至沪宁铁路，西至京杭运河，北至区界。',
    reason: REASON.repeat(5), effectiveDate: today(180), serviceArrangement: '便民服务中心地点和电话不变，原名称的证件继续有效。',
  });
  await government.answer(number, 'draftSolicitation', {
    solicitationTitle: '关于白洋湾街道更名征求意见的公告',
    solicitationText: '为方便居民识别和办事，拟将白洋湾街道办事处更名为虎阜街道办事处，管辖范围、办公地点和联系电话不变。'
      + '现公开征求社会公众意见。可以在本平台提交，也可以来信、来电。来信请寄姑苏区人民政府办公室，信封注明“街道更名”。',
    contactPhone: '0512-68720000',
  });
  await (await as('gusu-government-office.clerk')).answer(number, 'checkSolicitation', {solicitationCheck: 'cleared'});
  return number;
}
