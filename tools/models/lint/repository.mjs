/** What only shows when all files are seen together. */
export function repositoryProblems({ models, decisions, forms, routing }) {
  return [
    ...models.flatMap(fileProblems),
    ...twice(
      [...models, ...decisions, ...forms],
      (file) => file.name + file.file.match(/\.\w+$/)[0],
      '文件名',
    ),
    ...twice(
      models.flatMap(({ file, userTasks }) => userTasks.map(({ id }) => ({ file, id }))),
      ({ id }) => id,
      '人工任务 id',
    ),
    ...unusedForms(models, forms),
    ...routingProblems(routing),
  ];
}

function fileProblems({ file, name, process, warnings }) {
  const problems = warnings.map((warning) => ({ file, message: `不能读取：${warning}` }));
  if (process && process.id !== name)
    problems.push({ file, message: `流程 id 须与文件名相同：${name}，现为 ${process.id}` });
  return problems;
}

function twice(things, keyOf, what) {
  const first = new Map();
  return things.flatMap((thing) => {
    const key = keyOf(thing);
    if (first.has(key))
      return [{ file: thing.file, message: `${what} ${key} 已用于 ${first.get(key).file}：全库须唯一` }];
    first.set(key, thing);
    return [];
  });
}

function unusedForms(models, forms) {
  const used = new Set(models.flatMap((model) => model.elements.map((element) => element.formRef)));
  return forms
    .filter((form) => !used.has(form.name))
    .map(({ file }) => ({ file, message: '没有模型使用这个表单：删除它，或在模型中写 formRef' }));
}

function routingProblems({ file, domains }) {
  return [...domains]
    .filter(
      ([, values]) => !Array.isArray(values) || !values.length || values.some((v) => typeof v !== 'string'),
    )
    .map(([name]) => ({ file, message: `${name} 须为文字取值的列表；yes、no、数字须加引号` }));
}
