/** A diagram on a page of ours, drawn by Cockpit's own viewer, with the way an instance took. */
import { element, get } from '../house.js';
import { idInPath } from './format.js';

const WITHIN_ONE_ACT = 2000; // milliseconds between the end of one step and the beginning of the next

/** @returns a function that takes the viewer down again */
export async function draw(place, engineApi, definition, activities) {
  const { bpmn20Xml } = await get(`${engineApi}/process-definition/${idInPath(definition)}/xml`);
  const injector = window.angular.element(document.body).injector();
  const scope = injector.get('$rootScope').$new();
  Object.assign(scope, { xml: bpmn20Xml, control: {}, loaded: () => mark(scope.control.getViewer(), activities) });
  const markup = '<div cam-widget-bpmn-viewer diagram-data="xml" control="control" on-load="loaded()" class="jiedao-viewer"></div>';
  place.append(injector.get('$compile')(markup)(scope)[0]);
  scope.$apply();
  return () => scope.$destroy();
}

function mark(viewer, activities) {
  const canvas = viewer.get('canvas');
  const shapes = viewer.get('elementRegistry');
  const runs = Map.groupBy ? Map.groupBy(activities, one => one.element) : grouped(activities);
  for (const [id, of] of runs) {
    const shape = shapes.get(id);
    if (!shape) continue;
    if (shape.children?.length) canvas.addMarker(id, 'jiedao-frame');
    canvas.addMarker(id, of.every(one => one.cancelled) ? 'jiedao-cancelled' : of.some(one => !one.endedAt) ? 'jiedao-open' : 'jiedao-taken');
    if (of.length > 1)
      viewer.get('overlays').add(id, 'jiedao-runs', { position: { top: -12, right: 12 }, html: element('span', { className: 'jiedao-heat-label' }, `${of.length} 次`) });
  }
  taken(shapes.filter(shape => shape.waypoints && shape.type === 'bpmn:SequenceFlow'), runs)
    .forEach(flow => canvas.addMarker(flow.id, 'jiedao-taken'));
}

function grouped(activities) {
  const runs = new Map();
  activities.forEach(one => runs.set(one.element, [...(runs.get(one.element) ?? []), one]));
  return runs;
}

/** The engine keeps no flows: one was taken where its target began as its source ended. */
function taken(flows, runs) {
  const known = flows.filter(flow => runs.has(flow.source.id) && runs.has(flow.target.id));
  const sure = known.filter(flow => runs.get(flow.source.id).some(from => runs.get(flow.target.id).some(to => follows(from, to))));
  const reached = new Set(sure.map(flow => flow.target.id));
  return [...sure, ...known.filter(flow => !reached.has(flow.target.id))];
}

function follows(from, to) {
  if (!from.endedAt || from.cancelled) return false;
  const gap = new Date(to.startedAt) - new Date(from.endedAt);
  return gap >= 0 && gap <= WITHIN_ONE_ACT;
}
