/** What a form may be built of: form-js without scripts and uploads; its list is a dynamiclist, named by its path. */
const KEYED = [
  'textfield',
  'textarea',
  'number',
  'datetime',
  'checkbox',
  'checklist',
  'radio',
  'select',
  'taglist',
];
const LIST = 'dynamiclist';
const SHOWN = ['text', 'image', 'table', 'spacer', 'separator', 'group', 'expression'];
const CHINESE = /[\u4e00-\u9fff]/;
const KEY = /^[a-z][A-Za-z0-9]*$/;

/** Problems of one form file. */
export function formProblems({ name, schema, warnings }, domains) {
  if (!schema) return warnings.map((warning) => `不是有效的 JSON：${warning}`);
  const fields = [...componentsOf(schema)];
  const problems = fields.flatMap((field) => fieldProblems(field, domains));
  if (schema.id !== name) problems.push(`id 须与文件名相同：${name}，现为 ${schema.id}`);
  if (schema.type !== 'default') problems.push('顶层 type 须为 "default"');
  for (const holder of [schema, ...fields.filter(isList)])
    for (const key of new Set(keysOf(holder).filter((key, i, keys) => keys.indexOf(key) < i)))
      problems.push(`key ${key} 出现了两次`);
  return problems;
}

const isList = ({ type }) => type === LIST;

/** Names of what is filled in below a form or a row of a list; what a list is made of belongs to its own rows. */
const keysOf = (holder) =>
  (holder.components ?? []).flatMap((component) =>
    component.type === 'group' ? keysOf(component) : [nameOf(component)].filter(Boolean),
  );

const nameOf = (field) => (isList(field) ? field.path : field.key);

export function* componentsOf(holder) {
  for (const component of holder.components ?? []) {
    yield component;
    yield* componentsOf(component);
  }
}

function fieldProblems(field, domains) {
  const { type } = field;
  const key = nameOf(field);
  const label = field.label ?? field.dateLabel ?? field.timeLabel;
  const of = `${type} ${key ?? ''}`.trim();
  const filled = [...KEYED, LIST];
  if (![...filled, ...SHOWN].includes(type))
    return [`不允许的组件 ${of}：可用 ${[...filled, ...SHOWN].join('、')}`];
  const problems = [];
  if (filled.includes(type) && !KEY.test(key ?? '')) problems.push(`${of}：key 须为 camelCase，不含点`);
  if (filled.includes(type) && !CHINESE.test(label ?? '')) problems.push(`${of}：缺少中文 label`);
  if (field.path && !isList(field)) problems.push(`${of}：不允许 path，字段都在顶层`);
  if (isList(field) && [...componentsOf(field)].some(isList)) problems.push(`${of}：列表中不能再有列表`);
  const pattern = field.validate?.pattern;
  if (pattern !== undefined) problems.push(...patternProblems(of, pattern));
  if (field.properties?.routes) problems.push(...routeProblems(of, field, domains));
  return problems;
}

function patternProblems(of, pattern) {
  if (!/^\^.*\$$/s.test(pattern)) return [`${of}：pattern 须以 ^ 开头、以 $ 结尾`];
  try {
    new RegExp(pattern);
    return [];
  } catch (error) {
    return [`${of}：pattern 无效：${error.message}`];
  }
}

/** A field that decides the way of a process has the values the conditions know, no more and no fewer. */
function routeProblems(of, { type, key, values, properties }, domains) {
  if (properties.routes !== 'yes') return [`${of}：properties.routes 只能为 "yes"`];
  if (!['radio', 'select'].includes(type) || !values?.length)
    return [`${of}：决定走向的字段须为 radio 或 select，并写明 values`];
  const domain = domains.get(key);
  if (!domain) return [`${of}：决定走向，但没有在 processes/routing-variables.yaml 中声明`];
  const given = values.map((option) => option.value);
  const unequal = [...domain.filter((v) => !given.includes(v)), ...given.filter((v) => !domain.includes(v))];
  return unequal.map((value) => `${of}：取值与 routing-variables.yaml 不一致：${value}`);
}
