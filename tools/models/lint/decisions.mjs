/** Problems of one decision file. */
export function decisionProblems({ name, definitions, warnings }, domains) {
  const problems = warnings.map((warning) => `不能读取：${warning}`);
  if (!definitions) return problems;
  const decisions = (definitions.drgElement ?? []).filter((element) => element.$type === 'dmn:Decision');
  if (!decisions.some((decision) => decision.id === name)) problems.push(`决策 id 须与文件名相同：${name}`);
  for (const decision of decisions) {
    if (!decision.historyTimeToLive)
      problems.push(`${decision.id} 缺少 camunda:historyTimeToLive，如 "P10Y"`);
    problems.push(...outputProblems(decision, domains));
  }
  return problems;
}

/** An output named like a routing variable gives only values of its domain. */
function outputProblems({ id, decisionLogic }, domains) {
  return (decisionLogic?.output ?? []).flatMap((output, column) => {
    const domain = domains.get(output.name);
    if (!domain) return [];
    return (decisionLogic.rule ?? [])
      .map((rule) => rule.outputEntry[column]?.text?.match(/^"(.*)"$/)?.[1])
      .filter((value) => !domain.includes(value))
      .map((value) => `${id}：输出 ${output.name} 的取值 ${value} 不在 routing-variables.yaml 中`);
  });
}
