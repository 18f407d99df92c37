import '../form/form.css';
import '../work/work.css';
import './work.css';

const SCRIPT = '/js/work.js'; // not bundled: it comes with the first task that is opened

/** Tells Tasklist to ask again for its list, which it would do by itself ten seconds later. */
function refresh(scope) {
  scope.taskData?.changed('taskList');
  scope.taskData?.changed('task');
  service('$rootScope').$applyAsync();
}

const service = name => angular.element(document.body).injector().get(name);

function say(status, message) {
  service('Notifications').addMessage({ status, message, duration: 6000, exclusive: true });
}

function changed(scope, told) {
  if (told) say(told, '');
  refresh(scope);
}

function leave(scope, { number, next }) {
  say('已提交', next.length ? `${number} 的下一步“${next[0].name}”由您办理，见本单位待办。` : `${number} 已转到下一步。`);
  service('$rootScope').$apply(() => {
    const { task, detailsTab, ...others } = service('$location').search();
    service('$location').search(others);
  });
  refresh(scope);
}

/**
 * The tab 办理, in the place of form, history and diagram. Tasklist draws it anew for another task, except after one that
 * has gone meanwhile: then the address alone tells which task is meant.
 */
export const work = {
  id: 'jiedao-work',
  pluginPoint: 'tasklist.task.detail',
  priority: 2000,
  properties: { label: '办理' },
  render(node, { taskId }, scope) {
    let sheet = null;
    let shown = null;
    const open = async task => {
      shown = task;
      const { TaskSheet } = await import(SCRIPT);
      if (shown !== task) return;
      sheet?.close();
      sheet = new TaskSheet(node, task, { changed: told => changed(scope, told), answered: told => leave(scope, told) });
      await sheet.show();
    };
    const meant = () => service('$location').search().task;
    const follow = () => { if (shown && meant() && meant() !== shown) open(meant()); };
    open(taskId);
    scope.$watch(meant, () => setTimeout(follow, 400));
    scope.$on('$destroy', () => {
      shown = null;
      sheet?.close();
    });
  },
};
