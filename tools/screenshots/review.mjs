// Two access reviews (Art. 12): one published, one on its way through the offices.
const NUMBER = Math.floor(Date.now() / 60_000) % 90 + 10;
const OFFICES = ['gusu-pingjiang', 'gusu-shuangta', 'gusu-jinchang'];

export const today = (days = 0) =>
  new Intl.DateTimeFormat('sv-SE', {timeZone: 'Asia/Shanghai'}).format(Date.now() + days * 86_400_000);

const application = (title, matter, ownDutyBasis, budgetLine) => ({
  title,
  matter,
  ownDutyBasis,
  necessity: '经营户数量多、分布散，网格员就近巡查能够及时发现隐患，本局执法人员难以每月到户。',
  affectedOffices: OFFICES,
  duration: 'long-term',
  annualVolume: 3600,
  personDays: 450,
  staff: 6,
  funds: 48.5,
  budgetLine,
  training: '上岗前集中培训两天，每季度复训一次，由本局负责。',
  responsibilitySplit: '街道负责巡查和登记，本局负责核查、处置并承担执法责任。',
  exitConditions: '人员或者经费不到位满三个月，街道可以书面提出退出。',
});

const NATURE = {
  statutoryDelegation: 'no', enforcementMatter: 'no', singleAssistance: 'no', reservedPower: 'no',
  contactPerson: '陈明', contactPhone: '0512-67270000',
};

async function toTheOffices(as, applicant, answers) {
  const department = await as(applicant);
  const number = await department.start('task-transfer-review', answers);
  await department.upload(number, 'special-statement', '专项说明.txt', '专项说明：' + answers.matter);
  await department.upload(number, 'workload-estimate', '工作量测算.txt', '工作量测算：每年四百五十人日。');
  await department.answer(number, 'submitMaterials', NATURE);
  await (await as('gusu-staffing.clerk')).answer(number, 'acceptApplication', {acceptanceDecision: 'accepted', urgent: 'no'});
  return number;
}

async function opine(as, number, office, more = {opinion: 'agreed'}) {
  await (await as(office + '.leader')).answer(number, 'giveOpinion', {officeMeetingDate: today(), ...more});
}

async function meet(as, number) {
  const office = await as('gusu-government-office.clerk');
  await office.answer(number, 'scheduleTopic', {scheduling: 'scheduled'});
  const session = await office.start('meeting-session',
    {sessionNumber: NUMBER, meetingDate: today(), place: '区政府第一会议室', topics: [number]});
  await office.answer(session, 'recordAttendance', {sessionHeld: 'held', chair: '沈建平', membersTotal: 9, membersPresent: 7,
    membersPresentNames: '沈建平、陆明等七人', absentees: '王芳（出差）、李军（病假）'});
  await office.answer(session, 'recordOutcome', {topicOutcome: 'adopted', discussion: '会议认为该事项与群众生活密切相关，同意准入。'});
  await office.upload(session, 'minutes', '会议纪要.txt', '会议纪要');
  await office.answer(session, 'draftMinutes', {minutesNumber: `第${NUMBER}号`, minutesSummary: '会议审议并通过一个议题。'});
  await (await as('gusu-government-office.leader')).answer(session, 'reviewMinutes', {minutesReview: 'passed'});
  await (await as('gusu-government.leader')).answer(session, 'signMinutes', {minutesSignature: 'signed'});
}

/** @returns the number of a case that went all the way to the public page */
export async function published(as) {
  const applicant = 'gusu-market-supervision.clerk';
  const number = await toTheOffices(as, applicant, application('食品安全协管员日常巡查',
    '对辖区小餐饮、小作坊、小食杂店每月巡查一次并登记发现的问题，不含行政处罚。', '《中华人民共和国食品安全法》第六条', '2013816 食品安全监管'));
  for (const office of OFFICES) await opine(as, number, office);
  for (const department of ['staffing', 'finance', 'human-resources'])
    await (await as(`gusu-${department}.leader`)).answer(number, 'countersign', {opinion: 'agreed'});
  const department = await as(applicant);
  await department.answer(number, 'provideReviewMaterials', {reviewRequest: '请审查准入方案。', legalBasis: '《苏州市街道办事处工作规定》第十二条'});
  await (await as('gusu-justice.clerk')).answer(number, 'draftLegalityOpinion', {legalityConclusion: 'lawful',
    opinionText: '经审查，权限、依据、程序和内容符合规定。', reviewBasis: '《重大行政决策程序暂行条例》第二十五条'});
  await (await as('gusu-justice.leader')).answer(number, 'signLegalityOpinion',
    {legalitySignature: 'signed', opinionNumber: `姑苏司审〔${today().slice(0, 4)}〕${NUMBER}号`});
  await (await as('gusu-government.leader')).answer(number, 'signToMeeting', {leaderDecision: 'submitted'});
  await department.upload(number, 'meeting-paper', '上会材料.txt', '上会材料');
  await department.answer(number, 'fileTopic', {topicTitle: '关于食品安全协管员日常巡查准入的汇报', briefing: '三个街道均同意。', reporter: '周宏 局长'});
  await meet(as, number);
  await department.answer(number, 'draftNotice', {noticeTitle: '关于将食品安全协管员日常巡查交由平江等三个街道承担的公告',
    noticeText: '经区政府常务会议审议通过，食品安全协管员日常巡查交由平江、双塔、金阊街道办事处承担。街道负责每月巡查一次并登记发现的问题，'
      + '区市场监督管理局负责核查和处置，并保障人员、经费和培训。',
    contactPhone: '0512-67270000', effectiveDate: today(10), noticePeriod: 'none'});
  await (await as('gusu-government-office.clerk')).answer(number, 'checkSecrecy', {secrecyCheck: 'cleared'});
  return number;
}

/** @returns the number of a case on which two of three offices have given their opinions */
export async function underWay(as) {
  const number = await toTheOffices(as, 'gusu-urban-management.clerk', application('沿街商铺油烟排放日常巡查',
    '对沿街餐饮单位油烟净化设施的清洗和使用每月巡查一次并登记，不含行政处罚。', '《中华人民共和国大气污染防治法》第八十一条', '2120104 城管执法'));
  await opine(as, number, 'gusu-shuangta');
  await opine(as, number, 'gusu-jinchang', {opinion: 'agreedWithConditions', conditions: '巡查人员经费须在每季度第一个月拨付。'});
  return number;
}
