import { element, get } from '../house.js';

/**
 * The flows a case has gone: to each element it came from the last one passed before it, to a joining gateway from all.
 * @param {{element: string, position: number}[]} passed
 */
function flowsTaken(registry, passed) {
  const taken = new Set();
  const latest = (name, before) => Math.max(-1, ...passed.filter(one => one.element === name && one.position < before).map(one => one.position));
  for (const { element: name, position } of passed) {
    const ways = (registry.get(name)?.incoming ?? []).filter(flow => flow.waypoints && latest(flow.source.id, position) >= 0);
    const joins = registry.get(name)?.type === 'bpmn:ParallelGateway';
    const last = Math.max(...ways.map(flow => latest(flow.source.id, position)));
    ways.filter(flow => joins || latest(flow.source.id, position) === last).forEach(flow => taken.add(flow.id));
  }
  return taken;
}

function paint(viewer, passed) {
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  for (const { element: name, here } of passed)
    if (registry.get(name) && !registry.get(name).children?.length) canvas.addMarker(name, here ? 'way-here' : 'way-passed');
  flowsTaken(registry, passed).forEach(flow => canvas.addMarker(flow, 'way-passed'));
  canvas.zoom('fit-viewport', 'auto');
}

async function draw(place, { diagram, passed }) {
  const { default: Viewer } = await import('bpmn-js/lib/NavigatedViewer');
  place.replaceChildren();
  const viewer = new Viewer({ container: place });
  await viewer.importXML(diagram);
  paint(viewer, passed);
}

/** The models of a case, with the way it has taken; the library comes only when somebody looks. */
export async function way(node, number) {
  const place = element('div', { className: 'way-picture', textContent: '正在绘制……' });
  const choice = element('select', { ariaLabel: '流程' });
  node.append(
    element('p', { className: 'way-head' }, choice,
      element('span', { className: 'way-key passed', textContent: '已走过' }), element('span', { className: 'way-key here', textContent: '现在' })),
    place);
  try {
    const pictures = await get(`/workplace/cases/${number}/pictures`);
    choice.append(...pictures.map((one, at) => element('option', { value: at, textContent: one.name })));
    const now = pictures.findLastIndex(one => one.passed.some(({ here }) => here) && one.process);
    choice.value = String(Math.max(0, now));
    choice.onchange = () => draw(place, pictures[choice.value]);
    await draw(place, pictures[choice.value]);
  } catch (failed) {
    place.textContent = failed.message;
  }
}
