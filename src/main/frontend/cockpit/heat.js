/** Heat on a definition's diagram: how often each step was passed, or how long it took. */
import { element, get } from '../house.js';
import { idInPath, span } from './format.js';

const CHOICE = 'jiedao.heat';
const LAYER = 'jiedao-heat';
const WAYS = {
  none: { label: '不显示', of: () => 0, text: () => '' },
  runs: { label: '经过次数', of: step => step.runs, text: step => `${step.runs} 次` },
  median: { label: '中位耗时', of: step => step.median ?? 0, text: step => span(step.median) },
};

function paint(viewer, steps, way) {
  const overlays = viewer.get('overlays');
  const shapes = viewer.get('elementRegistry');
  overlays.remove({ type: LAYER });
  const hot = steps.filter(step => way.of(step) > 0 && !shapes.get(step.element)?.waypoints);
  const most = Math.log1p(Math.max(...hot.map(way.of), 1));
  for (const step of hot) {
    const shape = shapes.get(step.element);
    if (!shape) continue;
    const share = Math.log1p(way.of(step)) / most;
    const radius = 26 + 44 * share;
    const glow = element('div', { className: 'jiedao-glow' });
    glow.style.cssText = `width:${2 * radius}px;height:${2 * radius}px;--hue:${60 - 60 * share}`;
    overlays.add(step.element, LAYER, { position: { left: shape.width / 2 - radius, top: shape.height / 2 - radius }, html: glow });
    overlays.add(step.element, LAYER, {
      position: { top: -14, right: 12 }, html: element('span', { className: 'jiedao-heat-label' }, way.text(step)),
    });
  }
}

function chosen() {
  const kept = localStorage.getItem(CHOICE);
  return WAYS[kept] ? kept : 'runs';
}

export default {
  id: 'jiedao-heat',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  async render(viewer, { processDefinitionId }) {
    const select = element('select', { title: '热力图显示什么' },
      ...Object.entries(WAYS).map(([value, { label }]) => element('option', { value, selected: value === chosen() }, label)));
    const all = element('input', { type: 'checkbox' });
    const control = element('div', { className: 'jiedao-heat-control' },
      element('label', {}, '热力图 ', select), element('label', {}, all, ' 全部版本'));
    const container = viewer.get('canvas').getContainer();
    container.querySelector('.jiedao-heat-control')?.remove();
    container.append(control);
    const address = `/workplace/monitor/definitions/${idInPath(processDefinitionId)}/steps`;
    let steps = [];
    const show = () => paint(viewer, steps, WAYS[select.value]);
    const load = async () => {
      try {
        steps = await get(`${address}?all=${all.checked}`);
        show();
      } catch (refused) {
        control.replaceChildren(refused.message);
      }
    };
    select.addEventListener('change', () => { localStorage.setItem(CHOICE, select.value); show(); });
    all.addEventListener('change', load);
    await load();
  },
};
